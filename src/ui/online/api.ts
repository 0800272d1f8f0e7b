/** Asks the lobby. Whatever it refuses becomes an error with a sentence. */
import { isMessageKey, say } from '../../messages';
import type { CreateWish, MyGame, OpenGame, Seated, TableMessage } from '../../table/wire';
import { keepSeat } from './seats';

export class Refused extends Error {
  constructor(readonly why: string) {
    super(problemText(why));
    this.name = 'Refused';
  }
}

/** A sentence for a reason; reasons of newer servers are said as a failure. */
export function problemText(why: string): string {
  // A class has reasons of its own, and words for them on its own pages.
  const key = [`class.problem.${why}`, `online.problem.${why}`].find(isMessageKey);
  return say(key ?? 'online.problem.broken');
}

interface Created extends Seated {
  readonly code: string | null;
  /** With which the news of the match is signed. */
  readonly webhookKey?: string;
}

/** How long the lobby is waited for, in milliseconds. */
const PATIENCE = 15_000;

export async function ask<T>(path: string, body?: unknown, token?: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused('offline');
  }
  // A server without a lobby answers with the page.
  const answer = (await response.json().catch(() => null)) as (T & { why?: string }) | null;
  if (answer === null) throw new Refused('offline');
  if (!response.ok) throw new Refused(answer.why ?? 'broken');
  return answer;
}

async function seated(asked: Promise<Seated>): Promise<Seated> {
  const seat = await asked;
  keepSeat(seat);
  return seat;
}

export const lobby = {
  /** Hosts that a webhook may name; none on most servers. */
  webhooks: () => ask<{ readonly webhooks: readonly string[] }>('/features').then(({ webhooks }) => webhooks),
  async create(wish: CreateWish): Promise<Created> {
    const made = await ask<Created>('/matches', wish);
    keepSeat(made);
    return made;
  },
  open: () => ask<readonly OpenGame[]>('/open'),
  mine: (tokens: readonly string[]) => ask<readonly MyGame[]>('/mine', { tokens }),
  table: (match: string) => ask<TableMessage>(`/matches/${match}`),
  join: (match: string, name: string) => seated(ask(`/matches/${match}/join`, { name })),
  async code(code: string): Promise<{ readonly match: string; readonly seated: Seated | null }> {
    const opened = await ask<{ match: string; seated: Seated | null }>(`/codes/${encodeURIComponent(code)}`, {});
    if (opened.seated) keepSeat(opened.seated);
    return opened;
  },
  moveCode: ({ match, token }: Seated) =>
    ask<{ readonly code: string; readonly expiresAt: number }>(`/matches/${match}/code`, {}, token),
  hand: ({ match, token }: Seated, side: string, to: string | null) =>
    ask(`/matches/${match}/hand`, { side, to }, token),
  close: ({ match, token }: Seated) => ask(`/matches/${match}/close`, {}, token),
  rematch: ({ match, token }: Seated) => seated(ask(`/matches/${match}/rematch`, {}, token)),
};
