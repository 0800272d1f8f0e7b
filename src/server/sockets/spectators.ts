/** How many may watch. Seats take no such place, nor do the guests of a class: they belong to their match. */
import { type Client, type Clients, isSpectator } from './clients';

export interface MostSpectators {
  /** Of one match. */
  readonly match: number;
  /** Of all matches of this process together. */
  readonly all: number;
}

/** Whether there is room for `client` to watch a match. Whoever watches already does not stand in its own way. */
export function mayWatch(clients: Clients, client: Client, match: string, most: MostSpectators): boolean {
  const others = clients.spectators(match).filter((one) => one !== client).length;
  const own = isSpectator(client.data.bound) ? 1 : 0;
  return others < most.match && clients.watching - own < most.all;
}
