/** Plays the games of a study on as many workers as there is room for. What comes out does not depend on how many. */
import type { Pairing } from '../../study/core/pairing';
import type { PlayedRow } from '../../study/core/row';
import type { FromWorker, Item, ToWorker } from './player';

/** As much of a worker as is needed here. */
export interface Thread {
  postMessage(request: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null;
}

function startWorker(): Thread {
  return new Worker(new URL('./games-worker.ts', import.meta.url), { type: 'module', name: 'study' }) as Thread;
}

/** One core stays free for the page. */
export function threadsHere(): number {
  return Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
}

export interface BatchOptions {
  /** All of as many games; game by game each of them is played, so that a run that is cut off has whole pairs. */
  readonly pairings: readonly Pairing[];
  readonly threads?: number;
  readonly signal: AbortSignal;
  /** Called in order: game by game, pairing by pairing. */
  onGame(played: PlayedRow, pairing: number): void;
  onProgress?(done: number, all: number): void;
  readonly startThread?: () => Thread;
}

/** About how long a worker plays before it is heard of again, in milliseconds. */
const PIECE = 200;
const MOST_PER_PIECE = 100;

/**
 * @returns whether everything was played; false when the signal came first
 * @throws Error when a game or a worker has broken
 */
export function playBatch(options: BatchOptions): Promise<boolean> {
  const { pairings, threads = threadsHere(), signal, startThread = startWorker } = options;
  const all = pairings.reduce((sum, { games }) => sum + games, 0);
  const itemAt = (n: number): Item => ({ pairing: n % pairings.length, game: Math.floor(n / pairings.length) });
  const waiting = new Map<number, readonly PlayedRow[]>();
  const open: Thread[] = [];
  let asked = 0;
  let handed = 0;
  let played = 0;

  return new Promise((resolve, reject) => {
    function end(how: () => void): void {
      signal.removeEventListener('abort', stopped);
      for (const thread of open) thread.terminate();
      open.length = 0;
      how();
    }
    const stopped = () => end(() => resolve(false));

    function handOn(): void {
      for (;;) {
        const rows = waiting.get(handed);
        if (!rows) return;
        waiting.delete(handed);
        for (const row of rows) options.onGame(row, itemAt(handed++).pairing);
      }
    }

    function ask(thread: Thread, size: number): void {
      const items = Array.from({ length: Math.min(size, all - asked) }, (_, i) => itemAt(asked + i));
      if (items.length === 0) return;
      thread.postMessage({ type: 'play', first: asked, items });
      asked += items.length;
    }

    function hear(thread: Thread, reply: FromWorker): void {
      if (!open.includes(thread)) return;
      if (reply.type === 'failed') {
        end(() => reject(new Error(reply.message)));
        return;
      }
      waiting.set(reply.first, reply.rows);
      played += reply.rows.length;
      handOn();
      options.onProgress?.(played, all);
      if (played === all) {
        end(() => resolve(true));
        return;
      }
      const each = reply.took / reply.rows.length;
      // The last pieces stay small, so that all workers end together.
      const fair = Math.ceil((all - asked) / (4 * threads));
      ask(thread, Math.max(1, Math.min(MOST_PER_PIECE, fair, Math.floor(PIECE / each))));
    }

    if (signal.aborted || all === 0) return resolve(all === 0);
    signal.addEventListener('abort', stopped);
    for (let n = 0; n < Math.min(threads, all); n++) {
      const thread = startThread();
      open.push(thread);
      thread.onmessage = ({ data }) => hear(thread, data);
      thread.onerror = (event) => {
        event.preventDefault();
        end(() => reject(new Error(event.message || 'a worker could not be loaded')));
      };
      thread.postMessage({ type: 'pairings', pairings });
    }
    for (const thread of [...open]) ask(thread, 1);
  });
}
