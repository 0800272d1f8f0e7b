/** What other processes do to the matches that are open here: heard over the bus, and looked up in the store. */
import { SIDES } from '../rules';
import type { Bus, News } from './bus';
import type { LiveMatch } from './match/live-match';
import type { Registry } from './match/registry';
import type { Sockets } from './sockets/sockets';
import type { Glance, Store } from './store/types';

export interface NeighbourOptions {
  readonly bus: Bus;
  readonly store: Store;
  readonly registry: Registry;
  readonly sockets: Sockets;
  /** A match that nobody has changed for a while: the process that had its bot think may be gone. */
  readonly quiet: (match: LiveMatch) => void;
  readonly broke: (error: unknown) => void;
  readonly now?: () => number;
}

/** Seats that are connected here say so this often, in milliseconds. */
export const HEARTBEAT = 30_000;

/** All matches with connections are looked up this often: news can be lost, and does not come while Redis is away. */
const LOOK = 15_000;
const LOOK_ALONE = 2_000;

/** Who comes and goes is looked up together after this pause: a class that arrives is one question, not thirty. */
const GATHER = 100;

/** A bot that has not decided by then is asked here. */
const QUIET = 20_000;

export class Neighbours {
  private readonly asked = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private gathering: NodeJS.Timeout | null = null;
  private looked = 0;
  private looking = false;
  private stopped = false;
  private readonly now: () => number;

  constructor(private readonly options: NeighbourOptions) {
    this.now = options.now ?? Date.now;
    const { bus } = options;
    if (!bus.shared) return;
    bus.onNews((news) => this.hear(news));
    bus.onUp(() => this.lookAtAll());
    this.every(HEARTBEAT, () => options.store.seen(options.sockets.clients.seats(), this.now()));
    this.every(LOOK_ALONE, async () => {
      if (!bus.up || this.now() - this.looked >= LOOK) this.lookAtAll();
    });
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    if (this.gathering) clearTimeout(this.gathering);
  }

  private every(time: number, work: () => Promise<void>): void {
    const timer = setInterval(() => void work().catch(this.options.broke), time);
    timer.unref();
    this.timers.push(timer);
  }

  private hear(news: News): void {
    const { registry, sockets, broke } = this.options;
    if (news.kind === 'class') return;
    if (news.kind === 'changed') registry.heard(news.match).catch(broke);
    else if (news.kind === 'said') sockets.chat.spread(news.match).catch(broke);
    else {
      if (news.kind === 'left') sockets.presence.leftElsewhere(news.match, news.side, news.at);
      if (sockets.clients.has(news.match)) this.gather([news.match]);
    }
  }

  private lookAtAll(): void {
    this.looked = this.now();
    this.gather(this.options.sockets.clients.matches());
  }

  private gather(ids: readonly string[]): void {
    if (this.stopped) return;
    for (const id of ids) this.asked.add(id);
    if (this.asked.size > 0) this.gathering ??= setTimeout(() => void this.look().catch(this.options.broke), GATHER);
  }

  private async look(): Promise<void> {
    this.gathering = null;
    // A slow database is not asked twice at once; what is asked meanwhile waits for the next round.
    if (this.looking) return;
    this.looking = true;
    const ids = [...this.asked];
    this.asked.clear();
    try {
      for (const glance of await this.options.store.glance(ids)) await this.compare(glance);
    } finally {
      this.looking = false;
      this.gather([]);
    }
  }

  private async compare({ match, seats, said }: Glance): Promise<void> {
    const { registry, sockets, quiet } = this.options;
    const live = await registry.opened(match.id);
    if (!live) return;
    const differs =
      match.version > live.version ||
      match.status !== live.row.status ||
      match.rematch !== live.row.rematch ||
      seats.some(({ side, tokenHash, name, bot }) => {
        const known = live.seats[side];
        return tokenHash !== known.tokenHash || name !== known.name || bot !== known.bot;
      });
    if (differs) await live.reread();
    for (const { side, seenAt } of seats) live.seats[side] = { ...live.seats[side], seenAt };
    if (said > 0) await sockets.chat.spread(match.id, said);
    sockets.presence.look(live);
    if (SIDES.some((side) => live.seats[side].bot !== null) && this.now() - live.row.updatedAt > QUIET) quiet(live);
  }
}
