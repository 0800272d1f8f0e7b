/** The program as it is installed: what only a real process can show. Each start costs about a second, so few of them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const AXIS = fileURLToPath(new URL('../../src/cli/axis.mjs', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [AXIS, ...args], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out, err })));
}

const here = fileURLToPath(new URL('../..', import.meta.url));

describe('the program axis', () => {
  it('the same seed gives the same bytes, whatever folder, language and clock', async () => {
    const args = ['run', 'intervention-2015', '--seed', 'bytes', '--format', 'json'];
    const [one, two] = await Promise.all([
      ended(start(args, here, { LANG: 'C', TZ: 'UTC' })),
      ended(start(args, tmpdir(), { LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8', TZ: 'Asia/Tehran' })),
    ]);
    expect(one.code).toBe(0);
    expect(one.out.length).toBeGreaterThan(10_000);
    expect(two).toEqual(one);
  });

  it('bad usage: exit code 2, nothing on standard output, the fix on standard error', async () => {
    const { code, out, err } = await ended(start(['run', 'nope'], here));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no scenario "nope"\. There are: .*\n$/);
  });

  it('a reader that has seen enough is no error', async () => {
    const child = start(
      ['run', 'campaign-2015-2024', '--level', 'accessible', '--seed', 'a', '--format', 'json'],
      here,
    );
    const end = ended(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, signal, err } = await end;
    expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' });
  });

  it.skipIf(process.platform === 'win32')('Ctrl-C ends a long run cleanly', async () => {
    // On a busy machine the first tries may come before the program listens; these end it by the signal itself.
    let last: Ended | null = null;
    for (const delay of [2500, 6000, 15_000]) {
      const child = start(['fuzz', '--games', '1000000', '--seed', 'a'], here);
      setTimeout(() => child.kill('SIGINT'), delay);
      last = await ended(child);
      if (last.signal === null) break;
    }
    const { code, out, err } = last!;
    expect(code).toBe(130);
    expect(out).toMatch(/^\d+ games?, /);
    expect(err).toContain('Stopped before all games were played');
  });
});
