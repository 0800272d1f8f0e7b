/**
 * The spine of a turn: read it beside chapter 3 of the rulebook. A decision moves the state to the next decision,
 * and everything between the two is resolved here in the printed order.
 */

import { ACTIONS_PER_TURN, COUNCIL_TENSION, DRIFT_BELOW } from './balance';
import { PROVINCE_COUNT, PROVINCES, rival, type Side } from './board';
import { campaign } from './campaign';
import { type Log, note } from './chronicle';
import { openCouncil } from './council';
import { counterAttacks } from './counter';
import type { Dice } from './dice';
import { finalVerdict } from './ending';
import { hasFront } from './geography';
import { headline } from './headlines';
import { israel } from './israel';
import { openSheet } from './orders';
import { reckoning } from './reckoning';
import { isOver, NO_STRIKE, type Power, power, type Sheet, type State } from './state';
import * as T from './tracks';

/** R3.3: Moscow in odd turns, Tehran in even ones. */
export function initiative(turn: number): Side {
  return turn % 2 === 1 ? 'moscow' : 'tehran';
}

/** Sections 3.1 to 3.3: drift, headline, then Statecraft opens. */
export function startTurn(s: State, log: Log): void {
  clearTurn(s);
  const first = initiative(s.turn);
  if (log) note(log, s, '3.3', 'turn', { turn: s.turn, year: s.config.years[s.turn - 1] ?? '', initiative: first });
  if (s.turn > 1 && s.tension < DRIFT_BELOW) T.addTension(s, 1, log, '3.1');
  headline(s, s.config.headlines[s.turn - 1] ?? 'none', log);
  s.step = 'statecraft';
  s.active = first;
}

function clearPower(p: Power): void {
  p.actions = ACTIONS_PER_TURN;
  p.passed = false;
  p.recruited = false;
  p.aid = 0;
  p.sealed = false;
}

function clearTurn(s: State): void {
  clearPower(s.moscow);
  clearPower(s.tehran);
  s.undo = 'none';
  s.reconciled = false;
  s.delayed = false;
  s.joint = -1;
  s.jointHonoured = false;
  s.posture = 'none';
  s.channelKnown = 'none';
  s.strikeOpen = NO_STRIKE;
  s.hits = 0;
  s.offer = -1;
  s.secret.channel = 'none';
  s.secret.bid = -1;
  clearSheet(s.secret.moscowSheet);
  clearSheet(s.secret.tehranSheet);
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    s.sorties[i] = 0;
    s.brigadesSent[i] = 0;
    s.provinces[i]!.struck = false;
    s.provinces[i]!.regained = false;
  }
}

function clearSheet(sheet: Sheet): void {
  sheet.stage = 'units';
  sheet.placed = 0;
  sheet.cursor = 0;
  sheet.aid = 0;
  sheet.stance = 'none';
  for (let i = 0; i < PROVINCE_COUNT; i++) sheet.units[i] = 0;
}

function canAct(p: Readonly<Power>): boolean {
  return !p.passed && p.actions > 0;
}

/** R4.0: the other side acts next; a side that has passed or spent its actions is skipped; then section 5 begins. */
export function afterAction(s: State, side: Side, log: Log): void {
  if (canAct(power(s, rival(side)))) s.active = rival(side);
  else if (canAct(power(s, side))) s.active = side;
  else endStatecraft(s, log);
}

/** R4.20, then R5.1. */
function endStatecraft(s: State, log: Log): void {
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const p = s.provinces[i]!;
    if (p.marks === 0) continue;
    if (log) note(log, s, '4.20', 'marksRemoved', { province: PROVINCES[i]!, marks: p.marks });
    p.marks = 0;
  }
  if (hasFront(s)) {
    s.step = 'joint';
    s.active = initiative(s.turn);
    return;
  }
  if (log) note(log, s, '5.1', 'jointNone', {});
  openOrders(s);
}

/** R5.2: both write at once. */
export function openOrders(s: State): void {
  s.step = 'orders';
  s.active = 'both';
  openSheet(s, 'moscow', s.secret.moscowSheet);
  openSheet(s, 'tehran', s.secret.tehranSheet);
}

/** R5.3: a sealed sheet waits for the other one; then both open and sections 6 and 7 follow. */
export function afterSeal(s: State, side: Side, dice: Dice, log: Log): void {
  power(s, side).sealed = true;
  if (!power(s, rival(side)).sealed) {
    s.active = rival(side);
    return;
  }
  s.undo = 'none';
  revealOrders(s, log);
  campaign(s, dice, log);
  israel(s, dice, log);
  if (isOver(s)) return;
  if (s.channelKnown === 'none') {
    s.step = 'accusation';
    s.active = 'tehran';
  } else afterAccusation(s, dice, log);
}

/** R5.2: both pay and everything but the channel opens. */
function revealOrders(s: State, log: Log): void {
  const moscow = s.secret.moscowSheet;
  const tehran = s.secret.tehranSheet;
  const paid = moscow.placed > s.freeSorties ? moscow.placed - s.freeSorties : 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    s.sorties[i] = moscow.units[i]!;
    s.brigadesSent[i] = tehran.units[i]!;
  }
  const { stance: channel } = moscow;
  const { stance: posture } = tehran;
  if (channel === 'share' || channel === 'silent' || channel === 'warn') s.secret.channel = channel;
  if (posture === 'lieLow' || posture === 'buildUp' || posture === 'retaliate') s.posture = posture;
  s.moscow.aid = moscow.aid;
  s.tehran.aid = tehran.aid;
  s.moscow.aidGiven += moscow.aid;
  s.tehran.aidGiven += tehran.aid;
  if (log) {
    note(log, s, '5.2', 'ordersOpen', { side: 'moscow', units: moscow.placed, paid, aid: moscow.aid, posture: '' });
    const sent = { side: 'tehran' as const, units: tehran.placed, paid: 0, aid: tehran.aid };
    note(log, s, '5.2', 'ordersOpen', { ...sent, posture: s.posture === 'none' ? '' : s.posture });
    for (let i = 0; i < PROVINCE_COUNT; i++) {
      const [sorties, brigades] = [s.sorties[i]!, s.brigadesSent[i]!];
      if (sorties + brigades > 0) note(log, s, '5.2', 'ordersFront', { province: PROVINCES[i]!, sorties, brigades });
    }
    if (s.secret.channel !== 'none') {
      note(log, s, '5.2', 'channelChosen', { channel: s.secret.channel }, 'moscow');
    }
  }
  T.addTreasury(s, 'moscow', -(paid + moscow.aid), log, '5.2');
  T.addTreasury(s, 'tehran', -tehran.aid, log, '5.2');
}

/** Sections 8 and 9: the enemy, then the Council if it meets. */
export function afterAccusation(s: State, dice: Dice, log: Log): void {
  counterAttacks(s, dice, log);
  if (isOver(s)) return;
  if (s.tension >= COUNCIL_TENSION) {
    openCouncil(s, log);
    return;
  }
  if (log) note(log, s, '9.1', 'councilNone', { tension: s.tension });
  afterCouncil(s, log);
}

/** Section 10, then the next turn or the end (11, 12). */
export function afterCouncil(s: State, log: Log): void {
  reckoning(s, log);
  if (isOver(s)) return;
  if (s.turn >= s.config.turns) {
    finalVerdict(s, log);
    return;
  }
  s.turn++;
  startTurn(s, log);
}
