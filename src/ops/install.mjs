// Brings node_modules to what package-lock.json says. Plain Node: this file works before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkBin } from './link-bin.mjs';
import { root, runNpm } from './shell.mjs';

/** @typedef {{packages?: Record<string, {version?: string, optional?: boolean}>}} Lockfile */

/**
 * @param {string} path
 * @returns {Lockfile | null} null when the file is missing or is not JSON
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Does what is installed differ from the lockfile? Compares versions, not file times: a checkout touches the times.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | null} installed node_modules/.package-lock.json, npm's own note of what it installed
 */
export function installNeeded(wanted, installed) {
  const there = installed?.packages ?? {};
  return Object.entries(wanted.packages ?? {}).some(
    ([path, { version, optional }]) =>
      path !== '' && there[path]?.version !== version && !(optional && there[path] === undefined),
  );
}

/**
 * Installs with `npm ci` when needed and says so.
 * @throws {Error} when package-lock.json cannot be read or npm fails
 */
export async function install() {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or is not JSON: get it back from the repository.');
  if (installNeeded(wanted, readLock(join(root, 'node_modules', '.package-lock.json')))) {
    console.log('Installing the packages of package-lock.json (npm ci) …');
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error(`npm ci failed (exit code ${code}):\n${output.trim()}`);
  }
  linkBin();
}

/**
 * Refuses a Node that is too old, before anything fails in a less readable way.
 * @param {string} version such as "20.19.0"
 * @returns {string | null} what is wrong, or null
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Axis of Convenience needs Node 20.19 or newer; this is Node ${version}.`;
}
