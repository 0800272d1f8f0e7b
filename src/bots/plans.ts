/**
 * Order sheets as whole plans: units, aid, and channel or posture together. Picking units one by one never honours a
 * joint front (playtest); a plan is one candidate of a search and one draw of a habit.
 */
import {
  aidLimit,
  CHANNELS,
  type Channel,
  checkUnit,
  endUnits,
  inForce,
  initiative,
  isFront,
  L,
  moveId,
  openSheet,
  POSTURES,
  type Posture,
  PROVINCE_COUNT,
  type ProvinceId,
  placeUnit,
  power,
  provinceIndex,
  type Readable,
  type Rng,
  type SealMove,
  type Sheet,
  type Side,
  setAid,
  setStance,
  stanceBarred,
  unitLimit,
} from '../rules';
import { type Custom, NO_CUSTOM } from './customs';
import { PRIORS } from './priors';

export interface Plan {
  /** Wished units by map number; what the rules do not allow is left away when it is written. */
  readonly units: Int8Array;
  aid: number;
  /** Place in CHANNELS or POSTURES. */
  stance: number;
}

export function newPlan(): Plan {
  return { units: new Int8Array(PROVINCE_COUNT), aid: 0, stance: 1 };
}

export function copyPlan(from: Plan): Plan {
  return { units: from.units.slice(), aid: from.aid, stance: from.stance };
}

/** A sealed sheet as a plan. */
export function planOf({ side, units, aid, stance }: SealMove): Plan {
  const plan = newPlan();
  for (const [id, count] of Object.entries(units)) plan.units[provinceIndex(id as ProvinceId)] = count;
  plan.aid = aid;
  const stances: readonly (Channel | Posture)[] = side === 'moscow' ? CHANNELS : POSTURES;
  plan.stance = stances.indexOf(stance);
  return plan;
}

export function planKey(plan: Plan): string {
  return `${plan.units.join('')}/${plan.aid}/${plan.stance}`;
}

const STANCE_MOVES = {
  moscow: CHANNELS.map((channel) => moveId({ side: 'moscow', type: 'channel', channel })),
  tehran: POSTURES.map((posture) => moveId({ side: 'tehran', type: 'posture', posture })),
};

function stanceOf(side: Side, at: number): Channel | Posture {
  return side === 'moscow' ? CHANNELS[at]! : POSTURES[at]!;
}

/**
 * Writes a plan on a sheet as far as the rules allow, up to the last choice.
 * @returns the move, by number, that makes this choice and seals the sheet.
 */
export function writePlan(s: Readable, side: Side, sheet: Sheet, plan: Plan): number {
  openSheet(s, side, sheet);
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    for (let k = plan.units[i]!; k > 0 && sheet.stage === 'units' && checkUnit(s, side, sheet, i) === null; k--) {
      placeUnit(s, side, sheet, i);
    }
  }
  if (sheet.stage === 'units') endUnits(s, side, sheet);
  if (sheet.stage === 'aid') setAid(sheet, Math.min(plan.aid, aidLimit(s, side, sheet)));
  let stance = plan.stance;
  while (stanceBarred(s, stanceOf(side, stance))) stance = (stance + 1) % 3;
  return STANCE_MOVES[side][stance]!;
}

/** Writes and seals a sheet outside a game, for a decision to hand out. */
export function sealPlan(s: Readable, side: Side, sheet: Sheet, plan: Plan): void {
  const id = writePlan(s, side, sheet, plan);
  setStance(sheet, stanceOf(side, STANCE_MOVES[side].indexOf(id)));
}

function weighted(weights: readonly number[], rng: Rng): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  let at = rng.below(total);
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i]!;
    if (at < 0) return i;
  }
  return 0;
}

const fronts: number[] = [];

/** Fills a plan by habit: joint front or not, then targets that its units can beat, aid by need, a stance by custom. */
export function habitPlan(s: Readable, side: Side, plan: Plan, rng: Rng, custom: Custom = NO_CUSTOM): void {
  plan.units.fill(0);
  fronts.length = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) if (isFront(s, i) && !s.provinces[i]!.closed) fronts.push(i);
  let left = side === 'moscow' ? moscowUnits(s, rng) : tehranUnits(s, rng);
  if (s.joint >= 0 && left >= 2) {
    const usual = PRIORS.honour[side] + (initiative(s) === side ? PRIORS.honourNamed : -PRIORS.honourNamed);
    if (rng.below(100) < (custom.honour < 0 ? usual : custom.honour)) {
      const n = left >= 3 && rng.below(3) === 0 ? 3 : 2;
      plan.units[s.joint] = n;
      left -= n;
    }
  }
  for (let tries = 0; left > 0 && tries < 3; tries++) {
    const at = target(s, side, plan, rng);
    if (at < 0) break;
    const strength = s.provinces[at]!.stack;
    const want = side === 'moscow' ? 1 + rng.below(2) : strength >= 3 ? 3 : 1 + rng.below(3);
    const n = Math.min(left, want, 3 - plan.units[at]!);
    plan.units[at]! += n;
    left -= n;
  }
  plan.aid = habitAid(s, side, rng, custom.aid);
  plan.stance = side === 'moscow' ? weighted(PRIORS.channel, rng) : habitPosture(s, rng);
}

/** Two sorties cost no Resolve, three do (R6.1); paid ones are rare. */
function moscowUnits(s: Readable, rng: Rng): number {
  const limit = unitLimit(s, 'moscow');
  const wish = s.moscow.resolve <= 1 ? 2 : 2 + (rng.below(10) < 5 ? 1 : 0);
  const paid = s.moscow.treasury > 5 && rng.below(6) === 0 ? 1 : 0;
  return Math.min(limit, wish + paid);
}

function tehranUnits(s: Readable, rng: Rng): number {
  const limit = unitLimit(s, 'tehran');
  const r = rng.below(10);
  if (r < 5) return limit;
  return r < 8 ? Math.min(limit, 3) : Math.min(limit, 2);
}

function target(s: Readable, side: Side, plan: Plan, rng: Rng): number {
  let best = -1;
  let total = 0;
  for (const i of fronts) {
    if (plan.units[i]! >= 3 || (i === s.joint && plan.units[i]! > 0)) continue;
    if (side === 'tehran' && s.provinces[i]!.faction === 'is' && inForce(s, L.t05)) continue;
    const { stack } = s.provinces[i]!;
    const taste = stack <= 2 ? 6 : side === 'tehran' ? (stack <= 4 ? 3 : 1) : 1;
    total += taste;
    if (rng.below(total) < taste) best = i;
  }
  return best;
}

/** Half of what is needed, a little more or less; more when Damascus is near its end. */
function habitAid(s: Readable, side: Side, rng: Rng, more: number): number {
  const half = s.aidNeed / 2;
  const r = rng.below(10);
  let aid = Math.floor(half) + (half % 1 > 0 && rng.below(2) === 0 ? 1 : 0);
  if (side === 'tehran' && rng.below(3) === 0) aid++;
  if (r < 2) aid--;
  else if (r < 4) aid++;
  if (s.stability <= 2) aid++;
  if (more !== 0) {
    const whole = Math.floor(more);
    aid += whole + (rng.below(1000) < (more - whole) * 1000 ? 1 : 0);
  }
  return Math.max(0, Math.min(3, aid, power(s, side).treasury));
}

function habitPosture(s: Readable, rng: Rng): number {
  if (s.tension >= 7 && rng.below(3) > 0) return rng.below(2);
  return weighted(PRIORS.posture, rng);
}
