/** Reads what connections send: what a schema refuses, and whatever is thrown, ends here. */
import type { z } from 'zod';
import type { Receipt, RefusedMessage } from '../wire';
import type { Client } from './clients';

/** After so many unreadable packets a connection is ended. */
const MOST_BAD = 20;

/** What came of a packet; null where there is nothing to say but that it was taken. */
export type Outcome = RefusedMessage | Receipt | null;

export class Packets {
  /** What has been begun and not yet answered. */
  private readonly open = new Set<Promise<void>>();
  private closed = false;

  constructor(private readonly counted: (what: 'packet' | 'refused' | 'bad', why?: string) => void) {}

  /** Whatever is sent under another name is counted and answered, never passed on. */
  only(client: Client, names: ReadonlySet<string>): void {
    client.onAny((name: unknown) => {
      this.counted('packet');
      if (typeof name !== 'string' || !names.has(name)) this.bad(client);
    });
  }

  /** Listens for one kind of packet. */
  on<S extends z.ZodType>(client: Client, name: string, schema: S, work: (args: z.infer<S>) => Promise<Outcome>): void {
    client.on(name, (...given: unknown[]) => {
      if (this.closed) return;
      const last = given.at(-1);
      const acknowledge = typeof last === 'function' ? (last as (receipt: unknown) => void) : null;
      const args = acknowledge ? given.slice(0, -1) : given;
      // The package's client leaves out what it does not have; a closed form has all of it.
      const wanted = (schema as unknown as { def: { items: unknown[] } }).def.items.length;
      while (args.length < wanted) args.push(undefined);
      const read = schema.safeParse(args);
      if (!read.success) {
        this.bad(client);
        this.refuse(client, { match: null, key: null, why: 'malformed', refusal: null }, acknowledge);
        return;
      }
      const done = work(read.data)
        .then(
          (answer) => {
            if (answer === null) acknowledge?.({ ok: true, version: 0 });
            else if ('ok' in answer && answer.ok) acknowledge?.(answer);
            else this.refuse(client, answer as RefusedMessage, acknowledge);
          },
          () => this.refuse(client, { match: null, key: null, why: 'broken', refusal: null }, acknowledge),
        )
        .catch(() => void client.disconnect(true));
      this.open.add(done);
      void done.finally(() => this.open.delete(done));
    });
  }

  /**
   * Begins nothing more and ends what has been begun.
   * @param most how long that is waited for, in milliseconds
   */
  async drain(most: number): Promise<void> {
    this.closed = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((done) => {
      timer = setTimeout(done, most);
    });
    await Promise.race([Promise.all(this.open), patience]);
    clearTimeout(timer);
  }

  private bad(client: Client): void {
    this.counted('bad');
    client.data.bad++;
    if (client.data.bad > MOST_BAD) client.disconnect(true);
  }

  private refuse(client: Client, refused: RefusedMessage, acknowledge: ((receipt: Receipt) => void) | null): void {
    const { match, key, why, refusal } = refused;
    this.counted('refused', why);
    const message: RefusedMessage = { match, key, why, refusal };
    if (acknowledge) acknowledge({ ok: false, ...message });
    else client.emit('axis:refused', message);
  }
}
