/** Plays a position on by habit, both sides, until a turn begins or the game is over. */
import {
  apply,
  type Decision,
  type Dice,
  type Log,
  MOVES,
  type Move,
  type SealMove,
  type Side,
  type State,
  sealOf,
  setStance,
} from '../rules';
import { type Customs, NO_CUSTOMS } from './customs';
import { habit } from './habits';
import { habitPlan, newPlan, type Plan, writePlan } from './plans';
import type { Fortune } from './stream';

const plans = { moscow: newPlan(), tehran: newPlan() };
const STEP = { discard: 1, reply: 2, statecraft: 3, joint: 4, orders: 5, accusation: 6, offer: 7, vote: 8, over: 9 };

/** Where the decisions and events of a playout are written down; null in all but the few that explain a choice. */
export interface Told {
  readonly line: Decision[];
  readonly log: Log;
}

/** The stream of a decision depends on where it stands, not on what was drawn before. */
function turnTo(fortune: Fortune, s: Readonly<State>, side: Side): void {
  const left = s.moscow.actions + s.tehran.actions;
  fortune.turnTo((s.turn << 12) ^ (STEP[s.step] << 8) ^ (side === 'moscow' ? 0 : 64) ^ left);
}

/** Seals a plan of one side. */
export function applyPlan(s: State, side: Side, plan: Plan, dice: Dice, told: Told | null): void {
  const sheet = side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
  const id = writePlan(s, side, sheet, plan);
  if (told) {
    const copy = { ...sheet, units: sheet.units.slice() };
    const move = MOVES[id] as Extract<Move, { type: 'channel' | 'posture' }>;
    setStance(copy, move.type === 'channel' ? move.channel : move.posture);
    told.line.push(sealOf(side, copy) satisfies SealMove);
  }
  apply(s, id, dice, told?.log ?? null);
}

/** Makes one move, by number. */
export function applyMove(s: State, id: number, dice: Dice, told: Told | null): void {
  told?.line.push(MOVES[id] as Decision);
  apply(s, id, dice, told?.log ?? null);
}

/** Plays on until a turn after `last` begins, or `most` decisions are made. @returns decisions made. */
export function playOn(
  s: State,
  last: number,
  fortune: Fortune,
  customs: Customs = NO_CUSTOMS,
  told: Told | null = null,
  most = Number.POSITIVE_INFINITY,
): number {
  let made = 0;
  while (s.active !== 'none' && s.turn <= last && made < most) {
    const side: Side = s.active === 'tehran' ? 'tehran' : 'moscow';
    turnTo(fortune, s, side);
    made++;
    if (s.step === 'orders') {
      habitPlan(s, side, plans[side], fortune, customs[side]);
      applyPlan(s, side, plans[side], fortune, told);
    } else applyMove(s, habit(s, side, fortune), fortune, told);
  }
  return made;
}
