/** R13.5, the game without the map (six-votes-2006): Reckoning, income and end (ruling 112). */

import * as B from './balance';
import { SIDES, type Side } from './board';
import { type Log, note, type ScoreLine } from './chronicle';
import type { Income } from './reckoning';
import { type Public, power, type State } from './state';
import * as T from './tracks';
import { over, verdicts } from './verdict';

const M = B.MODIFIER;

export function votesReckoning(s: State, log: Log): void {
  if (s.config.modifiers.moreCentrifuges && s.chips >= M.centrifuges.restless) T.addTension(s, 1, log, '13.5');
  if (s.config.modifiers.war && s.tension >= M.warTension) {
    war(s, log);
    return;
  }
  if (s.trust === 0) for (const side of SIDES) lose(s, side, log);
  votesScore(s, log);
  for (const side of SIDES) {
    const income = votesIncome(s, side);
    const own = power(s, side);
    const sum = own.treasury + income.total;
    own.treasury = Math.min(sum, B.TREASURY_CAP);
    if (log) note(log, s, '10.4', 'income', { side, ...income, lost: sum - own.treasury });
  }
}

/** Both are ruined and nothing is scored. */
function war(s: State, log: Log): void {
  if (log) note(log, s, '13.5', 'war', { tension: s.tension });
  s.moscowVerdict = 'ruin';
  s.tehranVerdict = 'ruin';
  over(s, 'war');
  verdicts(s, log);
}

function lose(s: State, side: Side, log: Log): void {
  T.score(s, side, 'ruptureLoss', Math.max(-1, -power(s, side).vp), log, '13.5');
}

/** The score lines of the game without the map, in printed order. */
export const VOTE_LINES: readonly { readonly side: Side; readonly line: ScoreLine }[] = [
  { side: 'moscow', line: 'detente' },
  { side: 'moscow', line: 'tension' },
  { side: 'moscow', line: 'bushehr' },
  { side: 'tehran', line: 'relief' },
  { side: 'tehran', line: 'chips' },
  { side: 'tehran', line: 'trustful' },
];

function pays(s: Readonly<Public>, line: ScoreLine): boolean {
  const when = M.voteScore;
  switch (line) {
    case 'detente':
      return s.detente >= when.detente;
    case 'tension':
      return s.tension >= when.tension;
    case 'bushehr':
      return s.bushehrMoved === 'built';
    case 'relief':
      return s.sanctions <= when.sanctions;
    case 'chips':
      return s.chips >= when.chips;
    case 'trustful':
      return s.trust >= when.trust;
    default:
      return false;
  }
}

/** R13.5: what a line of the game without the map pays as the tracks stand. */
export function voteLineScore(s: Readonly<Public>, line: ScoreLine): number {
  return pays(s, line) ? M.voteScore.vp : 0;
}

function votesScore(s: State, log: Log): void {
  for (const { side, line } of VOTE_LINES) {
    const vp = voteLineScore(s, line);
    if (vp > 0) T.score(s, side, line, vp, log, '13.5');
  }
}

export function votesIncome(s: Readonly<Public>, side: Side): Income {
  const { moscow, tehran, tehranFloor } = M.voteIncome;
  const base = side === 'moscow' ? moscow : Math.max(tehranFloor, tehran - s.sanctions);
  return { base, business: 0, oil: 0, trust: 0, other: 0, total: base };
}
