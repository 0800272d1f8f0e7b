/** Plays a game with a controller for each side. Each sees what its side may see, and nothing else decides anything. */
import {
  CHANNELS,
  type ChronicleEvent,
  createGame,
  type Decision,
  type Dice,
  decide,
  isFront,
  isOver,
  legalMoves,
  PROVINCES,
  type Readable,
  type Refusal,
  type SetUp,
  SIDES,
  type Side,
  type State,
  unitLimit,
  type View,
  view,
} from '../rules';
import { dieKey, drawKey, keyedDice, type StagedDice } from './dice';
import { formatMove } from './notation';
import type { Problem } from './problem';
import { newRecord, type PlainRecord } from './record';
import { seedFrom } from './seed';

/** What is written beside a scripted decision. */
export interface Written {
  readonly note: string;
  readonly sources: readonly string[];
  /** Where the position is not as expected right after the decision. */
  check(state: Readonly<State>): Problem[];
  /** A problem at the place where the decision is written. */
  problem(message: string): Problem;
}

/** Decides for a side from what that side may see. */
export interface Controller {
  (view: View, side: Side): Decision;
  /** What is written beside the decision handed out last; null when it came from nowhere. */
  readonly written?: () => Written | null;
  /** Complains about decisions for turns up to this one that were never asked for. */
  readonly unused?: (turn: number) => Problem[];
}

/** Thrown by a controller that cannot decide; ends the play with its problem. */
export class PlayStop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'PlayStop';
  }
}

/** Something that must hold when a turn starts or has ended. */
export interface Checkpoint {
  readonly turn: number;
  /** 'start' is before the first decision of the turn; 'end' is before the first of the next one, or the end of the game. */
  readonly when: 'start' | 'end';
  check(state: Readonly<State>): Problem[];
  /** The problem of a game that ends before this turn. */
  missed(lastTurn: number): Problem;
}

export interface PlayOptions {
  readonly setUp: SetUp;
  /** 32 hexadecimal digits, or any text that {@link seedFrom} makes such a seed of. */
  readonly seed: string;
  readonly stagedDice?: StagedDice;
  readonly controllers: Readonly<Record<Side, Controller>>;
  readonly checkpoints?: readonly Checkpoint[];
}

export interface Commentary {
  readonly note: string;
  readonly sources: readonly string[];
}

export interface PlayResult {
  readonly setUp: SetUp;
  readonly record: PlainRecord;
  readonly state: State;
  readonly chronicle: readonly ChronicleEvent[];
  /** For each decision, by its place in the record: where in the chronicle its events begin. */
  readonly chronicleAt: readonly number[];
  /** For each decision, by its place in the record: what a script says about it, or null. */
  readonly commentary: readonly (Commentary | null)[];
  /** Why the play stopped early; empty when the game ran to its verdict and every checkpoint held. */
  readonly problems: readonly Problem[];
  /** Staged dice of finished turns that were never rolled, by key. */
  readonly unusedDice: readonly string[];
}

/** Plays until the verdict or the first problem. Sheets are sealed Moscow first, which changes nothing (R5.3). */
export function playGame(options: PlayOptions): PlayResult {
  const { setUp, stagedDice = {}, controllers, checkpoints = [] } = options;
  const seed = seedFrom(options.seed);
  const chronicle: ChronicleEvent[] = [];
  const rolled = new Set<string>();
  const dice = watched(keyedDice(seed, stagedDice), rolled);
  const state = createGame(setUp, dice, chronicle);
  const moves: Decision[] = [];
  const chronicleAt: number[] = [];
  const commentary: (Commentary | null)[] = [];
  const problems = due(checkpoints, 'start', state, state.turn);

  while (problems.length === 0 && !isOver(state)) {
    const { turn } = state;
    const side: Side = state.active === 'tehran' ? 'tehran' : 'moscow';
    const controller = controllers[side];
    const seen = view(state, side);
    let decision: Decision;
    try {
      decision = controller(seen, side);
    } catch (error) {
      if (!(error instanceof PlayStop)) throw error;
      problems.push(error.problem);
      break;
    }
    const written = controller.written?.() ?? null;
    const before = chronicle.length;
    const refusal = decide(state, decision, dice, chronicle);
    if (refusal) {
      const message = refusalText(seen, side, decision, refusal);
      problems.push(written?.problem(message) ?? { file: '', line: 0, column: 0, path: '', message });
      break;
    }
    moves.push(decision);
    chronicleAt.push(before);
    commentary.push(written && (written.note || written.sources.length > 0) ? brief(written) : null);
    if (written) problems.push(...written.check(state));
    if (problems.length === 0 && (isOver(state) || state.turn > turn)) {
      const last = isOver(state) ? Number.MAX_SAFE_INTEGER : turn;
      problems.push(...SIDES.flatMap((name) => controllers[name].unused?.(last) ?? []));
      problems.push(...due(checkpoints, 'end', state, turn));
      if (!isOver(state)) problems.push(...due(checkpoints, 'start', state, state.turn));
    }
  }
  if (problems.length === 0) {
    problems.push(...checkpoints.filter(({ turn }) => turn > state.turn).map((point) => point.missed(state.turn)));
  }
  const unusedDice = Object.keys(stagedDice).filter((key) => !rolled.has(key) && finished(state, key));
  const record: PlainRecord = { ...newRecord(setUp, seed, stagedDice), moves };
  return { setUp, record, state, chronicle, chronicleAt, commentary, problems, unusedDice };
}

function brief({ note, sources }: Written): Commentary {
  return { note, sources };
}

function due(points: readonly Checkpoint[], when: Checkpoint['when'], state: State, turn: number): Problem[] {
  return points.filter((point) => point.when === when && point.turn === turn).flatMap((point) => point.check(state));
}

function watched(dice: Dice, rolled: Set<string>): Dice {
  return {
    d6(turn, purpose, place) {
      rolled.add(dieKey(turn, purpose, place));
      return dice.d6(turn, purpose, place);
    },
    pick(turn, draw, place, n) {
      rolled.add(drawKey(turn, draw, place));
      return dice.pick(turn, draw, place, n);
    },
  };
}

function finished(state: State, key: string): boolean {
  return isOver(state) || Number(key.split('/')[0]) < state.turn;
}

/** Says which decision was refused, why, with which values, and what could be decided instead. */
function refusalText(seen: View, side: Side, decision: Decision, refusal: Refusal): string {
  const values = Object.entries(refusal.values).map(([name, value]) => `${name} ${value}`);
  const why = values.length > 0 ? `${refusal.code} (${values.join(', ')})` : refusal.code;
  const where = `turn ${seen.turn}, ${side}, ${seen.step}`;
  return `${where}: "${formatMove(decision)}" is refused: ${why}; legal now: ${legalText(seen, side)}`;
}

/** What a side may decide now, in the words of a script. */
export function legalText(seen: Readable, side: Side): string {
  if (seen.step !== 'orders') {
    return legalMoves(seen, side)
      .map((move) => formatMove(move as Decision))
      .join(', ');
  }
  const fronts = PROVINCES.filter((_, i) => isFront(seen, i)).join(', ') || 'no front';
  const [units, choice] =
    side === 'moscow'
      ? ['sorties', `channel ${CHANNELS.join(', ')}`]
      : ['brigades', 'posture lie low, build up, retaliate'];
  return `orders with at most ${unitLimit(seen, side)} ${units} on ${fronts}; aid 0 to 3 of treasury ${seen[side].treasury}; ${choice}`;
}
