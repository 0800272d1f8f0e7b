/** A recorded game played through once, so that any point of it is at hand at once. */
import { type ChronicleEvent, cloneState, createGame, isOver, makeMove, type SetUp, type State } from '../../rules';
import { keyedDice } from '../../scenario/dice';
import { type GameRecord, ReplayError } from '../../scenario/record';

export interface Course {
  readonly setUp: SetUp;
  readonly record: GameRecord;
  /** How many decisions there are. */
  readonly of: number;
  readonly over: boolean;
  /** For each turn: after how many decisions it begins. */
  readonly turns: readonly number[];
  readonly chronicle: readonly ChronicleEvent[];
  /** The position after so many decisions, secrets and all. */
  stateAt(at: number): Readonly<State>;
  /** How many events the chronicle has after so many decisions. */
  toldAt(at: number): number;
}

/** @throws ReplayError at the first move that these rules refuse */
export function courseOf(setUp: SetUp, record: GameRecord): Course {
  const chronicle: ChronicleEvent[] = [];
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice, chronicle);
  const states = [cloneState(state)];
  const told = [chronicle.length];
  const turns = [0];
  record.moves.forEach((move, index) => {
    const { turn } = state;
    const refusal = makeMove(state, move, dice, chronicle);
    if (refusal) throw new ReplayError(index, refusal);
    states.push(cloneState(state));
    told.push(chronicle.length);
    if (state.turn > turn) turns.push(index + 1);
  });
  const within = (at: number) => Math.max(0, Math.min(record.moves.length, at));
  return {
    setUp,
    record,
    of: record.moves.length,
    over: isOver(state),
    turns,
    chronicle,
    stateAt: (at) => states[within(at)]!,
    toldAt: (at) => told[within(at)]!,
  };
}

/** Which turn a point belongs to, from 0: the one that its next decision is for; at the end the last one. */
export function turnOf({ turns, of }: Pick<Course, 'turns' | 'of'>, at: number): number {
  const last = turns.findLastIndex((start) => start <= at);
  // The last turn of a game may have begun with its last decision.
  return Math.max(0, at === of && turns[last] === of && last > 0 ? last - 1 : last);
}
