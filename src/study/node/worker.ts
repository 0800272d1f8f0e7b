/** A worker thread of a study: plays the games it is told and hands them back. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Pairing, playPaired } from '../core/pairing';
import type { PlayedRow } from '../core/row';

export interface Task {
  readonly pairing: number;
  readonly first: number;
  readonly end: number;
}

export type Answer =
  | { readonly ok: true; readonly task: Task; readonly rows: readonly PlayedRow[]; readonly milliseconds: number }
  | { readonly ok: false; readonly problem: string };

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const { pairings, keepMoves } = workerData as { pairings: readonly Pairing[]; keepMoves: boolean };

port.on('message', (task: Task) => {
  const rows: PlayedRow[] = [];
  const from = performance.now();
  try {
    for (let game = task.first; game < task.end; game++) {
      const played = playPaired(pairings[task.pairing]!, game);
      rows.push(keepMoves ? played : { row: played.row, moves: [] });
    }
    port.postMessage({ ok: true, task, rows, milliseconds: performance.now() - from } satisfies Answer);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    port.postMessage({ ok: false, problem } satisfies Answer);
  }
});
