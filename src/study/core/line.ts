import type { SetUp } from '../../rules';
import { type GameRecord, newRecord } from '../../scenario/record';
import type { GameRow, PlayedRow } from './row';

/** A line of games.ndjson: a saved game, which `axis replay` rebuilds, with the row of the study beside it. */
export type StudyLine = GameRecord & { readonly study: GameRow };

export function lineOf(setUp: SetUp, { row, moves }: PlayedRow): string {
  const line: StudyLine = { ...newRecord(setUp, row.seed), moves, study: row };
  return `${JSON.stringify(line)}\n`;
}
