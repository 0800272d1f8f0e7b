/**
 * A match as its master holds it, and all that can happen to it: it is opened, a side decides, a side takes its last
 * decision back. Plain values in, new values out; boardgame.io (game.ts) only carries them.
 */
import {
  type ChronicleEvent,
  cloneState,
  type Decision,
  decide,
  type FacilitatorAct,
  facilitate,
  findMove,
  type GameMove,
  isAct,
  isOver,
  isSeal,
  MOVES,
  PROVINCES,
  type ProvinceId,
  type Refusal,
  RULES_VERSION,
  readChronicle,
  refuse,
  refuseAct,
  refuseDecision,
  type SetUp,
  type Side,
  type State,
  sideOfMove,
  type View,
  type Viewer,
  view,
} from '../rules';
import { keyedDice } from '../scenario/dice';
import { type GameRecord, rebuild } from '../scenario/record';

/** Everything about a match. Secret: nobody but the master may read it. */
export interface MatchState {
  readonly state: State;
  readonly record: GameRecord;
  readonly chronicle: ChronicleEvent[];
}

/** All that leaves the master (law 4): what is not named here is sent to nobody. */
export interface MatchView {
  readonly view: View;
  /** The events this viewer may read. */
  readonly chronicle: ChronicleEvent[];
  /** How many moves have been made and not taken back. */
  readonly decisions: number;
  /** The whole record with its seed once the game is over, null before. */
  readonly record: GameRecord | null;
}

/** What came of an attempt: the match as it is now, or why nothing changed. */
export type Outcome =
  | { readonly match: MatchState; readonly refusal: null }
  | { readonly match: null; readonly refusal: Refusal };

function refused(refusal: Refusal): Outcome {
  return { match: null, refusal };
}

/**
 * A legal decision in the one form in which it is stored: units in map order, nothing that is not part of it.
 * @param decision one that the rules accept (`refuseDecision` is null); anything else is a RangeError
 */
export function canonical(decision: Decision): Decision;
export function canonical(act: FacilitatorAct): FacilitatorAct;
export function canonical(move: GameMove): GameMove;
export function canonical(decision: GameMove): GameMove {
  if (isAct(decision)) {
    return decision.type === 'injectHeadline'
      ? { type: decision.type, headline: decision.headline }
      : { type: decision.type };
  }
  if (isSeal(decision)) {
    const units: Partial<Record<ProvinceId, number>> = {};
    for (const id of PROVINCES) {
      const count = Object.hasOwn(decision.units, id) ? decision.units[id] : 0;
      if (count) units[id] = count;
    }
    // + 0 makes a 0 of a -0, which JSON would not bring back.
    return { side: decision.side, type: 'seal', units, aid: decision.aid + 0, stance: decision.stance };
  }
  const move = MOVES[findMove(decision)];
  if (!move) throw new RangeError(`no such decision: ${JSON.stringify(decision)}`);
  return move as Decision;
}

/** What both sides decide at once, neither seeing the other's: order sheets (R5.3) and discards (C2.3). */
const AT_ONCE = ['seal', 'discard'] as const;
export type AtOnce = (typeof AT_ONCE)[number];

export function isAtOnce(type: unknown): type is AtOnce {
  return (AT_ONCE as readonly unknown[]).includes(type);
}

/** A list with more after everything but its last entries, as far as those are Tehran's half of the same step. */
function before<T>(list: readonly T[], isTehrans: (entry: T) => boolean, more: readonly T[]): T[] {
  let at = list.length;
  while (at > 0 && isTehrans(list[at - 1]!)) at--;
  return [...list.slice(0, at), ...more, ...list.slice(at)];
}

/**
 * The moves of a record with one more. Of what both decide at once Moscow's part is stored before Tehran's whichever
 * came first, so that they commute bit for bit: Tehran's can only be last while Moscow's of the same step is missing.
 */
export function withMove(moves: readonly GameMove[], decision: GameMove): GameMove[] {
  if (isAct(decision)) return [...moves, decision];
  const { side, type } = decision;
  if (side === 'tehran' || !isAtOnce(type)) return [...moves, decision];
  return before(moves, (move) => !isAct(move) && move.side === 'tehran' && move.type === type, [decision]);
}

/** The chronicle with the events of one more decision; Moscow's discards are told before Tehran's, as in the record. */
function withEvents(told: readonly ChronicleEvent[], decision: Decision, events: ChronicleEvent[]): ChronicleEvent[] {
  if (decision.side === 'tehran' || decision.type !== 'discard') return [...told, ...events];
  return before(told, isTehransDiscard, events);
}

function isTehransDiscard({ code, values }: ChronicleEvent): boolean {
  return (code === 'discarded' || code === 'discardedCard') && values.side === 'tehran';
}

/** The record after a move that was accepted. */
export function recordMove(record: GameRecord, decision: GameMove): GameRecord {
  return { ...record, moves: withMove(record.moves, canonical(decision)) };
}

/** The record after the last decision was taken back. */
export function recordTakenBack(record: GameRecord): GameRecord {
  return { ...record, moves: record.moves.slice(0, -1) };
}

function checkSameGame(setUp: SetUp, record: GameRecord): void {
  if (record.scenarioHash !== setUp.config.scenarioHash) {
    const [found, wanted] = [record, setUp.config].map((of) => `${of.scenario} (${of.level}, ${of.scenarioHash})`);
    throw new Error(`the record is of scenario ${found}, the set-up of ${wanted}: load the scenario of the record`);
  }
  if (record.rulesVersion !== RULES_VERSION) {
    throw new Error(`the record is of rules ${record.rulesVersion}, these are ${RULES_VERSION}: it can only be read`);
  }
}

/**
 * A match at the point its record has reached (law 5).
 * @throws Error when set-up and record are not of one scenario, level and rules version; ReplayError at the first
 *   move that these rules refuse
 */
export function openMatch(setUp: SetUp, record: GameRecord): MatchState {
  checkSameGame(setUp, record);
  const given = rebuild(setUp, record);
  let moves: GameMove[] = [];
  for (const move of record.moves) moves = withMove(moves, canonical(move));
  const kept = { ...record, stagedDice: { ...record.stagedDice }, moves };
  const inOrder = moves.every((move, i) => sideOfMove(move) === sideOfMove(record.moves[i]!));
  const { state, chronicle } = inOrder ? given : rebuild(setUp, kept);
  return { state, record: kept, chronicle };
}

/** A decision, from anywhere; it is applied to a copy by the bare rules (law 1). */
export function decideMatch(match: MatchState, decision: unknown): Outcome {
  const why = refuseDecision(match.state, decision);
  if (why) return refused(why);
  const { seed, stagedDice } = match.record;
  const state = cloneState(match.state);
  const events: ChronicleEvent[] = [];
  const clean = canonical(decision as Decision);
  const refusal = decide(state, clean, keyedDice(seed, stagedDice), events);
  if (refusal) return refused(refusal);
  const chronicle = withEvents(match.chronicle, clean, events);
  return { match: { state, record: recordMove(match.record, clean), chronicle }, refusal: null };
}

/** An act of the facilitator, from the server that knows who that is; no side takes anything back across it. */
export function facilitateMatch(match: MatchState, act: unknown): Outcome {
  const why = refuseAct(match.state, act);
  if (why) return refused(why);
  const { seed, stagedDice } = match.record;
  const state = cloneState(match.state);
  const events: ChronicleEvent[] = [];
  const clean = canonical(act as FacilitatorAct);
  const refusal = facilitate(state, clean, keyedDice(seed, stagedDice), events);
  if (refusal) return refused(refusal);
  const chronicle = [...match.chronicle, ...events];
  return { match: { state, record: recordMove(match.record, clean), chronicle }, refusal: null };
}

/** R14.3: only the side that `undo` names takes back, and only the last decision; the match is replayed without it. */
export function takeBackMatch(setUp: SetUp, match: MatchState, side: Side): Outcome {
  if (match.state.undo !== side) return refused(refuse('nothingToUndo', { side }));
  const record = recordTakenBack(match.record);
  const { state, chronicle } = rebuild(setUp, record);
  return { match: { state, record, chronicle }, refusal: null };
}

/** What a viewer may have of a match. */
export function viewMatch(match: MatchState, viewer: Viewer): MatchView {
  const over = isOver(match.state);
  return {
    view: view(match.state, viewer),
    chronicle: readChronicle(match.chronicle, viewer, over),
    decisions: match.record.moves.length,
    record: over ? match.record : null,
  };
}
