/**
 * R14.1, law 4 with cards: games that differ only in a hidden card, in a face-down discard, or in what a card makes of a
 * secret, send the same bytes to everybody who may not know it. All through boardgame.io's clients, transport and master.
 */
import { describe, expect, test, vi } from 'vitest';
import {
  CARDS,
  type CardId,
  createGame,
  type Decision,
  type Era,
  legalMoves,
  type SealMove,
  type SetUp,
  type Side,
  view,
  ZONE,
} from '../../src/rules';
import { keyedDice, type StagedDice } from '../../src/scenario';
import type { MatchState } from '../../src/table/match';
import { type Alter, apartOn, type Half, leaky, type Pair, tapedOn } from './pairs';
import {
  expectSame,
  firstDifference,
  recordOf,
  seedOf,
  startOf,
  TapedMatch,
  VIEWERS,
  type Wire,
  withCards,
  withConfig,
} from './support';

const SEED = 9;
const quiet = startOf('campaign-2015-2024');
const { turns } = quiet.config;
const eras = (of: (turn: number) => Era) => Array.from({ length: turns }, (_, i) => of(i + 1));
/** One pile of all cards, so that any card may be dealt; every hand must be cut. */
const setUp = withCards(quiet, { eras: eras(() => 'middle'), openingHand: 3 });
/** The same with 3 cards in hand, which nobody must cut in turn 1. */
const calm = withConfig(setUp, { openingHand: 2 });

const LAST_DRAW = { moscow: '1/draw/-2', tehran: '1/draw/-1' } as const;
const sideOf = (card: CardId): Side => (card.startsWith('m') ? 'moscow' : 'tehran');

function hand(on: SetUp, side: Side, staged: StagedDice = {}): CardId[] {
  const { zones } = createGame(on, keyedDice(seedOf(SEED), staged)).secret;
  return CARDS.filter((card, i) => sideOf(card) === side && zones[i] === ZONE.hand);
}

/** The draw of turn 1 by which a side holds a card. */
function drawing(on: SetUp, card: CardId): StagedDice {
  const key = LAST_DRAW[sideOf(card)];
  for (let n = 0; n < CARDS.length; n++) if (hand(on, sideOf(card), { [key]: n }).includes(card)) return { [key]: n };
  throw new Error(`${card} cannot be drawn in turn 1`);
}

const discard = (card: CardId): Decision => ({ side: sideOf(card), type: 'discard', card }) as Decision;
const pass = (side: Side): Decision => ({ side, type: 'pass' });
const sheets = (stance: SealMove['stance']): Decision[] => [
  { side: 'moscow', type: 'joint', province: 'homs' },
  { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 2, stance },
  { side: 'tehran', type: 'seal', units: { homs: 2 }, aid: 2, stance: 'lieLow' },
];
const council: Decision[] = [
  { side: 'tehran', type: 'waive' },
  { side: 'tehran', type: 'offer', amount: 1 },
  { side: 'moscow', type: 'vote', vote: 'veto' },
];
const turn: Decision[] = [pass('moscow'), pass('tehran'), ...sheets('silent'), ...council];

const [own, rivals] = [hand(setUp, 'moscow'), hand(setUp, 'tehran')] as [CardId[], CardId[]];
const [m1, m2, m3] = own as [CardId, CardId, CardId];
const [t1, t2, t3] = rivals as [CardId, CardId, CardId];
/** The next turn: whatever was drawn, both cut a card that they hold in both games, and play goes on. */
const next: Decision[] = [discard(t3), discard(m3), pass('tehran'), pass('moscow')];

const swapped = (side: Side, a: number, b: number): Pick<Pair, 'a' | 'b'> => {
  const kept = side === 'moscow' ? [m1, t1] : [t1, m1];
  const moves = [...kept.map(discard), ...turn, ...next];
  return { a: { staged: { [LAST_DRAW[side]]: a }, moves }, b: { staged: { [LAST_DRAW[side]]: b }, moves } };
};

const t07 = drawing(calm, 't07');
const cover: Decision = { side: 'tehran', type: 'play', card: 't07', province: 'damascus' };
const covered = (stance: 'share' | 'silent', die: number): Half => ({
  setUp: calm,
  staged: { ...t07, '1/israel': die },
  moves: [pass('moscow'), cover, pass('tehran'), ...sheets(stance), ...council],
});

const m24 = drawing(calm, 'm24');
const hint: Decision = { side: 'moscow', type: 'play', card: 'm24', option: 'hint' };
const cashIn: Decision = { ...hint, option: 'cashIn' };
const rich: SetUp = { ...calm, credits: 1 };
const withM24 = (on: SetUp, moves: Decision[]): Half => ({ setUp: on, staged: m24, moves });
const hinted = [hint, pass('tehran'), pass('moscow'), ...sheets('silent'), ...council];

const PAIRS: readonly Pair[] = [
  {
    name: "Tehran's hand: two cards of the pile changed places",
    ...swapped('tehran', 5, 11),
    apart: { moscow: 'never', tehran: 0, spectator: 'never' },
  },
  {
    name: "Moscow's hand: two cards of the pile changed places",
    ...swapped('moscow', 5, 11),
    apart: { moscow: 0, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'which card Tehran discards',
    a: { moves: [discard(t1), discard(m1), ...turn, ...next] },
    b: { moves: [discard(t2), discard(m1), ...turn, ...next] },
    apart: { moscow: 'never', tehran: 1, spectator: 'never' },
  },
  {
    name: 'which card Moscow discards, as the second',
    a: { moves: [discard(t1), discard(m1), ...turn, ...next] },
    b: { moves: [discard(t1), discard(m2), ...turn, ...next] },
    apart: { moscow: 2, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'Share or Silent under t07, no hits either way',
    a: covered('share', 1),
    b: covered('silent', 1),
    apart: { moscow: 5, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'what m24 may be played for: with a credit and without',
    a: withM24(calm, hinted),
    b: withM24(rich, hinted),
    apart: { moscow: 0, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'm24 until it is cashed in',
    a: withM24(rich, [hint]),
    b: withM24(rich, [cashIn]),
    apart: { moscow: 1, tehran: 1, spectator: 1 },
  },
  {
    name: 'how the any cards were dealt, as long as the same are drawn',
    ...dealt(),
    apart: { moscow: 'never', tehran: 'never', spectator: 'never' },
  },
];

/** Three piles: the two last *any* cards of Tehran change piles, and neither is ever drawn. */
function dealt(): Pick<Pair, 'a' | 'b'> {
  const piles = withConfig(calm, { eras: eras((turn) => (turn <= 5 ? 'early' : 'late')) });
  const staged: Record<string, number> = {};
  for (let k = 0; k < 16; k++) for (const first of [0, 24]) staged[`0/deal/${first + k}`] = 0;
  for (const key of ['1/draw/0', '1/draw/1', '1/draw/2', '1/draw/3', '1/draw/-2', '1/draw/-1']) staged[key] = 0;
  const moves = [pass('moscow'), pass('tehran'), ...sheets('silent'), ...council];
  const zones = (dice: StagedDice) => JSON.stringify(createGame(piles, keyedDice(seedOf(SEED), dice)).secret.zones);
  // The last any card of the first pile becomes the next one: one pile gets the other's card.
  const other = [24, 25, 26, 27, 28, 29, 30, 31]
    .map((place): StagedDice => ({ ...staged, [`0/deal/${place}`]: 1 }))
    .find((dice) => zones(dice) !== zones(staged))!;
  return { a: { setUp: piles, staged, moves }, b: { setUp: piles, staged: other, moves } };
}

const apart = (pair: Pick<Pair, 'a' | 'b'>, wire: Wire, alter?: Alter) => apartOn(setUp, pair, wire, alter);

describe.each(['guarded', 'stock'] as const)('R14.1: bytes sent by the %s transport are equal, but for', (wire) => {
  test.each(PAIRS)('$name', (pair) => {
    expect(apart(pair, wire)).toEqual(pair.apart);
  });
});

test('t07: Share is told from Silent by nothing although the sum of the strike is another', () => {
  const [share, silent] = [covered('share', 1), covered('silent', 1)].map((half) => tapedOn(calm, half, 'guarded'));
  const hidden = [share!, silent!].map(({ held }) => held.G.chronicle.find(({ code }) => code === 'strikeHidden'));
  expect(hidden[0]!.values).toMatchObject({ channel: 'share' });
  expect((hidden[0]!.values as { shielded: number }).shielded).toBeGreaterThan(0);
  expect(hidden[1]!.values).toMatchObject({ channel: 'silent', shielded: 0 });
  const announced = [share!, silent!].map(({ held }) => held.G.chronicle.find(({ code }) => code === 'strike')!.values);
  expect(announced[0]).toEqual(announced[1]);
  expect(announced[0]).toMatchObject({ hits: 0 });
});

test("m24: the credit is in Moscow's legal list alone", () => {
  const [poor, wealthy] = [calm, rich].map((on) => createGame(on, keyedDice(seedOf(SEED), m24)));
  const lists = VIEWERS.map((viewer) =>
    [poor!, wealthy!].map((s) => legalMoves(view(s, viewer), 'moscow').map((move) => JSON.stringify(move))),
  );
  expect(lists[0]![1]!.filter((move) => !lists[0]![0]!.includes(move))).toEqual([JSON.stringify(cashIn)]);
  for (const [without, withIt] of lists.slice(1)) expect(withIt).toEqual(without);
});

describe('C2.3: discarding in either order', () => {
  const discards = [discard(m1), discard(t1)];
  const [a, b] = [discards, [...discards].reverse()].map((order) =>
    tapedOn(setUp, { moves: [...order, ...turn, ...next] }, 'guarded'),
  ) as [TapedMatch, TapedMatch];

  test('leaves the same match bit for bit, record and chronicle too', () => {
    expectSame(a.held.G, b.held.G);
    expectSame(a.held.ctx, b.held.ctx);
    expect(a.held._stateID).toBe(b.held._stateID);
    expect(a.held.G.record.moves.slice(0, 2)).toEqual(discards);
    const told = a.held.G.chronicle.filter(({ code }) => code === 'discarded');
    expect(told.slice(0, 2).map(({ values }) => (values as { side: Side }).side)).toEqual(['moscow', 'tehran']);
  });

  test('sends the same bytes to everybody, except for who is still awaited between the two', () => {
    for (const viewer of VIEWERS) {
      const different = a.tapes[viewer].flatMap((part, i) => (`${part}` === `${b.tapes[viewer][i]}` ? [] : [i]));
      expect(different).toEqual([1]);
    }
    expect(a.tapes.spectator.map((part) => `${part}`.length)).toEqual(
      b.tapes.spectator.map((part) => `${part}`.length),
    );
  });

  test('also when both must discard two', () => {
    const five = withConfig(setUp, { openingHand: 4 });
    const [moscows, tehrans] = [hand(five, 'moscow').slice(0, 2), hand(five, 'tehran').slice(0, 2)].map((cards) =>
      cards.map(discard),
    ) as [[Decision, Decision], [Decision, Decision]];
    const [[m, n], [t, u]] = [moscows, tehrans];
    const ends = [
      [m, n, t, u],
      [t, u, m, n],
      [t, m, u, n],
      [m, t, n, u],
    ].map((moves) => tapedOn(five, { moves }, 'guarded').held);
    for (const end of ends) expectSame(end, ends[0]);
    expect(ends[0]!.G.record.moves).toEqual([m, n, t, u]);
    expect(ends[0]!.G.state.step).toBe('statecraft');
  });

  test('both are taken from clients that have not seen the other one arrive', async () => {
    const match = new TapedMatch(setUp, recordOf(setUp, SEED, []));
    const stale = match.held._stateID;
    for (const [seat, card] of [
      ['1', t1],
      ['0', m1],
    ] as const) {
      const payload = { type: 'discard', args: [discard(card)], playerID: seat, credentials: undefined };
      await match.master.onUpdate({ type: 'MAKE_MOVE', payload } as never, stale, 'default', seat);
    }
    expect(match.held.G.state.step).toBe('statecraft');
    expect(match.held.G.record.moves).toEqual(discards);
    match.stop();
  });
});

describe('a planted leak is seen:', () => {
  const [theirHand, , theirDiscard, , shield, credit] = PAIRS as [Pair, Pair, Pair, Pair, Pair, Pair];
  const first = (pair: Pair, leak: (G: MatchState) => object) => apart(pair, 'guarded', leaky(leak)).spectator;

  test('a view that forgets to hide cards', () => {
    const leak = (G: MatchState) => ({ zones: G.state.secret.zones });
    expect([first(theirHand, leak), first(theirDiscard, leak)]).toEqual([0, 1]);
  });
  test("the owner's chronicle for everybody", () => {
    const leak = ({ chronicle }: MatchState) => ({ chronicle });
    expect([first(theirHand, leak), first(theirDiscard, leak)]).toEqual([0, 1]);
  });
  test('what t07 hides', () => {
    expect(first(shield, (G) => ({ shielded: G.state.secret.shielded }))).toBe(6);
  });
  test("how long Moscow's legal list is", () => {
    expect(first(credit, (G) => ({ moves: legalMoves(G.state, 'moscow').length }))).toBe(0);
  });
  test('a discard that is not redacted in the log', () => {
    const bare: Alter = (game) => {
      Object.assign(game.moves!.discard!, { redact: false });
      return game;
    };
    expect(apart(theirDiscard, 'stock', bare).spectator).toBe(1);
    expect(apart(theirDiscard, 'guarded', bare).spectator).toBe('never');
  });
});

test('C2.3: a discard cannot be taken back, and shows nothing when it is tried', () => {
  const tapes = [t1, t2].map((card) => {
    const match = new TapedMatch(setUp, recordOf(setUp, SEED, [])).play([discard(card)]);
    expect(match.held.G.state.undo).toBe('none');
    // boardgame.io prints every refusal.
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    match.undo('tehran');
    expect(printed).toHaveBeenCalledTimes(1);
    printed.mockRestore();
    match.play([discard(m1)]).stop();
    expect(match.held.G.record.moves).toHaveLength(2);
    return match.tapes;
  });
  expect(firstDifference(tapes[0]!.spectator, tapes[1]!.spectator)).toBe('never');
});
