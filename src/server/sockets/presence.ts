/** Who is at a match, here and at other processes, and telling those who are there when that or the rest around it changes. */
import type { Side, Viewer } from '../../rules';
import type { Bus } from '../bus';
import { type Presence, tableOf } from '../match/info';
import type { LiveMatch } from '../match/live-match';
import type { Registry } from '../match/registry';
import { packageMetadata } from '../messages-out';
import type { Store } from '../store/types';
import type { TableMessage } from '../wire';
import type { Clients } from './clients';

/** How often presence and clocks are looked at, in milliseconds. */
const TICK = 15_000;

/** A seat of another process that has not been heard of for so long is gone: two heartbeats and some. */
const FRESH = 75_000;

export interface PresenceOptions {
  readonly clients: Clients;
  readonly registry: Registry;
  readonly store: Store;
  readonly bus: Bus;
  readonly now: () => number;
}

export class TablePresence implements Presence {
  /** What each match was told last. */
  private readonly told = new Map<string, string>();
  /** When seats were last seen to leave, here or elsewhere. */
  private readonly gone = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: PresenceOptions) {
    this.timer = setInterval(() => void this.tick(), TICK);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  connected(match: string, side: Side): boolean {
    return this.options.clients.holds(match, side);
  }

  watching(match: string): number {
    return this.options.clients.spectators(match).length;
  }

  elsewhere(match: string, side: Side, seenAt: number | null): boolean {
    if (!this.options.bus.shared || seenAt === null) return false;
    return seenAt > Math.max(this.options.now() - FRESH, this.gone.get(`${match}/${side}`) ?? 0);
  }

  /** A seat has left another process; if it is here as well the others are told so. */
  leftElsewhere(match: string, side: Side, at: number): void {
    this.gone.set(`${match}/${side}`, at);
    if (this.connected(match, side)) void this.came(match, side).catch(() => {});
  }

  /** Somebody has connected here, and the other processes are told so. */
  async came(match: string, viewer: Viewer): Promise<void> {
    const { store, bus, now } = this.options;
    if (viewer !== 'spectator') await store.setSeat(match, viewer, { seenAt: now() });
    bus.publish({ kind: 'came', match });
  }

  /** A connection here has ended, and everybody who is there is told so. */
  async left(id: string, viewer: Viewer): Promise<void> {
    const { registry, store, bus, now } = this.options;
    const match = await registry.get(id);
    if (typeof match === 'string') return;
    if (viewer !== 'spectator' && !this.connected(id, viewer)) {
      const seenAt = now();
      match.seats[viewer] = { ...match.seats[viewer], seenAt };
      await store.setSeat(id, viewer, { seenAt });
      if (bus.shared) this.gone.set(`${id}/${viewer}`, seenAt);
      bus.publish({ kind: 'left', match: id, side: viewer, at: seenAt });
    }
    this.tell(match);
  }

  /** Sends everybody at a match what is around the game. */
  tell(match: LiveMatch): void {
    const here = this.options.clients.at(match.id);
    if (here.length === 0) return;
    const table: TableMessage = tableOf(match, this, this.options.now());
    this.told.set(match.id, textOf(table));
    for (const client of here) {
      if (client.data.ours) client.emit('axis:table', { ...table, you: client.data.bound!.viewer });
      else client.emit('matchData', match.id, packageMetadata(match, this));
    }
  }

  /** The same if it has changed by itself. */
  look(match: LiveMatch): void {
    if (textOf(tableOf(match, this, this.options.now())) !== this.told.get(match.id)) this.tell(match);
  }

  /** Nobody is at a match any more. */
  forget(match: string): void {
    this.told.delete(match);
  }

  private async tick(): Promise<void> {
    const old = this.options.now() - FRESH;
    for (const [seat, at] of this.gone) if (at < old) this.gone.delete(seat);
    for (const id of this.options.clients.matches()) {
      const match = await this.options.registry.get(id).catch(() => 'missing' as const);
      if (typeof match === 'string') continue;
      this.look(match);
    }
  }
}

function textOf({ now: _, ...table }: TableMessage): string {
  return JSON.stringify(table);
}
