/** A game is its scenario, its seed and its moves (law 5); this is that record, and how a position is made of it. */
import {
  type ChronicleEvent,
  createGame,
  type Decision,
  type GameMove,
  isAct,
  type Level,
  makeMove,
  type Refusal,
  RULES_VERSION,
  type SetUp,
  type Side,
  type State,
} from '../rules';
import { keyedDice, type StagedDice } from './dice';

export const RECORD_FORMAT = 'axis-game/1';

/** The player of a side that no bot plays. */
export const PERSON = 'person';

/** Who plays on each side: {@link PERSON} or the name of a bot. It is no part of the game: a side may change hands. */
export type Players = Readonly<Record<Side, string>>;

export interface GameRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly rulesVersion: string;
  readonly scenario: string;
  /** SHA-256 of what play depends on in the scenario, hex. */
  readonly scenarioHash: string;
  readonly level: Level;
  /** 32 hexadecimal digits; secret while the game lasts. */
  readonly seed: string;
  /** Dice that a script has fixed; empty for an ordinary game. */
  readonly stagedDice: StagedDice;
  /** What the sides decided and what a facilitator did, in order. */
  readonly moves: readonly GameMove[];
  /** Missing where two people play, as in every game saved before there were bots. */
  readonly seats?: Players;
  /** Where this game leaves another one; missing for a game that began at its start. */
  readonly branch?: BranchOf;
}

/** A record in which no facilitator did anything. */
export interface PlainRecord extends GameRecord {
  readonly moves: readonly Decision[];
}

/** The game that another one branches off from. */
export interface BranchOf {
  /** Fingerprint of that game as it was then: the first 16 hexadecimal digits of a hash. */
  readonly of: string;
  /** How many of its decisions they share. */
  readonly at: number;
}

/** What the sides decided; the same list where no facilitator did anything. */
export function decisionsOf({ moves }: Pick<GameRecord, 'moves'>): readonly Decision[] {
  const decisions = moves.filter((move) => !isAct(move));
  return decisions.length === moves.length ? (moves as readonly Decision[]) : decisions;
}

const PEOPLE: Players = { moscow: PERSON, tehran: PERSON };

/** Who plays on; the same object for the same players of a record. */
export function playersOf({ seats = PEOPLE }: GameRecord): Players {
  return seats;
}

export interface Played {
  readonly state: State;
  readonly chronicle: ChronicleEvent[];
}

/** An empty record for a new game. */
export function newRecord(setUp: SetUp, seed: string, stagedDice: StagedDice = {}): GameRecord {
  const { scenario, scenarioHash, level } = setUp.config;
  return {
    format: RECORD_FORMAT,
    rulesVersion: RULES_VERSION,
    scenario,
    scenarioHash,
    level,
    seed,
    stagedDice,
    moves: [],
  };
}

/** Thrown by {@link rebuild} when a recorded move is no move of these rules at that point. */
export class ReplayError extends Error {
  constructor(
    /** Place of the move in the record, from 0. */
    readonly index: number,
    readonly refusal: Refusal,
  ) {
    super(`move ${index + 1} is refused: ${refusal.code}`);
    this.name = 'ReplayError';
  }
}

/** Plays a record from its set-up. Throws {@link ReplayError} at the first move that does not hold. */
export function rebuild(setUp: SetUp, record: GameRecord): Played {
  const chronicle: ChronicleEvent[] = [];
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice, chronicle);
  record.moves.forEach((move, index) => {
    const refusal = makeMove(state, move, dice, chronicle);
    if (refusal) throw new ReplayError(index, refusal);
  });
  return { state, chronicle };
}
