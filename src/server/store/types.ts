/** What the server keeps, and the one interface behind which it keeps it (contract tests: tests/server/store). */
import type { Decision, FacilitatorAct, Level, Side } from '../../rules';
import type { ClosedWhy, MatchStatus, Pace } from '../../table/wire';
import type { ClassStore } from './class-types';

export type { ClosedWhy, MatchStatus, Pace } from '../../table/wire';

export interface MatchOptions {
  readonly pace: Pace;
  /** Shown in the list of open games. */
  readonly listed: boolean;
  readonly chat: boolean;
  /** Whether people without a seat may watch the public view. */
  readonly spectators: boolean;
  /** The match that this one follows with sides swapped: its seats are kept for the same two people. */
  readonly follows: string | null;
  /** Where news of the match goes; left out, nowhere. */
  readonly webhook?: string;
  /** The class that it is a table of, and the number of that table; missing outside classes. */
  readonly class?: { readonly id: string; readonly table: number };
}

/** What a teacher holds back at a table; it lasts as long as the match. */
export interface Gate {
  readonly paused: boolean;
  /** The last turn that may be played; null where nobody waits. */
  readonly openTurn: number | null;
  /** The turn after which the game ends; null for the scenario's own end. */
  readonly lastTurn: number | null;
  /** Milliseconds of the clock that were left when it was paused; null without a clock. */
  readonly left: number | null;
  /** Sides that were given to a bot because nobody was there: they are given back to whoever returns. */
  readonly standIn: readonly Side[];
}

export interface MatchRow {
  readonly id: string;
  readonly status: MatchStatus;
  readonly closedWhy: ClosedWhy | null;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly level: Level;
  readonly rulesVersion: string;
  /** 32 hexadecimal digits; leaves the server only when the game is over. */
  readonly seed: string;
  readonly options: MatchOptions;
  /** How many events its log has. */
  readonly version: number;
  /** Milliseconds since 1970, as every time here. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the awaited side must have decided; null without a clock. */
  readonly dueAt: number | null;
  /** Seats whose decision is awaited, for the list of one's games. */
  readonly awaited: readonly Side[];
  /** The match that was made as this one's rematch. */
  readonly rematch: string | null;
  /** Only at tables of a class. */
  readonly gate?: Gate;
}

export interface SeatRow {
  readonly side: Side;
  /** SHA-256 of the seat's token, hex; null while nobody holds the seat. */
  readonly tokenHash: string | null;
  readonly name: string | null;
  /** The bot that plays here; null for a person. A person's token stays valid while a bot plays for them. */
  readonly bot: string | null;
  readonly seenAt: number | null;
}

/** What can happen to a match; its log is the truth, everything else follows from it. */
export type MatchEvent =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'undo'; readonly side: Side }
  /** A side changes hands: to a bot, or back to its person (null). */
  | { readonly kind: 'hand'; readonly side: Side; readonly to: string | null }
  /** A headline added, or an end that has a verdict (H6, R11.3); by the facilitator only. */
  | { readonly kind: 'facilitate'; readonly act: FacilitatorAct }
  /** The match cannot go on, or nobody wants it to: no verdict. */
  | { readonly kind: 'close'; readonly why: ClosedWhy };

export interface EventRow {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: number;
  /** Who did it. */
  readonly by: Side | 'bot' | 'server' | 'facilitator';
  /** What the client called it, so that a second sending is recognised; null where nobody named it. */
  readonly key: string | null;
  readonly event: MatchEvent;
}

export interface ChatRow {
  readonly n: number;
  readonly at: number;
  readonly side: Side;
  readonly text: string;
}

export type CodePurpose = 'join' | 'move';

export interface CodeRow {
  readonly codeHash: string;
  readonly purpose: CodePurpose;
  readonly match: string;
  /** The seat that a code of purpose `move` carries to another device. */
  readonly side: Side | null;
  readonly expiresAt: number;
}

/** What changes with an event, beside the log. */
export type MatchPatch = Partial<Pick<MatchRow, 'status' | 'closedWhy' | 'dueAt' | 'awaited' | 'rematch' | 'gate'>>;

/** Stale: the log is longer than expected. Duplicate: an event of this key is there already. */
export type Appended = 'ok' | 'stale' | 'duplicate';

export interface MatchFilter {
  readonly status?: MatchStatus;
  readonly listed?: boolean;
  readonly dueBefore?: number;
  readonly updatedBefore?: number;
  /** False for those that are no table of a class: those of a class go with it. */
  readonly inClass?: false;
  /** Only ids after this one, in the order of ids. */
  readonly after?: string;
  readonly limit: number;
}

export interface Glance {
  readonly match: MatchRow;
  readonly seats: readonly SeatRow[];
  /** Number of the last line of chat; 0 where nobody has said anything. */
  readonly said: number;
}

export interface Store {
  readonly classes: ClassStore;
  /** @throws Error when the id is taken */
  createMatch(match: MatchRow, seats: readonly SeatRow[]): Promise<void>;
  readMatch(id: string): Promise<{ readonly match: MatchRow; readonly seats: readonly SeatRow[] } | null>;
  /** Newest change first unless `after` is given. */
  listMatches(filter: MatchFilter): Promise<readonly MatchRow[]>;
  /** Seats held by any of these tokens, with their matches. */
  matchesOf(tokenHashes: readonly string[]): Promise<readonly { readonly match: MatchRow; readonly side: Side }[]>;
  /** Adds to the log, all or nothing, if it has exactly `expected` events; at one moment only one caller succeeds. */
  append(match: string, expected: number, events: readonly EventRow[], patch: MatchPatch): Promise<Appended>;
  /** The log from after `seq`, in order. */
  events(match: string, after?: number): Promise<readonly EventRow[]>;
  patchMatch(match: string, patch: MatchPatch, at: number): Promise<void>;
  /** Takes a free seat, and with the last one the match begins; false when somebody was faster. */
  takeSeat(match: string, side: Side, tokenHash: string, name: string, at: number): Promise<boolean>;
  /** Replaces the token of a seat if it is still `old`. */
  rotateToken(match: string, side: Side, old: string, next: string): Promise<boolean>;
  /** Puts a holder into a seat, or nobody, if it is still held as `old` says; whether a bot plays there stays as it is. */
  giveSeat(match: string, side: Side, old: string | null, next: string | null, name: string | null): Promise<boolean>;
  setSeat(match: string, side: Side, change: Partial<Pick<SeatRow, 'name' | 'bot' | 'seenAt'>>): Promise<void>;
  /** Makes this the rematch of a match unless it has one; returns the one that it has then. */
  linkRematch(match: string, rematch: string): Promise<string>;
  addChat(match: string, line: Omit<ChatRow, 'n'>): Promise<ChatRow>;
  /** The last lines after number `after`, in order. */
  chat(match: string, limit: number, after?: number): Promise<readonly ChatRow[]>;
  /** How matches stand, for those who may have missed something; unknown ids are left out. */
  glance(matches: readonly string[]): Promise<readonly Glance[]>;
  /** Notes that these seats are here. */
  seen(seats: readonly { readonly match: string; readonly side: Side }[], at: number): Promise<void>;
  putCode(code: CodeRow): Promise<void>;
  readCode(codeHash: string, now: number): Promise<CodeRow | null>;
  /** Reads a code and makes it worthless, in one step. */
  takeCode(codeHash: string, now: number): Promise<CodeRow | null>;
  /** Deletes a match with all that belongs to it; returns whether it was there. */
  deleteMatch(match: string): Promise<boolean>;
  /** Deletes codes that have expired. */
  forgetCodes(now: number): Promise<void>;
  /** Whether the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
