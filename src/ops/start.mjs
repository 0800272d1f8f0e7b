// npm start: from a fresh clone to a page that can be played. Plain Node until the packages are there.
import { parseArgs } from 'node:util';
import { buildNeeded } from './freshness.mjs';
import { install, nodeTooOld } from './install.mjs';
import { root, runTool } from './shell.mjs';

const DEFAULT_PORT = 8000;

const USAGE = `Usage: npm start -- [--port PORT] [--host ADDRESS | --lan]

Installs what is missing, builds the page if its sources changed, and serves it.

  --port PORT     port to listen on (default: ${DEFAULT_PORT}, or the next free one)
  --host ADDRESS  address to listen on (default: 127.0.0.1, this machine only)
  --lan           for a class: opens the page to the local network, prints its address and a QR code
  --help          this text`;

/**
 * @param {number} code 1: it failed, 2: wrong usage
 * @param {string} message
 * @returns {never}
 */
function fail(code, message) {
  console.error(message);
  process.exit(code);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        lan: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    return fail(2, `${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) fail(1, tooOld);

const { port, host, lan = false, help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) {
  fail(2, `--port is "${port}"; it must be a whole number from 0 (any free port) to 65535.`);
}
if (lan && host !== undefined) {
  fail(
    2,
    '--lan listens on every address of this machine: leave out --host, or leave out --lan to choose one address.',
  );
}

try {
  await install();
  if (buildNeeded(root)) {
    console.log('Building the page …');
    const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (code !== 0) fail(1, `The page could not be built:\n${output.trim()}`);
  }
  // boardgame.io then neither writes its own log nor walks through every state.
  process.env.NODE_ENV ??= 'production';
  const { register } = await import('tsx/esm/api');
  register();
  const { serve } = await import('../server/main');
  const address = host ?? (lan ? '0.0.0.0' : '127.0.0.1');
  await serve({ host: address, port: Number(port ?? DEFAULT_PORT), orNextPort: port === undefined, lan });
} catch (error) {
  fail(1, error instanceof Error ? error.message : String(error));
}
