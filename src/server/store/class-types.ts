/** What the server keeps of a class, and the interface behind which it keeps it (contract: tests/server/classes). */
import type { Side } from '../../rules';
import type { ClassOptions, ClassStatus, Predicted, Role } from '../../table/class-wire';

export interface ClassRow {
  readonly id: string;
  readonly code: string;
  /** SHA-256 of the tokens, hex. */
  readonly controlHash: string;
  readonly projectorHash: string;
  readonly status: ClassStatus;
  readonly options: ClassOptions;
  readonly paused: boolean;
  /** Guided pace: the turn up to which tables may play, from 1. */
  readonly openTurn: number;
  /** Milliseconds since 1970, as every time here. */
  readonly createdAt: number;
  readonly deleteAt: number;
}

export type ClassPatch = Partial<Pick<ClassRow, 'status' | 'paused' | 'openTurn' | 'deleteAt'>>;

export interface PersonRow {
  readonly id: string;
  /** Order of joining, from 1. */
  readonly n: number;
  readonly nickname: string;
  readonly tokenHash: string;
  readonly pinHash: string;
  /** Wrong PINs since the last right one. */
  readonly tries: number;
  readonly table: number | null;
  readonly side: Side | null;
  readonly role: Role;
  /** When somebody was last seen to be here, and last seen to go. */
  readonly seenAt: number | null;
  readonly goneAt: number | null;
}

export type PersonPatch = Partial<
  Pick<PersonRow, 'tokenHash' | 'pinHash' | 'tries' | 'table' | 'side' | 'role' | 'seenAt' | 'goneAt'>
>;

/** Somebody who waits to be let in: the id is for the teacher, the secret for whoever asks. */
export interface TicketRow {
  readonly id: string;
  readonly person: string;
  readonly secretHash: string;
  readonly at: number;
  readonly state: 'asking' | 'admitted' | 'refused';
}

/** What was said and done: messages of the teacher, acts of the control link, proposals inside a team. */
export interface NoteRow {
  readonly n: number;
  readonly at: number;
  readonly kind: 'message' | 'act' | 'propose';
  /** Null for the whole class. */
  readonly table: number | null;
  readonly person: string | null;
  readonly body: unknown;
}

export interface GuessRow {
  readonly person: string;
  readonly table: number;
  readonly side: Side;
  readonly turn: number;
  readonly what: Predicted;
  readonly guess: string;
  readonly at: number;
}

/** A class with all that its views need. */
export interface WholeClass {
  readonly row: ClassRow;
  /** In the order of joining. */
  readonly people: readonly PersonRow[];
  /** Match of each table that has begun, by number. */
  readonly tables: readonly { readonly number: number; readonly match: string }[];
  /** Only those that still ask. */
  readonly asking: readonly TicketRow[];
  /** The latest messages and proposals, in order. */
  readonly notes: readonly NoteRow[];
}

export interface ClassStore {
  /** @returns false when the code is taken */
  create(row: ClassRow): Promise<boolean>;
  read(id: string): Promise<WholeClass | null>;
  /** The class that a code names. */
  /** The class that the control link, the projector or a person of this token belongs to. */
  byToken(tokenHash: string): Promise<string | null>;
  byCode(code: string): Promise<string | null>;
  patch(id: string, patch: ClassPatch): Promise<void>;
  /** Changes the status if it is still `from`: of many only one succeeds. */
  turnTo(id: string, from: ClassStatus, to: ClassStatus): Promise<boolean>;
  /** Adds somebody at the end; null when somebody has that nickname, however it is written. */
  addPerson(id: string, person: Omit<PersonRow, 'n'>): Promise<PersonRow | null>;
  patchPerson(id: string, person: string, patch: PersonPatch): Promise<void>;
  /** Notes that these are here. */
  seen(people: readonly { readonly class: string; readonly person: string }[], at: number): Promise<void>;
  /** Counts one try of a PIN unless `most` are used up; whether it may be tried. */
  tryPin(id: string, person: string, most: number): Promise<boolean>;
  removePerson(id: string, person: string): Promise<void>;
  /** @returns false when the number is taken */
  addTable(id: string, number: number, match: string): Promise<boolean>;
  addTicket(id: string, ticket: TicketRow): Promise<void>;
  readTicket(id: string, ticket: string): Promise<TicketRow | null>;
  /** @returns whether it was still asking */
  answerTicket(id: string, ticket: string, state: 'admitted' | 'refused'): Promise<boolean>;
  /** Uses an admitted ticket up; at one moment only one caller succeeds. */
  takeTicket(id: string, ticket: string): Promise<boolean>;
  note(id: string, note: Omit<NoteRow, 'n'>): Promise<void>;
  /** The latest of one kind, in order. */
  notes(id: string, kind: NoteRow['kind'], limit: number): Promise<readonly NoteRow[]>;
  /** A later guess of the same person, turn and question takes the place of an earlier one. */
  guess(id: string, guess: GuessRow): Promise<void>;
  guesses(id: string): Promise<readonly GuessRow[]>;
  /** Classes whose time has come, or that play now. */
  due(now: number, limit: number): Promise<readonly string[]>;
  playing(): Promise<readonly string[]>;
  /** Deletes a class, its people, its tables and their matches; returns the matches. */
  delete(id: string): Promise<readonly string[]>;
}
