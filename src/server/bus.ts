/**
 * How processes tell each other that there is something to read in the store. What crosses is an id and a word:
 * no position, no token and no line of chat, so that whoever listens at Redis learns nothing.
 */
import { createClient } from 'redis';
import { z } from 'zod';

const NEWS = z.discriminatedUnion('kind', [
  /** Its log, its seats or its status. */
  z.object({ kind: z.literal('changed'), match: z.string() }),
  /** There is a new line of chat. */
  z.object({ kind: z.literal('said'), match: z.string() }),
  /** Somebody has connected to another process. */
  z.object({ kind: z.literal('came'), match: z.string() }),
  /** A seat's last connection to a process has ended, at that process's time. */
  z.object({ kind: z.literal('left'), match: z.string(), side: z.enum(['moscow', 'tehran']), at: z.number() }),
  /** Something of a class. */
  z.object({ kind: z.literal('class'), class: z.string() }),
]);

export type News = z.infer<typeof NEWS>;

export interface Bus {
  /** Whether there may be other processes at all. */
  readonly shared: boolean;
  /** Whether news gets through right now. */
  readonly up: boolean;
  /** Tells the other processes; what does not get through they find in the store. */
  publish(news: News): void;
  /** Calls `fn` for the news of other processes. */
  onNews(fn: (news: News) => void): void;
  /** Calls `fn` when news gets through again: what was said meanwhile is lost. */
  onUp(fn: () => void): void;
  close(): Promise<void>;
}

/** One process alone. */
export const ALONE: Bus = {
  shared: false,
  up: true,
  publish: () => {},
  onNews: () => {},
  onUp: () => {},
  close: async () => {},
};

const CHANNEL = 'axis:news';

/** Longest pause between two tries to reach Redis, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** How long a start waits for Redis before it goes on without, in milliseconds. */
const PATIENCE = 3_000;

/**
 * A bus over Redis. Play does not depend on it: while Redis is away it comes back by itself, and the store is polled.
 * @param process a name of this process that no other one has
 * @param broke hears why Redis is away, once for each time
 */
export async function openRedisBus(url: string, process: string, broke: (error: unknown) => void): Promise<Bus> {
  const listeners = new Set<(news: News) => void>();
  const risers = new Set<() => void>();
  let told = false;
  const connect = () => {
    const client = createClient({
      url,
      // What cannot be sent now is worth nothing later.
      disableOfflineQueue: true,
      pingInterval: 10_000,
      socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), LONGEST_PAUSE) },
    });
    client.on('error', (error: unknown) => {
      if (!told) broke(error);
      told = true;
    });
    return client;
  };
  const speaker = connect();
  const hearer = connect();
  const isUp = () => speaker.isReady && hearer.isReady;
  for (const client of [speaker, hearer]) {
    client.on('ready', () => {
      if (!isUp()) return;
      told = false;
      for (const fn of risers) fn();
    });
  }

  function hear(text: string): void {
    let from = '';
    let news: News;
    try {
      const [sender, body] = JSON.parse(text) as [string, unknown];
      from = sender;
      news = NEWS.parse(body);
    } catch {
      // Of a newer or an older version of the game: what it is about is found in the store.
      return;
    }
    if (from !== process) for (const fn of listeners) fn(news);
  }

  // Both go on trying for ever; a start only waits a while for the first success.
  const first = Promise.all([speaker.connect(), hearer.connect().then(() => hearer.subscribe(CHANNEL, hear))]);
  first.catch(broke);
  await Promise.race([first.catch(() => {}), new Promise((done) => setTimeout(done, PATIENCE).unref())]);

  return {
    shared: true,
    get up() {
      return isUp();
    },
    publish(news) {
      if (speaker.isReady) speaker.publish(CHANNEL, JSON.stringify([process, news])).catch(() => {});
    },
    onNews: (fn) => void listeners.add(fn),
    onUp: (fn) => void risers.add(fn),
    async close() {
      for (const client of [speaker, hearer]) client.destroy();
    },
  };
}
