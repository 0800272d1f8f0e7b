/** Games as files: their name, what is in them, and reading them with problems that name the place. */
import { type ChronicleEvent, RULES_VERSION } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { download } from './download';
import { isRecord } from './saves';

/** Far above the longest game; a file of another kind is refused before it is read. */
const MOST_BYTES = 10_000_000;

export type Loaded =
  | { readonly ok: true; readonly record: GameRecord; readonly chronicle: readonly ChronicleEvent[] | null }
  | { readonly ok: false; readonly problems: readonly string[] };

export function fileName(record: GameRecord, ending = 'json'): string {
  return `axis-${record.scenario}-${record.level}-${record.moves.length}.${ending}`;
}

/**
 * Hands a game out as a file.
 * @param chronicle what happened, of a game that is over: rules that come later can still show it. Never of one that is
 *   played on: its secrets would lie open in plain words.
 */
export function downloadGame(record: GameRecord, chronicle: readonly ChronicleEvent[] | null = null): void {
  const whole = chronicle ? { ...record, chronicle } : record;
  download(fileName(record), `${JSON.stringify(whole, null, 2)}\n`);
}

function chronicleIn(value: unknown): readonly ChronicleEvent[] | null {
  const { chronicle } = value as { chronicle?: unknown };
  if (!Array.isArray(chronicle)) return null;
  const events = chronicle.filter((event) => typeof event?.code === 'string' && typeof event?.values === 'object');
  return events.length === chronicle.length ? events : null;
}

/** A game by other rules: its moves may be none of ours, and are only read. */
function foreign(text: string): Loaded | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value.rulesVersion === RULES_VERSION) return null;
    const { chronicle: _, ...record } = value as GameRecord & { chronicle?: unknown };
    return { ok: true, record, chronicle: chronicleIn(value) };
  } catch {
    return null;
  }
}

/** Reads the text of a game. The reader (and its schema library) is fetched only when somebody needs it. */
export async function readGame(text: string, name: string): Promise<Loaded> {
  const other = foreign(text);
  if (other) return other;
  const [{ parseRecord }, { problemText }] = await Promise.all([
    import('../../scenario/parse-record'),
    import('../../scenario/problem'),
  ]);
  const read = parseRecord(text, name);
  // The chronicle of a game by these rules is made anew from its moves.
  return read.ok ? { ...read, chronicle: null } : { ok: false, problems: read.problems.map(problemText) };
}

export async function loadGame(file: File, tooLarge: string): Promise<Loaded> {
  if (file.size > MOST_BYTES) return { ok: false, problems: [tooLarge] };
  return readGame(await file.text(), file.name);
}
