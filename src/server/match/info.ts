/** What everybody may know around a game: who sits where, who is awaited and until when. */
import { SIDES, type Side } from '../../rules';
import type { SeatInfo, TableMessage } from '../wire';
import type { LiveMatch } from './live-match';

/** Somebody who is away this long from a live game may be replaced, in milliseconds. */
export const AWAY = 120_000;

export interface Presence {
  connected(match: string, side: Side): boolean;
  watching(match: string): number;
  /** Whether a seat that was seen then is connected to another process. */
  elsewhere(match: string, side: Side, seenAt: number | null): boolean;
}

function isHere({ row, seats }: LiveMatch, side: Side, presence: Presence): boolean {
  return presence.connected(row.id, side) || presence.elsewhere(row.id, side, seats[side].seenAt);
}

/** Whether a side has kept the other waiting too long: past its time, or away from a live game. */
export function isAbsent(match: LiveMatch, side: Side, presence: Presence, now: number): boolean {
  const { row, seats } = match;
  // In a class the server stands in for whoever is away (classes/clock.ts), and the rest is the teacher's.
  if (row.options.class) return false;
  if (row.status !== 'playing' || seats[side].bot !== null || !match.awaited().includes(side)) return false;
  if (row.dueAt !== null && row.dueAt < now) return true;
  if (row.options.pace.kind !== 'live' || isHere(match, side, presence)) return false;
  return now - Math.max(seats[side].seenAt ?? row.createdAt, row.updatedAt) > AWAY;
}

export function tableOf(match: LiveMatch, presence: Presence, now: number): TableMessage {
  const { row, seats } = match;
  const seat = (side: Side): SeatInfo => ({
    name: seats[side].name,
    bot: seats[side].bot,
    taken: seats[side].tokenHash !== null,
    connected: isHere(match, side, presence),
    absent: isAbsent(match, side, presence, now),
  });
  return {
    match: row.id,
    status: row.status,
    closedWhy: row.closedWhy,
    scenario: row.scenario,
    scenarioHash: row.scenarioHash,
    level: row.level,
    seats: { moscow: seat('moscow'), tehran: seat('tehran') },
    awaited: match.awaited(),
    pace: row.options.pace,
    dueAt: row.dueAt,
    now,
    chat: row.options.chat,
    rematch: row.rematch,
    watching: presence.watching(row.id),
  };
}

/** Which side a token's hash opens. */
export function sideOf(match: LiveMatch, tokenHash: string): Side | null {
  return SIDES.find((side) => match.seats[side].tokenHash === tokenHash) ?? null;
}
