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
} from '../rules';
import type { Policy } from './random';

/** Treasury kept back for aid. */
const RESERVE = 2;
const TRIES = 4;

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
  if (s.step !== 'orders') return sample(s, side, rng);
  const { first } = choices(s, side);
  if (first === FIRST_UNIT[side]) return unit(s, side, rng);
  if (first === AID[side][0]) return aid(s, side, rng);
  return sample(s, side, rng);
};

function action(s: Readable, side: Side, rng: Rng): number {
  const own = power(s, side);
  if (own.treasury <= RESERVE) return isLegal(s, PASS[side]) ? PASS[side] : -1;
  for (let i = 0; i < TRIES; i++) {
    const id = sample(s, side, rng);
    const { type } = MOVES[id]!;
    const dear =
      type === 'court' || type === 'mobilise' || type === 'seize' || type === 'reconcile' || type === 'orderS300';
    if (own.treasury - (dear ? 2 : 1) >= RESERVE && type !== 'enrich') return id;
  }
  return isLegal(s, PASS[side]) ? PASS[side] : -1;
}

/** Two units on the joint front first, then weak fronts; units are placed in map order. */
function unit(s: Readable, side: Side, rng: Rng): number {
  const sheet = side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
  if (sheet === null) return sample(s, side, rng);
  const here = FIRST_UNIT[side] + s.joint;
  if (s.joint >= sheet.cursor && sheet.units[s.joint]! < 2 && isLegal(s, here) && sheet.placed > 0) return here;
  for (let i = sheet.cursor; i < PROVINCE_COUNT; i++) {
    const id = FIRST_UNIT[side] + i;
    if ((i === s.joint || rng.below(3) === 0) && isLegal(s, id)) return id;
  }
  return sample(s, side, rng);
}

function aid(s: Readable, side: Side, rng: Rng): number {
  for (let amount = 2 + rng.below(2); amount > 0; amount--) {
    const id = AID[side][amount]!;
    if (isLegal(s, id)) return id;
  }
  return sample(s, side, rng);
}
