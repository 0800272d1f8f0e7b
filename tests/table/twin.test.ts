/** Law 1 and law 5: boardgame.io's reducer, the bare rules and a game revived from its record are one game. */
import { afterEach, expect, test, vi } from 'vitest';
import { createGame, type Decision, decide, FastRng, type SetUp, type State } from '../../src/rules';
import { keyedDice, newRecord, rebuild } from '../../src/scenario';
import { moveNameOf } from '../../src/table/game';
import { openMatch } from '../../src/table/match';
import { openReducer, type Reduced } from '../../src/table/reducer';
import { choose, DEALT, expectSame, SCENARIOS, SET_UPS, seedOf, startOf, toMove } from './support';

const SEEDS = 16;

/** Outside production boardgame.io walks through all of G several times a move; one game in this many is played so. */
const CHECKED = 8;
afterEach(() => void vi.unstubAllEnvs());

const PHASES: Record<State['step'], string | null> = {
  discard: 'discard',
  reply: 'reply',
  statecraft: 'statecraft',
  joint: 'joint',
  orders: 'orders',
  accusation: 'accusation',
  offer: 'council',
  vote: 'council',
  over: null,
};
const SEATED = { moscow: { '0': null }, tehran: { '1': null }, both: { '0': null, '1': null }, none: null };

function expectMirror({ G, ctx }: Reduced): void {
  const { step, active, ending, moscowVerdict, tehranVerdict } = G.state;
  expect(ctx.phase).toBe(PHASES[step]);
  expect(ctx.activePlayers).toEqual(SEATED[active]);
  expect(ctx.gameover).toEqual(step === 'over' ? { ending, moscowVerdict, tehranVerdict } : undefined);
}

const seen = { discards: 0, replies: 0, seals: 0 };

/** Plays one game both ways; returns its last turn. */
function playTwins(setUp: SetUp, seed: number): number {
  const rng = new FastRng(seed);
  const record = newRecord(setUp, seedOf(seed));
  const dice = keyedDice(record.seed);
  const bare = createGame(setUp, dice);
  const reducer = openReducer(setUp, record);
  const made: Decision[] = [];
  expect(reducer.now.G.state).toEqual(bare);
  expectMirror(reducer.now);
  while (bare.active !== 'none') {
    const decision = choose(bare, toMove(bare, rng), rng);
    expect(decide(bare, decision, dice)).toBeNull();
    made.push(decision);
    if (decision.type === 'discard') seen.discards++;
    else if (decision.type === 'answer') seen.replies++;
    else if (decision.type === 'seal') seen.seals++;
    expect(reducer.send(decision.side, moveNameOf(decision.type), decision)).toBe(true);
    expectSame(reducer.now.G.state, bare);
    expectMirror(reducer.now);
  }
  const { G } = reducer.now;
  // In the order of the record: of two discards the chronicle tells Moscow's first.
  const again = rebuild(setUp, G.record);
  expectSame(G.chronicle, again.chronicle);
  expectSame(G.state, again.state);
  expect(G.record.moves).toHaveLength(made.length);
  return bare.turn;
}

for (const [name, setUps] of Object.entries(SCENARIOS)) {
  test(`law 1: ${name}: bare rules and boardgame.io's reducer agree after every move, ${SEEDS} seeds a level`, () => {
    let lasting = 0;
    for (const setUp of setUps) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        vi.stubEnv('NODE_ENV', seed % CHECKED === 0 ? 'test' : 'production');
        if (playTwins(setUp, seed) === setUp.config.turns) lasting++;
      }
    }
    expect(lasting, 'games that reach the last turn').toBeGreaterThanOrEqual((SEEDS * setUps.length) / 5);
  });
}

test('law 1: every set-up with cards on', () => {
  vi.stubEnv('NODE_ENV', 'production');
  for (const setUp of DEALT) for (let seed = 60; seed < 64; seed++) playTwins(setUp, seed);
});

test('the games above saw discards, answers and sheets', () => {
  expect(Math.min(seen.discards, seen.replies, seen.seals)).toBeGreaterThan(50);
});

test('law 5: a match saved as JSON at any point and revived goes on as the same match', () => {
  for (const [i, setUp] of SET_UPS.entries()) {
    const rng = new FastRng(i + 77);
    let reducer = openReducer(setUp, newRecord(setUp, seedOf(i + 77)));
    while (reducer.now.G.state.active !== 'none') {
      const { state } = reducer.now.G;
      const decision = choose(state, toMove(state, rng), rng);
      expect(reducer.send(decision.side, moveNameOf(decision.type), decision)).toBe(true);
      const saved = JSON.stringify(reducer.now.G.record);
      const revived = openReducer(setUp, JSON.parse(saved));
      expectSame(revived.now.G, reducer.now.G);
      expectMirror(revived.now);
      // Every other move is made on the revived match.
      if (rng.below(2)) reducer = revived;
    }
  }
});

test('law 5: a record of another scenario, level or rules version is refused by name', () => {
  const [setUp, other] = [startOf('campaign-2015-2024'), startOf('campaign-2015-2024', 'accessible')];
  const record = newRecord(setUp, seedOf(1));
  expect(() => openMatch(other, record)).toThrow(/historic.*accessible/);
  expect(() => openMatch(setUp, { ...record, rulesVersion: '0.0.1' })).toThrow(/rules 0\.0\.1/);
  expect(() => openMatch(setUp, { ...record, scenarioHash: 'f00' })).toThrow(/f00/);
  expect(() => openMatch(setUp, { ...record, moves: [{ side: 'tehran', type: 'accuse' }] })).toThrow(/move 1/);
});
