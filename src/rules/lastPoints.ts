/** Section 11 as a list of lines, and the books (R11.3): what they would pay if a finished Reckoning were the last. */
import * as B from './balance';
import { PROVINCE_COUNT, type Side } from './board';
import { L } from './cardList';
import type { Log, ScoreLine } from './chronicle';
import { isStrength, sway } from './geography';
import { BROKEN_BY, inForce } from './lasting';
import { power, type State } from './state';
import * as T from './tracks';

interface Line {
  readonly side: Side;
  readonly line: ScoreLine;
  readonly rule: string;
  /** VP, may be below 0. */
  worth(s: Readonly<State>): number;
}

function provincesWithSway(s: Readonly<State>, side: Side): number {
  let n = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) if (sway(s, i) === side) n++;
  return n;
}

/** R11.2: how many candidates more than the rival, where that counts. */
function succession(s: Readonly<State>, side: Side): number {
  if (s.stability > B.SUCCESSION_STABILITY) return 0;
  const more = s.moscow.candidates - s.tehran.candidates;
  return Math.max(0, side === 'moscow' ? more : -more) * B.SUCCESSION_VP;
}

function offHomeSoil(s: Readonly<State>): number {
  const { tension, vp } = B.MODIFIER.offHomeSoil;
  return s.config.modifiers.offHomeSoil && s.tension <= tension ? vp : 0;
}

const each = (line: ScoreLine, rule: string, worth: (s: Readonly<State>, side: Side) => number): Line[] =>
  (['moscow', 'tehran'] as const).map((side) => ({ side, line, rule, worth: (s) => worth(s, side) }));

/** R11.1, R11.2 */
const ON_THE_MAP: readonly Line[] = [
  ...each('finalSway', '11.1', (s, side) => Math.floor(provincesWithSway(s, side) / B.SWAY_PER_VP)),
  ...each('finalResolve', '11.1', (s, side) => Math.floor(power(s, side).resolve / B.RESOLVE_PER_VP)),
  { side: 'moscow', line: 'finalCredits', rule: '11.1', worth: (s) => s.secret.credits },
  { side: 'moscow', line: 'finalNoIs', rule: '11.1', worth: (s) => (isStrength(s) === 0 ? B.NO_IS_VP : 0) },
  { side: 'tehran', line: 'offHomeSoil', rule: '13.5', worth: offHomeSoil },
  ...each('succession', '11.2', succession),
];

/** R13.5, the game without the map: after the last income (ruling 112). */
const WITHOUT_MAP: readonly Line[] = [
  ...each('finalTreasury', '13.5', (s, side) => Math.floor(power(s, side).treasury / B.MODIFIER.voteEnd.treasuryPerVp)),
  { side: 'tehran', line: 'finalChips', rule: '13.5', worth: (s) => s.chips },
  {
    side: 'tehran',
    line: 'finalAirDefence',
    rule: '13.5',
    worth: (s) => (s.airDefence > 0 ? B.MODIFIER.voteEnd.airDefenceVp : 0),
  },
];

function lastPointsOf(s: Readonly<State>): readonly Line[] {
  return s.config.modifiers.withoutMap ? WITHOUT_MAP : ON_THE_MAP;
}

/** Whether a card that looks back has not been judged in this turn's 10.5. */
function stillOpen(s: Readonly<State>, effect: number): boolean {
  return inForce(s, effect) && s.lasting[effect] !== s.turn;
}

/** Ruling 85: what the last 10.5 would have judged (C4.12). */
const PLEDGES: readonly Line[] = [
  { side: 'moscow', line: 'card', rule: 'm19', worth: (s) => (stillOpen(s, L.m19) ? B.CARD.m19.kept : 0) },
  ...each('card', 't03', (s, side) => {
    if (!stillOpen(s, L.t03)) return 0;
    const kept = (s.memory[L.t03]! & BROKEN_BY[side]) === 0;
    return kept ? B.CARD.t03.kept : Math.max(B.CARD.t03.broken, 0 - power(s, side).vp);
  }),
];

/** Section 11 after the last Reckoning. */
export function scoreLastPoints(s: State, log: Log): void {
  for (const { side, line, rule, worth } of lastPointsOf(s)) T.score(s, side, line, worth(s), log, rule);
}

/** R11.3: after a Reckoning that is not the last. */
export function closeBooks(s: State): void {
  const { books } = s.secret;
  books.turn = s.turn;
  books.moscow = s.moscow.vp;
  books.tehran = s.tehran.vp;
  const lines = lastPointsOf(s);
  for (let i = 0; i < PLEDGES.length; i++) books.points[i] = PLEDGES[i]!.worth(s);
  for (let i = 0; i < lines.length; i++) books.points[PLEDGES.length + i] = lines[i]!.worth(s);
}

/** R11.3: VP as they were at the last finished Reckoning, with what it would have paid as the last one. */
export function scoreBooks(s: State, log: Log): void {
  const { books } = s.secret;
  T.score(s, 'moscow', 'unfinished', books.moscow - s.moscow.vp, log, '11.3');
  T.score(s, 'tehran', 'unfinished', books.tehran - s.tehran.vp, log, '11.3');
  [...PLEDGES, ...lastPointsOf(s)].forEach(({ side, line, rule }, i) => {
    T.score(s, side, line, books.points[i]!, log, rule);
  });
}
