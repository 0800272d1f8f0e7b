/** What a side has not yet seen: everything written since it made its last decision. */
import { type ChronicleEvent, type HeadlineId, isOver, readChronicle, type SetUp, type Side } from '../../rules';
import { type GameRecord, rebuild } from '../../scenario/record';

/**
 * How many lines of its chronicle a side had read when it made its last decision; the consequences of that decision
 * count as unread. 0 before its first one.
 * @param over whether the game is over by now, so that everything is open (R14.1)
 */
export function readBefore(setUp: SetUp, record: GameRecord, side: Side, over: boolean): number {
  const last = record.moves.findLastIndex((move) => move.side === side);
  if (last < 0) return 0;
  const { state, chronicle } = rebuild(setUp, { ...record, moves: record.moves.slice(0, last) });
  return readChronicle(chronicle, side, over || isOver(state)).length;
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
