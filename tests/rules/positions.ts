/** Random positions and random play for property tests. Evenly random play from the start falls by turn 2, so games
 * start from any position that the rules allow, early or late. */
import {
  cloneState,
  createGame,
  type Faction,
  FastRng,
  HEADLINES,
  type Holder,
  type Level,
  PROVINCES,
  type Province,
  RANGE,
  SITES,
  type State,
} from '../../src/rules';
import { dice } from './dice';
import { theCampaign, theShortGame } from './setups';

const STARTS: readonly State[] = (['accessible', 'historic'] as const satisfies readonly Level[]).flatMap((level) => [
  createGame(theCampaign(level), dice()),
  createGame(theShortGame(level), dice()),
]);

function between(rng: FastRng, low: number, high: number): number {
  return low + rng.below(high - low + 1);
}

function pick<T>(rng: FastRng, list: readonly T[]): T {
  return list[rng.below(list.length)]!;
}

function randomProvince(rng: FastRng, p: Province, capital: boolean): void {
  const holder: Holder = capital || rng.below(5) < 3 ? 'government' : pick(rng, ['rebels', 'is', 'sdf'] as const);
  const enemy: Faction = holder === 'government' ? pick(rng, ['rebels', 'rebels', 'is', 'is', 'sdf'] as const) : holder;
  p.holder = holder;
  p.stack = holder === 'government' ? Math.max(0, between(rng, -4, 6)) : between(rng, 1, 6);
  p.faction = p.stack > 0 ? enemy : 'none';
  // A guard is kept by somebody: 1.4 knows none over an empty province.
  p.guard = p.stack > 0 && rng.below(8) === 0;
  p.moscow = Math.max(0, between(rng, -1, 3));
  p.tehran = Math.max(0, between(rng, -1, 3));
  p.marks = Math.max(0, between(rng, -6, 4));
}

/** A position at the first action of some turn: the start of a scenario, or any tracks and any map. */
export function randomStart(seed: number): { s: State; rng: FastRng } {
  const rng = new FastRng(seed);
  const s = cloneState(pick(rng, STARTS));
  if (rng.below(4) === 0) return { s, rng };
  s.turn = between(rng, 1, s.config.turns);
  s.active = s.turn % 2 === 1 ? 'moscow' : 'tehran';
  for (const name of ['patronage', 'trust', 'detente', 'tension', 'sanctions'] as const)
    s[name] = between(rng, RANGE[name][0], RANGE[name][1]);
  s.stability = between(rng, 1, 10);
  for (const name of ['brigades', 'airDefence', 'chips'] as const) s[name] = between(rng, 0, RANGE[name][1]);
  for (const side of ['moscow', 'tehran'] as const) {
    s[side].vp = between(rng, 0, 60);
    s[side].treasury = Math.max(0, between(rng, -3, 15));
    s[side].resolve = Math.max(0, between(rng, -3, 10));
    s[side].candidates = between(rng, 0, 3);
  }
  s.s300Open = rng.below(2) === 0;
  s.s300Escrow = s.s300Open ? pick(rng, [0, 2]) : 0;
  s.freeSorties = between(rng, 0, 3);
  s.strikeBonus = pick(rng, [0, 0, 2]);
  s.secret.credits = between(rng, 0, 9);
  s.provinces.forEach((p, i) => {
    randomProvince(rng, p, i === 0);
  });
  SITES.forEach((_, i) => {
    s.sites[i] = pick(rng, ['none', 'moscow', 'tehran'] as const);
  });
  // Any headline may come next.
  const headlines = s.config.headlines.map(() => pick(rng, [...HEADLINES, 'none'] as const));
  Object.assign(s, { config: { ...s.config, headlines } });
  if (PROVINCES.length !== s.provinces.length) throw new Error('the map has changed');
  return { s, rng };
}
