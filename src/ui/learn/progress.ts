/** The lesson as this browser keeps it, so that it can be left and taken up again. */
import type { Decision, SetUp } from '../../rules';
import { type GameRecord, newRecord } from '../../scenario/record';
import { scenarios } from '../lib/scenarios';

export interface Progress {
  readonly moves: readonly Decision[];
  /** Steps that were read. */
  readonly read: readonly string[];
}

export const FRESH: Progress = { moves: [], read: [] };

const KEY = 'axis-of-convenience/lesson';
const SCENARIO = 'intervention-2015';
/** Fixed, so that the lesson's first turn goes as its texts expect. */
export const LESSON_SEED = '5eed0000000000000000000000000039';

/** The short game at its Accessible level. */
export function lessonSetUp(): SetUp {
  const setUp = scenarios.find(({ id }) => id === SCENARIO)?.setUps.accessible;
  if (!setUp) throw new Error(`${SCENARIO} has no accessible level`);
  return setUp;
}

export function lessonRecord(setUp: SetUp, moves: readonly Decision[]): GameRecord {
  return { ...newRecord(setUp, LESSON_SEED), moves };
}

/** What was kept; a fresh lesson where nothing is, or nothing that can be read. */
export function loadProgress(): Progress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return FRESH;
    const { moves, read } = kept as Partial<Progress>;
    return Array.isArray(moves) && Array.isArray(read) ? { moves, read } : FRESH;
  } catch {
    return FRESH;
  }
}

export function keepProgress(progress: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // A browser that keeps nothing: the lesson lasts as long as its page.
  }
}

export function isBegun({ moves, read }: Progress): boolean {
  return moves.length + read.length > 0;
}
