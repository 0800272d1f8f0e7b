/** Headlines: which come up (H1 to H3), and what each does (rule 13.4, module H, rule 13.5). */
import { MAX_STACK } from './balance';
import { DAMASCUS, DARAA, DEIR_EZ_ZOR, IDLIB, PROVINCES, RAQQA, SIDES } from './board';
import { type Era, HEADLINES, type HeadlineId } from './cardList';
import { type Log, note } from './chronicle';
import { strongest } from './counter';
import type { Dice } from './dice';
import * as X from './effects';
import { initiative } from './initiative';
import { put } from './lasting';
import { settle } from './questions';
import { isOver, type State } from './state';
import * as T from './tracks';

function showStack(s: State, province: number, c: X.Ctx): void {
  if (!c.log) return;
  const { faction, stack } = s.provinces[province]!;
  note(c.log, s, c.rule, 'province', { province: PROVINCES[province]!, faction, stack });
}

/** Ruling 22: outside the government a stack never falls below 1; inside, a stack of 0 belongs to nobody. */
function setStack(s: State, province: number, faction: 'rebels' | 'is', stack: number, c: X.Ctx): void {
  const p = s.provinces[province]!;
  const least = p.holder === 'government' ? 0 : 1;
  p.stack = Math.max(least, Math.min(MAX_STACK, stack));
  p.faction = p.stack === 0 ? 'none' : faction;
  if (p.holder !== 'government') hold(s, province, faction, c);
  showStack(s, province, c);
}

/** The province changes hands; no fall: no Stability, no halving (ruling 22). */
function hold(s: State, province: number, holder: 'rebels' | 'is', c: X.Ctx): void {
  const p = s.provinces[province]!;
  if (p.holder === holder) return;
  p.holder = holder;
  if (c.log) note(c.log, s, c.rule, 'held', { province: PROVINCES[province]!, holder });
}

function remove(s: State, province: number, side: 'moscow' | 'tehran', c: X.Ctx): void {
  T.addProxies(s, province, side, -1, c.log, c.rule);
}

/** h23, h30: a proxy is lost and a mark put, usable at once by 4.8 (ruling 95). */
function bombed(s: State, province: number, c: X.Ctx): boolean {
  const p = s.provinces[province]!;
  if (p.tehran === 0) return false;
  if (c.log) note(c.log, s, c.rule, 'hit', { province: PROVINCES[province]! });
  remove(s, province, 'tehran', c);
  p.marks++;
  return true;
}

function halve(s: State, province: number, c: X.Ctx): void {
  const { moscow, tehran } = s.provinces[province]!;
  T.addProxies(s, province, 'moscow', Math.floor(moscow / 2) - moscow, c.log, c.rule);
  T.addProxies(s, province, 'tehran', Math.floor(tehran / 2) - tehran, c.log, c.rule);
}

/** Ruling 101. */
function caliphate(s: State, c: X.Ctx): void {
  for (const [i, stack] of [
    [RAQQA, 4],
    [DEIR_EZ_ZOR, s.provinces[DEIR_EZ_ZOR]!.stack + 1],
  ] as const) {
    hold(s, i, 'is', c);
    setStack(s, i, 'is', stack, c);
    halve(s, i, c);
  }
}

/** Ruling 102. */
function yearOfLosses(s: State, c: X.Ctx): void {
  const p = s.provinces[IDLIB]!;
  hold(s, IDLIB, 'rebels', c);
  setStack(s, IDLIB, 'rebels', p.stack + 2, c);
}

function cutStrongestIs(s: State, c: X.Ctx): void {
  const i = strongest(s, 'is', 1, true);
  if (i >= 0) setStack(s, i, 'is', Math.max(1, s.provinces[i]!.stack - 1), c);
}

function guarantors(s: State): void {
  const i = strongest(s, 'rebels', 1, true);
  if (i < 0) return;
  s.provinces[i]!.struck = true;
  put(s, 'h21', 0, i);
}

function tradeFire(s: State, c: X.Ctx): void {
  const i = s.provinces.findIndex((p) => p.holder === 'government' && p.moscow > 0 && p.tehran > 0);
  if (i < 0) return;
  for (const side of SIDES) remove(s, i, side, c);
  T.addTrust(s, -1, c.log, c.rule);
}

const daraa = (by: number): X.Effect =>
  X.act((s, c) => {
    const p = s.provinces[DARAA]!;
    if (by < 0 && p.faction !== 'rebels') return;
    setStack(s, DARAA, 'rebels', p.stack + by, c);
  });

const inGovernment = (province: number) => (s: Readonly<State>) => s.provinces[province]!.holder === 'government';

const EFFECTS: Readonly<Record<HeadlineId, readonly X.Effect[]>> = {
  h01: [],
  h02: [X.sanctions(-1)],
  h03: [],
  h04: [X.tension(2), X.sanctions(1)],
  // H5: the rise of the need from 2019, counted once.
  h05: [X.need(1)],
  h06: [X.tension(2), X.resolve('tehran', -1)],
  h07: [
    X.act((s, c) => {
      const p = s.provinces[DARAA]!;
      if (p.holder === 'government' && p.stack < 2) setStack(s, DARAA, 'rebels', 2, c);
    }),
  ],
  h08: [
    X.act((s, c) => {
      const from = s.freeSorties;
      s.freeSorties = 2;
      T.moved(s, c.log, c.rule, 'freeSorties', from, 2);
    }),
    X.detente(-1),
    X.treasury('tehran', 2),
    X.trust(1),
  ],
  h09: [X.standingStrike(2)],
  h10: [
    X.act((s, c) => {
      const p = s.provinces[IDLIB]!;
      if (p.stack === 0 || p.faction === 'rebels') setStack(s, IDLIB, 'rebels', p.stack + 3, c);
    }),
  ],
  h11: [X.resolve('moscow', -1), X.lasts('h11')],
  h12: [X.lasts('h12')],
  h13: [X.detente(-1), X.lasts('h13')],
  h14: [X.lasts('h14')],
  h15: [X.act(cutStrongestIs), X.tension(-1)],
  h16: [X.lasts('h16')],
  h17: [
    X.act((s, c) => {
      if (s.patronage !== 0) T.addPatronage(s, s.patronage > 0 ? 'tehran' : 'moscow', 1, c.log, c.rule);
    }),
  ],
  h18: [X.lasts('h18')],
  h19: [X.tension(1), X.treasury('moscow', 1)],
  h20: [X.lasts('h20')],
  h21: [X.act(guarantors)],
  h22: [X.lasts('h22')],
  h23: [
    X.act((s, c) => {
      if (!bombed(s, DEIR_EZ_ZOR, c)) T.addTension(s, 1, c.log, c.rule);
    }),
  ],
  h24: [
    X.act((s, c) => {
      if (!inGovernment(DARAA)(s)) return;
      for (const side of SIDES) remove(s, DARAA, side, c);
    }),
  ],
  h25: [X.act(tradeFire)],
  h26: [X.tension(-1), X.lasts('h26')],
  h27: [
    X.tension(1),
    X.act((s, c) => {
      if (s.tension >= 6) T.addBrigades(s, -1, c.log, c.rule);
    }),
  ],
  h28: [X.strike(1), X.lasts('h28')],
  h29: [X.resolve('moscow', -1), X.lasts('h29')],
  h30: [X.act((s, c) => void bombed(s, DAMASCUS, c)), X.lasts('h30')],
  'hezbollah-crosses': [X.brigades(2)],
  'the-caliphate': [X.act(caliphate)],
  'year-of-losses': [X.act(yearOfLosses)],
  'southern-offensive': [daraa(-1)],
  'lost-il-20': [X.question('lostIl20')],
  'bill-for-rebuilding': [X.need(1)],
  'new-president': [
    X.tension(1),
    X.act((s, c) => {
      if (!bombed(s, DEIR_EZ_ZOR, c)) T.addTension(s, 1, c.log, c.rule);
    }),
  ],
  'daraa-again': [daraa(1)],
  'the-letter': [X.question('letter')],
  'war-in-ukraine': [X.detente(-1), X.treasury('tehran', 1), X.trust(1)],
  'arab-doors-reopen': [X.stability(1)],
  'spring-of-fire': [X.tension(1), X.resolve('moscow', -1)],
  'south-rises': [
    X.act((s, c) => {
      const p = s.provinces[DARAA]!;
      if (p.stack === 0 || p.faction === 'rebels') setStack(s, DARAA, 'rebels', p.stack + 2, c);
    }),
  ],
  doha: [X.act((s, c) => X.question(initiative(s) === 'moscow' ? 'dohaMoscow' : 'dohaTehran').apply(s, c))],
};

/** Whether a headline changes nothing when it is read (h01, h03). */
export function isQuiet(id: HeadlineId): boolean {
  return EFFECTS[id].length === 0;
}

/** H2: what keeps its turn in a shuffled deck. */
export const PIVOTS: readonly HeadlineId[] = ['h04', 'h05', 'h08', 'h09', 'h10'];

/** The era that a headline of module H belongs to; headlines of single scenarios belong to none. */
export function eraOf(number: number): Era | null {
  const n = number + 1;
  if (n > 30) return null;
  if (n <= 3 || (n >= 11 && n <= 15)) return 'early';
  if (n <= 6 || (n >= 16 && n <= 22)) return 'middle';
  return 'late';
}

const LAST_SCHEDULED = 10;

/** H2, H3: an unused headline of this turn's era, or 'none'. */
function drawHeadline(s: State, dice: Dice, alsoScheduled: boolean): HeadlineId | 'none' {
  const era = s.config.eras[s.turn - 1];
  const open = HEADLINES.filter((id, i) => {
    if (s.headlinesUsed[i] || eraOf(i) !== era || PIVOTS.includes(id)) return false;
    return i >= LAST_SCHEDULED || alsoScheduled;
  });
  return open.length === 0 ? 'none' : open[dice.pick(s.turn, 'headline', 0, open.length)]!;
}

/** R3.2, H1 to H3: this turn's headline or headlines. */
export function headlines(s: State, dice: Dice, log: Log): void {
  const scheduled = s.config.headlines[s.turn - 1] ?? 'none';
  const { headlineMode } = s.config;
  const keeps = headlineMode !== 'shuffled' || (scheduled !== 'none' && PIVOTS.includes(scheduled));
  headline(s, keeps ? scheduled : drawHeadline(s, dice, true), dice, log);
  if (headlineMode !== 'mixed' || s.turn === 1 || s.question >= 0) return;
  const second = drawHeadline(s, dice, false);
  if (second !== 'none') headline(s, second, dice, log);
}

/** Reads one headline and carries it out. */
export function headline(s: State, id: HeadlineId | 'none', dice: Dice, log: Log): void {
  if (log) note(log, s, '3.2', 'headline', { headline: id });
  if (id === 'none' || isOver(s)) return;
  s.headlinesUsed[HEADLINES.indexOf(id)] = true;
  const c: X.Ctx = { rule: id, arg: 0, dice, log };
  X.carryOut(s, EFFECTS[id], c);
  settle(s, c);
}
