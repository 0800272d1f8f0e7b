/**
 * The small vocabulary in which cards, answers and headlines are declared. Each effect knows what it does and whether
 * it would do anything as the board stands, because bots and tooltips ask before it is done.
 */

import { RANGE } from './balance';
import { PROVINCES, type ProvinceId, SITES, type Side } from './board';
import { CARDS, type CardId, type LastingId, QUESTIONS, type QuestionId } from './cardList';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { put } from './lasting';
import { power, proxies, type Readable, type State } from './state';
import * as T from './tracks';

/** What an effect is carried out with. */
export interface Ctx {
  /** Card, question or headline, for the chronicle. */
  readonly rule: string;
  /** What was named with it: map number, site index or option; 0 where nothing is. */
  readonly arg: number;
  readonly dice: Dice;
  readonly log: Log;
}

export interface Effect {
  does(s: Readable, arg: number): boolean;
  apply(s: State, c: Ctx): void;
}

const always = () => true;

function track(
  name: 'stability' | 'trust' | 'detente' | 'tension' | 'sanctions',
  by: number,
  add: typeof T.addTrust,
): Effect {
  const edge = RANGE[name][by > 0 ? 1 : 0];
  return { does: (s) => s[name] !== edge, apply: (s, c) => add(s, by, c.log, c.rule) };
}
export const stability = (by: number): Effect => track('stability', by, T.addStability);
export const trust = (by: number): Effect => track('trust', by, T.addTrust);
export const detente = (by: number): Effect => track('detente', by, T.addDetente);
export const tension = (by: number): Effect => track('tension', by, T.addTension);
export const sanctions = (by: number): Effect => track('sanctions', by, T.addSanctions);

/** Patronage so many steps toward a side. */
export const patronage = (side: Side, by: number): Effect => ({
  does: (s) => T.patronageFor(s, side) < T.patronageLimit(s, side),
  apply: (s, c) => T.addPatronage(s, side, by, c.log, c.rule),
});

/** C4.1: from the bank, or to it when negative. */
export const treasury = (side: Side, by: number): Effect => ({
  does: always,
  apply: (s, c) => T.addTreasury(s, side, by, c.log, c.rule),
});

/** One side pays the other; whether it can is the option's condition. */
export const pays = (from: Side, to: Side, amount: number): Effect => ({
  does: always,
  apply(s, c) {
    T.addTreasury(s, from, -amount, c.log, c.rule);
    T.addTreasury(s, to, amount, c.log, c.rule);
  },
});

export const vp = (side: Side, by: number): Effect => ({
  does: (s) => by > 0 || power(s, side).vp > 0,
  apply: (s, c) => cardVp(s, side, by, c.log, c.rule),
});

/** C4.3: VP never fall below 0 by a card. */
export function cardVp(s: State, side: Side, by: number, log: Log, rule: string): void {
  T.score(s, side, 'card', Math.max(by, -power(s, side).vp), log, rule);
}

export const resolve = (side: Side, by: number): Effect => ({
  does: (s) => power(s, side).resolve !== RANGE.resolve[by > 0 ? 1 : 0],
  apply: (s, c) => T.addResolve(s, side, by, c.log, c.rule),
});

export const brigades = (by: number): Effect => ({
  does: (s) => s.brigades !== RANGE.brigades[by > 0 ? 1 : 0],
  apply: (s, c) => T.addBrigades(s, by, c.log, c.rule),
});

export const airDefence = (by: number): Effect => ({
  does: (s) => s.airDefence < RANGE.airDefence[1],
  apply: (s, c) => T.addAirDefence(s, by, c.log, c.rule),
});

export const candidates = (side: Side, by: number): Effect => ({
  does: (s) => power(s, side).candidates !== RANGE.candidates[by > 0 ? 1 : 0],
  apply: (s, c) => T.addCandidates(s, side, by, c.log, c.rule),
});

/** C4.9: known to exist; the total stays secret. */
export const openCredit: Effect = {
  does: always,
  apply(s, c) {
    T.addCredits(s, 1);
    if (c.log) note(c.log, s, c.rule, 'credit', { gained: true });
  },
};

/** C4.5: strike +n or -n, this turn. */
export const strike = (by: number): Effect => ({ does: always, apply: (s, c) => changeStrike(s, by, c.log, c.rule) });

export function changeStrike(s: State, by: number, log: Log, rule: string): void {
  if (by === 0) return;
  s.strikeTurn += by;
  if (log) note(log, s, rule, 'strikeChange', { by, sum: s.strikeTurn });
}

/** R10.1: the aid need, from now on. */
export const need = (by: number): Effect => ({
  does: always,
  apply(s, c) {
    s.aidNeed += by;
    T.moved(s, c.log, c.rule, 'aidNeed', s.aidNeed - by, s.aidNeed);
  },
});

/** A standing change of 7.1. */
export const standingStrike = (by: number): Effect => ({
  does: always,
  apply(s, c) {
    s.strikeBonus += by;
    T.moved(s, c.log, c.rule, 'strikeBonus', s.strikeBonus - by, s.strikeBonus);
  },
});

/** Puts a lasting effect in force for this turn and `more` further ones; remembers the place named. */
export const lasts = (id: LastingId, more = 0, memory?: number): Effect => ({
  does: always,
  apply: (s, c) => put(s, id, more, memory ?? c.arg),
});

/** C4.2: a side is asked about what was named; questions.ts puts it to the side when the other effects are done. */
export const question = (id: QuestionId): Effect => ({
  does: always,
  apply(s, c) {
    s.question = QUESTIONS.indexOf(id);
    s.questionPlace = c.arg;
  },
});

/** Anything else, said once. */
export const act = (apply: Effect['apply'], does: Effect['does'] = always): Effect => ({ does, apply });

/** A proxy in a fixed place (C4.8: no neighbour rule, never above 3). */
export const proxy = (side: Side, province: number, by: number): Effect => ({
  does: (s) => proxies(s.provinces[province]!, side) < 3 || by < 0,
  apply: (s, c) => T.addProxies(s, province, side, by, c.log, c.rule),
});

/** A site becomes a side's, whoever had it (C4.8). */
export function takeSite(s: State, side: Side, c: Ctx): void {
  s.sites[c.arg] = side;
  if (c.log) note(c.log, s, c.rule, 'site', { site: SITES[c.arg]!.id, side });
}

/** C4.6, C4.7: this turn nobody fights there, and the stack counts as successfully attacked. */
export function closeFront(s: State, c: Ctx): void {
  const p = s.provinces[c.arg]!;
  p.closed = true;
  p.struck = true;
  if (c.log) note(c.log, s, c.rule, 'closed', { province: provinceId(c.arg), stack: p.stack });
}

export function provinceId(province: number): ProvinceId {
  return PROVINCES[province]!;
}

/** Carries out effects from left to right; a question, if there is one, comes last. */
export function carryOut(s: State, effects: readonly Effect[], c: Ctx): void {
  for (const effect of effects) effect.apply(s, c);
}

/** Key of the nth die of a card (law 8): two cards of one turn never share a die. */
export function cardDie(s: State, c: Ctx, card: CardId, n: number): number {
  s.undo = 'none';
  return c.dice.d6(s.turn, 'card', CARDS.indexOf(card) * 2 + n);
}

/** m24: shows that one credit existed (C4.9). */
export const spendCredit: Effect = {
  does: always,
  apply(s, c) {
    T.addCredits(s, -1);
    if (c.log) note(c.log, s, c.rule, 'credit', { gained: false });
  },
};

/** Writes an open die of a card. */
export function noteDie(s: State, die: number, c: Ctx): void {
  if (c.log) note(c.log, s, c.rule, 'cardDie', { die });
}
