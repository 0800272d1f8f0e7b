/**
 * R14.1 over whole games: each random game is played again with another seed, other credits, the other of Share and
 * Silent, other dice for Israel (with the same hits) and other bids. Tehran and a spectator may not notice before the end.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CARDS,
  type CardId,
  type Channel,
  type ChronicleEvent,
  cloneState,
  createGame,
  type Decision,
  type Dice,
  decide,
  type EventValues,
  FastRng,
  hitsOf,
  L,
  type LastingId,
  rival,
  type SetUp,
  SIDES,
  type Side,
  type Vote,
  ZONE,
} from '../../src/rules';
import { newRecord, type StagedDice } from '../../src/scenario';
import { dieKey, drawKey, keyedDice } from '../../src/scenario/dice';
import { type MatchState, openMatch } from '../../src/table/match';
import {
  accepted,
  choose,
  DEALT,
  expectSame,
  firstDifference,
  recordOf,
  SET_UPS,
  seedOf,
  TapedMatch,
  toMove,
} from './support';

/** Games of each scenario at each level. */
const GAMES = 4;

// Outside production boardgame.io walks through all of G several times a move.
beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
afterEach(() => void vi.unstubAllEnvs());

const OTHER: Readonly<Record<Channel, Channel>> = { share: 'silent', silent: 'share', warn: 'warn' };
const CHANGE: Readonly<Record<Channel, number>> = { share: 2, silent: 0, warn: -2 };
const BIDS = [0, 0, 0, 1, 1, 2];

/** A random game in which nothing secret is ever shown before the end. */
function discreetGame(setUp: SetUp, seed: number): MatchState {
  const rng = new FastRng(seed);
  let match = openMatch(setUp, newRecord(setUp, seedOf(seed)));
  while (match.state.active !== 'none') {
    const { state } = match;
    let decision = choose(state, toMove(state, rng), rng);
    if (state.step === 'accusation') decision = { side: 'tehran', type: 'waive' };
    if (decision.type === 'vote' && decision.vote === 'support') {
      decision = { ...decision, vote: (['veto', 'abstain'] as const satisfies Vote[])[rng.below(2)]! };
    }
    match = accepted(match, decision);
  }
  return match;
}

/** A finished game played again: every die and draw by key, and which cards bent the strike of each turn. */
function replay({ record }: MatchState, setUp: SetUp) {
  const keyed = keyedDice(record.seed, record.stagedDice);
  const dice: Record<string, number> = {};
  const draws: { readonly key: string; readonly n: number }[] = [];
  const recorder: Dice = {
    d6(turn, purpose, place) {
      dice[dieKey(turn, purpose, place)] = keyed.d6(turn, purpose, place);
      return dice[dieKey(turn, purpose, place)]!;
    },
    pick(turn, draw, place, n) {
      const key = drawKey(turn, draw, place);
      if (draw === 'draw') draws.push({ key, n });
      dice[key] = keyed.pick(turn, draw, place, n);
      return dice[key];
    },
  };
  const chronicle: ChronicleEvent[] = [];
  const state = createGame(setUp, recorder, chronicle);
  const start = cloneState(state);
  const bent = new Map<number, { readonly channel: boolean; readonly most: number }>();
  for (const move of record.moves) {
    if (state.step === 'orders') {
      const lasts = (id: LastingId) => state.lasting[L[id]]! >= state.turn;
      bent.set(state.turn, { channel: lasts('t07') || lasts('m10'), most: lasts('t20') ? 1 : 3 });
    }
    expect(decide(state, move, recorder, chronicle)).toBeNull();
  }
  return { dice, draws, bent, start, chronicle };
}

function valuesOf<C extends 'strike' | 'strikeHidden'>(match: MatchState, code: C): Map<number, EventValues[C]> {
  return new Map(
    match.chronicle.filter((event) => event.code === code).map(({ turn, values }) => [turn, values as EventValues[C]]),
  );
}

interface SecretTwin {
  readonly moves: readonly Decision[];
  readonly staged: StagedDice;
  readonly changed: { channels: number; dice: number; bids: number };
}

/** The same game to everybody but Moscow. */
function secretTwin(match: MatchState, setUp: SetUp): SecretTwin {
  const { dice: staged, bent } = replay(match, setUp);
  const changed = { channels: 0, dice: 0, bids: 0 };
  const strikes = valuesOf(match, 'strike');
  const channels = new Map<number, Channel>();
  for (const [turn, { channel, die, shielded }] of valuesOf(match, 'strikeHidden')) {
    const { open, hits } = strikes.get(turn)!;
    const fixed = bent.get(turn)!;
    const hitsAt = (of: Channel, face: number) => Math.min(fixed.most, hitsOf(open + CHANGE[of] + shielded + face));
    const faces = (of: Channel) => [1, 2, 3, 4, 5, 6].filter((face) => hitsAt(of, face) === hits);
    // What t07 hides depends on the channel, and m10 shows it.
    const now = !fixed.channel && faces(OTHER[channel]).length > 0 ? OTHER[channel] : channel;
    const other = faces(now).find((face) => face !== die) ?? faces(now)[0]!;
    channels.set(turn, now);
    staged[`${turn}/israel`] = other;
    changed.channels += Number(now !== channel);
    changed.dice += Number(other !== die);
  }
  for (const [key, die] of Object.entries(staged)) {
    if (!key.endsWith('/bid')) continue;
    staged[key] = BIDS[die - 1] === 0 ? 6 : 1;
    changed.bids++;
  }
  let turn = 0;
  const moves = match.record.moves.map((move): Decision => {
    if (move.type !== 'seal' || move.side !== 'moscow') return move;
    turn++;
    return { ...move, stance: channels.get(turn)! };
  });
  return { moves, staged, changed };
}

test('R14.1: Tehran and a spectator cannot tell a game from its secret twin before it ends', () => {
  const changed = { channels: 0, dice: 0, bids: 0 };
  let told = 0;
  for (const plain of SET_UPS) {
    for (let seed = 100; seed < 100 + GAMES; seed++) {
      const game = discreetGame(plain, seed);
      const twin = secretTwin(game, plain);
      const rich: SetUp = { ...plain, credits: 1 + (seed % 3) };
      const a = new TapedMatch(plain, recordOf(plain, seed, [])).play(game.record.moves);
      const b = new TapedMatch(rich, recordOf(rich, seed + 1000, [], twin.staged)).play(twin.moves);
      expect(b.held.G.state.step).toBe('over');
      const end = game.record.moves.length;
      expect(a.tapes.tehran).toHaveLength(end + 1);
      expect(firstDifference(a.tapes.tehran, b.tapes.tehran)).toBe(end);
      expect(firstDifference(a.tapes.spectator, b.tapes.spectator)).toBe(end);
      expect(firstDifference(a.tapes.moscow, b.tapes.moscow)).toBe(0);
      // R14.1: when the game is over, everything is open.
      for (const tape of Object.values(b.tapes)) {
        const { G } = JSON.parse(tape.at(-1)![0]!).args[1];
        expectSame(
          [G.record, G.chronicle, G.view.secret],
          [b.held.G.record, b.held.G.chronicle, b.held.G.state.secret],
        );
        told++;
      }
      for (const what of ['channels', 'dice', 'bids'] as const) changed[what] += twin.changed[what];
      a.stop();
      b.stop();
    }
  }
  expect(told).toBe(SET_UPS.length * GAMES * 3);
  expect(Math.min(changed.channels, changed.dice, changed.bids)).toBeGreaterThan(10);
});

test("R7.1: Moscow cannot tell games apart that differ only in Israel's die", () => {
  let changed = 0;
  for (const setUp of SET_UPS) {
    for (let seed = 200; seed < 202; seed++) {
      const game = discreetGame(setUp, seed);
      const { staged } = secretTwin(game, setUp);
      const { dice } = replay(game, setUp);
      for (const [turn, { total, die }] of valuesOf(game, 'strikeHidden')) {
        const other = [1, 2, 3, 4, 5, 6].find((f) => f !== die && hitsOf(total - die + f) === hitsOf(total));
        if (other === undefined) continue;
        dice[`${turn}/israel`] = other;
        changed++;
      }
      expect(Object.keys(dice)).toEqual(Object.keys(staged));
      const a = new TapedMatch(setUp, recordOf(setUp, seed, [])).play(game.record.moves);
      const b = new TapedMatch(setUp, recordOf(setUp, seed, [], dice)).play(game.record.moves);
      for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
        expect(firstDifference(a.tapes[viewer], b.tapes[viewer])).toBe(game.record.moves.length);
      }
      a.stop();
      b.stop();
    }
  }
  expect(changed).toBeGreaterThan(10);
});

interface CardTwin {
  readonly moves: readonly Decision[];
  readonly staged: StagedDice;
}

const ownerOf = (card: CardId): Side => (card.startsWith('m') ? 'moscow' : 'tehran');

/** Cards of a finished game that nobody but their owner ever saw. */
function unseen({ chronicle }: MatchState): (card: CardId) => boolean {
  const shown = chronicle.flatMap(({ code, values }) => (code === 'played' || code === 'filed' ? [values.card] : []));
  return (card) => !shown.includes(card);
}

/** The same game with another card of the pile in place of one that a side drew and never showed; null if none fits. */
function handTwin(match: MatchState, setUp: SetUp, side: Side): CardTwin | null {
  const { draws, start, chronicle } = replay(match, setUp);
  const drawn = chronicle.flatMap(({ code, turn, values }) =>
    code === 'drawnCard' ? [{ turn, card: values.card }] : [],
  );
  expect(drawn).toHaveLength(draws.length);
  const eraAt = (turn: number) => setUp.config.eras[turn - 1]!;
  const pileAt = (i: number): CardId[] => {
    const era = eraAt(drawn[i]!.turn);
    const later = drawn.slice(i).filter(({ turn }) => eraAt(turn) === era);
    return CARDS.filter((card, n) => {
      if (ownerOf(card) !== side) return false;
      return start.secret.zones[n] === ZONE[era]
        ? !drawn.slice(0, i).some((d) => d.card === card)
        : later.some((d) => d.card === card);
    });
  };
  const at = drawn.findIndex(({ card }, i) => {
    const fits = ownerOf(card) === side && unseen(match)(card);
    return fits && pileAt(i).some((other) => drawn.every((d) => d.card !== other));
  });
  if (at < 0) return null;
  const { card: out, turn: when } = drawn[at]!;
  const put = pileAt(at).find((other) => drawn.every((d) => d.card !== other))!;
  const staged: Record<string, number> = {};
  for (let i = at; i < drawn.length; i++) {
    const { card, turn } = drawn[i]!;
    if (ownerOf(card) !== side || eraAt(turn) !== eraAt(when)) continue;
    const pile = pileAt(i);
    // A pile that ran out and was filled again with discards is another story.
    if (pile.length !== draws[i]!.n) return null;
    const swapped = i === at ? pile : CARDS.filter((c) => (c === out ? true : c !== put && pile.includes(c)));
    staged[draws[i]!.key] = swapped.indexOf(i === at ? put : card);
  }
  const moves = match.record.moves.map((m) => (m.type === 'discard' && m.card === out ? { ...m, card: put } : m));
  return { moves, staged };
}

/** The same game in which a side discards another card that it never showed; null if none fits. */
function discardTwin(match: MatchState, side: Side): CardTwin | null {
  const { moves } = match.record;
  const hidden = unseen(match);
  for (const [at, move] of moves.entries()) {
    if (move.type !== 'discard' || move.side !== side) continue;
    const gone = moves.slice(0, at).flatMap((m) => (m.type === 'discard' ? [m.card] : []));
    const told = match.chronicle.findIndex(({ code, values }) => code === 'discardedCard' && values.card === move.card);
    const held = match.chronicle
      .slice(0, told)
      .flatMap(({ code, values }) => (code === 'drawnCard' && values.side === side ? [values.card] : []));
    const other = held.find((card) => card !== move.card && hidden(card) && !gone.includes(card));
    if (other === undefined) continue;
    const renamed = moves.map((m, i): Decision => {
      if (i < at || m.type !== 'discard') return m;
      if (m.card === move.card) return { ...m, card: other };
      return m.card === other ? { ...m, card: move.card } : m;
    });
    return { moves: renamed, staged: {} };
  }
  return null;
}

test('C1.4: nobody can tell games apart in which the rival held or discarded another card that it never showed', () => {
  const found = { hand: 0, discard: 0 };
  for (const [i, setUp] of DEALT.entries()) {
    const seed = 400 + i;
    const game = discreetGame(setUp, seed);
    const end = game.record.moves.length;
    const a = new TapedMatch(setUp, recordOf(setUp, seed, [])).play(game.record.moves);
    a.stop();
    for (const side of SIDES) {
      for (const what of ['hand', 'discard'] as const) {
        const twin = what === 'hand' ? handTwin(game, setUp, side) : discardTwin(game, side);
        if (!twin) continue;
        found[what]++;
        const b = new TapedMatch(setUp, recordOf(setUp, seed, [], twin.staged)).play(twin.moves);
        b.stop();
        expect(b.held._stateID).toBe(a.held._stateID);
        expect(b.log).toHaveLength(a.log.length);
        for (const viewer of [rival(side), 'spectator'] as const) {
          expect(firstDifference(a.tapes[viewer], b.tapes[viewer]), `${what} of ${side}, seed ${seed}`).toBe(end);
        }
        expect(firstDifference(a.tapes[side], b.tapes[side])).not.toBe(end);
      }
    }
  }
  expect(Math.min(found.hand, found.discard)).toBeGreaterThan(5);
});
