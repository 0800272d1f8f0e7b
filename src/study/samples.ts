/** Positions at the start of turns with what became of them: what the evaluation is fitted on. */
import { type BotId, choose, isSeat, observe, type TurnSeen } from '../bots';
import { FEATURE_COUNT, features } from '../bots/features';
import { type ChronicleEvent, createGame, decide, isOver, type SetUp, type Side, type State, view } from '../rules';
import { hashText, keyedDice, seedFrom } from '../scenario';

/** One position: its features, turns left, and how the game ended. */
export interface Sample {
  readonly votes: boolean;
  readonly x: readonly number[];
  readonly turnsLeft: number;
  /** VP still to come, null when the game ended in a collapse. */
  readonly moscow: number | null;
  readonly tehran: number | null;
  readonly collapsed: boolean;
}

export interface SampleGame {
  readonly setUp: SetUp;
  readonly seed: string;
  readonly moscow: BotId;
  readonly tehran: BotId;
  readonly iterations: number;
  /** Share of decisions made by habit instead, so that odd positions are seen too; 0 to 1. */
  readonly astray: number;
}

const number = (text: string): number => Number.parseInt(hashText(text).slice(0, 8), 16);

/** Plays one game and takes a sample at the start of every turn but the first. */
export function samplesOf(game: SampleGame): Sample[] {
  const { setUp, seed, iterations, astray } = game;
  const dice = keyedDice(seedFrom(seed));
  const log: ChronicleEvent[] = [];
  const s = createGame(setUp, dice, log);
  const kept: { x: number[]; turn: number; moscow: number; tehran: number }[] = [];
  const seen: Record<Side, TurnSeen[]> = { moscow: [], tehran: [] };
  const read = { moscow: 0, tehran: 0 };
  let turn = 1;
  for (let n = 0; !isOver(s); n++) {
    if (s.turn > turn) {
      turn = s.turn;
      kept.push(keep(s));
    }
    const side: Side = s.active === 'tehran' ? 'tehran' : 'moscow';
    observe(seen[side], log, side, read[side]);
    read[side] = log.length;
    const sight = view(s, side);
    if (!isSeat(sight)) break;
    const draw = number(`${seed}/${n}`);
    const bot = (draw % 1000) / 1000 < astray ? 'novice' : game[side];
    const { decision } = choose(bot, { view: sight, history: seen[side] }, draw, { iterations });
    if (decide(s, decision, dice, log)) throw new Error(`an illegal decision: ${JSON.stringify(decision)}`);
  }
  const collapsed = s.ending !== 'final';
  return kept.map(({ x, turn: at, moscow, tehran }) => ({
    votes: setUp.config.modifiers.withoutMap,
    x,
    turnsLeft: setUp.config.turns - at + 1,
    moscow: collapsed ? null : s.moscow.vp - moscow,
    tehran: collapsed ? null : s.tehran.vp - tehran,
    collapsed,
  }));
}

function keep(s: State): { x: number[]; turn: number; moscow: number; tehran: number } {
  const x = new Float64Array(FEATURE_COUNT);
  features(s, x);
  return { x: Array.from(x), turn: s.turn, moscow: s.moscow.vp, tehran: s.tehran.vp };
}
