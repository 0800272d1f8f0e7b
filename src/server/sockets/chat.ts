/** What the two at a match say to each other, whichever process takes it. */
import type { Side } from '../../rules';
import { SEATS } from '../../table/game';
import type { Bus } from '../bus';
import type { Store } from '../store/types';
import type { Client, Clients } from './clients';

/** Lines of chat that somebody who comes in is shown. */
const SHOWN = 200;

export interface ChatOptions {
  readonly clients: Clients;
  readonly store: Store;
  readonly bus: Bus;
  readonly now: () => number;
}

export class Chat {
  constructor(private readonly options: ChatOptions) {}

  /** Shows somebody who has come what was said before. */
  async show(client: Client, match: string): Promise<void> {
    const { ours, bound } = client.data;
    // The package's client is shown what is said from now on.
    const lines = await this.options.store.chat(match, ours ? SHOWN : 1);
    if (bound) bound.said = lines.at(-1)?.n ?? 0;
    if (ours) client.emit('axis:chat', match, lines);
    // What was said while they were read.
    await this.spread(match);
  }

  async say(match: string, side: Side, text: string): Promise<void> {
    const { store, bus, now } = this.options;
    await store.addChat(match, { at: now(), side, text });
    bus.publish({ kind: 'said', match });
    await this.spread(match);
  }

  /**
   * Sends everybody at a match the lines that they do not have yet, whichever process took them.
   * @param upTo number of the last line there is, if the caller knows it
   */
  async spread(match: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
    const { clients, store } = this.options;
    const from = clients
      .at(match)
      .flatMap(({ data }) => data.bound?.said ?? [])
      .filter((n) => n < upTo);
    if (from.length === 0) return;
    const lines = await store.chat(match, SHOWN, Math.min(...from));
    for (const client of clients.at(match)) {
      const { bound, ours } = client.data;
      if (bound?.said == null) continue;
      const news = lines.filter(({ n }) => n > bound.said!);
      if (news.length === 0) continue;
      bound.said = news.at(-1)!.n;
      if (ours) client.emit('axis:chat', match, news);
      else
        for (const { n, side, text } of news)
          client.emit('chat', match, { id: String(n), sender: SEATS[side], payload: text });
    }
  }
}
