/** The long checks of online play: tests of tests/server and tests/e2e at their full figures, which they tell in a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHECKS = {
  'online: hostile packets': 'hostile',
  'online: leaks on the wire': 'leaks-online',
  'online: kill -9': 'killed',
  'online: leaks of a class': 'classes/leaks-class',
  'online: a class of 120 over sockets': 'classes/class-run',
} as const;

/** Tests in real browsers, each with what tells it to run whole. */
const IN_BROWSERS = {
  'every kit on both papers, in a browser': { test: ['kit', '-g', 'fits its sheets'], env: { AXIS_EVERY_KIT: '1' } },
  'online: a class of 30 in browsers': { test: ['lesson'], env: { AXIS_WHOLE_CLASS: '30' } },
  'online: a phone to its first decision': { test: ['first-decision'], env: { AXIS_WHOLE_CLASS: '1' } },
} as const;

interface Outcome {
  readonly passed: boolean;
  readonly figure: string;
}

function run(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'axis-soak-'));
  const figures = join(folder, 'figures');
  writeFileSync(figures, '');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: '1', AXIS_SOAK_FIGURES: figures },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const told = readFileSync(figures, 'utf8').trim();
  const lines = told === '' ? [] : told.split('\n').map((line) => JSON.parse(line) as { name: string; figure: string });
  rmSync(folder, { recursive: true, force: true });
  // Tests that have no figure of their own are counted.
  const count = lines.length === 0 ? (/\d+ passed.*/.exec(stdout)?.slice(0, 1) ?? []) : [];
  const failure = status === 0 ? [] : [/(?:Assertion)?Error: .*/.exec(stdout + stderr)?.[0] ?? `code ${status}`];
  return {
    passed: status === 0,
    figure: [...lines.map(({ name, figure }) => `${name}: ${figure}`), ...count, ...failure].join('; '),
  };
}

/** Each with its name. */
export function onlineChecks(): (readonly [name: string, run: () => Promise<Outcome>])[] {
  const server = Object.entries(CHECKS).map(
    ([name, file]) => [name, async () => run('vitest/vitest.mjs', ['run', `tests/server/${file}.test.ts`])] as const,
  );
  const browsers = Object.entries(IN_BROWSERS).map(
    ([name, { test, env }]) => [name, async () => run('@playwright/test/cli.js', ['test', ...test], env)] as const,
  );
  return [...server, ...browsers];
}
