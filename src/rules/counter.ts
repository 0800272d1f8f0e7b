/** Section 8: rebels, then IS, attack and are reinforced. */

import * as B from './balance';
import { DAMASCUS, NEIGHBOURS, PROVINCE_COUNT, PROVINCES } from './board';
import { L } from './cardList';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { collapse } from './ending';
import { inForce } from './lasting';
import { isOver, type State } from './state';
import * as T from './tracks';

type Attacker = 'rebels' | 'is';

export function counterAttacks(s: State, dice: Dice, log: Log): void {
  counterAttack(s, 'rebels', dice, log);
  if (isOver(s)) return;
  counterAttack(s, 'is', dice, log);
  if (isOver(s)) return;
  if (s.turn <= s.config.reinforceRebels) reinforce(s, 'rebels', log);
  if (s.turn <= s.config.reinforceIs) reinforce(s, 'is', log);
}

/** The faction's strongest stack of at least `least`, lowest map number on a tie; -1 if there is none. */
export function strongest(s: State, faction: Attacker, least: number, alsoStruck: boolean): number {
  let best = -1;
  let strength = least - 1;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const p = s.provinces[i]!;
    if (p.faction !== faction || p.stack <= strength || (p.struck && !alsoStruck)) continue;
    best = i;
    strength = p.stack;
  }
  return best;
}

/** R8.1: own province or neighbour in government hands with the fewest proxies, lowest map number on a tie; -1 none. */
function target(s: State, from: number): number {
  let best = -1;
  let fewest = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    if (i !== from && !NEIGHBOURS[from]!.includes(i)) continue;
    const p = s.provinces[i]!;
    if (p.holder !== 'government' || p.moscow + p.tehran >= fewest) continue;
    best = i;
    fewest = p.moscow + p.tehran;
  }
  return best;
}

/** A counter-attack before its die (R8.1). Provinces are map numbers, -1 where there is none. */
export interface CounterAttack {
  readonly from: number;
  readonly target: number;
  readonly strength: number;
  /** Both sides' proxies in the target. */
  readonly proxies: number;
  /** 1 if Stability helps the defence, else 0. */
  readonly stability: 0 | 1;
  /** The target falls if die + strength is this or more. */
  readonly need: number;
}

/** Who would attack what if the faction attacked in this position (R8.1); stacks struck this turn do not. */
export function counterAttackOf(s: State, faction: Attacker): CounterAttack {
  const from = strongest(s, faction, B.COUNTER_STACK, false);
  const at = from < 0 ? -1 : target(s, from);
  const strength = from < 0 ? 0 : s.provinces[from]!.stack;
  const proxies = at < 0 ? 0 : s.provinces[at]!.moscow + s.provinces[at]!.tehran;
  const stability = s.stability >= B.DEFENCE_STABILITY ? 1 : 0;
  return { from, target: at, strength, proxies, stability, need: s.config.counterBase + proxies + stability };
}

function counterAttack(s: State, faction: Attacker, dice: Dice, log: Log): void {
  const { from, target: at, strength, proxies, stability, need } = counterAttackOf(s, faction);
  if (at < 0) {
    if (log) {
      const where = from < 0 ? '' : PROVINCES[from]!;
      note(log, s, '8.1', 'counterNone', { faction, why: from < 0 ? 'noStack' : 'noTarget', from: where });
    }
    return;
  }
  const die = dice.d6(s.turn, faction, 0);
  const fell = die + strength >= need;
  if (log) {
    const sums = { strength, die, total: die + strength, base: s.config.counterBase, proxies };
    const [home, goal] = [PROVINCES[from]!, PROVINCES[at]!];
    note(log, s, '8.1', 'counter', { faction, from: home, target: goal, ...sums, stability, need, fell });
  }
  if (fell) fall(s, from, at, faction, log);
}

/** R8.2: from inside the stack keeps its strength; from outside a new stack of 2 replaces what was there. */
function fall(s: State, from: number, at: number, faction: Attacker, log: Log): void {
  const p = s.provinces[at]!;
  p.holder = faction;
  if (from !== at) p.stack = B.FALLEN_STACK;
  p.faction = faction;
  if (log) note(log, s, '8.2', 'fell', { province: PROVINCES[at]!, faction, stack: p.stack });
  T.addProxies(s, at, 'moscow', Math.floor(p.moscow / 2) - p.moscow, log, '8.2');
  T.addProxies(s, at, 'tehran', Math.floor(p.tehran / 2) - p.tehran, log, '8.2');
  const { cards, cardsFall } = s.config;
  T.addStability(s, -B.FALL_STABILITY - (cards ? cardsFall : 0), log, '8.2');
  if (at === DAMASCUS) collapse(s, 'damascus', log);
  else if (s.stability === 0) collapse(s, 'stability', log);
}

/** R8.3: the strongest stack of any strength, struck or not; if it is at 6, nothing. */
function reinforce(s: State, faction: Attacker, log: Log): void {
  const i = strongest(s, faction, 1, true);
  if (i < 0) return;
  const p = s.provinces[i]!;
  // Ruling 93: h21 names the stack; it is not reinforced while it is still the strongest.
  if (faction === 'rebels' && inForce(s, L.h21) && s.memory[L.h21] === i) return;
  if (p.stack >= B.MAX_STACK) return;
  p.stack++;
  if (log) note(log, s, '8.3', 'reinforced', { faction, province: PROVINCES[i]!, to: p.stack });
}
