/** The games kept in this browser: one entry each, so that two windows with two games do not meet. */
import type { ChronicleEvent, Level } from '../../rules';
import type { GameRecord } from '../../scenario/record';

/** What the list of saved games shows without playing a game through. */
export interface Summary {
  readonly turn: number;
  readonly turns: number;
  readonly year: string;
  readonly over: boolean;
}

export interface Save {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly summary: Summary | null;
  readonly record: GameRecord;
  /** What its owner calls it; '' for what the page calls it. */
  readonly name: string;
  /** The saved game that it branches off from; '' for none. */
  readonly from: string;
  /** What happened, of a game that is over: it can be read when the rules have changed. */
  readonly chronicle: readonly ChronicleEvent[] | null;
}

/** What an entry keeps beside its game; what is left out stays as it is. */
export type Extra = Partial<Pick<Save, 'name' | 'from' | 'chronicle'>>;

/** An entry that is there but cannot be read; its text is kept. */
export interface Unreadable {
  readonly id: string;
  readonly text: string;
}

const PREFIX = 'axis-of-convenience/game/';
export const LONGEST_NAME = 60;
const NOTHING = { name: '', from: '', chronicle: null } as const;

/** Entries of this visit when the browser keeps nothing (private windows, full disk). */
const memory = new Map<string, string>();

function read(key: string): string | null {
  try {
    return memory.get(key) ?? localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function keys(): string[] {
  const found = new Set(memory.keys());
  try {
    for (let i = 0; i < localStorage.length; i++) found.add(localStorage.key(i) ?? '');
  } catch {
    // A browser that refuses storage: only this visit's games are there.
  }
  return [...found].filter((key) => key.startsWith(PREFIX));
}

function isLevel(value: unknown): value is Level {
  return value === 'accessible' || value === 'historic';
}

/** Missing (an older save: two people), or a word for each side; whether it names a bot of this page is seen later. */
function areSeats(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { moscow, tehran } = value as Record<string, unknown>;
  return typeof moscow === 'string' && typeof tehran === 'string';
}

/** Whether something has the form of a saved game, by whatever rules; its moves are looked at when it is opened. */
export function isRecord(value: unknown): value is GameRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { format, rulesVersion, scenario, scenarioHash, level, seed, moves, stagedDice, seats } = value as Record<
    string,
    unknown
  >;
  const texts = [format, rulesVersion, scenario, scenarioHash, seed];
  const dice = typeof stagedDice === 'object' && stagedDice !== null;
  const rest = isLevel(level) && Array.isArray(moves) && dice && areSeats(seats);
  return rest && texts.every((text) => typeof text === 'string');
}

function parse(id: string, text: string): Save | Unreadable {
  try {
    const entry: unknown = JSON.parse(text);
    if (typeof entry !== 'object' || entry === null) return { id, text };
    const { changed, summary, record, name, from, chronicle } = entry as Partial<Save>;
    if (!isRecord(record)) return { id, text };
    return {
      id,
      changed: Number(changed) || 0,
      summary: summary ?? null,
      record,
      name: typeof name === 'string' ? name : '',
      from: typeof from === 'string' ? from : '',
      chronicle: Array.isArray(chronicle) ? chronicle : null,
    };
  } catch {
    return { id, text };
  }
}

export function isReadable(entry: Save | Unreadable): entry is Save {
  return 'record' in entry;
}

export function findSave(id: string): Save | Unreadable | null {
  const text = read(PREFIX + id);
  return text === null ? null : parse(id, text);
}

/** Every saved game, the latest first. */
export function listSaves(): (Save | Unreadable)[] {
  const all = keys().map((key) => findSave(key.slice(PREFIX.length)));
  const found = all.filter((entry) => entry !== null);
  const time = (entry: Save | Unreadable) => (isReadable(entry) ? entry.changed : 0);
  return found.sort((a, b) => time(b) - time(a));
}

/** Writes an entry. @returns false when the browser could not store it, so that it lives only as long as this page. */
function write(id: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + id, text);
    memory.delete(PREFIX + id);
    return true;
  } catch {
    memory.set(PREFIX + id, text);
    return false;
  }
}

/** Keeps a game. @returns false when it is kept for this visit only */
export function keep(
  id: string,
  record: GameRecord,
  summary: Summary | null,
  now = Date.now(),
  extra: Extra = {},
): boolean {
  const before = findSave(id);
  const { name, from, chronicle } = { ...(before && isReadable(before) ? before : NOTHING), ...extra };
  const entry: Omit<Save, 'id'> = { changed: now, summary, record, name, from, chronicle };
  return write(id, JSON.stringify(entry));
}

/** Calls a game something else; '' is what the page calls it. */
export function rename(id: string, name: string): boolean {
  const save = findSave(id);
  if (!save || !isReadable(save)) return false;
  const { id: _, ...entry } = save;
  return write(id, JSON.stringify({ ...entry, name: name.trim().slice(0, LONGEST_NAME) }));
}

/** Whether the browser has refused to store a game of this visit. */
export function storesNothing(): boolean {
  return memory.size > 0;
}

/** Puts a deleted entry back. */
export function restore(id: string, text: string): boolean {
  return write(id, text);
}

/** Deletes a game. @returns its text, for {@link restore} */
export function forget(id: string): string {
  const text = read(PREFIX + id) ?? '';
  memory.delete(PREFIX + id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was stored.
  }
  return text;
}

/** A new name for a saved game; says nothing about its seed. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
