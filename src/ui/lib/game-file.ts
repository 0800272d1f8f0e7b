/** Games as files: their name, and reading them with problems that name the place. */
import type { GameRecord } from '../../scenario/record';
import { download } from './download';

/** Far above the longest game; a file of another kind is refused before it is read. */
const MOST_BYTES = 10_000_000;

export type Loaded =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly problems: readonly string[] };

export function fileName(record: GameRecord): string {
  return `axis-${record.scenario}-${record.level}-${record.moves.length}.json`;
}

export function downloadGame(record: GameRecord): void {
  download(fileName(record), `${JSON.stringify(record, null, 2)}\n`);
}

/** Reads a game file. The reader (and its schema library) is fetched only when somebody loads a file. */
export async function loadGame(file: File, tooLarge: string): Promise<Loaded> {
  if (file.size > MOST_BYTES) return { ok: false, problems: [tooLarge] };
  const [{ parseRecord }, { problemText }] = await Promise.all([
    import('../../scenario/parse-record'),
    import('../../scenario/problem'),
  ]);
  const read = parseRecord(await file.text(), file.name);
  return read.ok ? read : { ok: false, problems: read.problems.map(problemText) };
}
