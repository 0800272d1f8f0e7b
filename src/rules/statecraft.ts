/** One declaration per Statecraft action: who, when it may be taken, what it does (rules 4.1 to 4.16). */

import * as B from './balance';
import { NEIGHBOURS, PROVINCES, rival, SITES, type Side } from './board';
import { type ActionName, type Log, note } from './chronicle';
import { isFront, sway } from './geography';
import type { RefusalCode } from './refusal';
import { power, proxies, type Readable, type State } from './state';
import * as T from './tracks';

export interface ActionRule {
  readonly type: ActionName;
  readonly rule: string;
  /** What the argument is. */
  readonly place: 'province' | 'site' | 'none';
  /** Price in treasury. */
  price(s: Readable, side: Side): number;
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

const recruit: ActionRule = {
  type: 'recruit',
  rule: '4.1',
  place: 'province',
  price: fixed('recruit'),
  check(s, side, arg) {
    const p = s.provinces[arg]!;
    if (p.holder !== 'government') return 'notGovernment';
    if (power(s, side).recruited) return 'recruitOnce';
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
    const open = sway(s, SITES[arg]!.province) === side || T.patronageFor(s, side) >= B.CONTRACT_PATRONAGE;
    return open ? null : 'noSwayNorPatronage';
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
  price: fixed('court'),
  check: (s, side) => (T.patronageFor(s, side) >= B.RANGE.patronage[1] ? 'patronageLimit' : null),
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
  price: fixed('reconcile'),
  check(s, _side, arg) {
    const p = s.provinces[arg]!;
    if (s.reconciled) return 'reconcileOnce';
    if (!isFront(s, arg)) return 'notFront';
    return p.faction === 'rebels' && p.stack <= B.RECONCILE_MAX_STACK ? null : 'notWeakRebels';
  },
  apply(s, _side, arg, log) {
    const p = s.provinces[arg]!;
    s.reconciled = true;
    const regained = p.holder !== 'government';
    clearStack(s, arg);
    if (log) {
      const province = PROVINCES[arg]!;
      note(log, s, '4.7', 'cleared', { province, faction: 'rebels', moscow: false, tehran: false, regained });
    }
    T.addProxies(s, arg, 'moscow', 1, log, '4.7');
  },
};

/** The stack is gone and the government holds the province; a regained one counts in 10.1. */
export function clearStack(s: State, province: number): void {
  const p = s.provinces[province]!;
  p.stack = 0;
  p.faction = 'none';
  if (p.holder === 'government') return;
  p.holder = 'government';
  p.regained = true;
}

const defectors: ActionRule = {
  type: 'defectors',
  rule: '4.8',
  place: 'province',
  price: fixed('defectors'),
  check(s, _side, arg) {
    const p = s.provinces[arg]!;
    if (p.holder !== 'government') return 'notGovernment';
    if (p.marks === 0) return 'noMarks';
    return p.moscow >= B.MAX_PROXIES ? 'maxProxies' : null;
  },
  apply(s, _side, arg, log) {
    const p = s.provinces[arg]!;
    T.addProxies(s, arg, 'moscow', p.marks, log, '4.8');
    p.marks = 0;
    T.addTrust(s, -1, log, '4.8');
  },
};

const backchannel: ActionRule = {
  type: 'backchannel',
  rule: '4.9',
  place: 'none',
  price: fixed('backchannel'),
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
    T.addTrust(s, -1, log, '4.11');
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
  check: (s) => (s.tension === 0 ? 'tensionZero' : null),
  apply(s, _side, _arg, log) {
    T.addTension(s, -1, log, '4.13');
    if (s.tension <= B.NEGOTIATE_TENSION) T.addSanctions(s, -1, log, '4.13');
  },
};

const bargain: ActionRule = {
  type: 'bargain',
  rule: '4.14',
  place: 'none',
  price: fixed('bargain'),
  check(s) {
    if (s.chips === 0) return 'noChip';
    return s.sanctions === 0 ? 'sanctionsZero' : null;
  },
  apply(s, _side, _arg, log) {
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
    if (s.chips >= B.RANGE.chips[1]) return 'chipsLimit';
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
    return s.airDefence >= B.RANGE.airDefence[1] ? 'airDefenceLimit' : null;
  },
  apply(s) {
    s.s300Open = true;
    s.s300Escrow = B.PRICE.orderS300;
  },
};

/** Every Statecraft action by its name. */
export const ACTIONS: Readonly<Record<ActionName, ActionRule>> = {
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
};
