/** Online play as it crosses between our own page and the server: types only; the server checks what comes in. */
import type { ChronicleEvent, Refusal, Side, View, Viewer } from '../rules';
import type { GameRecord } from '../scenario/record';

/** Open: a seat is free. Playing: both are taken. Over: played to its end. Closed: ended early, `closedWhy` says why. */
export type MatchStatus = 'open' | 'playing' | 'over' | 'closed';

/** Live: both are there, with or without a clock. Days: each decision has so many days. */
export type Pace =
  | { readonly kind: 'live'; readonly minutes: number | null }
  | { readonly kind: 'days'; readonly days: number };

/** Why a game ended early. */
export type ClosedWhy = 'agreed' | 'absent' | 'facilitator' | 'rules' | 'broken';

/** Why an act was refused. `rules` comes with the refusal of the rules. */
export type Why =
  | 'stale'
  | 'waiting'
  | 'over'
  | 'closed'
  | 'notYourSeat'
  | 'malformed'
  | 'rules'
  | 'notAbsent'
  /** The teacher has paused the class or this table. */
  | 'paused'
  /** The next turn waits for the teacher. */
  | 'held'
  | 'busy'
  | 'broken';

/** A position for our own page: the chronicle as far as it is new. */
export interface PositionMessage {
  readonly match: string;
  readonly version: number;
  readonly view: View;
  readonly decisions: number;
  /** The whole record once the game is over. */
  readonly record: GameRecord | null;
  /** How many lines of the chronicle stay as they were; what follows is in `lines`. */
  readonly keep: number;
  readonly lines: readonly ChronicleEvent[];
}

export interface SeatInfo {
  readonly name: string | null;
  readonly bot: string | null;
  /** Whether somebody holds it. */
  readonly taken: boolean;
  readonly connected: boolean;
  /** Whether the other side may hand it to a bot or end the game. */
  readonly absent: boolean;
}

/** Everything around the game that is open to all. */
export interface TableMessage {
  readonly match: string;
  readonly status: MatchStatus;
  readonly closedWhy: ClosedWhy | null;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly level: string;
  readonly seats: Readonly<Record<Side, SeatInfo>>;
  readonly awaited: readonly Side[];
  readonly pace: Pace;
  readonly dueAt: number | null;
  /** The server's clock, for those whose own is wrong. */
  readonly now: number;
  readonly chat: boolean;
  readonly rematch: string | null;
  readonly watching: number;
  /** Whose eyes this connection has; missing where nobody has connected. */
  readonly you?: Viewer;
}

export interface ChatMessage {
  readonly n: number;
  readonly at: number;
  readonly side: Side;
  readonly text: string;
}

export type RefusedWhy =
  | Why
  | 'unauthorized'
  | 'missing'
  | 'otherRules'
  | 'damaged'
  | 'tooFast'
  | 'chatOff'
  | 'noSpectators'
  /** As many watch as may; those at the board are never refused for this. */
  | 'spectatorsFull'
  /** A member of a team, or the teacher: they see and do not decide. */
  | 'readOnly';

export interface RefusedMessage {
  readonly match: string | null;
  readonly key: string | null;
  readonly why: RefusedWhy;
  readonly refusal: Refusal | null;
}

/** The answer to an act of our own page. */
export type Receipt = { readonly ok: true; readonly version: number } | ({ readonly ok: false } & RefusedMessage);

/** Why the lobby refuses. */
export type LobbyWhy =
  | 'missing'
  | 'otherRules'
  | 'damaged'
  | 'unauthorized'
  | 'noSuchStart'
  | 'webhookOff'
  | 'webhookTarget'
  | 'full'
  | 'kept'
  | 'badCode'
  | 'notAbsent'
  | 'notYourSeat'
  | 'notOver'
  | 'closed'
  | 'busy';

/** A seat and the secret that opens it, said once. */
export interface Seated {
  readonly match: string;
  readonly side: Side;
  readonly token: string;
}

export interface OpenGame {
  readonly match: string;
  readonly scenario: string;
  readonly level: string;
  readonly name: string | null;
  /** The side that is free. */
  readonly side: Side;
  readonly pace: Pace;
  readonly createdAt: number;
}

export interface MyGame {
  readonly match: string;
  readonly side: Side;
  readonly scenario: string;
  readonly status: MatchStatus;
  readonly yours: boolean;
  readonly dueAt: number | null;
  readonly updatedAt: number;
}

/** What a new match is to be; `side` is that of whoever makes it. */
export interface CreateWish {
  readonly scenario: string;
  readonly level: string;
  readonly cards?: boolean;
  readonly headlineMode?: string;
  readonly side: Side | 'random';
  /** Null for another person. */
  readonly bot: string | null;
  readonly name: string;
  readonly pace: Pace;
  readonly listed: boolean;
  readonly chat: boolean;
  readonly webhook?: string;
}
