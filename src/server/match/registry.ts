/** The matches that are open in this process: read when somebody asks, put away when nobody does. */
import { createBreath } from '../breath';
import type { Bus } from '../bus';
import type { Store } from '../store/types';
import type { Catalogue } from './catalogue';
import { type Act, LiveMatch } from './live-match';

/** Not there; of rules or of a scenario that this server does not have; or its log does not hold. */
export type Unopened = 'missing' | 'otherRules' | 'damaged';

export interface RegistryOptions {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly bus: Bus;
  readonly rulesVersion: string;
  readonly now?: () => number;
  readonly broke: (match: LiveMatch | string, act: Act | null, error: unknown) => void;
}

/** Idle matches are put away after this long, in milliseconds. */
const IDLE = 10 * 60_000;

export class Registry {
  private readonly open = new Map<string, Promise<LiveMatch | Unopened>>();
  private readonly listeners = new Set<(match: LiveMatch, here: boolean) => void>();
  private readonly openers = new Set<(match: LiveMatch) => void>();
  private readonly keepers = new Set<(id: string) => boolean>();
  private readonly now: () => number;
  private readonly breath = createBreath();

  constructor(private readonly options: RegistryOptions) {
    this.now = options.now ?? Date.now;
  }

  get size(): number {
    return this.open.size;
  }

  /** Calls `fn` after every change of any match that is open here. */
  onChange(fn: (match: LiveMatch, here: boolean) => void): void {
    this.listeners.add(fn);
  }

  /** Calls `fn` for every match that is read from the store. */
  onOpen(fn: (match: LiveMatch) => void): void {
    this.openers.add(fn);
  }

  /** A match for which `fn` says yes is not put away. */
  keepWhile(fn: (id: string) => boolean): void {
    this.keepers.add(fn);
  }

  get(id: string): Promise<LiveMatch | Unopened> {
    const known = this.open.get(id);
    if (known) return known;
    const reading = this.read(id);
    this.open.set(id, reading);
    // What could not be opened is tried again by whoever asks next.
    reading.then(
      (match) => {
        if (typeof match === 'string') this.open.delete(id);
        else for (const fn of this.openers) fn(match);
      },
      () => this.open.delete(id),
    );
    return reading;
  }

  /** The match as it is stored now, for somebody who may have seen more of it at another process than is known here. */
  async fresh(id: string): Promise<LiveMatch | Unopened> {
    const match = await this.get(id);
    if (this.options.bus.shared && typeof match !== 'string') await match.refresh();
    return match;
  }

  /** Another process has changed a match. */
  async heard(id: string): Promise<void> {
    await (await this.opened(id))?.reread();
  }

  /** The match if it is open here already. */
  async opened(id: string): Promise<LiveMatch | null> {
    const match = await this.open.get(id)?.catch(() => null);
    return match && typeof match !== 'string' ? match : null;
  }

  /** Seats or status have been changed here, beside the log. */
  changed(id: string): void {
    this.options.bus.publish({ kind: 'changed', match: id });
  }

  /** Forgets a match, so that the next one who asks reads it anew. */
  drop(id: string): void {
    this.open.delete(id);
  }

  async sweep(): Promise<void> {
    const before = this.now() - IDLE;
    for (const [id, reading] of this.open) {
      const match = await reading.catch(() => null);
      if (!match || typeof match === 'string') continue;
      const kept = match.load > 0 || match.used > before || [...this.keepers].some((keeps) => keeps(id));
      if (!kept) this.open.delete(id);
    }
  }

  private async read(id: string): Promise<LiveMatch | Unopened> {
    const { store, catalogue, rulesVersion, bus, broke } = this.options;
    const read = await store.readMatch(id);
    if (!read) return 'missing';
    const setUp = catalogue.startOf(read.match);
    if (!setUp || read.match.rulesVersion !== rulesVersion) return 'otherRules';
    try {
      return new LiveMatch(read.match, read.seats, await store.events(id), setUp, {
        store,
        now: this.now,
        breath: this.breath,
        changed: (match, here) => {
          if (here) bus.publish({ kind: 'changed', match: match.id });
          // Whoever is told and throws must not make the match believe that it was not stored.
          for (const fn of this.listeners) {
            try {
              fn(match, here);
            } catch (error) {
              broke(match, null, error);
            }
          }
        },
        broke: (match, act, error) => {
          // What is in memory may not be what is stored.
          this.drop(match.id);
          broke(match, act, error);
        },
      });
    } catch (error) {
      broke(id, null, error);
      return 'damaged';
    }
  }
}
