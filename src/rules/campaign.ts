/** Section 6: the joint front, then every attacked front in map order. */

import * as B from './balance';
import { DARAA, PROVINCE_COUNT, PROVINCES, QUNEITRA, SUWAYDA } from './board';
import { L } from './cardList';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { cardVp } from './effects';
import { inForce } from './lasting';
import type { State } from './state';
import { clearStack } from './statecraft';
import * as T from './tracks';

const SOUTH = [QUNEITRA, DARAA, SUWAYDA];

export function campaign(s: State, dice: Dice, log: Log): void {
  let flown = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) flown += s.sorties[i]!;
  if (flown >= B.TIRING_SORTIES && !inForce(s, L.m01)) T.addResolve(s, 'moscow', -1, log, '6.1');
  jointFront(s, log);
  const army = s.stability >= B.ARMY_STABILITY ? 1 : 0;
  let lost = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    if (s.sorties[i]! + s.brigadesSent[i]! > 0) lost += front(s, i, army, dice, log);
  }
  if (lost > 0 && !inForce(s, L.t02)) T.addResolve(s, 'tehran', -lost, log, '6.4');
  if (s.config.modifiers.quietRemoval) quietRemoval(s, dice, log);
}

/** R6.1, and the burden of R12.5. */
function jointFront(s: State, log: Log): void {
  if (s.joint < 0) return;
  const sorties = s.sorties[s.joint]!;
  const brigades = s.brigadesSent[s.joint]!;
  const moscow = sorties >= B.JOINT_UNITS;
  const tehran = brigades >= B.JOINT_UNITS;
  s.moscow.jointUnits += sorties;
  s.tehran.jointUnits += brigades;
  s.jointHonoured = moscow && tehran;
  const outcome = s.jointHonoured ? 'honoured' : moscow || tehran ? 'broken' : 'neither';
  const by = outcome === 'broken' ? (moscow ? 'tehran' : 'moscow') : '';
  if (log) note(log, s, '6.1', 'joint', { province: PROVINCES[s.joint]!, sorties, brigades, outcome, by });
  if (outcome === 'honoured') {
    s.moscow.jointHonoured++;
    s.tehran.jointHonoured++;
    T.addTrust(s, 1, log, '6.1');
    if (inForce(s, L.h13)) T.addTrust(s, 1, log, 'h13');
    if (inForce(s, L.m02)) {
      T.score(s, 'moscow', 'card', B.CARD.m02.moscow, log, 'm02');
      T.score(s, 'tehran', 'card', B.CARD.m02.tehran, log, 'm02');
    }
  } else if (outcome === 'broken') {
    if (moscow) s.tehran.jointBroken++;
    else {
      s.moscow.jointBroken++;
      if (inForce(s, L.m02)) cardVp(s, 'moscow', B.CARD.m02.broken, log, 'm02');
    }
    T.addTrust(s, -1, log, '6.1');
  }
}

/** R6.2 to R6.4 on one front. @returns brigades lost, 0 or 1. */
function front(s: State, i: number, army: number, dice: Dice, log: Log): number {
  const p = s.provinces[i]!;
  const sorties = s.sorties[i]!;
  const brigades = s.brigadesSent[i]!;
  const { faction, stack: strength } = p;
  const ground = brigades + army;
  const air = Math.min(sorties, ground);
  const together = sorties > 0 && brigades > 0;
  const trust = together ? Math.floor(s.trust / B.TRUST_DIVISOR) : 0;
  const joint = together && s.jointHonoured && i === s.joint ? B.JOINT_BONUS : 0;
  const auxiliary = inForce(s, L.t01) && s.memory[L.t01] === i ? B.CARD.t01.auxiliaries : 0;
  const bonus = brigades > 0 ? auxiliary : 0;
  const attack = ground + air + trust + joint + bonus;
  const die = dice.d6(s.turn, 'front', i);
  const success = attack + die >= strength + B.ATTACK_MARGIN;
  const left = success ? Math.max(0, strength - B.ATTACK_DAMAGE) : strength;
  if (log) {
    const sums = {
      army,
      ground,
      air,
      trust,
      joint,
      bonus,
      attack,
      die,
      total: attack + die,
      need: strength + B.ATTACK_MARGIN,
    };
    note(log, s, '6.2', 'front', {
      province: PROVINCES[i]!,
      faction,
      strength,
      sorties,
      brigades,
      ...sums,
      success,
      left,
    });
  }
  if (success) {
    p.struck = true;
    p.stack = left;
    if (left === 0) liberate(s, i, log);
  }
  return losses(s, i, success, die, auxiliary > 0, log);
}

/** R6.3: who had more units there is the liberator; on a tie both are. */
function liberate(s: State, i: number, log: Log): void {
  const p = s.provinces[i]!;
  const { faction } = p;
  const moscow = s.sorties[i]! >= s.brigadesSent[i]!;
  const tehran = s.brigadesSent[i]! >= s.sorties[i]!;
  const regained = p.holder !== 'government';
  clearStack(s, i);
  if (log) note(log, s, '6.3', 'cleared', { province: PROVINCES[i]!, faction, moscow, tehran, regained });
  if (moscow) {
    T.score(s, 'moscow', 'liberator', B.LIBERATOR_VP, log, '6.3');
    T.addProxies(s, i, 'moscow', 1, log, '6.3');
  }
  if (tehran) {
    T.score(s, 'tehran', 'liberator', B.LIBERATOR_VP, log, '6.3');
    T.addProxies(s, i, 'tehran', 1, log, '6.3');
  }
  if (faction === 'is') {
    T.score(s, 'moscow', 'isCleared', B.IS_CLEARED_VP, log, '6.3');
    isRemoved(s, tehran, log);
  }
}

/** m04 and t05 look at each IS stack that the Campaign removes (rulings 76, 77). */
function isRemoved(s: State, tehranLiberates: boolean, log: Log): void {
  if (inForce(s, L.m04)) {
    if (s.memory[L.m04]! < B.CARD.m04.mostVp) {
      s.memory[L.m04]!++;
      T.score(s, 'moscow', 'card', B.CARD.m04.vp, log, 'm04');
    }
    if (tehranLiberates) T.addTreasury(s, 'tehran', B.CARD.m04.fee, log, 'm04');
  }
  if (inForce(s, L.t05)) T.addTreasury(s, 'moscow', B.CARD.t05.fee, log, 't05');
}

/** R13.5 Quiet removal: where both have proxies in the government south, a die of 1-2 costs the weaker side one. */
function quietRemoval(s: State, dice: Dice, log: Log): void {
  for (const i of SOUTH) {
    const p = s.provinces[i]!;
    if (p.holder !== 'government' || p.moscow === 0 || p.tehran === 0) continue;
    const die = dice.d6(s.turn, 'removal', i);
    const strikes = die <= B.MODIFIER.removalDie;
    const side = !strikes ? '' : p.moscow === p.tehran ? 'both' : p.moscow < p.tehran ? 'moscow' : 'tehran';
    if (log) note(log, s, '13.5', 'removal', { province: PROVINCES[i]!, die, side });
    if (!strikes) continue;
    if (side !== 'tehran') T.addProxies(s, i, 'moscow', -1, log, '13.5');
    if (side !== 'moscow') T.addProxies(s, i, 'tehran', -1, log, '13.5');
    T.addTrust(s, -1, log, '13.5');
  }
}

/** R6.4 */
function losses(s: State, i: number, success: boolean, die: number, spared: boolean, log: Log): number {
  const sorties = s.sorties[i]!;
  const brigades = s.brigadesSent[i]!;
  let lost = 0;
  if (brigades > 0 && (!success || (sorties === 0 && !spared))) {
    lost = 1;
    if (log) note(log, s, '6.4', 'brigadeLost', { province: PROVINCES[i]!, why: success ? 'noAir' : 'failed' });
    T.addBrigades(s, -1, log, '6.4');
  }
  if (die === 1 && sorties > 0) {
    if (log) note(log, s, '6.4', 'aircraftLost', { province: PROVINCES[i]! });
    T.addResolve(s, 'moscow', -1, log, '6.4');
  }
  return lost;
}
