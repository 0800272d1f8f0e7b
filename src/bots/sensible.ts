/**
 * A little sense over random play: keeps money for aid, honours the joint front, stays out of ruin. Not an opponent;
 * it carries fuzzed games and benchmarks into late turns, where evenly random play never gets.
 */
import {
  choices,
  isLegal,
  MOVES,
  moveId,
  PASS,
  PROVINCE_COUNT,
  power,
  type Readable,
  type Rng,
  type Side,
  sample,
  unitLimit,
} from '../rules';
import type { Policy } from './random';

/** Treasury kept back for aid: half of what Damascus needs, and one more where it needs much. */
function reserve(s: Readable): number {
  return s.aidNeed >= 4 ? 3 : 2;
}
const TRIES = 4;
/** What random play would do far too often for Damascus to last. */
const RASH: ReadonlySet<string> = new Set(['enrich', 'exit', 'withdraw']);

const AID = {
  moscow: [0, 1, 2, 3].map((amount) => moveId({ side: 'moscow', type: 'aid', amount })),
  tehran: [0, 1, 2, 3].map((amount) => moveId({ side: 'tehran', type: 'aid', amount })),
};
const FIRST_UNIT = {
  moscow: moveId({ side: 'moscow', type: 'sortie', province: 'damascus' }),
  tehran: moveId({ side: 'tehran', type: 'brigade', province: 'damascus' }),
};

export const sensiblePolicy: Policy = (s, side, rng) => {
  if (s.step === 'statecraft') return action(s, side, rng);
  if (s.step === 'joint') return joint(s, side, rng);
  if (s.step !== 'orders') return sample(s, side, rng);
  const { first } = choices(s, side);
  if (first === FIRST_UNIT[side]) return unit(s, side, rng);
  if (first === AID[side][0]) return aid(s, side, rng);
  return sample(s, side, rng);
};

function action(s: Readable, side: Side, rng: Rng): number {
  const own = power(s, side);
  if (own.treasury <= reserve(s)) return isLegal(s, PASS[side]) ? PASS[side] : -1;
  for (let i = 0; i < TRIES; i++) {
    const id = sample(s, side, rng);
    const { type } = MOVES[id]!;
    const dear =
      type === 'court' || type === 'mobilise' || type === 'seize' || type === 'reconcile' || type === 'orderS300';
    if (own.treasury - (dear ? 2 : 1) >= reserve(s) && !RASH.has(type)) return id;
  }
  return isLegal(s, PASS[side]) ? PASS[side] : -1;
}

/** Mostly the strongest front: an enemy that is beaten there does not attack this turn (R8.1). */
function joint(s: Readable, side: Side, rng: Rng): number {
  const { first, end } = choices(s, side);
  let best = -1;
  for (let id = first; id < end; id++) {
    const stronger = best < 0 || s.provinces[id - first]!.stack > s.provinces[best - first]!.stack;
    if (stronger && isLegal(s, id)) best = id;
  }
  return best >= 0 && rng.below(4) > 0 ? best : sample(s, side, rng);
}

/** Up to three units on the joint front, others here and there; units are placed in map order. */
function unit(s: Readable, side: Side, rng: Rng): number {
  const sheet = side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
  if (sheet === null) return sample(s, side, rng);
  const spare = unitLimit(s, side) - sheet.placed;
  for (let i = sheet.cursor; i < PROVINCE_COUNT; i++) {
    const id = FIRST_UNIT[side] + i;
    const before = i < s.joint;
    if ((i === s.joint || ((before ? spare > 3 : true) && rng.below(3) === 0)) && isLegal(s, id)) return id;
  }
  return sample(s, side, rng);
}

function aid(s: Readable, side: Side, rng: Rng): number {
  for (let amount = Math.min(3, reserve(s) + rng.below(2)); amount > 0; amount--) {
    const id = AID[side][amount]!;
    if (isLegal(s, id)) return id;
  }
  return sample(s, side, rng);
}
