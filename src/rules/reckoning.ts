/** Section 10: stability, patronage, score, income. */

import * as B from './balance';
import { DARAA, LATAKIA, PROVINCE_COUNT, QUNEITRA, SITE_COUNT, SITES, type Side, TARTUS } from './board';
import { type Log, note, type ScoreLine } from './chronicle';
import { collapse } from './ending';
import { business, corridor, isStrength, sway } from './geography';
import { isOver, type Public, type State } from './state';
import * as T from './tracks';

export function reckoning(s: State, log: Log): void {
  stability(s, log);
  if (isOver(s)) return;
  const lead = s.moscow.aid - s.tehran.aid;
  if (Math.abs(lead) >= B.AID_LEAD) {
    const side = lead > 0 ? 'moscow' : 'tehran';
    if (log) note(log, s, '10.2', 'aidLead', { side, lead: Math.abs(lead) });
    T.addPatronage(s, side, 1, log, '10.2');
  }
  for (const { side, line } of SCORE_LINES) T.score(s, side, line, lineScore(s, side, line), log, '10.3');
  pay(s, 'moscow', log);
  pay(s, 'tehran', log);
  // R10.5 has nothing to do here before cards and scenario modifiers exist.
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
  const step = aidStep(aid, s.aidNeed);
  let regained = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) if (s.provinces[i]!.regained) regained++;
  if (regained > B.REGAINED_CAP) regained = B.REGAINED_CAP;
  const rupture = s.trust === 0 ? -1 : 0;
  const net = step + regained + rupture;
  if (log) note(log, s, '10.1', 'stability', { aid, need: s.aidNeed, aidStep: step, regained, rupture, net });
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

/** R10.3: what a line pays a side as the board stands (0 to 3 VP); also the forecast that screens show. */
export function lineScore(s: Readonly<Public>, side: Side, line: ScoreLine): number {
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
      return strength >= B.SCORE.bogeyman[0] && strength <= B.SCORE.bogeyman[1] ? 1 : 0;
    }
    case 'golan':
      return golan(s, QUNEITRA) + golan(s, DARAA);
    case 'sea':
      return atSea(s) ? 1 : 0;
    default:
      return 0;
  }
}

/** R10.4: the parts of a side's income as the board stands. */
export function incomeOf(s: Readonly<Public>, side: Side) {
  const moscow = side === 'moscow';
  const base = moscow ? B.INCOME.moscow : Math.max(B.INCOME.tehranFloor, B.INCOME.tehran - s.sanctions);
  const oil = moscow && s.sanctions >= B.INCOME.oilSanctions ? 1 : 0;
  return { base, business: business(s, side), oil, trust: s.trust >= B.INCOME.trust ? 1 : 0 };
}

/** R10.4; R2.3: treasury over 15 is lost here. */
function pay(s: State, side: Side, log: Log): void {
  const { base, business: trade, oil, trust } = incomeOf(s, side);
  const own = side === 'moscow' ? s.moscow : s.tehran;
  const sum = own.treasury + base + trade + oil + trust;
  own.treasury = Math.min(sum, B.TREASURY_CAP);
  if (log) {
    const lost = sum - own.treasury;
    note(log, s, '10.4', 'income', {
      side,
      base,
      business: trade,
      oil,
      trust,
      total: base + trade + oil + trust,
      lost,
    });
  }
}
