/** Plays many games on worker threads. What comes out does not depend on how many there are. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Pairing, playPaired } from '../core/pairing';
import type { PlayedRow } from '../core/row';
import type { Answer, Task } from './worker';

export interface BatchOptions {
  readonly pairings: readonly Pairing[];
  /** Games that are there already, by pairing; the rest is played. */
  readonly done?: readonly number[];
  /** Worker threads; 0 plays in this thread. Left out, one for each core. */
  readonly jobs?: number | undefined;
  readonly keepMoves: boolean;
  /** Called in order: all games of a pairing by number, pairing after pairing. */
  onGame(played: PlayedRow, pairing: number): void;
  onProgress?(done: number, all: number): void;
  readonly signal?: AbortSignal;
}

/** About how long a worker plays before it is heard of again. */
const TASK_MILLISECONDS = 150;
const MOST_PER_TASK = 200;

/** Something in the games themselves is wrong, such as a bot that decides what is not legal. */
export class GameFailed extends Error {}

export function defaultJobs(): number {
  return availableParallelism();
}

/** What is to be played, cut into tasks as they are asked for. */
class Queue {
  private pairing = 0;
  private next: number;
  constructor(
    private readonly pairings: readonly Pairing[],
    private readonly done: readonly number[],
  ) {
    this.next = done[0] ?? 0;
  }

  take(size: number): Task | null {
    while (this.pairing < this.pairings.length) {
      const { games } = this.pairings[this.pairing]!;
      if (this.next < games) {
        const task = { pairing: this.pairing, first: this.next, end: Math.min(games, this.next + size) };
        this.next = task.end;
        return task;
      }
      this.pairing++;
      this.next = this.done[this.pairing] ?? 0;
    }
    return null;
  }
}

/** Hands games on in order, whoever finished first. */
class InOrder {
  private readonly waiting = new Map<string, readonly PlayedRow[]>();
  private pairing = 0;
  private next: number;
  constructor(private readonly options: BatchOptions) {
    this.next = options.done?.[0] ?? 0;
  }

  add(task: Task, rows: readonly PlayedRow[]): void {
    this.waiting.set(`${task.pairing} ${task.first}`, rows);
    for (;;) {
      const { pairings, done = [] } = this.options;
      while (this.pairing < pairings.length && this.next >= pairings[this.pairing]!.games) {
        this.pairing++;
        this.next = done[this.pairing] ?? 0;
      }
      const key = `${this.pairing} ${this.next}`;
      const ready = this.waiting.get(key);
      if (!ready) return;
      this.waiting.delete(key);
      for (const played of ready) this.options.onGame(played, this.pairing);
      this.next += ready.length;
    }
  }
}

/** @returns whether everything was played; false when the signal came first. */
export async function playBatch(options: BatchOptions): Promise<boolean> {
  const { pairings, done = [], jobs = defaultJobs(), signal } = options;
  const all = pairings.reduce((sum, { games }) => sum + games, 0);
  let played = pairings.reduce((sum, { games }, i) => sum + Math.min(games, done[i] ?? 0), 0);
  const queue = new Queue(pairings, done);
  const order = new InOrder(options);
  const finish = (task: Task, rows: readonly PlayedRow[]) => {
    order.add(task, rows);
    played += rows.length;
    options.onProgress?.(played, all);
  };
  options.onProgress?.(played, all);
  if (jobs === 0) {
    await playHere(options, queue, finish);
  } else {
    const left = all - played;
    const threads = Math.max(0, Math.min(jobs, left));
    // Ctrl-C, or one worker that failed, ends them all.
    const halt = new AbortController();
    const stop = () => halt.abort();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    const crew = Array.from({ length: threads }, () => playThere(options, queue, finish, left / threads, halt));
    try {
      await Promise.all(crew);
    } finally {
      stop();
      signal?.removeEventListener('abort', stop);
    }
  }
  return !signal?.aborted || played === all;
}

type Finish = (task: Task, rows: readonly PlayedRow[]) => void;

async function playHere({ pairings, keepMoves, signal }: BatchOptions, queue: Queue, finish: Finish): Promise<void> {
  for (let task = queue.take(1); task && !signal?.aborted; task = queue.take(1)) {
    const { row, moves } = playPaired(pairings[task.pairing]!, task.first);
    finish(task, [{ row, moves: keepMoves ? moves : [] }]);
    if (task.first % 50 === 49) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** One worker from its start to its end. @param part about how many games are its own. */
function playThere(
  { pairings, keepMoves }: BatchOptions,
  queue: Queue,
  finish: Finish,
  part: number,
  { signal }: AbortController,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { pairings, keepMoves } });
    let size = 1;
    let ended = false;
    const end = (problem?: Error) => {
      ended = true;
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      if (problem) reject(problem);
      else resolve();
    };
    const stop = () => end();
    const next = () => {
      const task = signal.aborted ? null : queue.take(size);
      if (task) worker.postMessage(task);
      else end();
    };
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: Answer) => {
      // What a worker says after its end is played again by the next run.
      if (ended) return;
      if (!answer.ok) {
        end(new GameFailed(answer.problem));
        return;
      }
      finish(answer.task, answer.rows);
      const each = answer.milliseconds / answer.rows.length;
      // The last tasks stay small, so that all workers end together.
      size = Math.max(1, Math.min(MOST_PER_TASK, Math.ceil(part / 4), Math.floor(TASK_MILLISECONDS / each)));
      next();
    });
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    next();
  });
}
