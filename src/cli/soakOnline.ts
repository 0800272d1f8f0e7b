/** The long checks of online play: tests of tests/server at their full figures, which they tell in a file. */
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
  'online: a class': 'classes/class-run',
} as const;

interface Outcome {
  readonly passed: boolean;
  readonly figure: string;
}

function run(file: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'axis-soak-'));
  const figures = join(folder, 'figures');
  writeFileSync(figures, '');
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', `tests/server/${file}.test.ts`], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', AXIS_SOAK_FIGURES: figures },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const told = readFileSync(figures, 'utf8').trim();
  const lines = told === '' ? [] : told.split('\n').map((line) => JSON.parse(line) as { name: string; figure: string });
  rmSync(folder, { recursive: true, force: true });
  const failure = status === 0 ? [] : [/(?:Assertion)?Error: .*/.exec(stdout + stderr)?.[0] ?? `code ${status}`];
  return {
    passed: status === 0,
    figure: [...lines.map(({ name, figure }) => `${name}: ${figure}`), ...failure].join('; '),
  };
}

/** Each with its name. */
export function onlineChecks(): (readonly [name: string, run: () => Promise<Outcome>])[] {
  return Object.entries(CHECKS).map(([name, file]) => [name, async () => run(file)] as const);
}
