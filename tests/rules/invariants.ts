/** What is true of every position and of every step from one to the next, whatever is played. Source: docs/RULES.md. */
import {
  type ChronicleEvent,
  HEADLINES,
  initiative,
  PROVINCES,
  RANGE,
  type Sheet,
  type Side,
  type State,
  type TrackName,
} from '../../src/rules';
import { sections } from './rulebook';

const SIDES = ['moscow', 'tehran'] as const;

type Check = (ok: boolean, what: string) => void;

function tracks(s: State, check: Check): void {
  const within = (value: number, [low, high]: readonly [number, number], what: string) =>
    check(
      Number.isInteger(value) && !Object.is(value, -0) && value >= low && value <= high,
      `${what} is ${value} (2.1)`,
    );
  for (const name of ['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions'] as const)
    within(s[name], RANGE[name], name);
  for (const name of ['brigades', 'airDefence', 'chips'] as const) within(s[name], RANGE[name], name);
  within(s.secret.credits, RANGE.credits, 'credits');
  for (const side of SIDES) {
    const own = s[side];
    within(own.resolve, RANGE.resolve, `${side} resolve`);
    within(own.candidates, RANGE.candidates, `${side} candidates`);
    within(own.treasury, [0, 99], `${side} treasury`);
    within(own.vp, [0, 999], `${side} VP`);
    within(own.actions, [0, 3], `${side} actions`);
    within(own.aid, [0, 3], `${side} aid`);
  }
  check(s.s300Open || s.s300Escrow === 0, 'escrow without an order (4.16)');
}

function board(s: State, check: Check): void {
  s.provinces.forEach((p, i) => {
    const id = PROVINCES[i];
    for (const side of SIDES) check([0, 1, 2, 3].includes(p[side]), `${p[side]} ${side} proxies in ${id} (2.3)`);
    check(Number.isInteger(p.stack) && p.stack >= 0 && p.stack <= 6, `a stack of ${p.stack} in ${id} (2.3)`);
    check((p.stack === 0) === (p.faction === 'none'), `a stack of ${p.stack} of ${p.faction} in ${id} (1.2)`);
    check(p.holder === 'government' || p.faction === p.holder, `${p.holder} hold ${id} with ${p.faction} (1.2)`);
    check(Number.isInteger(p.marks) && p.marks >= 0, `${p.marks} marks in ${id}`);
    const betweenMarks = s.step === 'joint' || s.step === 'orders';
    check(!betweenMarks || p.marks === 0, `marks in ${id} after Statecraft (4.20)`);
    check(s.sorties[i]! <= 3 && s.brigadesSent[i]! <= 3, `more than 3 units in ${id} (5.2)`);
  });
  check(s.sorties.length === 14 && s.brigadesSent.length === 14 && s.sites.length === 10, 'the shape has changed');
}

function sheet(sheet: Sheet, side: Side, check: Check): void {
  const placed = sheet.units.reduce((sum, count) => sum + count, 0);
  check(placed === sheet.placed, `the sheet of ${side} counts ${sheet.placed} of ${placed} units`);
  check(
    sheet.units.every((count) => count <= 3),
    `the sheet of ${side} has more than 3 units on a front (5.2)`,
  );
  check(sheet.stage !== 'sealed' || sheet.stance !== 'none', `the sheet of ${side} is sealed without a choice`);
}

/** Whom 3.3, 4.0 and 5.3 make decide. */
function awaited(s: State): State['active'] {
  const first = initiative(s);
  const sealed = SIDES.filter((side) => s[side].sealed);
  switch (s.step) {
    case 'discard':
    case 'reply':
    case 'statecraft':
      return s.active;
    case 'joint':
      return first;
    case 'orders':
      return sealed.length === 0 ? 'both' : sealed[0] === 'moscow' ? 'tehran' : 'moscow';
    case 'accusation':
    case 'offer':
      return 'tehran';
    case 'vote':
      return 'moscow';
    case 'over':
      return 'none';
  }
}

function flow(s: State, check: Check): void {
  check(s.active === awaited(s), `${s.active} to decide at ${s.step}`);
  check(s.turn >= 1 && s.turn <= s.config.turns, `turn ${s.turn}`);
  if (s.step === 'statecraft' && s.active !== 'none' && s.active !== 'both') {
    const own = s[s.active];
    check(own.actions > 0 && !own.passed, `${s.active} is to act and cannot (4.0)`);
  }
  const over = s.step === 'over';
  check(over === (s.ending !== 'none'), `step ${s.step} with ending ${s.ending}`);
  check(
    (over && s.ending !== 'stopped') === (s.moscowVerdict !== 'none') &&
      (s.moscowVerdict === 'none') === (s.tehranVerdict === 'none'),
    'a verdict too early or missing',
  );
  check(over || s.stability > 0, 'the game goes on at Stability 0 (12.1)');
  check(over || s.provinces[0]!.holder === 'government', 'the game goes on without Damascus (12.1)');
  check(!over || s.undo === 'none', 'undo after the end (14.3)');
  const afterOrders = s.step === 'accusation' || s.step === 'offer' || s.step === 'vote';
  check(!afterOrders || (s.posture !== 'none' && s.secret.channel !== 'none'), `no posture or channel at ${s.step}`);
  check(s.step !== 'offer' || s.tension >= 3, 'the Council meets at a Tension below 3 (9.1)');
  check(s.secret.bid >= 0 === (s.step === 'vote') || over, `a bid of ${s.secret.bid} at ${s.step}`);
}

/** What is wrong with a position; an empty list if nothing is. */
export function faults(s: State): string[] {
  const found: string[] = [];
  const check: Check = (ok, what) => {
    if (!ok) found.push(what);
  };
  tracks(s, check);
  board(s, check);
  sheet(s.secret.moscowSheet, 'moscow', check);
  sheet(s.secret.tehranSheet, 'tehran', check);
  flow(s, check);
  return found;
}

/** Headlines that print Trust (13.4, H2, 13.6), and 13.5 for the answers to those that ask. */
const TRUST_NEWS = ['h08', 'h13', 'h25', 'h29', 'war-in-ukraine', '13.5'];
/** Rules by which Trust may change: the table of 2.2 and the headlines (ruling 29). */
const TRUST_RULES = new Set(['4.10', '6.1', '7.4', '9.4', '4.3', '4.8', '4.11', '7.6', ...TRUST_NEWS]);

/** An event of a headline names the headline, an answer to one 13.5; without cards no other names but sections. */
const RULES = new Set<string>([...sections().map(({ number }) => number), ...HEADLINES]);

function tracksOf(s: State): Record<string, number> {
  const { stability, patronage, trust, detente, tension, sanctions, brigades, airDefence, chips, moscow, tehran } = s;
  const { aidNeed, freeSorties, strikeBonus, bushehr } = s;
  const common = {
    stability,
    patronage,
    trust,
    detente,
    tension,
    sanctions,
    aidNeed,
    freeSorties,
    strikeBonus,
    bushehr,
  };
  const sided: Record<string, number> = {
    'brigades tehran': brigades,
    'airDefence tehran': airDefence,
    'chips tehran': chips,
  };
  for (const [side, own] of Object.entries({ moscow, tehran })) {
    for (const name of ['treasury', 'resolve', 'candidates', 'exits'] as const) sided[`${name} ${side}`] = own[name];
    sided[`vp ${side}`] = own.vp;
  }
  return { ...common, ...sided };
}

/** What is wrong with a step: VP and contracts lost, Trust moved by another rule, tracks moved in silence. */
export function stepFaults(before: State, after: State, log: readonly ChronicleEvent[]): string[] {
  const found: string[] = [];
  for (const side of SIDES) if (after[side].vp < before[side].vp) found.push(`${side} lost VP (2.3)`);
  before.sites.forEach((owner, i) => {
    if (owner !== 'none' && after.sites[i] === 'none') found.push(`the contract on site ${i} is gone (1.5)`);
  });
  if (after.turn < before.turn || after.turn > before.turn + 1) found.push(`from turn ${before.turn} to ${after.turn}`);
  const told = tracksOf(before);
  for (const event of log) {
    if (!RULES.has(event.rule)) found.push(`${event.code} names rule ${event.rule}, which the rulebook has not`);
    if (event.code === 'track') {
      const { track, side, from, to } = event.values;
      const key = side === '' ? (track satisfies TrackName) : `${track} ${side}`;
      if (told[key] !== from) found.push(`${key} is told to leave ${from}, it was ${told[key]}`);
      told[key] = to;
      if (track === 'trust' && !TRUST_RULES.has(event.rule)) found.push(`Trust moved by ${event.rule} (2.2)`);
    } else if (event.code === 'income') {
      told[`treasury ${event.values.side}`]! += event.values.total - event.values.lost;
    } else if (event.code === 'score') told[`vp ${event.values.side}`]! += event.values.vp;
  }
  const now = tracksOf(after);
  for (const [key, value] of Object.entries(now))
    if (told[key] !== value) found.push(`the chronicle leaves ${key} at ${told[key]}, it is ${value} (law 7)`);
  return found;
}
