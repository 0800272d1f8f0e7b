/** Positions for tests of bots: a game played by novices to a wished step, and what a side sees of it. */
import { type BotId, choose, historyOf, observe, type Seen, type TurnSeen } from '../../src/bots';
import {
  type ChronicleEvent,
  createGame,
  decide,
  isOver,
  type SetUp,
  type Side,
  type State,
  type Step,
  view,
} from '../../src/rules';
import { keyedDice, seedFrom } from '../../src/scenario';

export interface Played {
  readonly state: State;
  readonly log: ChronicleEvent[];
}

export function seenBy({ state, log }: Played, side: Side): Seen {
  return { view: { ...view(state, side), viewer: side }, history: historyOf(log, side) };
}

export function toMove(s: State): Side {
  return s.active === 'tehran' ? 'tehran' : 'moscow';
}

/** Plays on, each side by its bot, calling `at` before every decision, until `at` says stop or the game is over. */
export function play(
  setUp: SetUp,
  seed: string,
  bots: Readonly<Record<Side, BotId>>,
  at: (game: Played, side: Side, n: number) => boolean = () => true,
  iterations = 16,
): Played {
  const dice = keyedDice(seedFrom(seed));
  const log: ChronicleEvent[] = [];
  const state = createGame(setUp, dice, log);
  const game = { state, log };
  const histories: Record<Side, TurnSeen[]> = { moscow: [], tehran: [] };
  const read = { moscow: 0, tehran: 0 };
  for (let n = 0; !isOver(state); n++) {
    const side = toMove(state);
    if (!at(game, side, n)) break;
    observe(histories[side], log, side, read[side]);
    read[side] = log.length;
    const seen: Seen = { view: { ...view(state, side), viewer: side }, history: histories[side] };
    const { decision } = choose(bots[side], seen, n * 31 + 7, { iterations });
    const why = decide(state, decision, dice, log);
    if (why) throw new Error(`${bots[side]} as ${side}: ${JSON.stringify({ decision, why })}`);
  }
  return game;
}

/** A game by novices at the first decision of a step in a turn (or later); the next seed is tried if it ends before. */
export function gameAt(setUp: SetUp, step: Step, turn: number): Played {
  for (let seed = 0; seed < 200; seed++) {
    const game = play(setUp, `at/${seed}`, { moscow: 'novice', tehran: 'novice' }, ({ state }) => {
      return !(state.step === step && state.turn >= turn);
    });
    if (!isOver(game.state)) return game;
  }
  throw new Error(`no game reaches ${step} in turn ${turn}`);
}
