/** One table of a class after its game: each turn opened, where it ended, and what in it is worth talking about. */
import {
  type ChronicleEvent,
  createGame,
  isOver,
  lastTurnOf,
  makeMove,
  parPlanned,
  reachedPar,
  type SetUp,
  SIDES,
  type Side,
  type State,
} from '../../rules';
import { keyedDice } from '../../scenario/dice';
import type { GameRecord } from '../../scenario/record';
import { LENSES, lensesOf, type Moment } from './lenses';
import { all, type SealedTurn, sealedTurn, turnsOf } from './sealed';

/** One value for each side. */
export type Both<T> = Readonly<Record<Side, T>>;

/** A game as a class has played it, to its end or as far as it came. */
export interface PlayedTable {
  readonly table: number;
  readonly setUp: SetUp;
  readonly record: GameRecord;
  /** The turn after which the class was to stop; null for the scenario's last one. */
  readonly lastTurn: number | null;
  /** The bot that played a side at the end; null for people. */
  readonly bots: Both<string | null>;
}

/** How things stood when a turn was over, or when the game was left. */
interface Standing {
  readonly trust: number;
  readonly stability: number;
  readonly score: Both<number>;
}

export interface OpenedTurn extends SealedTurn, Standing {}

export interface OpenedTable {
  readonly table: number;
  readonly state: State;
  readonly bots: Both<string | null>;
  /** Trust before the first turn. */
  readonly trustAtStart: number;
  readonly turns: readonly OpenedTurn[];
  readonly par: Both<number>;
  readonly reached: Both<boolean>;
  readonly moments: readonly Moment[];
}

function standingOf({ trust, stability, moscow, tehran }: State): Standing {
  return { trust, stability, score: { moscow: moscow.vp, tehran: tehran.vp } };
}

/**
 * @throws Error at the first move that these rules refuse: a record of other rules cannot be opened
 */
export function openTable({ table, setUp, record, lastTurn, bots }: PlayedTable): OpenedTable {
  const dice = keyedDice(record.seed, record.stagedDice);
  const events: ChronicleEvent[] = [];
  const state = createGame(setUp, dice, events);
  const trustAtStart = state.trust;
  const ends = new Map<number, Standing>();
  for (const [at, move] of record.moves.entries()) {
    const { turn } = state;
    const refusal = makeMove(state, move, dice, events);
    if (refusal) throw new Error(`table ${table}, move ${at + 1}: ${refusal.code}`);
    // A decision that ends a turn begins the next one; what that one's headline changes is no longer this turn's.
    if (state.turn !== turn) ends.set(turn, { ...standingOf(state), ...endOf(events, turn, state) });
  }
  if (!ends.has(state.turn)) ends.set(state.turn, standingOf(state));
  const turns = turnsOf(events).map(([turn, own]) => {
    return { ...sealedTurn(turn, own), ...(ends.get(turn) ?? standingOf(state)) };
  });
  const last = Math.min(lastTurnOf(state), lastTurn ?? state.config.turns);
  const lenses = lensesOf(events);
  const both = <T>(of: (side: Side) => T) => ({ moscow: of('moscow'), tehran: of('tehran') });
  return {
    table,
    state,
    bots,
    trustAtStart,
    turns,
    par: both((side) => parPlanned(state, side, last)),
    reached: both((side) => isOver(state) && reachedPar(state, side)),
    moments: LENSES.flatMap((lens) => lenses[lens]),
  };
}

/** A track as it was before anything of the turn after `turn` moved it. */
function before(events: readonly ChronicleEvent[], turn: number, track: 'trust' | 'stability', now: number): number {
  const moved = all(events, 'track').find(({ turn: at, values }) => at > turn && values.track === track);
  return moved?.values.from ?? now;
}

function endOf(events: readonly ChronicleEvent[], turn: number, { trust, stability }: State) {
  return { trust: before(events, turn, 'trust', trust), stability: before(events, turn, 'stability', stability) };
}

/** The largest fall of Trust from the end of one turn to the end of the next, the earliest of equals. */
export function largestFall({ trustAtStart, turns }: OpenedTable): { turn: number; by: number } | null {
  let fall: { turn: number; by: number } | null = null;
  let last = trustAtStart;
  for (const { turn, trust } of turns) {
    if (last - trust > (fall?.by ?? 0)) fall = { turn, by: last - trust };
    last = trust;
  }
  return fall;
}

/** How many of a side's turns were so. */
export function countTurns({ turns }: OpenedTable, is: (turn: OpenedTurn) => boolean): number {
  return turns.filter(is).length;
}

/** Whether a game came to a verdict: it is over, and one Reckoning at least was finished (R11.3). */
export function isJudged(state: State): boolean {
  return isOver(state) && state.ending !== 'stopped';
}

export function quadrantOf({ state, reached }: OpenedTable): 'both' | 'moscow' | 'tehran' | 'neither' | null {
  if (!isJudged(state)) return null;
  if (reached.moscow && reached.tehran) return 'both';
  return SIDES.find((side) => reached[side]) ?? 'neither';
}
