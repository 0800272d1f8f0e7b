/** One pair of eyes at a class: a teacher's, a student's or the wall's. It comes back after every break by itself. */

import type { ClassView } from './class-wire';
import { afterBreak, type LineShown, OPEN, openConnection } from './connection';

export interface ClassShown extends LineShown {
  /** Why the server does not let us in. */
  readonly refused: string | null;
  readonly view: ClassView | null;
  /** The server's clock minus ours, in milliseconds. */
  readonly clock: number;
}

export interface ClassLine {
  read(): ClassShown;
  subscribe(fn: () => void): () => void;
  /** Tries to connect now instead of waiting for the next try. */
  retry(): void;
  stop(): void;
}

/** @property url where the server is; the page's own when left out @property token the secret of the link or seat */
export interface ClassLineOptions {
  readonly url?: string;
  readonly token: string;
}

export const NOTHING: ClassShown = {
  line: 'connecting',
  since: null,
  restarts: false,
  refused: null,
  view: null,
  clock: 0,
};

/** What another try does not change. */
const FINAL: readonly string[] = ['unauthorized', 'missing', 'malformed'];

export function openClassLine({ url = '', token }: ClassLineOptions): ClassLine {
  let shown: ClassShown = { ...NOTHING, since: Date.now() };
  let stopped = false;
  const subscribers = new Set<() => void>();
  const socket = openConnection(url, '/class', token, {
    broken: (restarts) => show(afterBreak(shown, restarts)),
    refused(why) {
      if (!FINAL.includes(why)) return false;
      refuse(why);
      return true;
    },
    stopped: () => stopped,
  });

  function show(change: Partial<ClassShown>): void {
    if (stopped) return;
    shown = { ...shown, ...change };
    for (const fn of [...subscribers]) fn();
  }

  function refuse(why: string): void {
    show({ line: 'refused', refused: why });
    socket.disconnect();
  }

  socket.on('class', (view: ClassView) => {
    show({ ...OPEN, refused: null, view, clock: view.now - Date.now() });
  });
  socket.on('class:refused', (why: string) => refuse(why));

  return {
    read: () => shown,
    subscribe(fn) {
      subscribers.add(fn);
      return () => void subscribers.delete(fn);
    },
    retry() {
      if (!socket.connected) socket.disconnect().connect();
    },
    stop() {
      stopped = true;
      subscribers.clear();
      socket.disconnect();
    },
  };
}
