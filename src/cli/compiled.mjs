// The program in one file, made anew whenever a source has changed: reading 200 modules one by one takes two seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/axis');
/** Packages of the older kind ask for require. */
const REQUIRE = "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);";
/** Rooms that the command line can reach. */
const ROOMS = [
  ...[
    'rules',
    'scenario',
    'table',
    'bots',
    'messages',
    'charts',
    'study',
    'report',
    'server',
    'teaching',
    'print',
    'ops',
  ],
  'cli',
];

/**
 * Names, sizes and times of all sources under a folder.
 * @param {string} folder
 * @param {import('node:crypto').Hash} hash
 */
function note(folder, hash) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) note(path, hash);
    else {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
}

/** Each file keeps its own address, which some use to find what lies beside them. */
const ownAddress = {
  name: 'own-address',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.(?:tsx?|mjs)$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts',
    }));
  },
};

/**
 * Address of the compiled program, compiled now if it is not there yet.
 * @returns {Promise<string>}
 */
export async function compiled() {
  const hash = createHash('sha256').update(process.version);
  for (const room of ROOMS) note(join(root, 'src', room), hash);
  const file = join(cache, `${hash.digest('hex').slice(0, 20)}.mjs`);
  if (!existsSync(file)) {
    const { build } = await import('esbuild');
    const result = await build({
      entryPoints: [join(root, 'src/cli/main.ts')],
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      banner: { js: REQUIRE },
      // What the drivers of databases look for at run time: native parts, and what is not installed.
      external: ['vite', 'esbuild', 'tsx', 'pg-native', '@libsql/*'],
      jsx: 'automatic',
      write: false,
      logLevel: 'silent',
      plugins: [ownAddress],
    });
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    // Another call may be doing the same: the file appears whole or not at all.
    const part = `${file}.${process.pid}`;
    writeFileSync(part, result.outputFiles[0]?.text ?? '');
    renameSync(part, file);
  }
  return pathToFileURL(file).href;
}
