/** What a side has not yet seen: everything written since it made its last decision. */
import {
  type ChronicleEvent,
  type HeadlineId,
  isOver,
  readChronicle,
  type SetUp,
  type Side,
  sideOfMove,
  type View,
  view as viewOf,
} from '../../rules';
import { type GameRecord, rebuild } from '../../scenario/record';

/** Where a side stood when it made its last decision. */
export interface Seen {
  /** Lines of its chronicle that it had read; the consequences of that decision count as unread. */
  readonly lines: number;
  /** The board that it looked at; null before its first decision. */
  readonly board: View | null;
}

const NOTHING: Seen = { lines: 0, board: null };

/** @param over whether the game is over by now, so that everything is open (R14.1) */
export function lastSeen(setUp: SetUp, record: GameRecord, side: Side, over: boolean): Seen {
  const last = record.moves.findLastIndex((move) => sideOfMove(move) === side);
  if (last < 0) return NOTHING;
  const { state, chronicle } = rebuild(setUp, { ...record, moves: record.moves.slice(0, last) });
  const lines = readChronicle(chronicle, side, over || isOver(state)).length;
  return { lines, board: viewOf(state, side) };
}

/** The headlines that came up in a turn. */
export function headlinesOf(events: readonly ChronicleEvent[], turn: number): HeadlineId[] {
  return events.flatMap((event) =>
    event.code === 'headline' && event.turn === turn && event.values.headline !== 'none' ? [event.values.headline] : [],
  );
}

/** Groups lines by turn, turns in order. */
export function byTurn(events: readonly ChronicleEvent[]): (readonly [turn: number, lines: ChronicleEvent[]])[] {
  const turns = new Map<number, ChronicleEvent[]>();
  for (const event of events) {
    const lines = turns.get(event.turn);
    if (lines) lines.push(event);
    else turns.set(event.turn, [event]);
  }
  return [...turns];
}
