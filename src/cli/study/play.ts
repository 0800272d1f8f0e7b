/** Plays the pairings of a study command, with its folder, its progress bar and Ctrl-C. */
import { mkdirSync } from 'node:fs';
import { say } from '../../messages';
import type { Pairing } from '../../study/core/pairing';
import type { GameRow, PlayedRow } from '../../study/core/row';
import { GameFailed, playBatch } from '../../study/node/batch';
import { isStudy, Store, StoreError, type StudySettings } from '../../study/node/store';
import { BadUsage, CheckFailed, type Io } from '../io';
import { reason } from '../output';
import { bar } from './bar';

export interface StudyRun {
  readonly what: string;
  readonly pairings: readonly Pairing[];
  readonly settings: StudySettings;
  readonly jobs?: number | undefined;
  /** Folder to keep the games in. */
  readonly out?: string | undefined;
  /** Also given each game with its moves, in order. */
  readonly onGame?: (played: PlayedRow, pairing: Pairing) => void;
}

export interface PlayedStudy {
  /** Games of each pairing, by number. */
  readonly rows: ReadonlyMap<string, readonly GameRow[]>;
  /** False when Ctrl-C came before the end. */
  readonly complete: boolean;
}

/** What is wrong with a folder, as bad usage. */
export function storeProblem(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  const { folder, problem } = error;
  if (problem.code === 'changed') {
    const key = problem.name === 'code' ? 'cli.study.codeChanged' : 'cli.study.changed';
    return new BadUsage(say(key, { folder, name: problem.name, was: problem.found, now: problem.given }));
  }
  if (problem.code === 'broken') return new BadUsage(say('cli.study.broken', { folder, number: problem.line }));
  return new BadUsage(say('cli.study.notStudy', { folder }));
}

function openStore(folder: string, settings: StudySettings): Store {
  try {
    if (!isStudy(folder)) mkdirSync(folder, { recursive: true });
    return new Store(folder, settings);
  } catch (error) {
    if (error instanceof StoreError) throw storeProblem(error);
    throw new BadUsage(say('cli.out.failed', { file: folder, why: reason(error) }));
  }
}

export async function playStudy(io: Io, run: StudyRun): Promise<PlayedStudy> {
  const { pairings, settings, jobs, out, onGame } = run;
  const store = out === undefined ? null : openStore(out, settings);
  const rows = new Map<string, GameRow[]>(pairings.map(({ name }) => [name, []]));
  for (const row of store?.rows ?? []) rows.get(row.pairing)?.push(row);
  const done = pairings.map(({ name }) => rows.get(name)!.length);
  const shown = bar(io, run.what);
  try {
    const complete = await playBatch({
      pairings,
      done,
      jobs,
      keepMoves: store !== null || onGame !== undefined,
      onGame: (played, i) => {
        const pairing = pairings[i]!;
        rows.get(pairing.name)!.push(played.row);
        store?.add(pairing.setUp, played);
        onGame?.(played, pairing);
      },
      onProgress: shown.show,
      signal: io.signal,
    });
    for (const { name, games } of pairings) rows.get(name)!.splice(games);
    return { rows, complete };
  } catch (error) {
    if (error instanceof GameFailed) throw new CheckFailed(say('cli.study.gameFailed', { why: error.message }));
    throw error;
  } finally {
    shown.clear();
    store?.close();
  }
}
