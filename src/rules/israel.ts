/** Section 7: Israel's strike, what posture and channel bring, the Gulf crisis, the accusation. */

import * as B from './balance';
import { DAMASCUS, DARAA, DEIR_EZ_ZOR, HIT_ORDER, PROVINCES, QUNEITRA, RIF_DIMASHQ } from './board';
import { CARDS, L } from './cardList';
import { type Log, note } from './chronicle';
import { putAway } from './deck';
import type { Dice } from './dice';
import { cardVp } from './effects';
import { collapse } from './ending';
import { corridor } from './geography';
import { BROKEN_BY, inForce } from './lasting';
import { type Channel, isOver, type Public, type State } from './state';
import * as T from './tracks';

/** R7.2: hits of a strike total; negative totals are none. */
export function hitsOf(total: number): number {
  if (total >= B.HIT_STEPS[2]) return 3;
  if (total >= B.HIT_STEPS[1]) return 2;
  return total >= B.HIT_STEPS[0] ? 1 : 0;
}

/** R7.1 without channel and die; what t07 names does not count (its secret part is {@link shieldedPart}). */
export function openStrike(s: Readonly<Public>): number {
  return targets(s) + postureChange(s) - s.airDefence * B.STRIKE.airDefence + standing(s) - shieldedPart(s);
}

const WEIGHT = new Map([
  [QUNEITRA, B.STRIKE.quneitra],
  [DARAA, B.STRIKE.elsewhere],
  [RIF_DIMASHQ, B.STRIKE.elsewhere],
  [DAMASCUS, B.STRIKE.elsewhere],
]);

function targets(s: Readonly<Public>): number {
  let sum = riverTowns(s);
  for (const [i, weight] of WEIGHT) sum += s.provinces[i]!.tehran * weight;
  return sum;
}

/** R13.5 River towns. */
function riverTowns(s: Readonly<Public>): number {
  return s.config.modifiers.riverTowns ? s.provinces[DEIR_EZ_ZOR]!.tehran : 0;
}

function postureChange(s: Readonly<Public>): number {
  if (s.posture === 'none') return 0;
  return B.STRIKE.posture[s.posture] - (s.posture === 'lieLow' && inForce(s, L.h26) ? 1 : 0);
}

/** Changes of 7.1 that headlines, cards and modifiers make. */
function standing(s: Readonly<Public>): number {
  let sum = s.strikeBonus + s.strikeTurn;
  for (const i of [QUNEITRA, DARAA]) sum += drawnLine(s, i);
  if (inForce(s, L.lineStrike)) sum += s.memory[L.lineStrike]!;
  return sum;
}

/** h16 in one province. */
function drawnLine(s: Readonly<Public>, province: number): number {
  const counts = inForce(s, L.h16) && (province === QUNEITRA || province === DARAA);
  return counts && s.provinces[province]!.tehran > 0 ? 1 : 0;
}

/** C5.2, t07: what the named province would add to 7.1 if the card did nothing. */
export function shieldedPart(s: Readonly<Public>): number {
  if (!inForce(s, L.t07)) return 0;
  const i = s.memory[L.t07]!;
  return s.provinces[i]!.tehran * (WEIGHT.get(i) ?? 0) + drawnLine(s, i);
}

/** R7.3: the order in which hits remove proxies this turn. */
function hitOrder(s: Readonly<Public>): readonly number[] {
  const first = [...(s.config.modifiers.riverTowns ? [DEIR_EZ_ZOR] : []), ...(inForce(s, L.h28) ? [RIF_DIMASHQ] : [])];
  return first.length === 0 ? HIT_ORDER : [...first, ...HIT_ORDER.filter((i) => !first.includes(i))];
}

/**
 * R14.2: in how many of the six faces of Israel's die each number of hits happens under one channel.
 * @param open the open part; under Share with t07 in force add {@link shieldedPart}.
 * @param most hits that can be announced (1 under t20).
 * @returns counts for 0, 1, 2 and 3 hits, together 6.
 */
export function hitChances(open: number, channel: Channel, most = 3): [number, number, number, number] {
  const chances: [number, number, number, number] = [0, 0, 0, 0];
  for (let die = 1; die <= 6; die++)
    chances[Math.min(most, hitsOf(open + B.STRIKE.channel[channel] + die)) as 0 | 1 | 2 | 3]++;
  return chances;
}

/** R14.2: what Tehran may read off this turn's hits before it accuses, with t07 and t20 counted in. */
export function evidence(s: Readonly<Public>, channel: Channel): [number, number, number, number] {
  const open = s.strikeOpen + (channel === 'share' ? shieldedPart(s) : 0);
  return hitChances(open, channel, inForce(s, L.t20) ? 1 : 3);
}

export function israel(s: State, dice: Dice, log: Log): void {
  const { channel } = s.secret;
  if (channel === 'none' || s.posture === 'none') throw new Error('orders are not open');
  s.strikeOpen = openStrike(s);
  // Ruling 72: under Share t07 does nothing, and nothing says so.
  const shielded = channel === 'share' ? shieldedPart(s) : 0;
  s.secret.shielded = shielded;
  const die = dice.d6(s.turn, 'israel', 0);
  const channelChange = B.STRIKE.channel[channel];
  const total = s.strikeOpen + channelChange + shielded + die;
  // Ruling 73: t20 lets one hit count, and only one is announced.
  s.hits = inForce(s, L.t20) ? Math.min(1, hitsOf(total)) : hitsOf(total);
  if (log) {
    const hidden = inForce(s, L.t07) ? s.memory[L.t07]! : -1;
    const at = (i: number) => (i === hidden ? 0 : s.provinces[i]!.tehran);
    note(log, s, '7.1', 'strike', {
      quneitra: at(QUNEITRA) * B.STRIKE.quneitra,
      daraa: at(DARAA),
      rifDimashq: at(RIF_DIMASHQ),
      damascus: at(DAMASCUS),
      river: riverTowns(s),
      posture: s.posture,
      postureChange: postureChange(s),
      airDefence: 0 - s.airDefence * B.STRIKE.airDefence,
      bonus: standing(s) - (hidden < 0 ? 0 : drawnLine(s, hidden)),
      open: s.strikeOpen,
      hits: s.hits,
    });
    note(log, s, '7.1', 'strikeHidden', { channel, channelChange, shielded, die, total }, 'end');
  }
  strike(s, log);
  if (isOver(s)) return;
  posture(s, log);
  openChannel(s, channel, log);
  gulfCrisis(s, log);
}

/** R7.3 */
function strike(s: State, log: Log): void {
  const order = hitOrder(s);
  const safe = inForce(s, L.t07) && s.secret.channel !== 'share' ? s.memory[L.t07]! : -1;
  for (let hit = 0; hit < s.hits; hit++) {
    const target = order.find((i) => i !== safe && s.provinces[i]!.tehran > 0);
    if (target === undefined) {
      if (log) note(log, s, '7.3', 'hitBrigade', {});
      T.addBrigades(s, -1, log, '7.3');
      break;
    }
    if (log) note(log, s, '7.3', 'hit', { province: PROVINCES[target]! });
    T.addProxies(s, target, 'tehran', -1, log, '7.3');
    if (!inForce(s, L.t20)) s.provinces[target]!.marks++;
  }
  if (s.hits < B.SHATTERING_HITS) return;
  if (log) note(log, s, '7.3', 'shattered', {});
  T.addStability(s, -1, log, '7.3');
  if (s.stability === 0) collapse(s, 'stability', log);
}

/** R7.4, first half. */
function posture(s: State, log: Log): void {
  if (s.posture === 'buildUp') {
    const based = s.provinces[RIF_DIMASHQ]!.tehran > 0 || s.provinces[DAMASCUS]!.tehran > 0;
    if (based) T.score(s, 'tehran', 'buildUp', corridor(s) === 2 ? B.BUILD_UP_CORRIDOR_VP : B.BUILD_UP_VP, log, '7.4');
  } else if (s.posture === 'retaliate') {
    T.addTension(s, B.RETALIATE_TENSION - (inForce(s, L.t15) ? 1 : 0), log, '7.4');
    if (s.hits > 0) {
      T.score(s, 'tehran', 'retaliate', B.RETALIATE_VP, log, '7.4');
      if (inForce(s, L.h30)) T.score(s, 'tehran', 'retaliate', 1, log, 'h30');
    }
  }
}

/** R7.4, second half: Share and Silent write the same public lines, none. */
function openChannel(s: State, channel: Channel, log: Log): void {
  if (channel === 'share') T.addCredits(s, 1);
  if (channel !== 'warn') {
    if (log) note(log, s, '7.4', 'channelKept', { channel, credits: s.secret.credits }, 'moscow');
    // C5.3, ruling 71: a channel under m10 is shown here, and nobody may accuse.
    if (inForce(s, L.m10)) {
      s.channelKnown = channel;
      if (log) note(log, s, 'm10', 'channelShown', { channel });
    }
    return;
  }
  s.channelKnown = 'warn';
  const paid = Math.min(B.WARN_FEE, s.tehran.treasury);
  if (log) note(log, s, '7.4', 'warned', { paid });
  T.addTrust(s, 1, log, '7.4');
  T.addTreasury(s, 'tehran', -paid, log, '7.4');
  T.addTreasury(s, 'moscow', paid, log, '7.4');
}

/** R7.5 */
function gulfCrisis(s: State, log: Log): void {
  if (s.tension < B.GULF.tension) return;
  if (log) note(log, s, '7.5', 'gulf', { brigades: Math.min(B.GULF.brigades, s.brigades) });
  T.addBrigades(s, -B.GULF.brigades, log, '7.5');
  T.addResolve(s, 'tehran', -B.GULF.resolve, log, '7.5');
  T.score(s, 'moscow', 'gulf', B.GULF.moscowVp, log, '7.5');
  T.addStability(s, -1, log, '7.5');
  if (s.stability === 0) {
    collapse(s, 'stability', log);
    return;
  }
  T.addTension(s, B.GULF.tensionAfter - s.tension, log, '7.5');
}

/** R7.6: Tehran accuses and Moscow shows its channel. */
export function accuse(s: State, log: Log): void {
  const { channel } = s.secret;
  if (channel !== 'share' && channel !== 'silent') throw new Error('there is nothing to accuse of');
  s.channelKnown = channel;
  if (log) note(log, s, '7.6', 'accused', { channel });
  if (channel === 'share') {
    T.addTrust(s, -B.EXPOSED_TRUST, log, '7.6');
    T.addPatronage(s, 'tehran', 1, log, '7.6');
    T.score(s, 'tehran', 'exposed', B.EXPOSED_VP, log, '7.6');
    s.secret.credits = 0;
    if (inForce(s, L.t18)) s.memory[L.t18]! |= BROKEN_BY.moscow;
    if (inForce(s, L.m19)) {
      if (log) note(log, s, 'm19', 'pledge', { kept: false, side: 'moscow' });
      cardVp(s, 'moscow', -2, log, 'm19');
      T.addTrust(s, -1, log, 'm19');
      s.lasting[L.m19] = 0;
      putAway(s, CARDS.indexOf('m19'));
    }
  } else {
    T.addTrust(s, -1, log, '7.6');
    T.addPatronage(s, 'moscow', 1, log, '7.6');
    T.score(s, 'moscow', 'insulted', B.INSULTED_VP, log, '7.6');
    if (inForce(s, L.t18)) s.memory[L.t18]! |= BROKEN_BY.tehran;
    if (inForce(s, L.m19Declined)) T.score(s, 'moscow', 'card', 1, log, 'm19');
  }
}
