import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newRecord, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { call, callWith, scratchFolder } from './call';

const folder = scratchFolder();
const failing = vi.hoisted(() => ({ report: null as object | null }));

// The harness has tests of its own; a failure that it finds is made up here, because the rules have none to find.
vi.mock(import('../../src/study/fuzz'), async (original) => {
  const real = await original();
  return {
    ...real,
    fuzz: async (options) => ({ ...(await real.fuzz(options)), ...failing.report }),
  };
});

afterEach(() => {
  failing.report = null;
});

describe('axis fuzz', () => {
  it('plays, says what it played, and the same seed says the same', async () => {
    const first = await call('fuzz', '--games', '4', '--seed', 'f');
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(first.out).toMatch(/^4 games, \d+ moves, seed [0-9a-f]{32}, fingerprint [0-9a-f]{8}\.\n/);
    expect(first.out).toContain('Everything held.');
    expect(await call('fuzz', '--games', '4', '--seed', 'f')).toEqual(first);
    expect((await call('fuzz', '--games', '4', '--seed', 'g')).out).not.toBe(first.out);
  });

  it('plays only the scenarios it is told', async () => {
    const { out } = await call('fuzz', '--games', '4', '--seed', 'f', '--scenario', 'intervention-2015');
    expect(out).toMatch(/intervention-2015: \d of \d /);
    expect(out).not.toContain('campaign');
  });

  it('shows how far it is only to somebody who looks', async () => {
    const { err } = await callWith({ watched: true }, 'fuzz', '--games', '20', '--seed', 'f');
    expect(err).toContain('20 of 20 games');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('stops when it is interrupted, and says how far it came', async () => {
    const { code, out, err } = await callWith({ signal: AbortSignal.abort() }, 'fuzz', '--games', '500');
    expect(code).toBe(130);
    expect(out).toMatch(/^0 games/);
    expect(err).toContain('Stopped before all games were played');
  });

  it('writes each failure as a game file that replays, exit 1', async () => {
    const setUp = setUpOf(scenarioByName('intervention-2015'), 'historic');
    const record = { ...newRecord(setUp, 'ab'.repeat(16)), moves: [{ side: 'moscow', type: 'pass' }] };
    failing.report = {
      failures: [{ start: 'intervention-2015 historic', problem: 'trust is 11', record }],
      missing: ['hits 3'],
    };
    const out = join(folder, 'failures');
    const called = await call('fuzz', '--games', '2', '--seed', 'f', '--out', out);
    expect(called.code).toBe(1);
    expect(called.err).toContain('intervention-2015 historic: trust is 11. The game is in ');
    expect(called.err).toContain('Never visited: hits 3.');
    expect(called.out).not.toContain('Everything held');
    const [name] = readdirSync(out);
    const file = join(out, name!);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...record, problem: 'trust is 11' });
    expect((await call('replay', file)).out).toContain('The game stands in turn 1, step Statecraft.');
  });

  it('bad usage: games, scenario, seed', async () => {
    for (const games of ['0', '-1', 'many', '1.5', '99999999999']) {
      const { code, err } = await call('fuzz', '--games', games);
      expect(code, games).toBe(2);
      expect(err).toContain('Allowed: a whole number from 1 to');
    }
    expect((await call('fuzz', '--scenario', 'nope')).err).toContain('There is no scenario "nope"');
    expect((await call('fuzz', '--seed', '')).code).toBe(2);
  });
});
