/** The folder of a study: a manifest that says what was asked, and a line for each game. */
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { RULES_VERSION, type SetUp } from '../../rules';
import { canonicalJson, hashText } from '../../scenario';
import { lineOf, type StudyLine } from '../core/line';
import type { GameRow, PlayedRow } from '../core/row';
import { codeHash } from './code-hash';

export const STUDY_FORMAT = 'axis-study/1';
const MANIFEST = 'manifest.json';
const GAMES = 'games.ndjson';

/** What decides which games are played, by name; how many of them is not part of it. */
export type StudySettings = Readonly<Record<string, string>>;

export interface Manifest {
  readonly format: typeof STUDY_FORMAT;
  readonly rulesVersion: string;
  /** Hash of the source of rules and bots. */
  readonly code: string;
  readonly settings: StudySettings;
  readonly settingsHash: string;
}

export type StoreProblem =
  | { readonly code: 'notStudy' }
  | { readonly code: 'changed'; readonly name: string; readonly found: string; readonly given: string }
  | { readonly code: 'broken'; readonly line: number };

/** Thrown when a folder cannot be what is asked of it. */
export class StoreError extends Error {
  constructor(
    readonly folder: string,
    readonly problem: StoreProblem,
  ) {
    super(problem.code);
    this.name = 'StoreError';
  }
}

function manifestOf(settings: StudySettings): Manifest {
  const settingsHash = hashText(canonicalJson(settings));
  return { format: STUDY_FORMAT, rulesVersion: RULES_VERSION, code: codeHash(), settings, settingsHash };
}

export function isStudy(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

function readManifest(folder: string): Manifest {
  try {
    const read = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    if (read.format === STUDY_FORMAT) return read;
  } catch {
    // What cannot be read is no manifest.
  }
  throw new StoreError(folder, { code: 'notStudy' });
}

/** Complains about the first thing in which a folder is of another study. */
function compare(folder: string, found: Manifest, given: Manifest): void {
  const names = [...new Set([...Object.keys(given.settings), ...Object.keys(found.settings)])];
  const pairs = [
    ...names.map((name) => [name, found.settings[name] ?? '-', given.settings[name] ?? '-'] as const),
    ['rules', found.rulesVersion, given.rulesVersion] as const,
    ['code', found.code.slice(0, 12), given.code.slice(0, 12)] as const,
  ];
  const other = pairs.find(([, one, two]) => one !== two);
  if (!other) return;
  const [name, before, now] = other;
  throw new StoreError(folder, { code: 'changed', name, found: before, given: now });
}

interface ReadGames {
  readonly rows: GameRow[];
  /** Length of the whole lines, in bytes. */
  readonly bytes: number;
}

function readGames(folder: string): ReadGames {
  const file = join(folder, GAMES);
  if (!existsSync(file)) return { rows: [], bytes: 0 };
  const data = readFileSync(file);
  const rows: GameRow[] = [];
  let from = 0;
  for (;;) {
    const end = data.indexOf(10, from);
    // A line without its end was cut off with the run; its game is played again.
    if (end < 0) return { rows, bytes: from };
    try {
      rows.push((JSON.parse(data.toString('utf8', from, end)) as StudyLine).study);
    } catch {
      throw new StoreError(folder, { code: 'broken', line: rows.length + 1 });
    }
    from = end + 1;
  }
}

export interface FinishedStudy {
  readonly manifest: Manifest;
  readonly rows: readonly GameRow[];
  /** Whether rules or bots have changed since. */
  readonly older: boolean;
}

/** Reads a folder as it stands. Throws {@link StoreError}. */
export function readStudy(folder: string): FinishedStudy {
  const manifest = readManifest(folder);
  return { manifest, rows: readGames(folder).rows, older: manifest.code !== codeHash() };
}

const FLUSH_CHARACTERS = 1 << 18;
const FLUSH_MILLISECONDS = 500;

/** A folder that games are added to. */
export class Store {
  private readonly file: number;
  private buffer: string[] = [];
  private size = 0;
  private flushed = performance.now();
  /** Games that were there when it was opened. */
  readonly rows: readonly GameRow[];

  /** Makes the folder, or goes on with it if its settings are these. Throws {@link StoreError}. */
  constructor(
    readonly folder: string,
    settings: StudySettings,
  ) {
    const manifest = manifestOf(settings);
    if (isStudy(folder)) compare(folder, readManifest(folder), manifest);
    else {
      if (existsSync(folder) && readdirSync(folder).length > 0) throw new StoreError(folder, { code: 'notStudy' });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    }
    const { rows, bytes } = readGames(folder);
    this.rows = rows;
    this.file = openSync(join(folder, GAMES), 'a');
    ftruncateSync(this.file, bytes);
  }

  add(setUp: SetUp, played: PlayedRow): void {
    const line = lineOf(setUp, played);
    this.buffer.push(line);
    this.size += line.length;
    if (this.size > FLUSH_CHARACTERS || performance.now() - this.flushed > FLUSH_MILLISECONDS) this.flush();
  }

  private flush(): void {
    if (this.buffer.length > 0) writeSync(this.file, this.buffer.join(''));
    this.buffer = [];
    this.size = 0;
    this.flushed = performance.now();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}
