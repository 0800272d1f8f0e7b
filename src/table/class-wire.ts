/** A class as it crosses between our own page and the server: types only; the server checks what comes in. */
import type { Channel, HeadlineId, Posture, ProvinceId, Side, Vote } from '../rules';

/** Gathering: people join, nobody plays. Playing: tables run. Debrief: everything is open, until the class is deleted. */
export type ClassStatus = 'gathering' | 'playing' | 'debrief';

/** Pairs: two people a table. Teams: two to four a side. Solo: one person and a bot a table. */
export type Seating = 'pairs' | 'teams' | 'solo';

/** Leaders seal; commanders see to fronts and orders, diplomats to channel, votes and offers. An observer has no seat. */
export type Role = 'leader' | 'commander' | 'diplomat' | 'deputy' | 'observer';

/** Guided: each table waits at the end of its turn until the teacher opens the next one. Free: nobody waits. */
export type ClassPace = 'guided' | 'free';

export interface ClassOptions {
  readonly scenario: string;
  readonly level: string;
  readonly cards?: boolean;
  readonly headlineMode?: string;
  readonly seating: Seating;
  /** People a side in teams, 2 to 4; 1 otherwise. */
  readonly teamSize: number;
  /** Who plays the other side in solo, and stands in for people who are absent or missing. */
  readonly bot: string;
  readonly pace: ClassPace;
  /** Minutes a decision may take; null without a clock. */
  readonly minutes: number | null;
  /** Turn after which the game ends with the verdict of the position; null for the scenario's own end. */
  readonly lastTurn: number | null;
  readonly chat: boolean;
  readonly hints: boolean;
  /** Students see table numbers and sides instead of each other's nicknames. */
  readonly hiddenNames: boolean;
  /** Whether players are asked before each reveal what the other side chose. */
  readonly predictions: boolean;
  /** Days after which everything is deleted, 1 to 365; 30 unless said. */
  readonly keepDays: number;
}

/** Said once, to whoever made the class. Codes are public, the other two are secrets. */
export interface ClassMade {
  readonly id: string;
  /** Six letters and digits that students type. */
  readonly code: string;
  readonly control: string;
  readonly projector: string;
}

/** What a code tells before anybody has joined, content note included by the page. */
export interface ClassNotice {
  readonly id: string;
  readonly code: string;
  readonly status: ClassStatus;
  readonly scenario: string;
  readonly level: string;
  readonly seating: Seating;
  readonly people: number;
}

/** A person's secret and PIN, said once; the PIN with the nickname opens the seat on another device. */
export interface ClassSeat {
  readonly class: string;
  readonly person: string;
  readonly nickname: string;
  readonly token: string;
  readonly pin: string;
}

/** Without the PIN, or after five wrong ones, the teacher has to let the person in; the page asks again with the ticket. */
export type Rejoined = ClassSeat | { readonly waiting: true; readonly ticket: string };

export interface ClassPerson {
  readonly id: string;
  readonly nickname: string;
  /** Number of the table from 1; null while nobody has been seated. */
  readonly table: number | null;
  readonly side: Side | null;
  readonly role: Role;
  readonly connected: boolean;
  /** Whether a bot plays in this person's place. */
  readonly away: boolean;
}

export interface ClassTable {
  readonly number: number;
  readonly match: string | null;
  readonly turn: number;
  readonly turns: number;
  readonly step: string;
  readonly awaited: readonly Side[];
  /** Since when nobody has decided anything; the server's clock. */
  readonly idleSince: number;
  readonly dueAt: number | null;
  readonly paused: boolean;
  /** Waits for the teacher to open the next turn. */
  readonly held: boolean;
  readonly over: boolean;
  readonly bots: Readonly<Record<Side, string | null>>;
  readonly score: Readonly<Record<Side, number>>;
  /** Par of each side, for the standing. */
  readonly par: Readonly<Record<Side, number>>;
  readonly stability: number;
  readonly trust: number;
  /** What deserves a look; the page has the words. */
  readonly alerts: readonly ClassAlert[];
  /** Kind and winner once the game is over. */
  readonly verdict: { readonly kind: string; readonly side: Side | null } | null;
}

/** Idle: nobody has decided for long. Absent: an awaited person is away. Locked: somebody waits to be let in. */
export type ClassAlert = 'idle' | 'absent' | 'nearCollapse' | 'broken';

export interface ClassAsking {
  readonly ticket: string;
  readonly nickname: string;
  readonly at: number;
}

/** Everything the teacher's page shows; never what is sealed or hidden before its reveal. */
export interface ControlView {
  readonly kind: 'control';
  readonly id: string;
  readonly code: string;
  readonly status: ClassStatus;
  readonly options: ClassOptions;
  readonly now: number;
  readonly paused: boolean;
  /** Guided pace: the turn up to which tables may play. */
  readonly openTurn: number;
  readonly people: readonly ClassPerson[];
  readonly tables: readonly ClassTable[];
  readonly asking: readonly ClassAsking[];
  readonly deletedAt: number;
}

/** For the wall: no nicknames where they are hidden, nothing secret. */
export interface ProjectorView {
  readonly kind: 'projector';
  readonly id: string;
  readonly code: string;
  readonly status: ClassStatus;
  readonly options: ClassOptions;
  readonly now: number;
  readonly paused: boolean;
  readonly openTurn: number;
  readonly people: number;
  readonly seated: number;
  readonly tables: readonly ClassTable[];
  readonly message: string | null;
}

/** What one student's page knows of the class. */
export interface PersonView {
  readonly kind: 'person';
  readonly id: string;
  readonly code: string;
  readonly status: ClassStatus;
  readonly options: ClassOptions;
  readonly now: number;
  readonly paused: boolean;
  readonly openTurn: number;
  readonly me: ClassPerson;
  /** The match to open with one's own token; null until it has begun. */
  readonly match: string | null;
  /** Whether this person seals; the others of a team propose. */
  readonly seals: boolean;
  /** One's own team; nicknames of the other side only where names are shown. */
  readonly team: readonly { readonly nickname: string; readonly role: Role; readonly connected: boolean }[];
  readonly rivals: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly message: { readonly at: number; readonly text: string } | null;
}

/** A decision that a member of a team proposes to its leader; seen by that team only. */
export interface Proposal {
  readonly n: number;
  readonly at: number;
  readonly nickname: string;
  readonly role: Role;
  /** A decision of the rules, as JSON. */
  readonly decision: unknown;
  readonly words: string;
}

export type ClassView = ControlView | ProjectorView | PersonView;

/** What the control link may do (POST /api/classes/:id/act). */
export type ControlAct =
  | { readonly do: 'seat' }
  /** Puts a person at a table and side, or takes the seat away (`table` null). */
  | {
      readonly do: 'move';
      readonly person: string;
      readonly table: number | null;
      readonly side: Side | null;
      readonly role: Role;
    }
  | { readonly do: 'begin' }
  /** `table` null for all. */
  | { readonly do: 'pause' | 'resume'; readonly table: number | null }
  | { readonly do: 'open'; readonly turn: number }
  | { readonly do: 'extend'; readonly table: number | null; readonly minutes: number }
  | { readonly do: 'message'; readonly table: number | null; readonly text: string }
  | { readonly do: 'headline'; readonly table: number | null; readonly headline: HeadlineId }
  /** A bot takes the seat (`bot`), or the people have it back (null). */
  | { readonly do: 'hand'; readonly table: number; readonly side: Side; readonly bot: string | null }
  | { readonly do: 'end'; readonly table: number | null; readonly when: 'now' | 'turn' }
  | { readonly do: 'admit' | 'refuse'; readonly ticket: string }
  | { readonly do: 'remove'; readonly person: string }
  | { readonly do: 'debrief' }
  | { readonly do: 'keep'; readonly days: number }
  | { readonly do: 'delete' };

/** One sealed decision, vote or offer of a class, as the export lists it (docs/CLASSROOM.md has the fields). */
export interface ClassRow {
  readonly table: number;
  readonly turn: number;
  readonly step: string;
  readonly side: Side;
  /** Pseudonym of whoever decided: `T3-moscow`, or `bot:novice`. */
  readonly who: string;
  readonly what: string;
  readonly value: string;
  readonly seconds: number | null;
}

/** Why the class API refuses, beside `malformed`, `tooFast`, `origin`, `tooLarge` and `broken`. */
export type ClassWhy =
  | 'missing'
  | 'unauthorized'
  /** The server does not have this scenario in this form. */
  | 'noSuchStart'
  | 'badCode'
  /** Somebody in the class has this nickname. */
  | 'nameTaken'
  /** No such nickname with this PIN. */
  | 'badPin'
  /** The teacher said no to this ticket. */
  | 'refused'
  | 'full'
  /** Not in this status of the class, or of the table. */
  | 'notNow'
  | 'noSuchPerson'
  | 'noSuchTable'
  /** Nobody holds the seat that is to be given back. */
  | 'nobody'
  /** The headline cannot come up at this table now. */
  | 'notYet';

/** What a player may be asked before the reveal. Moscow guesses posture, Tehran channel and vote. */
export type Predicted = 'channel' | 'posture' | 'vote';

/** What was right and wrong about the guesses of one question in one turn. */
export interface DebriefGuess {
  readonly turn: number;
  readonly what: Predicted;
  readonly asked: number;
  readonly right: number;
}

/** One turn of one table, opened. Null where the turn did not come to it. */
export interface DebriefTurn {
  readonly turn: number;
  readonly channel: Channel | null;
  readonly posture: Posture | null;
  readonly hits: number | null;
  readonly accused: { readonly made: boolean; readonly leak: boolean } | null;
  readonly joint: {
    readonly named: Side;
    readonly province: ProvinceId;
    readonly outcome: 'honoured' | 'broken' | 'neither';
    readonly by: Side | null;
  } | null;
  readonly council: {
    readonly severity: number;
    readonly offer: number;
    readonly bid: number;
    readonly vote: Vote;
    readonly paid: number;
  } | null;
  /** At the end of the turn, or as the table was left. */
  readonly trust: number;
  readonly stability: number;
  readonly score: Readonly<Record<Side, number>>;
}

/** Both reached par, one did, or neither; a game without an end is in none. */
export type Quadrant = 'both' | 'moscow' | 'tehran' | 'neither';

export interface DebriefTable {
  readonly table: number;
  /** `final`, `stability`, `damascus`, `war`, `stopped` (ended before its first Reckoning); `none` for one that was left open. */
  readonly ending: string;
  readonly verdict: Readonly<Record<Side, string>>;
  readonly score: Readonly<Record<Side, number>>;
  readonly par: Readonly<Record<Side, number>>;
  readonly quadrant: Quadrant | null;
  /** Whether a bot played a side at the end. */
  readonly bots: Readonly<Record<Side, string | null>>;
  readonly trust: {
    readonly from: number;
    readonly to: number;
    readonly lowest: number;
    /** The turn with the largest fall, and how far; null where Trust never fell. */
    readonly fell: { readonly turn: number; readonly by: number } | null;
  };
  readonly turns: readonly DebriefTurn[];
}

/** Places within one side of the class, 1 for the highest above its par; equals share a place. A standing, no grade. */
export interface DebriefStanding {
  readonly place: number;
  readonly table: number;
  readonly score: number;
  /** Score less par. */
  readonly gap: number;
  readonly reached: boolean;
  readonly bot: boolean;
}

/** Why a table is worth a look; the page has the sentence (`class.telling.CODE`) for the values. */
export type TellingCode =
  /** Trust fell furthest: turn, by. */
  | 'trustFell'
  /** Shared most intelligence: count, turns. */
  | 'sharedMost'
  /** Kept every joint front: count. */
  | 'keptFronts'
  /** Broke most joint fronts: count. */
  | 'brokeFronts'
  /** Sold votes: count, paid. */
  | 'soldVotes'
  /** Accused without a leak: count. */
  | 'falselyAccused'
  /** Damascus fell or the state collapsed: turn. */
  | 'collapsed'
  /** Both reached par: moscow, tehran (gaps). */
  | 'bothReached'
  /** The furthest apart: lead, side. */
  | 'furthestApart';

export interface DebriefTelling {
  readonly table: number;
  readonly code: TellingCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A moment to discuss: the sentence is `lens.moment.CODE` of the debrief, its arithmetic are the values. */
export interface DebriefMoment {
  readonly table: number;
  readonly turn: number;
  readonly lens: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly rule: string;
  /** Claims of the ledger that this rule carries, such as `S2-03`. */
  readonly claims: readonly string[];
  /** At how many tables something of this kind happened. */
  readonly tables: number;
}

/** What the class did in one turn, over all tables that came so far. */
export interface DebriefClassTurn {
  readonly turn: number;
  readonly tables: number;
  readonly channels: Readonly<Record<Channel, number>>;
  readonly postures: Readonly<Record<Posture, number>>;
  readonly votes: Readonly<Record<Vote, number>>;
  /** How often 0, 1, 2 and 3 were offered. */
  readonly offers: readonly number[];
  readonly joint: { readonly honoured: number; readonly broken: number; readonly neither: number };
  readonly accusations: { readonly right: number; readonly wrong: number; readonly waived: number };
  /** Mean Trust at the end of the turn. */
  readonly trust: number;
}

export interface ClassDebrief {
  readonly scenario: string;
  readonly level: string;
  readonly tables: readonly DebriefTable[];
  readonly turns: readonly DebriefClassTurn[];
  /** Numbers of the tables in each. */
  readonly quadrants: Readonly<Record<Quadrant, readonly number[]>>;
  readonly standing: Readonly<Record<Side, readonly DebriefStanding[]>>;
  /** At most five, one a table, the most telling first. */
  readonly telling: readonly DebriefTelling[];
  /** At most three, of different kinds and tables where there are such. */
  readonly moments: readonly DebriefMoment[];
  readonly guesses: readonly DebriefGuess[];
  /** The scenario's own questions. */
  readonly questions: readonly string[];
}

/** One student's page of the report. */
export interface ClassReport {
  readonly person: string;
  readonly nickname: string;
  /** As in the export: `T3-moscow`. */
  readonly pseudonym: string;
  readonly role: Role;
  readonly side: Side;
  readonly scenario: string;
  readonly table: DebriefTable;
  readonly standing: DebriefStanding | null;
  /** How many of the class stand in this order. */
  readonly of: number;
  readonly rows: readonly ClassRow[];
  readonly guesses: { readonly asked: number; readonly right: number };
  readonly moments: readonly DebriefMoment[];
}

/** The whole export: GET /api/classes/:id/export.json; export.csv has `rows` alone. */
export interface ClassExport {
  readonly format: 'axis-class/1';
  readonly scenario: string;
  readonly level: string;
  readonly options: ClassOptions;
  readonly tables: readonly DebriefTable[];
  readonly rows: readonly ClassRow[];
  readonly guesses: readonly (DebriefGuess & { readonly table: number; readonly side: Side })[];
}
