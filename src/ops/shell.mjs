// Running other programs. Plain Node: this file works before anything is installed.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Is this module the program that was started, rather than one that was imported?
 * @param {string} url import.meta.url
 */
export function isProgram(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
}

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when the program was ended by a signal, 127 when it could not be started
 * @property {string} output what it printed on both channels, empty when shown live
 * @property {number} seconds wall time
 */

/**
 * Runs a program in the repository and waits for it. Never throws: a program that cannot start is code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{live?: boolean, env?: Record<string, string>}} [options] live: show the output instead of keeping it
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { live = false, env = {} } = {}) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && /\.cmd$/.test(command),
    });
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => done({ code: 127, output: `${command}: ${error.message}`, seconds: seconds() }));
    child.on('close', (code) => done({ code: code ?? 1, output, seconds: seconds() }));
  });
}

/**
 * Runs the JavaScript entry of an installed package, so that no shell or .cmd file is needed on any system.
 * @param {string} entry path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(entry, args, options) {
  return run(process.execPath, [resolve(root, 'node_modules', entry), ...args], options);
}

/**
 * Runs npm: the very npm that started us if there is one.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
