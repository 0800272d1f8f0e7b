/** A worker of a study: it is given the pairings once, then numbers of games, and hands each game back. */
import { type Pairing, playPaired } from '../../study/core/pairing';
import type { PlayedRow } from '../../study/core/row';

/** A game by its pairing and its number. */
export interface Item {
  readonly pairing: number;
  readonly game: number;
}

export type ToWorker =
  | { readonly type: 'pairings'; readonly pairings: readonly Pairing[] }
  | { readonly type: 'play'; readonly first: number; readonly items: readonly Item[] };

export type FromWorker =
  | { readonly type: 'played'; readonly first: number; readonly rows: readonly PlayedRow[]; readonly took: number }
  | { readonly type: 'failed'; readonly message: string };

/** @returns what is to be done with every message; apart from the worker, so that tests can be one. */
export function createPlayer(post: (reply: FromWorker) => void) {
  let pairings: readonly Pairing[] = [];
  return (request: ToWorker): void => {
    if (request.type === 'pairings') {
      pairings = request.pairings;
      return;
    }
    const from = performance.now();
    try {
      const rows = request.items.map(({ pairing, game }) => playPaired(pairings[pairing]!, game));
      post({ type: 'played', first: request.first, rows, took: performance.now() - from });
    } catch (error) {
      post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
