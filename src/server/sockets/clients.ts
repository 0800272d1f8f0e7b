/** The connections of this process to games: each at one match, as somebody there. */
import type { DefaultEventsMap, Socket } from 'socket.io';
import { SIDES, type Side, type Viewer } from '../../rules';
import type { Sent } from '../messages-out';

export interface Bound {
  readonly match: string;
  readonly viewer: Viewer;
  /** The hash of the token it came with; a seat whose token was changed is no longer its. */
  readonly tokenHash: string | null;
  /** Sees what its viewer sees and may do nothing: a member of a team, an observer of a class, its teacher. */
  readonly guest: boolean;
  sent: Sent | null;
  /** Number of the last line of chat that it has been sent; null until it has been shown the chat. */
  said: number | null;
}

export interface Data {
  /** Whether it is our own page, which understands `axis:…`. */
  ours: boolean;
  token: string | null;
  bound: Bound | null;
  /** Packets that could not be read. */
  bad: number;
}

export type Client = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;

/** Somebody who watches with no token but the match's id. */
export function isSpectator(bound: Bound | null): boolean {
  return bound?.viewer === 'spectator' && !bound.guest;
}

export class Clients {
  private readonly byMatch = new Map<string, Set<Client>>();
  private spectating = 0;

  /** How many watch, at all matches together. */
  get watching(): number {
    return this.spectating;
  }

  at(match: string): Client[] {
    return [...(this.byMatch.get(match) ?? [])];
  }

  has(match: string): boolean {
    return this.byMatch.has(match);
  }

  /** All matches with a connection. */
  matches(): string[] {
    return [...this.byMatch.keys()];
  }

  /** All seats with a connection. */
  seats(): { readonly match: string; readonly side: Side }[] {
    return this.matches().flatMap((match) => SIDES.flatMap((side) => (this.holds(match, side) ? { match, side } : [])));
  }

  /** Whether a seat's own holder is connected. */
  holds(match: string, side: Side): boolean {
    return this.at(match).some(({ data }) => data.bound?.viewer === side && !data.bound.guest);
  }

  spectators(match: string): Client[] {
    return this.at(match).filter(({ data }) => isSpectator(data.bound));
  }

  /** Puts a connection somewhere; it is nowhere before. */
  bind(client: Client, bound: Bound): void {
    const here = this.byMatch.get(bound.match) ?? new Set();
    here.add(client);
    this.byMatch.set(bound.match, here);
    client.data.bound = bound;
    if (isSpectator(bound)) this.spectating++;
  }

  /** @returns as whom it was somewhere; null for nowhere */
  release(client: Client): Bound | null {
    const { bound } = client.data;
    client.data.bound = null;
    if (!bound) return null;
    if (isSpectator(bound)) this.spectating--;
    const here = this.byMatch.get(bound.match);
    here?.delete(client);
    if (here?.size === 0) this.byMatch.delete(bound.match);
    return bound;
  }
}
