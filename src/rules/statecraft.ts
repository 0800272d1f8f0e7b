/** One declaration per Statecraft action: who, when it may be taken, what it does (rules 4.1 to 4.16). */

import * as B from './balance';
import { DARAA, NEIGHBOURS, PROVINCES, QUNEITRA, rival, SITES, type Side } from './board';
import { L } from './cardList';
import { type ActionName, type Log, note } from './chronicle';
import { isFront, sway } from './geography';
import { BROKEN_BY, inForce } from './lasting';
import type { RefusalCode } from './refusal';
import { power, proxies, type Readable, type State } from './state';
import * as T from './tracks';

export interface ActionRule {
  readonly type: ActionName;
  readonly rule: string;
  /** What the argument is. */
  readonly place: 'province' | 'site' | 'none';
  /** Price in treasury. */
  price(s: Readable, side: Side, arg: number): number;
  /** Why the action may not be taken with this argument (price and turn aside), or null. */
  check(s: Readable, side: Side, arg: number): RefusalCode | null;
  /** Does it; price and use of an action are already paid. */
  apply(s: State, side: Side, arg: number, log: Log): void;
}

function fixed(type: keyof typeof B.PRICE): () => number {
  const price = B.PRICE[type];
  return () => price;
}

/** R4.1: a province that has one of your proxies or borders a government province that has one. */
function reaches(s: Readable, side: Side, province: number): boolean {
  if (proxies(s.provinces[province]!, side) > 0) return true;
  const around = NEIGHBOURS[province]!;
  for (let i = 0; i < around.length; i++) {
    const p = s.provinces[around[i]!]!;
    if (p.holder === 'government' && proxies(p, side) > 0) return true;
  }
  return false;
}

/** R4.2, R4.3: government province, no insurgency, own proxy. */
function checkSite(s: Readable, side: Side, site: number): RefusalCode | null {
  const p = s.provinces[SITES[site]!.province]!;
  if (p.holder !== 'government') return 'notGovernment';
  if (p.stack > 0) return 'insurgency';
  return proxies(p, side) === 0 ? 'noOwnProxy' : null;
}

/** R4.2: sway there, or Patronage on your side. */
function welcome(s: Readable, side: Side, site: number): boolean {
  return sway(s, SITES[site]!.province) === side || T.patronageFor(s, side) >= B.CONTRACT_PATRONAGE;
}

/** R4.2 without action or price: a free site that a side may sign (m08, t21). */
export function siteOpen(s: Readable, side: Side, site: number): boolean {
  return s.sites[site] === 'none' && checkSite(s, side, site) === null && welcome(s, side, site);
}

const recruit: ActionRule = {
  type: 'recruit',
  rule: '4.1',
  place: 'province',
  price: fixed('recruit'),
  check(s, side, arg) {
    const p = s.provinces[arg]!;
    if (p.holder !== 'government') return 'notGovernment';
    if (power(s, side).recruited) return 'recruitOnce';
    if (side === 'tehran' && inForce(s, L.m15) && s.memory[L.m15] === arg) return 'observed';
    if (proxies(p, side) >= B.MAX_PROXIES) return 'maxProxies';
    return reaches(s, side, arg) ? null : 'noNetwork';
  },
  apply(s, side, arg, log) {
    power(s, side).recruited = true;
    T.addProxies(s, arg, side, 1, log, '4.1');
  },
};

const contract: ActionRule = {
  type: 'contract',
  rule: '4.2',
  place: 'site',
  price: fixed('contract'),
  check(s, side, arg) {
    if (s.sites[arg] !== 'none') return 'siteTaken';
    const why = checkSite(s, side, arg);
    if (why) return why;
    return welcome(s, side, arg) ? null : 'noSwayNorPatronage';
  },
  apply(s, side, arg) {
    s.sites[arg] = side;
  },
};

const seize: ActionRule = {
  type: 'seize',
  rule: '4.3',
  place: 'site',
  price: fixed('seize'),
  check(s, side, arg) {
    if (s.sites[arg] !== rival(side)) return 'siteNotRivals';
    const why = checkSite(s, side, arg);
    if (why) return why;
    return T.patronageFor(s, side) >= B.CONTRACT_PATRONAGE ? null : 'patronageNeeded';
  },
  apply(s, side, arg, log) {
    s.sites[arg] = side;
    T.addTrust(s, -1, log, '4.3');
  },
};

const court: ActionRule = {
  type: 'court',
  rule: '4.4',
  place: 'none',
  price: (s) => (inForce(s, L.h18) ? 1 : B.PRICE.court),
  check: (s, side) => (T.patronageFor(s, side) >= T.patronageLimit(s, side) ? 'patronageLimit' : null),
  apply: (s, side, _arg, log) => T.addPatronage(s, side, 1, log, '4.4'),
};

const hedge: ActionRule = {
  type: 'hedge',
  rule: '4.6',
  place: 'none',
  price: fixed('hedge'),
  check: (s, side) => (power(s, side).candidates >= B.RANGE.candidates[1] ? 'candidatesLimit' : null),
  apply(s, side, _arg, log) {
    T.addCandidates(s, side, 1, log, '4.6');
    T.addPatronage(s, rival(side), 1, log, '4.6');
  },
};

const pass: ActionRule = {
  type: 'pass',
  rule: '4.5',
  place: 'none',
  price: () => 0,
  check: () => null,
  apply(s, side) {
    power(s, side).passed = true;
  },
};

const reconcile: ActionRule = {
  type: 'reconcile',
  rule: '4.7',
  place: 'province',
  price(s, _side, arg) {
    const alone = s.config.modifiers.retakeWithoutThem && (arg === DARAA || arg === QUNEITRA);
    return alone && s.provinces[arg]!.tehran === 0 ? 1 : B.PRICE.reconcile;
  },
  check(s, _side, arg) {
    const p = s.provinces[arg]!;
    if (s.reconciled) return 'reconcileOnce';
    if (!isFront(s, arg)) return 'notFront';
    return p.faction === 'rebels' && p.stack <= B.RECONCILE_MAX_STACK ? null : 'notWeakRebels';
  },
  apply(s, _side, arg, log) {
    s.reconciled = true;
    cleared(s, arg, log, '4.7');
  },
};

/** R4.7: the stack lays down its arms, the government holds the province, Moscow has a proxy more. */
export function cleared(s: State, province: number, log: Log, rule: string): void {
  const regained = s.provinces[province]!.holder !== 'government';
  clearStack(s, province);
  if (log) {
    const place = PROVINCES[province]!;
    note(log, s, rule, 'cleared', { province: place, faction: 'rebels', moscow: false, tehran: false, regained });
  }
  T.addProxies(s, province, 'moscow', 1, log, rule);
}

/** The stack is gone and the government holds the province; a regained one counts in 10.1. */
export function clearStack(s: State, province: number): void {
  const p = s.provinces[province]!;
  p.stack = 0;
  p.faction = 'none';
  if (p.holder === 'government') return;
  p.holder = 'government';
  p.regained = true;
}

/** R4.8; R13.5 Cheap pay: the marks may lie next door, then the most marked neighbour counts. @returns map number of the marked province, or -1. */
function markedFor(s: Readable, province: number): number {
  if (s.provinces[province]!.marks > 0) return province;
  if (!s.config.modifiers.cheapPay) return -1;
  let best = -1;
  for (const n of NEIGHBOURS[province]!) {
    const { marks } = s.provinces[n]!;
    if (marks > 0 && (best < 0 || marks > s.provinces[best]!.marks)) best = n;
  }
  return best;
}

const defectors: ActionRule = {
  type: 'defectors',
  rule: '4.8',
  place: 'province',
  price: fixed('defectors'),
  check(s, _side, arg) {
    const p = s.provinces[arg]!;
    if (p.holder !== 'government') return 'notGovernment';
    if (markedFor(s, arg) < 0) return 'noMarks';
    return p.moscow >= B.MAX_PROXIES ? 'maxProxies' : null;
  },
  apply(s, _side, arg, log) {
    defectorsAt(s, arg, markedFor(s, arg), log, '4.8');
    T.addTrust(s, -1, log, '4.8');
  },
};

/** R4.8: a province's marks become Moscow's proxies in `province`. */
export function defectorsAt(s: State, province: number, marked: number, log: Log, rule: string): void {
  const from = s.provinces[marked]!;
  T.addProxies(s, province, 'moscow', from.marks, log, rule);
  from.marks = 0;
}

const backchannel: ActionRule = {
  type: 'backchannel',
  rule: '4.9',
  place: 'none',
  price: (s) => B.PRICE.backchannel + (inForce(s, L.t13) ? 1 : 0),
  check: (s) => (s.detente >= B.RANGE.detente[1] ? 'detenteLimit' : null),
  apply: (s, _side, _arg, log) => T.addDetente(s, 1, log, '4.9'),
};

const deliver: ActionRule = {
  type: 'deliver',
  rule: '4.10',
  place: 'none',
  price: fixed('deliver'),
  check: (s) => (s.s300Open ? null : 'noOrder'),
  apply(s, _side, _arg, log) {
    T.addTreasury(s, 'moscow', s.s300Escrow, log, '4.10');
    s.s300Open = false;
    s.s300Escrow = 0;
    T.addAirDefence(s, 1, log, '4.10');
    T.addTrust(s, B.DELIVERY_TRUST, log, '4.10');
    T.addDetente(s, -1, log, '4.10');
  },
};

const delay: ActionRule = {
  type: 'delay',
  rule: '4.11',
  place: 'none',
  price: fixed('delay'),
  check(s) {
    if (!s.s300Open) return 'noOrder';
    if (s.delayed) return 'delayOnce';
    return s.detente >= B.RANGE.detente[1] ? 'detenteLimit' : null;
  },
  apply(s, _side, _arg, log) {
    s.delayed = true;
    T.addDetente(s, 1, log, '4.11');
    const pretext = s.config.modifiers.pretext && s.tension >= B.MODIFIER.pretextTension;
    if (!pretext) T.addTrust(s, -1, log, '4.11');
  },
};

const mobilise: ActionRule = {
  type: 'mobilise',
  rule: '4.12',
  place: 'none',
  price: fixed('mobilise'),
  check: (s) => (s.brigades >= B.RANGE.brigades[1] ? 'brigadesLimit' : null),
  apply: (s, _side, _arg, log) => T.addBrigades(s, B.MOBILISE_BRIGADES, log, '4.12'),
};

const negotiate: ActionRule = {
  type: 'negotiate',
  rule: '4.13',
  place: 'none',
  price: fixed('negotiate'),
  check(s) {
    if (inForce(s, L.t23)) return 'notForSale';
    return s.tension === 0 ? 'tensionZero' : null;
  },
  apply(s, _side, _arg, log) {
    negotiated(s);
    T.addTension(s, -1, log, '4.13');
    if (s.tension <= B.NEGOTIATE_TENSION) T.addSanctions(s, -1, log, '4.13');
  },
};

/** t18: Tehran breaks the common line by talking after it was agreed. */
function negotiated(s: State): void {
  s.negotiated = true;
  if (inForce(s, L.t18)) s.memory[L.t18]! |= BROKEN_BY.tehran;
}

const bargain: ActionRule = {
  type: 'bargain',
  rule: '4.14',
  place: 'none',
  price: fixed('bargain'),
  check(s) {
    if (inForce(s, L.t23)) return 'notForSale';
    if (s.chips === 0) return 'noChip';
    return s.sanctions === 0 ? 'sanctionsZero' : null;
  },
  apply(s, _side, _arg, log) {
    negotiated(s);
    T.addChips(s, -1, log, '4.14');
    T.addTension(s, -1, log, '4.14');
    T.addSanctions(s, -B.BARGAIN_SANCTIONS, log, '4.14');
  },
};

const enrich: ActionRule = {
  type: 'enrich',
  rule: '4.15',
  place: 'none',
  price: fixed('enrich'),
  check(s) {
    if (s.chips >= T.chipLimit(s)) return 'chipsLimit';
    return s.tension >= B.RANGE.tension[1] ? 'tensionLimit' : null;
  },
  apply(s, _side, _arg, log) {
    T.addTension(s, 1, log, '4.15');
    T.addChips(s, 1, log, '4.15');
  },
};

const orderS300: ActionRule = {
  type: 'orderS300',
  rule: '4.16',
  place: 'none',
  price: fixed('orderS300'),
  check(s) {
    if (s.s300Open) return 'orderOpen';
    const { missilesFrom2007 } = s.config.modifiers;
    if (missilesFrom2007 && s.turn < B.MODIFIER.missilesFromTurn) return 'tooEarly';
    if (missilesFrom2007 && s.airDefence >= B.MODIFIER.missilesLimit) return 'airDefenceLimit';
    return s.airDefence >= B.RANGE.airDefence[1] ? 'airDefenceLimit' : null;
  },
  apply(s) {
    s.s300Open = true;
    s.s300Escrow = B.PRICE.orderS300;
  },
};

/** Every Statecraft action by its name. */
export const ACTIONS = {
  recruit,
  contract,
  seize,
  court,
  hedge,
  pass,
  reconcile,
  defectors,
  backchannel,
  deliver,
  delay,
  mobilise,
  negotiate,
  bargain,
  enrich,
  orderS300,
} as const satisfies Readonly<Partial<Record<ActionName, ActionRule>>>;
