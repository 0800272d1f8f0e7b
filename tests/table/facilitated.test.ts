/** A facilitator's acts at the table (H6, R11.3): the same game bare, through boardgame.io, and from its record. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  addableHeadlines,
  createGame,
  type FacilitatorAct,
  FastRng,
  isAct,
  makeMove,
  refuseAct,
  type SetUp,
  SIDES,
  type State,
} from '../../src/rules';
import { keyedDice, newRecord, parseRecord, rebuild } from '../../src/scenario';
import { moveNameOf } from '../../src/table/game';
import { openHotSeat } from '../../src/table/hotseat';
import { facilitateMatch, type MatchState, openMatch, takeBackMatch, viewMatch } from '../../src/table/match';
import { openReducer } from '../../src/table/reducer';
import { accepted, choose, DEALT, expectSame, SET_UPS, seedOf, startOf, toMove } from './support';

// boardgame.io prints every refusal, and outside production walks through all of G several times a move.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubEnv('NODE_ENV', 'production');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function drawAct(s: State, rng: FastRng): FacilitatorAct | null {
  const addable = addableHeadlines(s);
  const what = rng.below(50);
  if (what < 6 && addable.length > 0) return { type: 'injectHeadline', headline: addable[rng.below(addable.length)]! };
  const type = what === 6 ? 'endAfterTurn' : what === 7 || what === 8 ? 'endAsPlanned' : 'endNow';
  return what < 10 && (type !== 'endNow' || rng.below(8) === 0) && !refuseAct(s, { type }) ? { type } : null;
}

const seen = new Map<string, number>();

function playTwins(setUp: SetUp, seed: number): void {
  const rng = new FastRng(seed);
  const record = newRecord(setUp, seedOf(seed));
  const dice = keyedDice(record.seed);
  const bare = createGame(setUp, dice);
  const reducer = openReducer(setUp, record);
  while (bare.active !== 'none') {
    const act = drawAct(bare, rng);
    if (act) {
      expect(makeMove(bare, act, dice)).toBeNull();
      expect(reducer.facilitate(act)).toBe(true);
      seen.set(act.type, (seen.get(act.type) ?? 0) + 1);
      for (const side of SIDES) expect(reducer.send(side, 'undo')).toBe(false);
    } else {
      const decision = choose(bare, toMove(bare, rng), rng);
      expect(makeMove(bare, decision, dice)).toBeNull();
      expect(reducer.send(decision.side, moveNameOf(decision.type), decision)).toBe(true);
    }
    expectSame(reducer.now.G.state, bare);
  }
  const { G, ctx } = reducer.now;
  const { ending, moscowVerdict, tehranVerdict } = bare;
  expect(ctx.gameover).toEqual({ ending, moscowVerdict, tehranVerdict });
  expect(reducer.facilitate({ type: 'endNow' })).toBe(false);
  const text = JSON.stringify(G.record);
  const read = parseRecord(text, 'game.json');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  const again = rebuild(setUp, read.record);
  expectSame(again.state, G.state);
  expectSame(again.chronicle, G.chronicle);
  expectSame(openMatch(setUp, read.record), G);
}

test('law 1 and law 5: bare rules, reducer and record are one game, over every scenario and level', () => {
  for (const [i, setUp] of [...SET_UPS, ...DEALT].entries())
    for (let n = 0; n < 6; n++) playTwins(setUp, 900 + i * 10 + n);
  for (const type of ['injectHeadline', 'endNow', 'endAfterTurn', 'endAsPlanned'])
    expect(seen.get(type) ?? 0, type).toBeGreaterThan(3);
});

const setUp = startOf('campaign-2015-2024');
const open = () => openMatch(setUp, newRecord(setUp, seedOf(5)));
const done = (match: MatchState, act: FacilitatorAct) => {
  const { match: after, refusal } = facilitateMatch(match, act);
  if (!after) throw new Error(refusal.code);
  return after;
};
const sheet = { side: 'moscow', type: 'seal', units: {}, aid: 1, stance: 'silent' } as const;
const rivals = { side: 'tehran', type: 'seal', units: {}, aid: 1, stance: 'lieLow' } as const;
const toOrders = (match: MatchState) =>
  [
    { side: 'moscow', type: 'pass' } as const,
    { side: 'tehran', type: 'pass' } as const,
    { side: 'moscow', type: 'joint', province: 'homs' } as const,
  ].reduce(accepted, match);

test('R14.3: nobody takes back across an act', () => {
  const recruited = accepted(open(), { side: 'moscow', type: 'recruit', province: 'damascus' });
  expect(recruited.state.undo).toBe('moscow');
  const headed = done(recruited, { type: 'injectHeadline', headline: 'h15' });
  expect(takeBackMatch(setUp, headed, 'moscow').refusal).toEqual({ code: 'nothingToUndo', values: { side: 'moscow' } });
  // What is decided afterwards can be taken back, and only that.
  const passed = accepted(headed, { side: 'tehran', type: 'pass' });
  expectSame(takeBackMatch(setUp, passed, 'tehran').match, headed);
});

test('R5.3: between two seals an act keeps its place, in the record and in the chronicle', () => {
  const first = accepted(toOrders(open()), rivals);
  const named = done(first, { type: 'endAfterTurn' });
  const both = accepted(named, sheet);
  expect(both.record.moves.slice(-3)).toEqual([rivals, { type: 'endAfterTurn' }, sheet]);
  const again = rebuild(setUp, both.record);
  expectSame(again.state, both.state);
  expectSame(again.chronicle, both.chronicle);
  expectSame(openMatch(setUp, both.record), both);
});

test('everybody reads of an act, and the end opens what was sealed and only then', () => {
  const first = accepted(toOrders(open()), rivals);
  const named = done(first, { type: 'endAfterTurn' });
  for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
    const shown = viewMatch(named, viewer);
    expect(shown.chronicle.at(-1)).toMatchObject({ code: 'lastTurnNamed', values: { last: 1 } });
    expect(shown.view.lastTurn).toBe(1);
    expect(shown.record).toBeNull();
  }
  expect(viewMatch(named, 'moscow').view.secret.tehranSheet).toBeNull();
  const over = done(named, { type: 'endNow' });
  expect(viewMatch(over, 'moscow').view.secret.tehranSheet).toMatchObject({ stage: 'sealed', aid: 1 });
  expect(viewMatch(over, 'spectator').record?.moves.at(-1)).toEqual({ type: 'endNow' });
});

test('an act is stored in one form, and what is none is refused', () => {
  const headed = done(open(), { headline: 'h15', type: 'injectHeadline' });
  expect(JSON.stringify(headed.record.moves)).toBe('[{"type":"injectHeadline","headline":"h15"}]');
  expect(facilitateMatch(open(), { type: 'pass', side: 'moscow' }).refusal?.code).toBe('unknownMove');
  expect(facilitateMatch(open(), { type: 'endNow', extra: 1 }).refusal?.code).toBe('unknownMove');
});

test('a hot-seat table goes on from a record with acts, and its sides cannot make one', async () => {
  const { record } = done(accepted(open(), { side: 'moscow', type: 'pass' }), {
    type: 'injectHeadline',
    headline: 'h12',
  });
  const table = openHotSeat({ setUp, record });
  expect(table.read('tehran').chronicle.map(({ code }) => code)).toContain('headlineAdded');
  expect(await table.decide({ type: 'endNow' } as never)).toMatchObject({ code: 'unknownMove' });
  expect(await table.decide({ side: 'tehran', type: 'endNow' } as never)).toMatchObject({ code: 'unknownMove' });
  expect(await table.decide({ side: 'tehran', type: 'pass' })).toBeNull();
  expect(table.record.moves.filter((move) => isAct(move))).toHaveLength(1);
  table.stop();
});
