/**
 * The game as boardgame.io plays it. Nothing is decided here: its moves run the rules on plain copies, its phases and
 * active players follow the state, its views are those of the rules.
 */
import type { Ctx, DefaultPluginAPIs, Game, LongFormMove, MoveMap, PlayerID, Plugin } from 'boardgame.io';
import { INVALID_MOVE } from 'boardgame.io/core';
import { ProcessGameConfig } from 'boardgame.io/internal';
import {
  awaits,
  type Decision,
  type Readable,
  type SetUp,
  SIDES,
  type Side,
  type State,
  type Step,
  type Viewer,
} from '../rules';
import type { GameRecord } from '../scenario/record';
import {
  type AtOnce,
  decideMatch,
  facilitateMatch,
  isAtOnce,
  type MatchState,
  type MatchView,
  type Outcome,
  openMatch,
  takeBackMatch,
  viewMatch,
} from './match';

/** Seat of each side: Moscow sits at '0', Tehran at '1'. */
export const SEATS: Readonly<Record<Side, PlayerID>> = { moscow: '0', tehran: '1' };

/** The side at a seat; null for everybody who does not sit at the table, whatever their name. */
export function sideAt(playerID: unknown): Side | null {
  return SIDES.find((side) => SEATS[side] === playerID) ?? null;
}

function viewerAt(playerID: unknown): Viewer {
  return sideAt(playerID) ?? 'spectator';
}

const PHASES = ['discard', 'reply', 'statecraft', 'joint', 'orders', 'accusation', 'council'] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF: Readonly<Record<Exclude<Step, 'over'>, Phase>> = {
  discard: 'discard',
  reply: 'reply',
  statecraft: 'statecraft',
  joint: 'joint',
  orders: 'orders',
  accusation: 'accusation',
  offer: 'council',
  vote: 'council',
};

/** The phase that a step belongs to; null when the game is over. */
export function phaseOf(step: Step): Phase | null {
  return step === 'over' ? null : PHASE_OF[step];
}

/** Seats of which a decision is awaited, in the form of boardgame.io's active players. */
export function activeSeats(s: Readable): Record<PlayerID, null> {
  return Object.fromEntries(SIDES.filter((side) => awaits(s, side)).map((side) => [SEATS[side], null]));
}

const NO_EVENTS = {
  endGame: false,
  endPhase: false,
  endTurn: false,
  setPhase: false,
  endStage: false,
  setStage: false,
  pass: false,
  setActivePlayers: false,
} as const;

/** How a finished game ended, for `ctx.gameover`. */
export type GameOver = Pick<State, 'ending' | 'moscowVerdict' | 'tehranVerdict'>;

/** What moves and hooks are given beside boardgame.io's own. */
interface Plain extends Record<string, unknown> {
  /** G itself, where `G` is an immer draft of it. */
  readonly match: MatchState;
}

/**
 * Hands the plain G past boardgame.io's immer: rules on drafts would be slow and would leave proxies behind (law 1).
 * Immer's `original` would need the very copy of immer that boardgame.io loads, which in Node is another one.
 */
const PLAIN: Plugin<unknown, unknown, MatchState> = {
  name: 'plain',
  fnWrap:
    (run) =>
    (context, ...args) =>
      run({ ...context, match: context.G } as typeof context & Plain, ...args),
};

/** Makes phase, active players and the end of the game follow the state. */
function follow(state: State, { ctx, events }: Pick<DefaultPluginAPIs, 'events'> & { readonly ctx: Ctx }): void {
  const phase = phaseOf(state.step);
  if (phase === null) {
    const { ending, moscowVerdict, tehranVerdict } = state;
    // boardgame.io leaves the active players of the last move in place when a game ends.
    events.setActivePlayers({ value: {} });
    events.endGame({ ending, moscowVerdict, tehranVerdict } satisfies GameOver);
  } else if (ctx.phase !== phase) events.setPhase(phase);
  else events.setActivePlayers({ value: activeSeats(state) as Record<PlayerID, never> });
}

/** A move that runs on the master alone and is refused unless exactly `count` arguments come from a side's seat. */
function moveOf(count: number, attempt: (match: MatchState, side: Side, args: unknown[]) => Outcome | null) {
  return {
    client: false,
    undoable: false,
    move(context, ...args: unknown[]) {
      const side = sideAt(context.playerID);
      const outcome = side && args.length === count ? attempt(context.match, side, args) : null;
      if (!outcome?.match) return INVALID_MOVE;
      follow(outcome.match.state, context);
      return outcome.match;
    },
  } satisfies LongFormMove<MatchState, Plain>;
}

/** Every move that a seat may make. */
export const MOVE_NAMES = ['decide', 'seal', 'discard', 'undo'] as const;
export type MoveName = (typeof MOVE_NAMES)[number];

/** The move in which a decision crosses, by the decision's type: secret ones have their own, so that no log shows one. */
export function moveNameOf(type: unknown): 'decide' | AtOnce {
  return isAtOnce(type) ? type : 'decide';
}

/** A side decides for itself only, and each decision crosses in its own move. */
function decideFor(match: MatchState, side: Side, decision: unknown, name: MoveName): Outcome | null {
  if (typeof decision !== 'object' || decision === null) return null;
  const { side: named, type } = decision as { readonly [K in keyof Decision]?: unknown };
  return named === side && moveNameOf(type) === name ? decideMatch(match, decision) : null;
}

/** Both decide at once: the second decision comes from a client that has not seen the first one arrive. */
function secretMove(name: AtOnce) {
  return {
    ...moveOf(1, (match, side, [decision]) => decideFor(match, side, decision, name)),
    redact: true,
    ignoreStaleStateID: true,
  };
}

/** A facilitator's act; from anybody else it is refused. */
function facilitateMove(facilitator: PlayerID): LongFormMove<MatchState, Plain> {
  return {
    client: false,
    undoable: false,
    move(context, ...args: unknown[]) {
      const may = context.playerID === facilitator && args.length === 1;
      const outcome = may ? facilitateMatch(context.match, args[0]) : null;
      if (!outcome?.match) return INVALID_MOVE;
      follow(outcome.match.state, context);
      return outcome.match;
    },
  };
}

function movesOf(setUp: SetUp): Record<MoveName, LongFormMove<MatchState, Plain>> {
  return {
    decide: moveOf(1, (match, side, [decision]) => decideFor(match, side, decision, 'decide')),
    seal: secretMove('seal'),
    discard: secretMove('discard'),
    undo: moveOf(0, (match, side) => takeBackMatch(setUp, match, side)),
  };
}

/** Whether the position, whole or as a view, lets a side take its last decision back (R14.3). */
function mayTakeBack(G: MatchState | MatchView, side: Side): boolean {
  return ('view' in G ? G.view : G.state).undo === side;
}

export interface GameOptions {
  readonly setUp: SetUp;
  readonly record: GameRecord;
  /**
   * The name under which the host itself plays a facilitator's acts; one that nobody can guess, since boardgame.io's
   * master believes any name in an action. Without it the game has no such move.
   */
  readonly facilitator?: PlayerID;
}

/**
 * The boardgame.io game of one match, new or continued.
 * @throws what {@link openMatch} throws
 */
export function axisGame({ setUp, record, facilitator }: GameOptions): Game<MatchState> {
  const start = openMatch(setUp, record);
  const startPhase = phaseOf(start.state.step) ?? 'council';
  const firstSeat = () => 0;
  const config: Game<MatchState, Plain> = {
    name: 'axis',
    minPlayers: 2,
    maxPlayers: 2,
    disableUndo: true,
    // Only the moves themselves raise events; hosts must still drop those that come over a wire (transport.ts).
    events: NO_EVENTS,
    // boardgame.io's own random numbers are not used; a fixed seed keeps its clock out of the state.
    seed: 'unused',
    setup: () => start,
    // Without a prototype, so that a move called `toString` is no move.
    moves: Object.assign(
      Object.create(null) as MoveMap<MatchState, Plain>,
      movesOf(setUp),
      facilitator === undefined ? {} : { facilitate: facilitateMove(facilitator) },
    ),
    phases: Object.fromEntries(PHASES.map((phase) => [phase, phase === startPhase ? { start: true } : {}])),
    turn: {
      order: { first: firstSeat, next: firstSeat },
      onBegin: (hook) => follow(hook.match.state, hook),
    },
    playerView: ({ G, playerID }): MatchView => viewMatch(G, viewerAt(playerID)),
    plugins: [PLAIN],
  };
  const game = ProcessGameConfig(config as Game);
  const { flow } = game;
  return {
    ...game,
    flow: {
      ...flow,
      // Taking back is no decision that the state awaits, yet boardgame.io lets nobody move whom it calls inactive.
      isPlayerActive: (G: MatchState | MatchView, ctx: Ctx, playerID: PlayerID) => {
        // A facilitator acts whoever is awaited; the move itself knows that it is one.
        if (facilitator !== undefined && playerID === facilitator) return true;
        const side = sideAt(playerID);
        if (side === null) return false;
        return mayTakeBack(G, side) || (ctx.activePlayers !== null && Object.hasOwn(ctx.activePlayers, playerID));
      },
    },
  };
}
