/** What a study keeps of each game. docs/STUDY.md lists the fields. */
import type { CardId, Channel, Decision, Ending, Level, Posture, ScoreLine, Side, Verdict, Vote } from '../../rules';

/** One value for each side. */
export type Both<T> = Readonly<Record<Side, T>>;

/** How a kind of statecraft action was used by one side in one game. */
export interface ActionUse {
  /** Times taken. */
  taken: number;
  /** Turns in which it was taken, and in which it was legal at some decision of that side. */
  turns: number;
  legal: number;
}

/** Burden of one side (rule 12.5). */
export interface Burden {
  readonly aid: number;
  readonly units: number;
  readonly honoured: number;
  readonly broken: number;
}

/** Cards that one side held, by what became of them; each at most once. */
export interface CardUse {
  readonly held: CardId[];
  readonly played: CardId[];
  readonly filed: CardId[];
  readonly discarded: CardId[];
}

export interface GameRow {
  /** Which of the pairings of a run, and the number of the game in it, both from 0. */
  readonly pairing: string;
  readonly game: number;
  readonly seed: string;
  readonly scenario: string;
  readonly level: Level;
  readonly cards: boolean;
  readonly bots: Both<string>;
  readonly ending: Ending;
  /** The last turn played, and how many the scenario has. */
  readonly turns: number;
  readonly ofTurns: number;
  readonly verdict: Both<Verdict>;
  readonly vp: Both<number>;
  /** Rule 12.3. */
  readonly utility: Both<number>;
  /** Rule 12.4, by the pars of the set-up. */
  readonly par: Both<boolean>;
  readonly lines: Both<Partial<Record<ScoreLine, number>>>;
  readonly actions: Both<Record<string, ActionUse>>;
  readonly channels: Record<Channel, number>;
  readonly postures: Record<Posture, number>;
  readonly votes: Record<Vote, number>;
  /** How often each amount, 0 to 3, was offered. */
  readonly offers: number[];
  /** Accusations that were right, that were wrong, and turns without one where one was possible. */
  readonly accusations: { readonly right: number; readonly wrong: number; readonly waived: number };
  /** Joint fronts: named by each side, honoured, broken by each side, left alone by both. */
  readonly joint: {
    readonly named: Both<number>;
    readonly honoured: number;
    readonly broken: Both<number>;
    readonly neither: number;
  };
  /** Hits of each turn's strike. */
  readonly hits: readonly number[];
  /** Aid of each turn whose orders were opened. */
  readonly aid: Both<number[]>;
  /** Tracks at the first decision of each turn. */
  readonly track: Readonly<Record<TrackKept, number[]>>;
  /** VP at the first decision of each turn. */
  readonly vpAt: Both<number[]>;
  readonly burden: Both<Burden>;
  readonly cardUse: Both<CardUse>;
  /** Milliseconds of thought are not kept: rows are the same on every machine. */
  readonly decisions: number;
}

export const TRACKS_KEPT = ['trust', 'stability', 'tension', 'sanctions', 'patronage', 'detente'] as const;
export type TrackKept = (typeof TRACKS_KEPT)[number];

/** A game as a run hands it over: its row, and the moves when they are kept. */
export interface PlayedRow {
  readonly row: GameRow;
  readonly moves: readonly Decision[];
}
