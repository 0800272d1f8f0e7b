/** The API as people's pages ask it, and matches for long runs. */
import type { Side } from '../../rules';
import type { Seated } from '../../table/wire';

export type Table = { readonly id: string } & Record<Side, Seated>;

/** @param body left out, something is read */
export async function ask<T>(url: string, path: string, body?: unknown, token?: string): Promise<T> {
  const response = await fetch(`${url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    // A connection that is kept may be closed by the server just when it is used again.
    headers: {
      'Content-Type': 'application/json',
      Connection: 'close',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A match with two people at it: made at one address, joined at another. */
export async function makeTable(scenario: string, made: string, joined: string): Promise<Table> {
  const wish = { scenario, level: 'accessible', side: 'moscow', name: 'Anna' };
  const moscow = await ask<Seated>(made, '/matches', wish);
  const tehran = await ask<Seated>(joined, `/matches/${moscow.match}/join`, { name: 'Behrouz' });
  return { id: moscow.match, moscow, tehran };
}
