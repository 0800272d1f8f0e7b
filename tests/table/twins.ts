/** Games that differ from another one in nothing but what a side may keep to itself. */
import { expect } from 'vitest';
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
  type SetUp,
  type Side,
  type Vote,
  ZONE,
} from '../../src/rules';
import { newRecord, type StagedDice } from '../../src/scenario';
import { dieKey, drawKey, keyedDice } from '../../src/scenario/dice';
import { decisionsOf } from '../../src/scenario/record';
import { type MatchState, openMatch } from '../../src/table/match';
import { accepted, choose, seedOf, toMove } from './support';

const OTHER: Readonly<Record<Channel, Channel>> = { share: 'silent', silent: 'share', warn: 'warn' };
const CHANGE: Readonly<Record<Channel, number>> = { share: 2, silent: 0, warn: -2 };
const BIDS = [0, 0, 0, 1, 1, 2];

/** A random game in which nothing secret is ever shown before the end. */
export function discreetGame(setUp: SetUp, seed: number): MatchState {
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
export function replay({ record }: MatchState, setUp: SetUp) {
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

export function valuesOf<C extends 'strike' | 'strikeHidden'>(match: MatchState, code: C): Map<number, EventValues[C]> {
  return new Map(
    match.chronicle.filter((event) => event.code === code).map(({ turn, values }) => [turn, values as EventValues[C]]),
  );
}

export interface SecretTwin {
  readonly moves: readonly Decision[];
  readonly staged: StagedDice;
  readonly changed: { channels: number; dice: number; bids: number };
}

/** The same game to everybody but Moscow. */
export function secretTwin(match: MatchState, setUp: SetUp): SecretTwin {
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
  const moves = decisionsOf(match.record).map((move): Decision => {
    if (move.type !== 'seal' || move.side !== 'moscow') return move;
    turn++;
    return { ...move, stance: channels.get(turn)! };
  });
  return { moves, staged, changed };
}

export interface CardTwin {
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
export function handTwin(match: MatchState, setUp: SetUp, side: Side): CardTwin | null {
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
  const moves = decisionsOf(match.record).map((m) =>
    m.type === 'discard' && m.card === out ? { ...m, card: put } : m,
  );
  return { moves, staged };
}

/** The same game in which a side discards another card that it never showed; null if none fits. */
export function discardTwin(match: MatchState, side: Side): CardTwin | null {
  const moves = decisionsOf(match.record);
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
