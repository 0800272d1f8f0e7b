/** Every answer to every question: when it is possible and what it does (cards.tsv with rulings 68 to 87). */

import * as B from './balance';
import { DARAA, NEIGHBOURS, QUNEITRA, rival, type Side } from './board';
import { L, type QuestionId } from './cardList';
import { note } from './chronicle';
import * as X from './effects';
import { initiative } from './initiative';
import { AFTER, inForce, put } from './lasting';
import { power, proxies, type Readable, type State } from './state';
import { siteOpen } from './statecraft';
import * as T from './tracks';

export interface Option {
  /**
   * Its named payment or loss is possible.
   * @param place what the question is about; @param arg what this answer names.
   */
  can(s: Readable, place: number, arg: number): boolean;
  readonly effects: readonly X.Effect[];
}

export interface Answers {
  /** What the question is about. */
  readonly about: 'province' | 'site' | 'none';
  readonly options: Readonly<Record<string, Option>>;
  /** The answer that names a province or site. */
  readonly named?: Option;
}

function free(...effects: X.Effect[]): Option {
  return { can: () => true, effects };
}
function when(can: Option['can'], ...effects: X.Effect[]): Option {
  return { can, effects };
}
const paying = (side: Side, amount: number, ...effects: X.Effect[]): Option => ({
  can: (s) => power(s, side).treasury >= amount,
  effects,
});
const about = (place: Answers['about'], options: Answers['options'], named?: Option): Answers =>
  named ? { about: place, options, named } : { about: place, options };
const plain = (options: Answers['options']): Answers => about('none', options);

/** 4.2 without action or price. */
const signFreely = (side: Side): Option =>
  when(
    (s, _place, site) => siteOpen(s, side, site),
    X.act((s, c) => X.takeSite(s, side, c)),
  );

function comply(s: State, c: X.Ctx): void {
  let removed = 0;
  for (const i of [QUNEITRA, DARAA]) {
    const { tehran } = s.provinces[i]!;
    removed += tehran;
    T.addProxies(s, i, 'tehran', -tehran, c.log, c.rule);
  }
  T.addTreasury(s, 'tehran', Math.min(3, removed), c.log, c.rule);
}

function fight(s: State, c: X.Ctx): void {
  const p = s.provinces[c.arg]!;
  const roll = (side: Side, key: number) => {
    const die = X.cardDie(s, c, 't16', key);
    return { die, total: die + proxies(p, side) + (T.patronageFor(s, side) > 0 ? 1 : 0) };
  };
  const moscow = roll('moscow', 0);
  const tehran = roll('tehran', 1);
  if (c.log) {
    const dice = { moscowDie: moscow.die, tehranDie: tehran.die };
    note(c.log, s, c.rule, 'clash', {
      ...dice,
      moscow: moscow.total,
      tehran: tehran.total,
      province: X.provinceId(c.arg),
    });
  }
  if (moscow.total <= tehran.total) T.addProxies(s, c.arg, 'moscow', -1, c.log, c.rule);
  if (tehran.total <= moscow.total) T.addProxies(s, c.arg, 'tehran', -1, c.log, c.rule);
  if (moscow.total > tehran.total) T.addPatronage(s, 'moscow', 1, c.log, c.rule);
  else if (tehran.total > moscow.total) T.addPatronage(s, 'tehran', 1, c.log, c.rule);
}

/** Doha (rule 13.5): so much treasury becomes as many candidates. */
function swap(side: Side, amount: number): Option {
  return when(
    (s) => power(s, side).treasury >= amount && power(s, side).candidates + amount <= B.RANGE.candidates[1],
    X.treasury(side, -amount),
    X.candidates(side, amount),
  );
}
const doha = (side: Side, ...more: X.Effect[]): Answers => {
  const option = (amount: number): Option => {
    const { can, effects } = swap(side, amount);
    return { can, effects: [...(amount > 0 ? effects : []), ...more] };
  };
  return plain({ swap0: option(0), swap1: option(1), swap2: option(2) });
};

const letter: Answers = plain({
  answer: paying('moscow', 1, X.treasury('moscow', -1), X.trust(2), X.vp('moscow', 1), X.vp('tehran', 1)),
  ignore: free(X.tension(-1), X.treasury('tehran', 1), X.lasts('t13')),
});

export const ANSWERS: Readonly<Record<QuestionId, Answers>> = {
  m03: about('province', {
    place: when(
      (s, place) => s.provinces[place]!.tehran < B.MAX_PROXIES && tehranNextDoor(s, place),
      X.act((s, c) => T.addProxies(s, c.arg, 'tehran', 1, c.log, c.rule)),
    ),
    decline: free(),
  }),
  m05: plain({ acknowledge: free(X.vp('moscow', 1)), resent: free(X.trust(-1)) }),
  m07: plain({
    comply: free(X.act(comply), X.strike(-2), X.detente(1), X.vp('moscow', 1)),
    refuse: free(X.strike(2), X.patronage('moscow', 1)),
  }),
  m08: about('none', { decline: free() }, signFreely('tehran')),
  m09: about('site', {
    buyBack: paying('tehran', 2, X.pays('tehran', 'moscow', 2)),
    letGo: free(
      X.act((s, c) => X.takeSite(s, 'moscow', c)),
      X.trust(-1),
    ),
  }),
  m10: plain({
    accept: free(
      X.strike(-4),
      X.trust(1),
      X.patronage('moscow', 1),
      X.act((s, c) => {
        if (s.tehran.treasury > 0) X.pays('tehran', 'moscow', 1).apply(s, c);
      }),
      X.lasts('m10'),
    ),
    decline: free(X.openCredit),
  }),
  m11: about('province', {
    sign: free(
      X.act((s, c) => {
        s.provinces[c.arg]!.stack -= 1;
        X.closeFront(s, c);
      }),
      X.lasts('m11'),
      X.vp('moscow', 1),
      X.treasury('moscow', 1),
      X.vp('tehran', 1),
    ),
    walkOut: free(X.patronage('moscow', 1)),
  }),
  m13: plain({
    openFiles: free(X.vp('moscow', 1), X.resolve('moscow', 1), X.trust(1)),
    staySilent: free(X.trust(-1), X.patronage('moscow', 1)),
  }),
  m14: about(
    'province',
    {},
    when((s, place, arg) => inReach(s, place, arg), X.question('m14Keep')),
  ),
  m14Keep: about('province', {
    pay: paying('tehran', 1, X.treasury('tehran', -1)),
    remove: free(
      X.act((s, c) => {
        T.addProxies(s, c.arg, 'tehran', -1, c.log, c.rule);
        T.addProxies(s, c.arg, 'moscow', 1, c.log, c.rule);
      }),
    ),
  }),
  m17: plain({
    send: free(X.resolve('moscow', 2), X.trust(1), X.vp('tehran', 1)),
    stayAway: free(X.resolve('moscow', 1), X.patronage('moscow', 1)),
  }),
  m18: plain({
    pay: when(
      (s) => s.tehran.treasury >= 1 && s.tehran.candidates < B.RANGE.candidates[1],
      X.treasury('tehran', -1),
      X.candidates('tehran', 1),
    ),
    decline: free(),
  }),
  m19: plain({
    accept: paying(
      'tehran',
      2,
      X.pays('tehran', 'moscow', 2),
      X.act((s) => put(s, 'm19', 1, pledgesBefore(s))),
    ),
    decline: free(X.lasts('m19Declined')),
  }),
  m21: plain({
    order: paying(
      'tehran',
      1,
      X.treasury('tehran', -1),
      X.act((s, c) => {
        s.s300Open = true;
        s.s300Escrow = 1;
        if (c.log) note(c.log, s, c.rule, 'orderOpened', { escrow: 1 });
      }),
    ),
    decline: free(X.detente(1)),
  }),
  m22: plain({
    outbid: paying('tehran', 2, X.treasury('tehran', -2), X.stability(1), X.detente(1)),
    letPass: free(X.patronage('moscow', 2), X.trust(-1)),
  }),
  t03: plain({ join: free(X.lasts('t03', 1, 0)), decline: free(X.patronage('tehran', 1)) }),
  t06: plain({
    deliver: free(X.airDefence(1), X.trust(1), X.treasury('moscow', 1)),
    refuse: free(X.vp('tehran', 1), X.patronage('tehran', 1), X.detente(1)),
  }),
  t10: plain({
    invest: paying('moscow', 1, X.treasury('moscow', -1), X.lasts('t10', 2)),
    decline: free(X.treasury('tehran', 2)),
  }),
  t13: letter,
  t14: plain({
    accept: free(
      X.lasts('t14', 1),
      X.resolve('moscow', 1),
      X.patronage('tehran', 1),
      X.treasury('tehran', 1),
      X.tension(1),
    ),
    refuse: free(X.treasury('tehran', 2)),
  }),
  t16: about('province', {
    yield: free(X.act((s, c) => T.addProxies(s, c.arg, 'moscow', -1, c.log, c.rule))),
    fight: free(X.trust(-1), X.act(fight)),
  }),
  t21: about('none', { decline: free() }, signFreely('moscow')),
  t22: plain({
    affirm: free(X.candidates('moscow', -1), X.stability(1), X.trust(1), X.vp('tehran', 1)),
    staySilent: free(X.patronage('tehran', 2)),
  }),
  t23: plain({ declare: free(X.lasts('t23Declared'), X.vp('moscow', 1)), decline: free() }),
  lostIl20: plain({
    switchOn: free(X.strike(-3), X.trust(1), X.detente(-1)),
    leaveOff: free(X.openCredit),
  }),
  letter,
  dohaMoscow: doha(
    'moscow',
    X.act((s, c) => dohaNext(s, c, 'moscow')),
  ),
  dohaTehran: doha(
    'tehran',
    X.act((s, c) => dohaNext(s, c, 'tehran')),
  ),
  sellDrones: plain({
    agree: free(
      X.act((s, c) => {
        // Who needs whom: Patronage leaves Moscow's side and stays off it (ruling 116).
        if (s.patronage > 0) T.addPatronage(s, 'tehran', s.patronage, c.log, c.rule);
        s.dronesSold = true;
      }),
      X.treasury('tehran', 3),
      X.resolve('moscow', 2),
      X.tension(1),
    ),
    refuse: free(
      X.act((s) => {
        s.dronesRefused = true;
      }),
    ),
  }),
};

/** m03: a Tehran proxy in a neighbouring government province. */
function tehranNextDoor(s: Readable, province: number): boolean {
  return NEIGHBOURS[province]!.some((n) => s.provinces[n]!.holder === 'government' && s.provinces[n]!.tehran > 0);
}

/** m14: a government province there or next to it with a Tehran proxy. */
function inReach(s: Readable, place: number, arg: number): boolean {
  const near = arg === place || NEIGHBOURS[place]!.includes(arg);
  const p = s.provinces[arg]!;
  return near && p.holder === 'government' && p.tehran > 0;
}

/** Which pledges lay already when m19 was accepted: cards settle in the order played (ruling 21). */
function pledgesBefore(s: State): number {
  return (inForce(s, L.t03) ? AFTER.t03 : 0) | (inForce(s, L.t18) ? AFTER.t18 : 0);
}

/** Doha is asked of both in initiative order. */
function dohaNext(s: State, c: X.Ctx, answered: Side): void {
  const second = rival(initiative(s));
  if (answered !== second) X.question(second === 'moscow' ? 'dohaMoscow' : 'dohaTehran').apply(s, c);
}
