/** Section 10: stability, patronage, score, income. */

import * as B from './balance';
import { DARAA, LATAKIA, PROVINCE_COUNT, QUNEITRA, rival, SIDES, SITE_COUNT, SITES, type Side, TARTUS } from './board';
import { L } from './cardList';
import { type Log, note, type ScoreLine } from './chronicle';
import type { Dice } from './dice';
import { cardVp } from './effects';
import { collapse } from './ending';
import { business, corridor, isStrength, sway } from './geography';
import { AFTER, BROKEN_BY, inForce, put } from './lasting';
import { isOver, lastTurnOf, type Public, power, type State } from './state';
import * as T from './tracks';
import { VOTE_LINES, voteLineScore, votesIncome, votesReckoning } from './votes';

/** Section 10. @returns whether this was the last turn. */
export function reckoning(s: State, dice: Dice, log: Log): boolean {
  if (s.config.modifiers.withoutMap) {
    votesReckoning(s, log);
    return s.turn >= lastTurnOf(s);
  }
  stability(s, log);
  if (isOver(s)) return true;
  const lead = s.moscow.aid - s.tehran.aid;
  if (Math.abs(lead) >= B.AID_LEAD) {
    const side = lead > 0 ? 'moscow' : 'tehran';
    if (log) note(log, s, '10.2', 'aidLead', { side, lead: Math.abs(lead) });
    T.addPatronage(s, side, 1, log, '10.2');
  }
  if (inForce(s, L.t19) && lead < 0) T.score(s, 'tehran', 'card', B.CARD.t19.vp, log, 't19');
  for (const { side, line } of SCORE_LINES) T.score(s, side, line, lineScore(s, side, line), log, '10.3');
  pay(s, 'moscow', log);
  pay(s, 'tehran', log);
  return lateEffects(s, dice, log);
}

/** R10.1: what the aid of a turn does to Stability before anything else. */
export function aidStep(aid: number, need: number): number {
  if (aid <= need - 3) return -2;
  if (aid < need) return -1;
  return aid > need ? 1 : 0;
}

/** R10.1: one sum, applied once. */
function stability(s: State, log: Log): void {
  const aid = s.moscow.aid + s.tehran.aid;
  const need = s.aidNeed + (inForce(s, L.h20) ? B.HEADLINE.h20.aidNeed : 0);
  const step = aidStep(aid, need);
  let regained = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) if (s.provinces[i]!.regained) regained++;
  if (regained > B.REGAINED_CAP) regained = B.REGAINED_CAP;
  const rupture = s.trust === 0 ? -1 : 0;
  const net = step + regained + rupture;
  if (log) note(log, s, '10.1', 'stability', { aid, need, aidStep: step, regained, rupture, net });
  T.addStability(s, net, log, '10.1');
  if (s.stability === 0) collapse(s, 'stability', log);
}

function golan(s: Readonly<Public>, province: number): number {
  const p = s.provinces[province]!;
  return p.holder === 'government' && p.tehran > 0 ? 1 : 0;
}

/** R10.3 Sea: sway in a port province, or a port contract that counts. */
function atSea(s: Readonly<Public>): boolean {
  if (sway(s, TARTUS) === 'tehran' || sway(s, LATAKIA) === 'tehran') return true;
  for (let i = 0; i < SITE_COUNT; i++) {
    const site = SITES[i]!;
    if (site.port && s.sites[i] === 'tehran' && s.provinces[site.province]!.holder === 'government') return true;
  }
  return false;
}

/** The lines of the table in 10.3, in printed order. */
export const SCORE_LINES: readonly { readonly side: Side; readonly line: ScoreLine }[] = [
  { side: 'moscow', line: 'bases' },
  { side: 'moscow', line: 'dependent' },
  { side: 'moscow', line: 'patron' },
  { side: 'moscow', line: 'detente' },
  { side: 'moscow', line: 'tension' },
  { side: 'moscow', line: 'business' },
  { side: 'tehran', line: 'corridor' },
  { side: 'tehran', line: 'loyal' },
  { side: 'tehran', line: 'patron' },
  { side: 'tehran', line: 'relief' },
  { side: 'tehran', line: 'bogeyman' },
  { side: 'tehran', line: 'business' },
  { side: 'tehran', line: 'golan' },
  { side: 'tehran', line: 'sea' },
];

function lead(s: Readonly<Public>, side: Side): boolean {
  const diff = business(s, 'moscow') - business(s, 'tehran');
  return side === 'moscow' ? diff > 0 : diff < 0;
}

function corridorScore(s: Readonly<Public>): number {
  const links = corridor(s);
  return links === 2 ? B.SCORE.corridorFull : links === 1 ? B.SCORE.corridorHalf : 0;
}

/** The lines of R10.3, or those of the game without the map (R13.5). */
export function scoreLines(s: Readonly<Public>): typeof SCORE_LINES {
  return s.config.modifiers.withoutMap ? VOTE_LINES : SCORE_LINES;
}

/** R10.3: what a line pays a side as the board stands (0 to 3 VP); also the forecast that screens show. */
export function lineScore(s: Readonly<Public>, side: Side, line: ScoreLine): number {
  if (s.config.modifiers.withoutMap) return voteLineScore(s, line);
  switch (line) {
    case 'bases':
      return sway(s, TARTUS) === 'moscow' && sway(s, LATAKIA) === 'moscow' ? 1 : 0;
    case 'dependent':
      return s.stability >= B.SCORE.dependent[0] && s.stability <= B.SCORE.dependent[1] ? 1 : 0;
    case 'patron':
      return T.patronageFor(s, side) >= B.SCORE.patron ? 1 : 0;
    case 'detente':
      return s.detente >= B.SCORE.detente ? 1 : 0;
    case 'tension':
      return s.tension >= B.SCORE.tension ? 1 : 0;
    case 'business':
      return lead(s, side) ? 1 : 0;
    case 'corridor':
      return corridorScore(s);
    case 'loyal':
      return s.stability >= B.SCORE.loyal ? 1 : 0;
    case 'relief':
      return s.sanctions <= B.SCORE.relief ? 1 : 0;
    case 'bogeyman': {
      const strength = isStrength(s);
      const contained = strength >= B.SCORE.bogeyman[0] && strength <= B.SCORE.bogeyman[1];
      return contained ? (inForce(s, L.t05) ? B.CARD.t05.bogeyman : 1) : 0;
    }
    case 'golan':
      return golan(s, QUNEITRA) + golan(s, DARAA);
    case 'sea':
      return atSea(s) ? 1 : 0;
    default:
      return 0;
  }
}

/** The parts of an income. */
export interface Income {
  readonly base: number;
  readonly business: number;
  readonly oil: number;
  readonly trust: number;
  /** By cards and headlines; may be below 0. */
  readonly other: number;
  /** What is paid, never below 0. */
  readonly total: number;
}

/** R10.4: the parts of a side's income as the board stands; R13.5 changes them. */
export function incomeOf(s: Readonly<Public>, side: Side): Income {
  const moscow = side === 'moscow';
  if (s.config.modifiers.withoutMap) return votesIncome(s, side);
  const base = moscow ? B.INCOME.moscow : Math.max(B.INCOME.tehranFloor, B.INCOME.tehran - s.sanctions);
  const oil = moscow && s.sanctions >= B.INCOME.oilSanctions ? 1 : 0;
  const trade = business(s, side);
  const trust = s.trust >= B.INCOME.trust ? 1 : 0;
  let other = inForce(s, L.h14) ? B.HEADLINE.h14.income : 0;
  if (inForce(s, L.t10))
    other += !moscow && s.sanctions >= B.INCOME.oilSanctions ? B.CARD.t10.sanctioned : B.CARD.t10.income;
  const sum = Math.max(0, base + oil + trade + trust + other);
  const total = s.config.modifiers.daysNotYears ? Math.ceil(sum / 2) : sum;
  return { base, business: trade, oil, trust, other, total };
}

/** R10.4; R2.3: treasury over 15 is lost here. */
export function pay(s: State, side: Side, log: Log): void {
  const income = incomeOf(s, side);
  const own = power(s, side);
  const sum = own.treasury + income.total;
  own.treasury = Math.min(sum, B.TREASURY_CAP);
  if (log) note(log, s, '10.4', 'income', { side, ...income, lost: sum - own.treasury });
}

/** R10.5: headline effects, then scenario modifiers, then cards. @returns whether this was the last turn. */
function lateEffects(s: State, dice: Dice, log: Log): boolean {
  if (inForce(s, L.h12)) {
    const strength = isStrength(s);
    if (strength >= B.HEADLINE.h12.strong) T.addResolve(s, 'moscow', -1, log, 'h12');
    else if (strength === 0) T.addResolve(s, 'moscow', 1, log, 'h12');
  }
  if (inForce(s, L.h29) && !s.jointHonoured) T.addTrust(s, -1, log, 'h29');
  if (s.config.modifiers.theLine) theLine(s, log);
  const last = s.turn >= lastTurnOf(s) || hiddenEnd(s, dice, log);
  pledges(s, last, log);
  return last;
}

/** R13.5 Hidden end: from a given turn on an open die of 1-2 ends the game, two turns later it ends anyway. */
function hiddenEnd(s: State, dice: Dice, log: Log): boolean {
  const from = s.config.hiddenEndFrom;
  if (!s.config.modifiers.hiddenEnd || from === 0 || s.turn < from) return false;
  const die = dice.d6(s.turn, 'end', 0);
  const last = die <= B.MODIFIER.hiddenEndDie || s.turn >= from + B.MODIFIER.hiddenEndSpan;
  if (log) note(log, s, '13.5', 'lastTurnDie', { die, last });
  return last;
}

/** R13.5 The line: no Tehran proxy in quneitra and daraa, or one in both (underground counts). */
function theLine(s: State, log: Log): void {
  const there = [QUNEITRA, DARAA].filter((i) => s.provinces[i]!.tehran > 0).length;
  if (there === 0) T.score(s, 'moscow', 'theLine', 1, log, '13.5');
  if (there === 1 || s.turn >= lastTurnOf(s)) return;
  put(s, 'lineStrike', 1, there === 0 ? B.MODIFIER.lineStrikeNone : B.MODIFIER.lineStrikeBoth);
}

/** C4.12: cards that look back at the end of a turn, in the order in which they were played: t03, t18, m19. */
function pledges(s: State, last: boolean, log: Log): void {
  const before = s.memory[L.m19]!;
  if (before === 0) assurance(s, last, log);
  if (inForce(s, L.t03)) summit(s, last, log);
  if (before === AFTER.t03) assurance(s, last, log);
  if (inForce(s, L.t18)) indictment(s, log);
  if ((before & AFTER.t18) !== 0) assurance(s, last, log);
}

/** m19: the pledge was kept to the end of its time. */
function assurance(s: State, last: boolean, log: Log): void {
  if (!inForce(s, L.m19) || !(last || s.lasting[L.m19] === s.turn)) return;
  if (log) note(log, s, 'm19', 'pledge', { kept: true, side: 'moscow' });
  T.score(s, 'moscow', 'card', B.CARD.m19.kept, log, 'm19');
}

/** t03: 2 or more aid in both turns. */
function summit(s: State, last: boolean, log: Log): void {
  for (const side of SIDES) if (power(s, side).aid < B.CARD.t03.aid) s.memory[L.t03]! |= BROKEN_BY[side];
  if (!last && s.lasting[L.t03] !== s.turn) return;
  for (const side of SIDES) {
    const kept = (s.memory[L.t03]! & BROKEN_BY[side]) === 0;
    if (log) note(log, s, 't03', 'pledge', { kept, side });
    cardVp(s, side, kept ? B.CARD.t03.kept : B.CARD.t03.broken, log, 't03');
    if (!kept) T.addTrust(s, -1, log, 't03');
  }
}

/** t18: who kept the common line. */
function indictment(s: State, log: Log): void {
  const broken = s.memory[L.t18]!;
  const reward = broken === 0 ? B.CARD.t18.together : B.CARD.t18.alone;
  for (const side of SIDES) {
    const rivalBroke = (broken & BROKEN_BY[rival(side)]) !== 0;
    const kept = (broken & BROKEN_BY[side]) === 0;
    if (kept && (broken === 0 || rivalBroke)) T.score(s, side, 'card', reward, log, 't18');
  }
}
