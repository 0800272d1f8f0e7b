/** What must hold after every move of every game, said again without the rules' own shortcuts. */
import {
  legalMoves,
  MAX_UNITS_ON_FRONT,
  NEIGHBOURS,
  PROVINCES,
  type Province,
  power,
  RANGE,
  SIDES,
  type Side,
  type State,
} from '../rules';

const HOLDER_FACTION = { government: 'none', rebels: 'rebels', is: 'is', sdf: 'sdf' } as const;
/** The longest legal list there is: every statecraft action of one side. */
const LONGEST_LIST = 90;

function verdictOf(s: State, side: Side) {
  return side === 'moscow' ? s.moscowVerdict : s.tehranVerdict;
}

function inRange(name: string, value: number, [low, high]: readonly [number, number]): string | null {
  return Number.isInteger(value) && value >= low && value <= high
    ? null
    : `${name} is ${value}, not in ${low}..${high}`;
}

function checkTracks(s: State): string | null {
  for (const track of ['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions'] as const) {
    const problem = inRange(track, s[track], RANGE[track]);
    if (problem) return problem;
  }
  const mostChips = s.config.modifiers.moreCentrifuges ? 3 : 2;
  const early = inRange('chips', s.chips, [0, mostChips]) ?? inRange('Bushehr', s.bushehr, [0, 5]);
  if (early) return early;
  for (const track of ['brigades', 'airDefence'] as const) {
    const problem = inRange(track, s[track], RANGE[track]);
    if (problem) return problem;
  }
  for (const side of SIDES) {
    const own = power(s, side);
    const problem =
      inRange(`${side} resolve`, own.resolve, RANGE.resolve) ??
      inRange(`${side} candidates`, own.candidates, RANGE.candidates) ??
      inRange(`${side} treasury`, own.treasury, [0, 60]) ??
      inRange(`${side} actions`, own.actions, [0, 3]) ??
      inRange(`${side} VP`, own.vp, [0, 300]);
    if (problem) return problem;
  }
  return inRange('credits', s.secret.credits, RANGE.credits);
}

function checkProvince(p: Province, i: number): string | null {
  const name = PROVINCES[i]!;
  const problem =
    inRange(`stack of ${name}`, p.stack, [0, 6]) ??
    inRange(`Moscow's proxies in ${name}`, p.moscow, [0, 3]) ??
    inRange(`Tehran's proxies in ${name}`, p.tehran, [0, 3]) ??
    inRange(`marks in ${name}`, p.marks, [0, 3]);
  if (problem) return problem;
  if ((p.stack === 0) !== (p.faction === 'none')) return `${name}: stack ${p.stack} of ${p.faction}`;
  if (p.holder !== 'government' && p.faction !== HOLDER_FACTION[p.holder]) {
    return `${name} is held by ${p.holder} with a stack of ${p.faction}`;
  }
  return null;
}

/** R1.4, said again. */
function fronts(s: State): number {
  return s.provinces.filter(
    (p, i) =>
      p.stack > 0 &&
      !p.guard &&
      (p.holder === 'government' || NEIGHBOURS[i]!.some((n) => s.provinces[n]!.holder === 'government')),
  ).length;
}

/** What is awaited must be exactly what chapter 3 says. */
function checkFlow(s: State): string | null {
  const first = (s.turn % 2 === 1) !== s.config.modifiers.firstOnTheScene ? 'moscow' : 'tehran';
  const awaited = `${s.step} awaits ${s.active}`;
  switch (s.step) {
    case 'discard': {
      const full = SIDES.filter((side) => power(s, side).hand > 3);
      return s.active === (full.length === 2 ? 'both' : (full[0] ?? 'nobody')) ? null : awaited;
    }
    case 'reply':
      return s.question >= 0 && (s.active === 'moscow' || s.active === 'tehran') ? null : awaited;
    case 'statecraft': {
      if (s.active === 'both' || s.active === 'none') return awaited;
      const own = power(s, s.active);
      return own.passed || own.actions === 0 ? `${awaited}, which can do nothing` : null;
    }
    case 'joint':
      return s.active === first && fronts(s) > 0 ? null : awaited;
    case 'orders': {
      const open = SIDES.filter((side) => !power(s, side).sealed);
      return s.active === (open.length === 2 ? 'both' : (open[0] ?? 'nobody')) ? null : awaited;
    }
    case 'accusation':
      return s.active === 'tehran' && s.channelKnown === 'none' && s.secret.channel !== 'warn' ? null : awaited;
    case 'offer':
      return s.active === 'tehran' && (s.tension >= 3 || s.config.modifiers.aDraftEveryTime) && s.offer === -1
        ? null
        : awaited;
    case 'vote':
      return s.active === 'moscow' && s.offer >= 0 && s.secret.bid >= 0 ? null : awaited;
    case 'over':
      return s.active === 'none' && SIDES.every((side) => (verdictOf(s, side) === 'none') === (s.ending === 'stopped'))
        ? null
        : awaited;
  }
}

/** R11.3: what a facilitator may have done to the end, and what the books say. */
function checkStop(s: State): string | null {
  if (s.lastTurn !== 0 && s.lastTurn !== s.turn) return `turn ${s.turn} after the last turn, ${s.lastTurn}`;
  if (s.secret.books.turn !== s.turn - 1) return `books of turn ${s.secret.books.turn} in turn ${s.turn}`;
  if (s.stopped < 0) return s.ending === 'stopped' ? 'stopped and does not know it' : null;
  if (s.stopped === 0) return s.ending === 'stopped' ? null : `no turn counts and the game is ${s.ending}`;
  const counts = s.stopped === (s.lastTurn > 0 ? s.turn : s.turn - 1) || s.stopped === s.turn - 1;
  return s.ending === 'final' && counts ? null : `${s.stopped} turns count in turn ${s.turn}`;
}

function checkEnd(s: State): string | null {
  if (s.config.modifiers.withoutMap) return null;
  const collapsed = s.stability === 0 || s.provinces[0]!.holder !== 'government';
  if (s.step === 'over') {
    if (s.ending === 'final')
      return collapsed || (s.turn !== s.config.turns && s.stopped < 1) ? 'a final verdict out of place' : null;
    if (s.ending === 'stopped') return collapsed ? 'stopped after a collapse' : null;
    return collapsed ? null : `collapse by ${s.ending} with Damascus standing`;
  }
  return collapsed ? 'Damascus has fallen and the game goes on' : null;
}

function checkSheets(s: State): string | null {
  for (const sheet of [s.secret.moscowSheet, s.secret.tehranSheet]) {
    const sum = sheet.units.reduce((a, b) => a + b, 0);
    if (sum !== sheet.placed) return `a sheet of ${sum} units says ${sheet.placed}`;
    if (sheet.units.some((n) => n > MAX_UNITS_ON_FRONT)) return 'too many units on a front';
  }
  return null;
}

function checkLists(s: State): string | null {
  for (const side of SIDES) {
    const sealed = s.step === 'orders' && power(s, side).sealed;
    const awaited = (s.active === side || s.active === 'both') && !sealed;
    const n = legalMoves(s, side).length;
    if (awaited && (n === 0 || n > LONGEST_LIST)) return `${side} has ${n} legal moves in ${s.step}`;
    if (!awaited && n > 0) return `${side} has ${n} legal moves and is not awaited`;
  }
  return null;
}

/** The first invariant that a position breaks, in words, or null. */
export function broken(s: State): string | null {
  const early = checkTracks(s);
  if (early) return early;
  for (let i = 0; i < s.provinces.length; i++) {
    const problem = checkProvince(s.provinces[i]!, i);
    if (problem) return problem;
  }
  return checkFlow(s) ?? checkEnd(s) ?? checkStop(s) ?? checkSheets(s) ?? checkLists(s);
}
