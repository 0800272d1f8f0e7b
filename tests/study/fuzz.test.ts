import { describe, expect, it } from 'vitest';
import { fuzzStarts } from '../../src/cli/starts';
import { cloneState, createGame, type State } from '../../src/rules';
import { fuzz, tooShort } from '../../src/study/fuzz';
import { broken } from '../../src/study/invariants';
import { missing } from '../../src/study/visits';

/** `npm run soak` plays 20,000. */
const GAMES = 700;

describe('fuzz: random legal play of every scenario', () => {
  const starts = fuzzStarts();

  it(`keeps every invariant for ${GAMES} games and visits every turn, headline, verdict and branch`, async () => {
    const report = await fuzz({ starts, games: GAMES, seed: 'npm test' });
    expect(report.failures).toEqual([]);
    expect(report.missing).toEqual([]);
    expect(tooShort(report)).toEqual([]);
    expect(report.games).toBe(GAMES);
  }, 240_000);

  it('gives the same report for the same seed, and another for another', async () => {
    const run = (seed: string) => fuzz({ starts, games: 40, seed, coverage: false });
    const first = await run('a');
    expect(await run('a')).toEqual(first);
    expect((await run('b')).fingerprint).not.toBe(first.fingerprint);
  }, 60_000);

  it('stops when it is told to, and says so', async () => {
    const report = await fuzz({ starts, games: 10_000, seed: 'stop', signal: AbortSignal.timeout(300) });
    expect(report.cancelled).toBe(true);
    expect(report.games).toBeLessThan(10_000);
  }, 60_000);

  it('fails a run that leaves a branch out', () => {
    expect(missing(new Map([['hits 0', 3]]), ['hits 0', 'hits 3'])).toEqual(['hits 3']);
  });

  it('fails a run in which too few games reach the last Reckoning', async () => {
    const report = await fuzz({ starts, games: 8, seed: 'x', coverage: false });
    expect(tooShort({ ...report, reached: { short: { games: 8, final: 1 } } })).toEqual(['short: 1 of 8']);
  });
});

describe('broken(): each kind of corrupted position is named', () => {
  const start = createGame(fuzzStarts()[0]!.setUp);
  const spoils: [string, (s: State) => void][] = [
    ['trust', (s) => (s.trust = 11)],
    ['patronage', (s) => (s.patronage = -6)],
    ['brigades', (s) => (s.brigades = 2.5)],
    ['moscow treasury', (s) => (s.moscow.treasury = -1)],
    ['credits', (s) => (s.secret.credits = 10)],
    ['stack of homs', (s) => (s.provinces[5]!.stack = 7)],
    ['proxies in damascus', (s) => (s.provinces[0]!.tehran = 4)],
    ['hama: stack 2 of none', (s) => (s.provinces[6]!.faction = 'none')],
    ['idlib is held by', (s) => (s.provinces[9]!.holder = 'is')],
    ['can do nothing', (s) => (s.moscow.passed = true)],
    ['joint awaits', (s) => (s.step = 'joint')],
    ['orders awaits', (s) => (s.step = 'orders')],
    ['accusation awaits', (s) => (s.step = 'accusation')],
    ['offer awaits', (s) => (s.step = 'offer')],
    ['vote awaits', (s) => (s.step = 'vote')],
    ['over awaits', (s) => (s.step = 'over')],
    ['Damascus has fallen', (s) => (s.stability = 0)],
    ['a sheet of 1', (s) => (s.secret.tehranSheet.units[5] = 1)],
  ];

  it('finds nothing wrong with a true one', () => expect(broken(start)).toBeNull());

  it.each(spoils)('%s', (words, spoil) => {
    const s = cloneState(start);
    if (words === 'joint awaits') s.active = 'tehran';
    spoil(s);
    expect(broken(s)).toContain(words);
  });
});
