/** Section 7: Israel's strike, what posture and channel bring, the Gulf crisis, the accusation. */

import * as B from './balance';
import { DAMASCUS, DARAA, HIT_ORDER, PROVINCES, QUNEITRA, RIF_DIMASHQ } from './board';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { collapse } from './ending';
import { corridor } from './geography';
import { type Channel, isOver, type Public, type State } from './state';
import * as T from './tracks';

/** R7.2: hits of a strike total; negative totals are none. */
export function hitsOf(total: number): number {
  if (total >= B.HIT_STEPS[2]) return 3;
  if (total >= B.HIT_STEPS[1]) return 2;
  return total >= B.HIT_STEPS[0] ? 1 : 0;
}

/** R7.1 without channel and die. */
export function openStrike(s: Readonly<Public>): number {
  const at = (i: number) => s.provinces[i]!.tehran;
  const posture = s.posture === 'none' ? 0 : B.STRIKE.posture[s.posture];
  const targets = at(QUNEITRA) * B.STRIKE.quneitra + (at(DARAA) + at(RIF_DIMASHQ) + at(DAMASCUS)) * B.STRIKE.elsewhere;
  return targets + posture - s.airDefence * B.STRIKE.airDefence + s.strikeBonus;
}

/**
 * R14.2: in how many of the six faces of Israel's die each number of hits happens under one channel.
 * @returns counts for 0, 1, 2 and 3 hits, together 6.
 */
export function hitChances(open: number, channel: Channel): [number, number, number, number] {
  const chances: [number, number, number, number] = [0, 0, 0, 0];
  for (let die = 1; die <= 6; die++) chances[hitsOf(open + B.STRIKE.channel[channel] + die) as 0 | 1 | 2 | 3]++;
  return chances;
}

export function israel(s: State, dice: Dice, log: Log): void {
  const { channel } = s.secret;
  if (channel === 'none' || s.posture === 'none') throw new Error('orders are not open');
  s.strikeOpen = openStrike(s);
  const die = dice.d6(s.turn, 'israel', 0);
  const channelChange = B.STRIKE.channel[channel];
  const total = s.strikeOpen + channelChange + die;
  s.hits = hitsOf(total);
  if (log) {
    const at = (i: number) => s.provinces[i]!.tehran;
    note(log, s, '7.1', 'strike', {
      quneitra: at(QUNEITRA) * B.STRIKE.quneitra,
      daraa: at(DARAA),
      rifDimashq: at(RIF_DIMASHQ),
      damascus: at(DAMASCUS),
      posture: s.posture,
      postureChange: B.STRIKE.posture[s.posture],
      airDefence: 0 - s.airDefence * B.STRIKE.airDefence,
      bonus: s.strikeBonus,
      open: s.strikeOpen,
      hits: s.hits,
    });
    note(log, s, '7.1', 'strikeHidden', { channel, channelChange, die, total }, 'end');
  }
  strike(s, log);
  if (isOver(s)) return;
  posture(s, log);
  openChannel(s, channel, log);
  gulfCrisis(s, log);
}

/** R7.3 */
function strike(s: State, log: Log): void {
  for (let hit = 0; hit < s.hits; hit++) {
    const target = HIT_ORDER.find((i) => s.provinces[i]!.tehran > 0);
    if (target === undefined) {
      if (log) note(log, s, '7.3', 'hitBrigade', {});
      T.addBrigades(s, -1, log, '7.3');
      break;
    }
    if (log) note(log, s, '7.3', 'hit', { province: PROVINCES[target]! });
    T.addProxies(s, target, 'tehran', -1, log, '7.3');
    s.provinces[target]!.marks++;
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
    T.addTension(s, B.RETALIATE_TENSION, log, '7.4');
    if (s.hits > 0) T.score(s, 'tehran', 'retaliate', B.RETALIATE_VP, log, '7.4');
  }
}

/** R7.4, second half: Share and Silent write the same public lines, none. */
function openChannel(s: State, channel: Channel, log: Log): void {
  if (channel === 'share') T.addCredits(s, 1);
  if (channel !== 'warn') {
    if (log) note(log, s, '7.4', 'channelKept', { channel, credits: s.secret.credits }, 'moscow');
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
  } else {
    T.addTrust(s, -1, log, '7.6');
    T.addPatronage(s, 'moscow', 1, log, '7.6');
    T.score(s, 'moscow', 'insulted', B.INSULTED_VP, log, '7.6');
  }
}
