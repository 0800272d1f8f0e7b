/**
 * The spine of a turn: read it beside chapter 3 of the rulebook. A decision moves the state to the next decision,
 * and everything between the two is resolved here in the printed order.
 */

import { COUNCIL_TENSION, DRIFT_BELOW } from './balance';
import { PROVINCE_COUNT, PROVINCES, rival, type Side } from './board';
import { campaign } from './campaign';
import { type Log, note } from './chronicle';
import { noCouncil, openCouncil } from './council';
import { counterAttacks } from './counter';
import { clearFront, drawCards, mustDiscard } from './deck';
import type { Dice } from './dice';
import { finalVerdict } from './ending';
import { hasFront } from './geography';
import { headlines } from './headlines';
import { initiative } from './initiative';
import { israel } from './israel';
import { closeBooks } from './lastPoints';
import { openSheet, unitCost } from './orders';
import { reckoning } from './reckoning';
import { isOver, NO_STRIKE, type Power, type Public, power, type Sheet, type State } from './state';
import * as T from './tracks';

/** Sections 3.1 to 3.3: drift, headline, cards, then Statecraft opens. */
export function startTurn(s: State, dice: Dice, log: Log): void {
  clearTurn(s);
  const first = initiative(s);
  if (log) note(log, s, '3.3', 'turn', { turn: s.turn, year: s.config.years[s.turn - 1] ?? '', initiative: first });
  if (s.turn > 1 && s.tension < DRIFT_BELOW && drifts(s)) T.addTension(s, 1, log, '3.1');
  headlines(s, dice, log);
  if (s.step !== 'reply') afterHeadlines(s, dice, log);
}

/** R3.1; R13.5: seasons, days and the game without the map have no drift. */
function drifts(s: Readonly<Public>): boolean {
  const { seasonTurns, daysNotYears, withoutMap } = s.config.modifiers;
  return !seasonTurns && !daysNotYears && !withoutMap;
}

/** C2.1: cards are drawn, a hand above 3 is cut (C2.3), then Statecraft opens. */
export function afterHeadlines(s: State, dice: Dice, log: Log): void {
  drawCards(s, dice, log);
  afterDiscard(s);
}

/** C2.3: Statecraft waits for both. */
export function afterDiscard(s: State): void {
  const moscow = mustDiscard(s, 'moscow');
  const tehran = mustDiscard(s, 'tehran');
  s.step = moscow || tehran ? 'discard' : 'statecraft';
  s.active = moscow && tehran ? 'both' : moscow ? 'moscow' : tehran ? 'tehran' : initiative(s);
}

function clearPower(p: Power, actions: number): void {
  p.actions = actions;
  p.passed = false;
  p.recruited = false;
  p.played = false;
  p.filed = false;
  p.aid = 0;
  p.sealed = false;
}

function clearTurn(s: State): void {
  clearPower(s.moscow, s.config.actions);
  clearPower(s.tehran, s.config.actions);
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
  s.secret.shielded = 0;
  s.strikeTurn = 0;
  s.question = -1;
  s.questionPlace = -1;
  s.resume = 'none';
  s.dronesRefused = false;
  s.bushehrMoved = 'none';
  s.withdrew = false;
  s.negotiated = false;
  clearSheet(s.secret.moscowSheet);
  clearSheet(s.secret.tehranSheet);
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    s.sorties[i] = 0;
    s.brigadesSent[i] = 0;
    s.provinces[i]!.struck = false;
    s.provinces[i]!.regained = false;
    s.provinces[i]!.closed = false;
  }
}

function clearSheet(sheet: Sheet): void {
  sheet.stage = 'units';
  sheet.placed = 0;
  sheet.onIs = 0;
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
  s.step = 'statecraft';
  if (canAct(power(s, rival(side)))) s.active = rival(side);
  else if (canAct(power(s, side))) s.active = side;
  else endStatecraft(s, log);
}

/** R4.20, then R5.1. */
function endStatecraft(s: State, log: Log): void {
  if (s.config.modifiers.withoutMap) {
    openCouncil(s, log);
    return;
  }
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const p = s.provinces[i]!;
    if (p.marks === 0) continue;
    if (log) note(log, s, '4.20', 'marksRemoved', { province: PROVINCES[i]!, marks: p.marks });
    p.marks = 0;
  }
  if (hasFront(s)) {
    s.step = 'joint';
    s.active = initiative(s);
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
  const paid = unitCost(s, 'moscow', moscow);
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
  if (s.tension >= COUNCIL_TENSION || s.config.modifiers.aDraftEveryTime) {
    openCouncil(s, log);
    return;
  }
  noCouncil(s, log);
  afterCouncil(s, dice, log);
}

/** Section 10, then the next turn or the end (11, 12). */
export function afterCouncil(s: State, dice: Dice, log: Log): void {
  if (isOver(s)) return;
  const last = reckoning(s, dice, log);
  if (isOver(s)) return;
  clearFront(s);
  if (last) {
    finalVerdict(s, log);
    return;
  }
  closeBooks(s);
  s.turn++;
  startTurn(s, dice, log);
}
