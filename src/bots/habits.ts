/**
 * Habits of play: a cheap, sensible, noisy choice for every decision. Alone they are `novice`; in a search they play
 * both sides from the decision that is tried to the end of the playout. They read what a State and a View share.
 */
import {
  awaits,
  evidence,
  isFront,
  isLegal,
  KINDS,
  type Kind,
  MOSCOW_RANGES,
  NEIGHBOURS,
  ownerOfMove,
  PASS,
  PROVINCE_COUNT,
  power,
  type Readable,
  type Rng,
  SITES,
  type Side,
  TEHRAN_RANGES,
  ZONE,
} from '../rules';
import { shareLikely } from './belief';
import { PRIORS } from './priors';

const RANGES = { moscow: MOSCOW_RANGES, tehran: TEHRAN_RANGES };
const STATECRAFT = {
  moscow: KINDS.filter((kind) => kind.side === 'moscow' && kind.slot === 'statecraft'),
  tehran: KINDS.filter((kind) => kind.side === 'tehran' && kind.slot === 'statecraft'),
};
const weights = new Float64Array(32);

/** A move, by number, in any step but orders (plans.ts); -1 if nothing is awaited. */
export function habit(s: Readable, side: Side, rng: Rng): number {
  if (!awaits(s, side)) return -1;
  switch (s.step) {
    case 'statecraft':
      return statecraft(s, side, rng);
    case 'joint':
      return joint(s, side, rng);
    case 'accusation':
      return accusation(s, rng);
    case 'offer':
      return offer(s, rng);
    case 'vote':
      return vote(s, rng);
    case 'reply':
      return evenly(s, RANGES[side].reply[s.question]!, rng);
    case 'discard':
      return evenly(s, RANGES[side].discard, rng);
    default:
      return -1;
  }
}

function evenly(s: Readable, range: { first: number; end: number }, rng: Rng): number {
  let found = -1;
  let n = 0;
  for (let id = range.first; id < range.end; id++) {
    if (!isLegal(s, id)) continue;
    n++;
    if (rng.below(n) === 0) found = id;
  }
  return found;
}

/** Draws an index by weight; -1 if all weights are 0. */
function byWeight(count: number, rng: Rng): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[i]!;
  if (total <= 0) return -1;
  let at = (rng.below(0x1000000) / 0x1000000) * total;
  for (let i = 0; i < count; i++) {
    at -= weights[i]!;
    if (at < 0) return i;
  }
  return count - 1;
}

const TRIES = 4;

function statecraft(s: Readable, side: Side, rng: Rng): number {
  const kinds = STATECRAFT[side];
  const votes = s.config.modifiers.withoutMap;
  for (let i = 0; i < kinds.length; i++) weights[i] = votes ? votesWeight(s, kinds[i]!) : weightOf(s, side, kinds[i]!);
  for (let tries = 0; tries < TRIES; tries++) {
    const i = byWeight(kinds.length, rng);
    if (i < 0) break;
    const id = pick(s, side, kinds[i]!, rng);
    if (id >= 0) return id;
    weights[i] = 0;
  }
  return PASS[side];
}

/** Treasury kept for aid: the budget rule without which every novice ruins Damascus. */
function reserve(s: Readable): number {
  return (s.aidNeed >> 1) + (s.stability <= 3 ? 1 : 0);
}

/** What is left above the reserve after a price; each missing coin makes an action four times rarer. */
function spare(s: Readable, side: Side, price: number): number {
  const left = power(s, side).treasury - price - reserve(s);
  return left >= 0 ? 1 : left === -1 ? 0.25 : left === -2 ? 0.06 : 0.015;
}

/** How much a kind of action appeals, price and position counted in, legality left to {@link pick}. */
function weightOf(s: Readable, side: Side, kind: Kind): number {
  const own = power(s, side);
  switch (kind.type) {
    case 'recruit':
      return own.recruited || own.treasury < 1 ? 0 : 4 * spare(s, side, 1);
    case 'contract':
      return own.treasury < 1 ? 0 : 5 * spare(s, side, 1);
    case 'seize':
      return own.treasury < 2 ? 0 : spare(s, side, 2);
    case 'court':
      return own.treasury < 2 ? 0 : (side === 'tehran' ? 1.6 : 1.1) * spare(s, side, 2);
    case 'hedge':
      return own.treasury < 1 || own.candidates >= 3 ? 0 : (s.stability <= 4 ? 1 : 0.5) * spare(s, side, 1);
    case 'pass':
      return 0.8;
    case 'reconcile':
      return s.reconciled || own.treasury < 1 ? 0 : 5 * spare(s, side, 2);
    case 'defectors':
      return own.treasury < 1 ? 0 : spare(s, side, 1);
    case 'backchannel':
      return own.treasury < 1 || s.detente >= 5 ? 0 : (s.detente === 2 ? 2.5 : 1.2) * spare(s, side, 1);
    case 'deliver':
      return s.s300Open ? 3 : 0;
    case 'delay':
      return s.s300Open && !s.delayed ? 1 : 0;
    case 'mobilise':
      return own.treasury < 2 || s.brigades >= 8 ? 0 : (s.brigades <= 3 ? 3 : 0.7) * spare(s, side, 2);
    case 'negotiate':
      return own.treasury < 1 || s.tension === 0
        ? 0
        : (s.tension >= 6 ? 3 : s.sanctions > 2 ? 2 : 0.8) * spare(s, side, 1);
    case 'bargain':
      return s.chips === 0 || s.sanctions === 0 || own.treasury < 1 ? 0 : 4 * spare(s, side, 1);
    case 'enrich':
      return s.chips >= 2 ? 0 : s.tension >= 7 ? 0.05 : 0.7;
    case 'orderS300':
      return s.s300Open || own.treasury < 2 || s.airDefence >= 2 ? 0 : 0.8 * spare(s, side, 2);
    case 'play':
      return s.config.cards && own.hand > 0 && !own.played ? 6 : 0;
    case 'file':
      return s.config.cards && own.hand > 0 && !own.filed ? (own.hand >= 3 ? 1 : 0.35) : 0;
    case 'exit':
      return s.config.modifiers.wayOut ? (s.stability <= 2 ? 1.2 : 0.2) : 0;
    case 'withdraw':
      return s.config.modifiers.withdraw && !s.withdrew ? 0.7 : 0;
    case 'sellDrones':
      return s.config.modifiers.whoNeedsWhom && !s.dronesSold && !s.dronesRefused ? 1.5 : 0;
    default:
      return 0;
  }
}

/** The game without the map (13.5). */
function votesWeight(s: Readable, kind: Kind): number {
  switch (kind.type) {
    case 'pass':
      return 0.6;
    case 'build':
      return s.bushehrMoved === 'none' ? 3 : 0;
    case 'slow':
      return s.bushehrMoved === 'none' && s.detente < 5 ? 1.2 : 0;
    case 'backchannel':
      return s.moscow.treasury < 1 || s.detente >= 5 ? 0 : s.detente === 2 ? 3 : 1.5;
    case 'deliver':
      return s.s300Open ? 1.5 : 0;
    case 'delay':
      return s.s300Open && !s.delayed ? 1.2 : 0;
    case 'negotiate':
      return s.tehran.treasury < 1 ? 0 : s.tension >= 7 ? 6 : s.tension >= 5 ? 2 : 1;
    case 'bargain':
      return s.chips === 0 || s.sanctions === 0 || s.tehran.treasury < 1 ? 0 : 1.5;
    case 'enrich':
      return s.tension >= 7 ? 0.05 : s.chips < 2 ? 2 : 0.7;
    case 'orderS300':
      return s.tehran.treasury < 2 || s.s300Open ? 0 : 0.8;
    default:
      return 0;
  }
}

/** A legal move of a kind, drawn with a taste for places that pay. */
function pick(s: Readable, side: Side, kind: Kind, rng: Rng): number {
  if (kind.count === 1) return isLegal(s, kind.first) ? kind.first : -1;
  let best = -1;
  let total = 0;
  for (let i = 0; i < kind.count; i++) {
    const id = kind.first + i;
    if (s.config.cards && (kind.type === 'play' || kind.type === 'file')) {
      if (s.secret.zones[ownerOfMove(id)] !== ZONE.hand) continue;
    }
    if (!isLegal(s, id)) continue;
    const taste = kind.type === 'recruit' ? recruitTaste(s, side, i) : kind.type === 'contract' ? SITES[i]!.value : 1;
    total += taste;
    if (rng.below(total) < taste) best = id;
  }
  return best;
}

const TASTE = {
  moscow: [1, 1, 1, 1, 1, 2, 1, 4, 5, 1, 2, 1, 2, 0],
  tehran: [1, 4, 2, 2, 1, 4, 1, 1, 2, 1, 1, 1, 5, 0],
};

/** A first proxy opens scores and contracts; a province that an enemy of 3 or more borders needs people (R8.1). */
function recruitTaste(s: Readable, side: Side, i: number): number {
  const p = s.provinces[i]!;
  const own = side === 'moscow' ? p.moscow : p.tehran;
  let taste = TASTE[side][i]!;
  if (own === 0) taste *= 2;
  if (p.moscow + p.tehran <= 1 && threatened(s, i)) taste += 4;
  return taste + 1;
}

/** R8.1: an enemy stack of 3 or more lies in the province or next to it. */
export function threatened(s: Readable, i: number): boolean {
  if (enemyOf(s, i)) return true;
  const around = NEIGHBOURS[i]!;
  for (let k = 0; k < around.length; k++) if (enemyOf(s, around[k]!)) return true;
  return false;
}

function enemyOf(s: Readable, i: number): boolean {
  const p = s.provinces[i]!;
  return p.stack >= 3 && (p.faction === 'rebels' || p.faction === 'is');
}

/** The strongest front most of the time: beaten there, it does not attack (R8.1). */
function joint(s: Readable, side: Side, rng: Rng): number {
  const { first } = RANGES[side].joint;
  let best = -1;
  let total = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    if (!isFront(s, i) || !isLegal(s, first + i)) continue;
    const { stack } = s.provinces[i]!;
    const taste = stack >= 3 ? stack * stack : 1 + stack;
    total += taste;
    if (rng.below(total) < taste) best = first + i;
  }
  return best;
}

/** Accuses when Share is likely: the surer, the more often. */
function accusation(s: Readable, rng: Rng): number {
  const at = s.hits as 0 | 1 | 2 | 3;
  const p = shareLikely(evidence(s, 'share')[at], evidence(s, 'silent')[at]);
  const { first } = RANGES.tehran.accusation;
  const chance = p >= 0.99 ? 1 : Math.max(0.03, (p - 0.42) * 3);
  return rng.below(1000) < chance * 1000 ? first : first + 1;
}

function offer(s: Readable, rng: Rng): number {
  const { first, end } = RANGES.tehran.offer;
  let n = 0;
  for (let id = first; id < end && isLegal(s, id); id++) weights[n] = PRIORS.offer[n++]!;
  return first + Math.max(0, byWeight(n, rng));
}

/** The three goods of a vote: Washington's bid, what Tehran pays, and the ally. */
function vote(s: Readable, rng: Rng): number {
  const { first } = RANGES.moscow.vote;
  const offered = Math.max(0, s.offer);
  const bid = s.secret.bid ?? 0;
  weights[0] = 0.5 + 0.15 * offered + (s.trust <= 3 ? 0.3 : 0);
  weights[1] = 1.2 + 0.1 * offered;
  weights[2] = isLegal(s, first + 2) ? (bid > 0 ? 20 * bid : 1 + (s.detente === 2 ? 0.3 : 0)) : 0;
  return first + Math.max(0, byWeight(3, rng));
}
