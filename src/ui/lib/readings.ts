/**
 * What an instrument's value does now and what its next steps would bring. The rules are asked: the same functions that
 * score and pay read a copy of the view with another value in it; what they have no function for is in the balance sheet.
 */
import { say } from '../../messages';
import {
  BALANCE,
  incomeOf,
  lineScore,
  power,
  RANGE,
  rival,
  SIDES,
  type Side,
  scoreLines,
  severity,
  unitLimit,
  type View,
} from '../../rules';

export type Dial =
  | 'stability'
  | 'patronage'
  | 'trust'
  | 'detente'
  | 'tension'
  | 'sanctions'
  | 'treasury'
  | 'resolve'
  | 'candidates'
  | 'brigades'
  | 'airDefence'
  | 'chips'
  | 'credits';

export interface Effect {
  readonly text: string;
  readonly rule: string;
  /** Changes with every step, so that it makes no threshold. */
  readonly gradual: boolean;
}

export interface Step {
  readonly value: number;
  readonly gained: readonly Effect[];
  readonly lost: readonly Effect[];
}

export interface Reading {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Values at which something starts, seen from the lower end, or from 0 where the scale has two ends. */
  readonly marks: readonly number[];
  readonly now: readonly Effect[];
  /** What the nearest change up and down the scale brings. */
  readonly up: Step | null;
  readonly down: Step | null;
}

const COMMON = new Set<Dial>(['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions']);
const TEHRANS = new Set<Dial>(['brigades', 'airDefence', 'chips']);

function rangeOf(dial: Dial): readonly [number, number] {
  return dial === 'treasury' ? [0, BALANCE.TREASURY_CAP] : RANGE[dial];
}

export function dialValue(view: View, dial: Dial, side: Side): number {
  if (dial === 'credits') return view.secret.credits ?? 0;
  if (dial === 'treasury' || dial === 'resolve' || dial === 'candidates') return power(view, side)[dial];
  return view[dial];
}

/** The view as it would be with another value. */
function withValue(view: View, dial: Dial, side: Side, value: number): View {
  if (dial === 'credits') return { ...view, secret: { ...view.secret, credits: value } };
  if (COMMON.has(dial) || TEHRANS.has(dial)) return { ...view, [dial]: value };
  return { ...view, [side]: { ...power(view, side), [dial]: value } };
}

type Add = (when: boolean, rule: string, text: () => string, gradual?: boolean) => void;

/** R10.3 and R10.4, by asking the rules: lines and incomes that a dial moves at all over its whole range. */
function movedBy(all: readonly View[]) {
  const differs = (read: (view: View) => number) => new Set(all.map(read)).size;
  const lines = scoreLines(all[0]!).filter(({ side, line }) => differs((view) => lineScore(view, side, line)) > 1);
  const incomes = SIDES.map((side) => ({ side, values: differs((view) => incomeOf(view, side).total) }));
  return { lines, incomes: incomes.filter(({ values }) => values > 1) };
}

function scoredAndPaid(view: View, { lines, incomes }: ReturnType<typeof movedBy>, add: Add): void {
  for (const { side, line } of lines) {
    const vp = lineScore(view, side, line);
    add(vp > 0, say(`line.${line}.rule`), () => say('now.vp', { vp, side, line }));
  }
  for (const { side, values } of incomes) {
    add(true, '10.4', () => say('now.income', { side, total: incomeOf(view, side).total }), values > 2);
  }
}

/** What has no function of its own: numbers of the balance sheet beside the rule that uses them. */
const OWN: Readonly<Record<Dial, (view: View, side: Side, add: Add) => void>> = {
  stability({ stability, config }, _, add) {
    add(stability === 0, '12.1', () => say('now.collapse'));
    add(stability >= BALANCE.ARMY_STABILITY, '6.2', () => say('now.army', { ground: 1 }));
    add(stability >= BALANCE.DEFENCE_STABILITY, '8.1', () => say('now.defence', { more: 1 }));
    // R13.3: with cards a level may make a fall dearer.
    const { cards, cardsFall } = config;
    const change = -BALANCE.FALL_STABILITY - cardsFall;
    add(cards && cardsFall > 0, '8.2', () => say('now.fall', { change }));
  },
  patronage({ patronage }, _, add) {
    for (const side of SIDES) {
      const own = side === 'moscow' ? patronage : -patronage;
      add(own >= BALANCE.CONTRACT_PATRONAGE, '4.2', () => say('now.contracts', { side }));
    }
  },
  trust({ trust, config }, _, add) {
    const bonus = Math.floor(trust / BALANCE.TRUST_DIVISOR);
    if (!config.modifiers.withoutMap) add(true, '6.2', () => say('now.attack', { bonus }));
    add(trust === 0 && !config.modifiers.withoutMap, '10.1', () => say('now.rupture', { change: -1 }));
  },
  detente() {},
  tension(view, _, add) {
    const { tension, config } = view;
    const { withoutMap, seasonTurns, daysNotYears, war } = config.modifiers;
    if (!withoutMap) {
      const meets = tension >= BALANCE.COUNCIL_TENSION;
      add(!meets, '9.1', () => say('now.noCouncil'));
      add(meets, '9.1', () => say('now.council', { severity: severity(view) }));
      add(tension < BALANCE.DRIFT_BELOW && !seasonTurns && !daysNotYears, '3.1', () => say('now.drift', { change: 1 }));
      const { brigades, moscowVp } = BALANCE.GULF;
      add(tension >= BALANCE.GULF.tension, '7.5', () => say('now.gulf', { brigades, vp: moscowVp }));
    }
    add(war && tension >= BALANCE.MODIFIER.warTension, '13.5', () => say('now.war'));
  },
  sanctions() {},
  treasury(view, side, add) {
    const cap = BALANCE.TREASURY_CAP;
    const lost = Math.max(0, power(view, side).treasury + incomeOf(view, side).total - cap);
    add(true, '2.3', () => say('now.cap', { cap, lost }), true);
  },
  resolve(view, side, add) {
    const { resolve } = power(view, side);
    add(resolve === 0, '5.2', () => say('now.noUnits', { side, limit: unitLimit(view, side) }));
    add(true, '11.1', () => say('now.finalVp', { vp: Math.floor(resolve / BALANCE.RESOLVE_PER_VP) }), true);
  },
  candidates(view, side, add) {
    const ahead = power(view, side).candidates - power(view, rival(side)).candidates;
    const [limit, vp] = [BALANCE.SUCCESSION_STABILITY, ahead * BALANCE.SUCCESSION_VP];
    add(ahead > 0, '11.2', () => say('now.ahead', { limit, vp }), true);
    const { candidates } = power(view, side);
    add(candidates >= BALANCE.SALVAGE_CANDIDATES && !view.config.modifiers.wayOut, '12.1', () => say('now.salvage'));
  },
  brigades(view, _, add) {
    add(true, '5.2', () => say('now.commit', { limit: unitLimit(view, 'tehran') }), true);
  },
  airDefence({ airDefence, config }, _, add) {
    if (config.modifiers.withoutMap) return;
    add(airDefence > 0, '7.1', () => say('now.strike', { change: -BALANCE.STRIKE.airDefence * airDefence }));
  },
  chips({ chips }, _, add) {
    add(chips > 0, '4.14', () => say('now.bargains', { count: chips }));
  },
  credits({ secret }, _, add) {
    add((secret.credits ?? 0) > 0, '11.1', () => say('now.credits', { vp: secret.credits ?? 0 }), true);
  },
};

/** What each value of a dial does, from the lowest to the highest. */
function effectsOf(view: View, dial: Dial, side: Side): Effect[][] {
  const [min, max] = rangeOf(dial);
  const all = Array.from({ length: max - min + 1 }, (_, n) => withValue(view, dial, side, min + n));
  const scores = COMMON.has(dial) || dial === 'chips' ? movedBy(all) : null;
  return all.map((one) => {
    const found: Effect[] = [];
    const add: Add = (when, rule, text, gradual = false) => {
      if (when) found.push({ text: text(), rule, gradual });
    };
    OWN[dial](one, side, add);
    if (scores) scoredAndPaid(one, scores, add);
    return found;
  });
}

function without(some: readonly Effect[], others: readonly Effect[]): Effect[] {
  return some.filter(({ text }) => !others.some((other) => other.text === text));
}

/** An effect that only changes its number is no loss: the other number tells it. */
function stepTo(value: number, now: readonly Effect[], then: readonly Effect[]): Step {
  const gained = without(then, now);
  const lost = without(now, then).filter(({ rule }) => !gained.some((other) => other.rule === rule));
  return { value, gained, lost };
}

/** @param side whose, for what each side has; either for common tracks */
export function readingOf(view: View, dial: Dial, side: Side): Reading {
  const [min, max] = rangeOf(dial);
  const value = dialValue(view, dial, side);
  const all = effectsOf(view, dial, side);
  // Treasury may exceed its range until income is paid (2.3).
  const now = all[Math.min(max, value) - min]!;
  const search = (by: 1 | -1): Step | null => {
    for (let other = value + by; other >= min && other <= max; other += by) {
      const step = stepTo(other, now, all[other - min]!);
      if (step.gained.length + step.lost.length > 0) return step;
    }
    return null;
  };
  const firm = all.map((effects) => JSON.stringify(effects.filter(({ gradual }) => !gradual)));
  const marks: number[] = [];
  for (let other = min + 1; other <= max; other++) {
    if (firm[other - min] !== firm[other - min - 1]) marks.push(other > 0 ? other : other - 1);
  }
  return { value, min, max, marks, now, up: search(1), down: search(-1) };
}
