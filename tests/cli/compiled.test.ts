/** The command in one file: made once, the same answer as the sources give, quick enough to be used without thought. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compiled } from '../../src/cli/compiled.mjs';

const axis = fileURLToPath(new URL('../../src/cli/axis.mjs', import.meta.url));

it('is compiled once, and runs like the sources', async () => {
  const address = await compiled();
  expect(existsSync(fileURLToPath(address))).toBe(true);
  expect(await compiled()).toBe(address);
  const run = (...args: string[]) => spawnSync(process.execPath, [...args, 'sources', 'S1-05'], { encoding: 'utf8' });
  const quick = run(axis);
  const slow = run('--import', 'tsx', fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)));
  expect(quick.status).toBe(0);
  expect(quick.stdout).toBe(slow.stdout);
  expect(quick.stdout).toContain('S1-05');
});
