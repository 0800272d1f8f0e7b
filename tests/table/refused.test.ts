/** What is refused changes nothing: not the match, not its number, not one byte at any client; and play goes on. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Decision } from '../../src/rules';
import { type Action, mayPass } from '../../src/table/transport';
import { expectSame, recordOf, startOf, TapedMatch, VIEWERS } from './support';

// boardgame.io prints every refusal.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const setUp = startOf('campaign-2015-2024');
const pass = (side: 'moscow' | 'tehran'): Decision => ({ side, type: 'pass' });
const toOrders: Decision[] = [pass('moscow'), pass('tehran'), { side: 'moscow', type: 'joint', province: 'homs' }];
const sheet = { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 2, stance: 'silent' } as const;
const rivalSheet = { side: 'tehran', type: 'seal', units: { homs: 2 }, aid: 2, stance: 'lieLow' } as const;

interface Attempt {
  readonly name: string;
  /** Moves before the attempt. */
  readonly after: readonly Decision[];
  /** Seat that sends it, as the host knows it, and as the action claims where that is not the same. */
  readonly seat: unknown;
  readonly claims?: unknown;
  readonly type: unknown;
  readonly args: readonly unknown[];
}

const recruit: Decision = { side: 'moscow', type: 'recruit', province: 'damascus' };
const decides = (name: string, decision: unknown, more: Partial<Attempt> = {}): Attempt => ({
  name,
  after: [],
  seat: '0',
  type: 'decide',
  args: [decision],
  ...more,
});
const seals = (name: string, change: object, more: Partial<Attempt> = {}): Attempt =>
  decides(name, { ...sheet, ...change }, { after: toOrders, type: 'seal', ...more });

const thousands = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`homs${i}`, 1]));

const ATTEMPTS: readonly Attempt[] = [
  decides('a decision out of turn', pass('tehran'), { seat: '1' }),
  decides('a decision of the other side', pass('tehran')),
  decides('a decision of the side to move from the other seat', recruit, { seat: '1' }),
  decides("a decision from the other seat in the mover's name", recruit, { seat: '0', claims: '1' }),
  decides('a decision for the other side, while the own one can be taken back', pass('tehran'), { after: [recruit] }),
  decides('a seat that only looks like one', recruit, { seat: '00' }),
  decides('a seat called toString', recruit, { seat: 'toString' }),
  decides('a seat called __proto__', recruit, { seat: '__proto__' }),
  decides('a spectator', recruit, { seat: null }),
  decides("a spectator in the mover's name", recruit, { seat: null, claims: '0' }),
  decides('a seat that the action leaves out', recruit, { seat: '0', claims: null }),
  decides('no side', { type: 'pass' }),
  decides('a side that is not text', { side: ['moscow'], type: 'pass' }),
  decides('a move of the rules that is not legal now', { side: 'moscow', type: 'recruit', province: 'idlib' }),
  decides('a move of another step', { side: 'moscow', type: 'vote', vote: 'veto' }),
  decides('half an order sheet', { side: 'moscow', type: 'aid', amount: 1 }, { after: toOrders }),
  decides('a province that is none', { side: 'moscow', type: 'recruit', province: '__proto__' }),
  decides('a move type that every object has', { side: 'moscow', type: 'toString' }),
  decides('an unknown field', { ...recruit, note: 'x' }),
  decides('an unknown field that JSON can carry only', JSON.parse('{"side":"moscow","type":"pass","__proto__":{}}')),
  decides('a list', ['moscow', 'pass']),
  decides('text', 'pass'),
  decides('nothing', null),
  decides('no argument', null, { args: [] }),
  decides('one argument too many', recruit, { args: [recruit, 'kept in the log for ever'] }),
  decides('a move called toString', recruit, { type: 'toString' }),
  decides('a move called __proto__', recruit, { type: '__proto__' }),
  decides('a move called constructor', recruit, { type: 'constructor' }),
  decides('an act of the facilitator as a decision', { type: 'endNow' }),
  decides('an act of the facilitator with a side', { side: 'moscow', type: 'endNow' }),
  decides('an act of the facilitator from a seat', { type: 'endNow' }, { type: 'facilitate' }),
  decides(
    'an act from a seat in the name of the facilitator',
    { type: 'endNow' },
    { type: 'facilitate', claims: 'facilitator' },
  ),
  decides(
    'an act from a seat that calls itself the facilitator',
    { type: 'endNow' },
    { type: 'facilitate', seat: 'facilitator' },
  ),
  decides('a decision in the name of the facilitator', recruit, { claims: 'facilitator' }),
  decides('a move without a name', recruit, { type: undefined }),
  decides('a sheet where decisions are made', sheet, { after: toOrders }),
  decides('a decision where sheets are sealed', recruit, { type: 'seal' }),
  seals('a sheet before orders', {}, { after: [] }),
  seals('a sheet of the other side', rivalSheet),
  seals('a second sheet', { aid: 0 }, { after: [...toOrders, sheet] }),
  seals('a sheet after both are open', {}, { after: [...toOrders, sheet, rivalSheet] }),
  seals('more on one front than fits', { units: { homs: 4 } }),
  seals('more units than there are', { units: { homs: 3, hama: 3, latakia: 3 } }),
  seals('a huge number of units', { units: { homs: 1e15 } }),
  seals('units without end', { units: { homs: Number.POSITIVE_INFINITY } }),
  seals('half a unit', { units: { homs: 0.5 } }),
  seals('units below nothing', { units: { homs: -1 } }),
  seals('thousands of provinces', { units: thousands }),
  seals('units on __proto__', { units: JSON.parse('{"__proto__":1}') }),
  seals('units in a list', { units: [1] }),
  seals('no units', { units: null }),
  seals('more aid than the treasury', { aid: 6 }),
  seals('aid below nothing', { aid: -1 }),
  seals('aid as text', { aid: '2' }),
  seals('aid that is no number', { aid: Number.NaN }),
  seals("the other side's stance", { stance: 'lieLow' }),
  seals('a stance that every object has', { stance: 'toString' }),
  seals('an unknown field in a sheet', { note: 'x'.repeat(100_000) }),
  decides('taking back before anything was done', null, { type: 'undo', args: [] }),
  decides("taking back the other side's decision", null, { after: [recruit], seat: '1', type: 'undo', args: [] }),
  decides('taking back what the other side has answered', null, {
    after: [recruit, pass('tehran')],
    type: 'undo',
    args: [],
  }),
  decides('taking back opened orders', null, { after: [...toOrders, sheet, rivalSheet], type: 'undo', args: [] }),
  decides('taking back with an argument', null, { after: [recruit], type: 'undo', args: [1] }),
];

function open(after: readonly Decision[]): TapedMatch {
  return new TapedMatch(setUp, recordOf(setUp, 4, [], { '1/israel': 1, '1/front/homs': 4 })).play(after);
}

/** Whatever the match awaits next. */
function goOn(match: TapedMatch): Decision {
  const { step, active } = match.held.G.state;
  if (step === 'statecraft') return pass(active === 'tehran' ? 'tehran' : 'moscow');
  if (step === 'accusation') return { side: 'tehran', type: 'waive' };
  return active === 'tehran' ? rivalSheet : sheet;
}

async function send(match: TapedMatch, { seat, claims = seat, type, args }: Attempt, stateID = match.held._stateID) {
  const payload = { type, args, playerID: claims, credentials: undefined };
  await match.master.onUpdate({ type: 'MAKE_MOVE', payload } as unknown as Action, stateID, 'default', seat as string);
}

describe('refused by the master:', () => {
  test.each(ATTEMPTS)('$name', async (attempt) => {
    const match = open(attempt.after);
    const { G, ctx, _stateID } = match.held;
    const before = structuredClone([G, ctx, _stateID]);
    const tapes = structuredClone(match.tapes);
    await send(match, attempt);
    expectSame([match.held.G, match.held.ctx, match.held._stateID], before);
    expectSame(match.tapes, tapes);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const next = goOn(match);
    match.play([next]);
    expect(match.held._stateID).toBe(_stateID + 1);
    for (const viewer of VIEWERS) expect(match.tapes[viewer].at(-1)).toHaveLength(1);
    expectSame(match.held.G, open([...attempt.after, next]).held.G);
    match.stop();
  });
});

test('the same path accepts what is legal, so that the refusals above are no accident', async () => {
  const match = open([]);
  await send(match, decides('', recruit));
  expect(match.held.G.record.moves).toEqual([recruit]);
  await send(match, decides('', null, { type: 'undo', args: [] }));
  expect(match.held.G.record.moves).toEqual([]);
  match.play(toOrders);
  await send(match, seals('', {}));
  expect(match.held.G.state.moscow.sealed).toBe(true);
  match.stop();
});

test('R5.3: two sheets written at once are both taken, though the second sender has not seen the first', async () => {
  const match = open(toOrders);
  const drafted = match.held._stateID;
  await send(match, seals('', rivalSheet, { seat: '1' }), drafted);
  await send(match, seals('', {}), drafted);
  expect(match.held.G.state.step).toBe('accusation');
  // All other decisions must know what they answer.
  await send(match, decides('', { side: 'tehran', type: 'waive' }, { seat: '1' }), drafted);
  expect(match.held.G.state.step).toBe('accusation');
  match.stop();
});

test('what is stored of a sheet is its one form, however it was written', () => {
  const fields = { stance: 'silent', aid: -0, units: { hama: 1, homs: 2 }, type: 'seal', side: 'moscow' } as const;
  const match = open([...toOrders, fields]);
  expect(Object.is(match.held.G.state.secret.moscowSheet.aid, 0)).toBe(true);
  expect(JSON.stringify(match.held.G.record.moves.at(-1))).toBe(
    '{"side":"moscow","type":"seal","units":{"homs":2,"hama":1},"aid":0,"stance":"silent"}',
  );
  match.stop();
});

/** What boardgame.io's master would carry out, or broadcast, for an active player. */
const FORGED: readonly (readonly [string, object])[] = [
  ['the end of the game', { type: 'GAME_EVENT', payload: { type: 'endGame', args: ['mine'], playerID: '0' } }],
  [
    'an event that calls itself automatic',
    { type: 'GAME_EVENT', automatic: true, payload: { type: 'endTurn', args: [], playerID: '0' } },
  ],
  [
    'a whole state',
    { type: 'UPDATE', payload: { playerID: '0' }, state: { G: null, ctx: {}, _stateID: 9 }, deltalog: [] },
  ],
  ['a reset', { type: 'RESET', payload: { playerID: '0' }, state: { G: null, ctx: {}, _stateID: 9 } }],
  [
    'a patch',
    { type: 'PATCH', payload: { playerID: '0' }, patch: [{ op: 'replace', path: '/G/state/moscow/vp', value: 99 }] },
  ],
  ["boardgame.io's own undo", { type: 'UNDO', payload: { type: null, args: null, playerID: '0' } }],
  ['a plugin action', { type: 'PLUGIN', payload: { type: 'plain', args: [], playerID: '0' } }],
  ['a move in the name of the other side', { type: 'MAKE_MOVE', payload: { type: 'undo', args: [], playerID: '1' } }],
  ["a move in nobody's name", { type: 'MAKE_MOVE', payload: { type: 'decide', args: [recruit] } }],
  ['a move that is none', { type: 'MAKE_MOVE', payload: { type: 'toString', args: [], playerID: '0' } }],
  ['arguments that are no list', { type: 'MAKE_MOVE', payload: { type: 'decide', args: recruit, playerID: '0' } }],
];

describe('never reaches the master from a client:', () => {
  test.each(FORGED)('%s', (_, action) => {
    expect(mayPass(action as Action, '0')).toBe(false);
    const match = open([]);
    const { held } = match;
    match.clients.moscow.store.dispatch(action as never);
    expect(match.held).toBe(held);
    match.stop();
  });

  test('while moves of the own seat do, and a spectator has none', () => {
    const action = { type: 'MAKE_MOVE', payload: { type: 'decide', args: [recruit], playerID: '0' } } as Action;
    expect(mayPass(action, '0')).toBe(true);
    for (const seat of ['1', '00', 'null', null, undefined]) expect(mayPass(action, seat)).toBe(false);
  });

  test("this is needed: boardgame.io's own transport lets a player end the game and play for the other", () => {
    const match = new TapedMatch(setUp, recordOf(setUp, 4, []), 'stock').play([recruit]);
    // Moscow may still take its decision back, so boardgame.io calls it active; it decides for Tehran.
    const forged = { type: 'MAKE_MOVE', payload: { type: 'decide', args: [pass('tehran')], playerID: '1' } };
    match.clients.moscow.store.dispatch(forged as never);
    expect(match.held.G.record.moves).toHaveLength(2);
    match.clients.moscow.store.dispatch(FORGED[0]![1] as never);
    expect(match.held.ctx).toMatchObject({ gameover: 'mine' });
    match.stop();
  });
});
