/** A short run of the fuzz over every scenario and level, and proof that the run would see what is wrong. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { sensiblePolicy } from '../../src/bots/sensible';
import { fuzzStarts } from '../../src/cli/starts';
import { cloneState, createGame, FastRng, type Power, PROVINCES, type State } from '../../src/rules';
import { keyedDice } from '../../src/scenario';
import { type FuzzReport, fuzz, REACH_SHARE, tooShort } from '../../src/study/fuzz';
import { Failure, FuzzGame, type FuzzStart } from '../../src/study/fuzzGame';
import { broken } from '../../src/study/invariants';
import { expectedBranches, expectedOf, missing, type Visits, visit } from '../../src/study/visits';

const starts = fuzzStarts();
const GAMES = 800;
const SEED = 'a fixed seed: the same games every time';

describe(`${GAMES} games over every scenario and level`, () => {
  let report: FuzzReport;
  beforeAll(async () => {
    report = await fuzz({ starts, games: GAMES, seed: SEED });
  }, 300_000);

  test('nothing that must hold is broken', () => {
    const told = report.failures.map(({ start, problem, record }) => `${start} ${record.seed}: ${problem}`);
    expect(told).toEqual([]);
    expect(report.games).toBe(GAMES);
  });

  test('every turn, headline and rule branch came up', () => {
    expect(report.missing).toEqual([]);
  });

  test('in every scenario a quarter of the games reached the last Reckoning', () => {
    expect(Object.keys(report.reached).sort()).toEqual([...new Set(starts.map((s) => s.setUp.config.scenario))].sort());
    expect(tooShort(report)).toEqual([]);
  });
});

test('the same seed plays the same games, another one others', async () => {
  const run = (seed: string) => fuzz({ starts, games: starts.length, seed, coverage: false });
  const [a, b, c] = [await run('a'), await run('a'), await run('b')];
  expect(b).toEqual(a);
  expect(c.fingerprint).not.toBe(a.fingerprint);
});

const start = starts.find(({ name }) => name === 'campaign-2015-2024 historic')!;
function fresh(on: FuzzStart = start): State {
  return createGame(on.setUp, keyedDice('0'.repeat(32)));
}

const withCards = starts.find(({ name }) => name === 'campaign-2015-2024 historic cards')!;

/** A position at a step, reached by play. */
function at(step: State['step']): State {
  for (let seed = 1; seed < 200; seed++) {
    const game = new FuzzGame(withCards, seed.toString(16).padStart(32, '0'), new FastRng(seed));
    while (game.state.step !== 'over' && game.state.step !== step) game.step(sensiblePolicy);
    if (game.state.step === step) return game.state;
  }
  throw new Error(`no game came to ${step}`);
}

const damascus = PROVINCES.indexOf('damascus');
/** Damage to a part of a position, which may be of a kind that no rule makes. */
function put<T extends object>(part: T, damage: { [K in keyof T]?: T[K] }): void {
  Object.assign(part, damage);
}
function both(s: State, damage: Partial<Power>): void {
  put(s.moscow, damage);
  put(s.tehran, damage);
}

/** Each kind of damage, where it is done, and the words in which it must be told. */
const DAMAGE: readonly (readonly [string, State['step'], (s: State) => void, RegExp])[] = [
  ['a track beyond its end', 'statecraft', (s) => put(s, { trust: 11 }), /^trust is 11/],
  ['half a step of a track', 'statecraft', (s) => put(s, { tension: 2.5 }), /^tension is 2\.5/],
  ['too many brigades', 'statecraft', (s) => put(s, { brigades: 99 }), /^brigades is 99/],
  ['a treasury below nothing', 'statecraft', (s) => put(s.tehran, { treasury: -1 }), /tehran treasury is -1/],
  ['resolve beyond its end', 'statecraft', (s) => put(s.moscow, { resolve: 99 }), /moscow resolve is 99/],
  ['VP below nothing', 'statecraft', (s) => put(s.moscow, { vp: -1 }), /moscow VP is -1/],
  ['credits beyond their end', 'statecraft', (s) => put(s.secret, { credits: 10 }), /^credits is 10/],
  ['a stack too tall', 'statecraft', (s) => put(s.provinces[3]!, { stack: 7 }), /^stack of .* is 7/],
  ['four proxies', 'statecraft', (s) => put(s.provinces[3]!, { tehran: 4 }), /proxies in .* is 4/],
  ['a stack of nobody', 'statecraft', (s) => put(s.provinces[3]!, { stack: 2, faction: 'none' }), /: stack 2 of none/],
  [
    'a holder with another stack',
    'statecraft',
    (s) => put(s.provinces[3]!, { holder: 'is', stack: 2, faction: 'rebels' }),
    /is held by is with a stack of rebels/,
  ],
  ['a side that can do nothing', 'statecraft', (s) => both(s, { passed: true }), /can do nothing/],
  ['nobody awaited', 'statecraft', (s) => put(s, { active: 'none' }), /statecraft awaits none/],
  [
    'the wrong side names the joint front',
    'joint',
    (s) => put(s, { active: s.active === 'moscow' ? 'tehran' : 'moscow' }),
    /^joint awaits/,
  ],
  ['a sealed sheet awaited', 'orders', (s) => put(s.moscow, { sealed: true }), /^orders awaits both/],
  ['an accusation after Warn', 'accusation', (s) => put(s.secret, { channel: 'warn' }), /^accusation awaits/],
  ['a vote without a bid', 'vote', (s) => put(s.secret, { bid: -1 }), /^vote awaits/],
  ['a second offer', 'offer', (s) => put(s, { offer: 1 }), /^offer awaits/],
  ['a discard that nobody owes', 'discard', (s) => both(s, { hand: 3 }), /^discard awaits/],
  ['a reply to nothing', 'reply', (s) => put(s, { question: -1 }), /^reply awaits/],
  [
    'a lost Damascus in a game that goes on',
    'statecraft',
    (s) => put(s.provinces[damascus]!, { holder: 'rebels', stack: 1, faction: 'rebels' }),
    /Damascus has fallen/,
  ],
  ['an end without an end', 'over', (s) => put(s, { ending: 'final', turn: 1 }), /final verdict out of place/],
  ['a sheet that miscounts', 'orders', (s) => put(s.secret.moscowSheet, { placed: 99 }), /a sheet of \d+ units says/],
  [
    'four units on a front',
    'orders',
    (s) =>
      void Object.assign(s.secret.tehranSheet, {
        units: s.secret.tehranSheet.units.map((_, i) => (i === 0 ? 4 : 0)),
        placed: 4,
      }),
    /too many units/,
  ],
];

describe('broken() names', () => {
  const sound = new Map<State['step'], State>();
  test.each(DAMAGE)('%s', (_, step, damage, words) => {
    const whole = sound.get(step) ?? at(step);
    sound.set(step, whole);
    expect(broken(whole)).toBeNull();
    const state = cloneState(whole);
    damage(state);
    expect(broken(state)).toMatch(words);
  });
});

describe('the fuzz sees', () => {
  test('a policy that chooses what is not legal', () => {
    const game = new FuzzGame(start, '1'.repeat(32), new FastRng(1));
    expect(() => game.step(() => -1)).toThrow(Failure);
  });

  test('a position that changes between two moves, by its revived twin', () => {
    const game = new FuzzGame(start, '1'.repeat(32), new FastRng(1));
    game.step(sensiblePolicy);
    game.state.moscow.vp += 1;
    expect(() => game.step(sensiblePolicy)).toThrow('the revived twin differs');
  });

  test('a move that the record does not hold, by its replay', () => {
    const game = new FuzzGame(start, '1'.repeat(32), new FastRng(1));
    while (game.state.step !== 'over') game.step(sensiblePolicy);
    game.checkReplay();
    game.moves.pop();
    expect(() => game.checkReplay()).toThrow('the record replays to another position');
  });

  test('a chronicle that tells something else', () => {
    const game = new FuzzGame(start, '1'.repeat(32), new FastRng(1));
    game.step(sensiblePolicy);
    game.chronicle.pop();
    expect(() => game.checkReplay()).toThrow('the chronicle replays differently');
  });

  test('a start that breaks the rules, as a failure whose record replays', async () => {
    const wrong: FuzzStart = { name: 'wrong', setUp: { ...start.setUp, trust: 11 } };
    const { failures, games } = await fuzz({ starts: [wrong], games: 20, seed: 'x', coverage: false });
    expect(failures).toHaveLength(10);
    expect(games).toBe(10);
    expect(failures[0]!.problem).toMatch(/^trust is 11/);
    expect(failures[0]!.record.moves.length).toBeLessThan(3);
  });
});

describe('a run fails when', () => {
  test('a branch never came up', async () => {
    const quick = await fuzz({ starts: [start], games: 1, seed: 'x' });
    expect(quick.missing.length).toBeGreaterThan(20);
    const visits: Visits = new Map(expectedBranches(GAMES).map((branch) => [branch, 1]));
    expect(missing(visits, expectedBranches(GAMES))).toEqual([]);
    visits.delete('hits 3');
    expect(missing(visits, expectedBranches(GAMES))).toEqual(['hits 3']);
  });

  test('a turn or headline never came up', () => {
    const visits: Visits = new Map();
    visit(visits, start.name, [
      { code: 'turn', turn: 1, rule: '3.3', audience: 'all', values: { turn: 1, year: '2015', initiative: 'moscow' } },
    ]);
    const left = missing(visits, expectedOf(start.name, start.setUp));
    expect(left).not.toContain(`${start.name}: turn 1`);
    expect(left).toContain(`${start.name}: turn 2`);
  });

  test('too few games of a scenario reach the last Reckoning', () => {
    const reached = (final: number) => tooShort({ reached: { x: { games: 100, final } } } as unknown as FuzzReport);
    expect(reached(100 * REACH_SHARE)).toEqual([]);
    expect(reached(100 * REACH_SHARE - 1)).toEqual(['x: 24 of 100']);
  });

  test('it is stopped: it says so and claims no coverage', async () => {
    const onProgress = vi.fn();
    const report = await fuzz({ starts, games: 50, seed: 'x', signal: AbortSignal.abort(), onProgress });
    expect(report).toMatchObject({ cancelled: true, games: 0, missing: [] });
    expect(onProgress).not.toHaveBeenCalled();
    expect(broken(fresh())).toBeNull();
  });
});
