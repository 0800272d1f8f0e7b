/**
 * One pair of eyes at a match on a server. It connects, comes back after every break, shows nothing as decided before
 * the server has stored it, and sends again under the same key whatever got no answer.
 */

import type { ChronicleEvent, Decision, Side, View, Viewer } from '../rules';
import type { GameRecord } from '../scenario/record';
import { afterBreak, type LineShown, OPEN, openConnection } from './connection';
import { moveNameOf, SEATS } from './game';
import type { ChatMessage, PositionMessage, Receipt, RefusedMessage, RefusedWhy, TableMessage } from './wire';

export interface OnlineShown extends LineShown {
  /** Why the server does not let us in. */
  readonly refused: RefusedWhy | null;
  readonly table: TableMessage | null;
  readonly view: View | null;
  readonly chronicle: readonly ChronicleEvent[];
  readonly version: number;
  readonly decisions: number;
  readonly record: GameRecord | null;
  readonly chat: readonly ChatMessage[];
  /** Whether an act of ours has no answer yet. */
  readonly sending: boolean;
  /** The server's clock minus ours, in milliseconds. */
  readonly clock: number;
}

/** What came of an act; null when it was stored. */
export type ActProblem = Pick<RefusedMessage, 'why' | 'refusal'> | null;

export interface Online {
  read(): OnlineShown;
  subscribe(fn: () => void): () => void;
  decide(decision: Decision): Promise<ActProblem>;
  undo(side: Side): Promise<ActProblem>;
  say(text: string): Promise<ActProblem>;
  /** Tries to connect now instead of waiting for the next try, or once more after a refusal. */
  retry(): void;
  stop(): void;
}

export interface OnlineOptions {
  /** Where the server is; the page's own when left out. */
  readonly url?: string;
  readonly match: string;
  /** The secret of one's seat; null to watch. */
  readonly token: string | null;
  readonly newKey?: () => string;
}

interface Waiting {
  readonly key: string;
  readonly side: Side;
  readonly decision: Decision | null;
  readonly seen: number;
  readonly done: (problem: ActProblem) => void;
}

/** How long an answer is waited for before the act is sent again, in milliseconds. */
const PATIENCE = 8_000;

const NOTHING: OnlineShown = {
  line: 'connecting',
  since: null,
  restarts: false,
  refused: null,
  table: null,
  view: null,
  chronicle: [],
  version: -1,
  decisions: 0,
  record: null,
  chat: [],
  sending: false,
  clock: 0,
};

/** Refusals that another try does not change, or only after a while: then whoever looks tries again. */
const FINAL: readonly RefusedWhy[] = [
  'unauthorized',
  'missing',
  'otherRules',
  'damaged',
  'noSpectators',
  'spectatorsFull',
  'malformed',
];

/** 128 random bits; works without a secure context. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function openOnline({ url = '', match, token, newKey = randomKey }: OnlineOptions): Online {
  let shown: OnlineShown = { ...NOTHING, since: Date.now() };
  let synced = false;
  let stopped = false;
  const subscribers = new Set<() => void>();
  const outbox: Waiting[] = [];
  const socket = openConnection(url, '/axis', token, {
    broken,
    refused(why) {
      if (why !== 'malformed') return false;
      refusedFor('malformed');
      return true;
    },
    stopped: () => stopped,
  });

  function show(change: Partial<OnlineShown>): void {
    if (stopped) return;
    shown = { ...shown, ...change };
    for (const fn of [...subscribers]) fn();
  }

  function broken(restarts: boolean): void {
    // A server that stops begins nothing more: what is decided now waits for the next one.
    synced = false;
    show(afterBreak(shown, restarts));
  }

  function refusedFor(why: RefusedWhy): void {
    if (!FINAL.includes(why)) {
      setTimeout(sync, 1_000);
      return;
    }
    show({ line: 'refused', refused: why });
    socket.disconnect();
  }

  function sync(): void {
    if (stopped || !socket.connected) return;
    socket.timeout(PATIENCE).emit('sync', match, null, null, null, (error: Error | null, receipt: Receipt) => {
      if (stopped) return;
      if (error) {
        // Connected, yet no answer: the line is opened anew.
        socket.disconnect().connect();
        return;
      }
      if (!receipt.ok) {
        refusedFor(receipt.why);
        return;
      }
      synced = true;
      show({ ...OPEN, refused: null });
      for (const waiting of [...outbox]) send(waiting);
    });
  }

  function settle(waiting: Waiting, problem: ActProblem): void {
    const at = outbox.indexOf(waiting);
    if (at < 0) return;
    outbox.splice(at, 1);
    show({ sending: outbox.length > 0 });
    waiting.done(problem);
  }

  function send(waiting: Waiting): void {
    if (!synced) return;
    const { key, side, decision, seen } = waiting;
    const seat = SEATS[side];
    const payload = decision
      ? { type: moveNameOf(decision.type), args: [decision], playerID: seat }
      : { type: 'undo', args: [], playerID: seat };
    socket
      .timeout(PATIENCE)
      .emit('update', { type: 'MAKE_MOVE', payload }, seen, match, seat, key, (error: Error | null, got: Receipt) => {
        if (stopped || !outbox.includes(waiting)) return;
        // Nobody knows whether it arrived: under the same key it can be sent again.
        if (error) {
          if (synced) send(waiting);
          return;
        }
        if (got.ok) return settle(waiting, null);
        if (got.why === 'tooFast' || got.why === 'busy') setTimeout(() => send(waiting), 1_000);
        else settle(waiting, { why: got.why, refusal: got.refusal });
      });
  }

  function act(side: Side, decision: Decision | null): Promise<ActProblem> {
    return new Promise((done) => {
      const waiting = { key: newKey(), side, decision, seen: shown.version, done };
      outbox.push(waiting);
      show({ sending: true });
      send(waiting);
    });
  }

  socket.on('connect', sync);
  socket.on('axis:position', (message: PositionMessage) => {
    if (message.match !== match) return;
    if (message.keep > shown.chronicle.length) {
      sync();
      return;
    }
    const { view, version, decisions, record, keep, lines } = message;
    show({ view, version, decisions, record, chronicle: [...shown.chronicle.slice(0, keep), ...lines] });
  });
  socket.on('axis:table', (table: TableMessage) => {
    if (table.match === match) show({ table, clock: table.now - Date.now() });
  });
  socket.on('axis:chat', (id: string, lines: readonly ChatMessage[]) => {
    if (id !== match) return;
    const known = new Map([...shown.chat, ...lines].map((line) => [line.n, line]));
    show({ chat: [...known.values()].sort((a, b) => a.n - b.n) });
  });

  return {
    read: () => shown,
    subscribe(fn) {
      subscribers.add(fn);
      return () => void subscribers.delete(fn);
    },
    decide: (decision) => act(decision.side, decision),
    undo: (side) => act(side, null),
    say(text) {
      const viewer: Viewer | undefined = shown.table?.you;
      if (!viewer || viewer === 'spectator') return Promise.resolve({ why: 'unauthorized', refusal: null });
      if (!synced) return Promise.resolve({ why: 'busy', refusal: null });
      const message = { id: newKey(), sender: SEATS[viewer], payload: text };
      return socket
        .timeout(PATIENCE)
        .emitWithAck('chat', match, message, null)
        .then(
          (got: Receipt) => (got.ok ? null : { why: got.why, refusal: got.refusal }),
          () => ({ why: 'busy' as const, refusal: null }),
        );
    },
    retry() {
      if (shown.line === 'refused') show({ line: 'connecting', refused: null });
      if (!socket.connected) socket.disconnect().connect();
    },
    stop() {
      stopped = true;
      subscribers.clear();
      socket.disconnect();
    },
  };
}
