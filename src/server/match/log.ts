/** From the log of a match to its game, and the one list of what may be done to it. */
import { type GameRecord, PERSON, RECORD_FORMAT } from '../../scenario/record';
import { recordMove, recordTakenBack } from '../../table/match';
import type { EventRow, MatchRow, SeatRow } from '../store/types';

/** The record of the game after the events of its log (law 5). */
export function recordOf(match: MatchRow, events: readonly EventRow[]): GameRecord {
  const { rulesVersion, scenario, scenarioHash, level, seed } = match;
  const head = { format: RECORD_FORMAT, rulesVersion, scenario, scenarioHash, level, seed } as const;
  let record: GameRecord = { ...head, stagedDice: {}, moves: [] };
  for (const { event } of events) {
    if (event.kind === 'decide') record = recordMove(record, event.decision);
    else if (event.kind === 'facilitate') record = recordMove(record, event.act);
    else if (event.kind === 'undo') record = recordTakenBack(record);
  }
  return record;
}

/** The record with the names of those who play now. */
export function withSeats(record: GameRecord, seats: readonly SeatRow[]): GameRecord {
  const at = (side: SeatRow['side']) => seats.find((seat) => seat.side === side)?.bot ?? PERSON;
  return { ...record, seats: { moscow: at('moscow'), tehran: at('tehran') } };
}
