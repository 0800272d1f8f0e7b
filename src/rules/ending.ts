/** Sections 11 and 12: final scoring, collapse, verdict, par. */

import * as B from './balance';
import { PROVINCE_COUNT, type Side } from './board';
import { type Log, note } from './chronicle';
import { isStrength, sway } from './geography';
import { type Ending, type Public, power, type State, type Verdict } from './state';
import * as T from './tracks';

/** R12.1: the game ends here and now; VP stand as they are. */
export function collapse(s: State, ending: Exclude<Ending, 'none' | 'final'>, log: Log): void {
  over(s, ending);
  s.moscowVerdict = s.moscow.candidates >= B.SALVAGE_CANDIDATES ? 'salvage' : 'ruin';
  s.tehranVerdict = s.tehran.candidates >= B.SALVAGE_CANDIDATES ? 'salvage' : 'ruin';
  if (log) note(log, s, '12.1', 'collapse', { ending });
  noteVerdicts(s, log);
}

function over(s: State, ending: Ending): void {
  s.step = 'over';
  s.active = 'none';
  s.undo = 'none';
  s.ending = ending;
}

/** Sections 11, 12.2 and 12.4 after the last Reckoning. */
export function finalVerdict(s: State, log: Log): void {
  let moscow = 0;
  let tehran = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const who = sway(s, i);
    if (who === 'moscow') moscow++;
    else if (who === 'tehran') tehran++;
  }
  T.score(s, 'moscow', 'finalSway', Math.floor(moscow / B.SWAY_PER_VP), log, '11.1');
  T.score(s, 'tehran', 'finalSway', Math.floor(tehran / B.SWAY_PER_VP), log, '11.1');
  T.score(s, 'moscow', 'finalResolve', Math.floor(s.moscow.resolve / B.RESOLVE_PER_VP), log, '11.1');
  T.score(s, 'tehran', 'finalResolve', Math.floor(s.tehran.resolve / B.RESOLVE_PER_VP), log, '11.1');
  T.score(s, 'moscow', 'finalCredits', s.secret.credits, log, '11.1');
  if (isStrength(s) === 0) T.score(s, 'moscow', 'finalNoIs', B.NO_IS_VP, log, '11.1');
  succession(s, log);
  over(s, 'final');
  const lead = s.moscow.vp - s.tehran.vp;
  s.moscowVerdict = verdictOf(s, 'moscow', lead);
  s.tehranVerdict = verdictOf(s, 'tehran', -lead);
  noteVerdicts(s, log);
}

/** R11.2 */
function succession(s: State, log: Log): void {
  if (s.stability > B.SUCCESSION_STABILITY) return;
  const more = s.moscow.candidates - s.tehran.candidates;
  T.score(s, more > 0 ? 'moscow' : 'tehran', 'succession', Math.abs(more) * B.SUCCESSION_VP, log, '11.2');
}

/** R12.2 for a side that leads by `lead` (negative when it trails). */
function verdictOf(s: Readonly<Public>, side: Side, lead: number): Verdict {
  if (Math.abs(lead) < s.config.lead) return 'partner';
  if (lead > 0) return lead > s.config.overreach ? 'overreach' : 'ascendant';
  return power(s, side).vp >= s.config.threshold ? 'partner' : 'pawn';
}

/** R12.4: a side reaches its par only in a game that Damascus survives. */
export function reachedPar(s: Readonly<Public>, side: Side): boolean {
  const par = side === 'moscow' ? s.config.parMoscow : s.config.parTehran;
  return s.ending === 'final' && power(s, side).vp >= par;
}

function noteVerdicts(s: State, log: Log): void {
  if (!log) return;
  const lead = s.moscow.vp - s.tehran.vp;
  const { threshold } = s.config;
  const rule = s.ending === 'final' ? '12.2' : '12.1';
  for (const side of ['moscow', 'tehran'] as const) {
    const moscow = side === 'moscow';
    const verdict = moscow ? s.moscowVerdict : s.tehranVerdict;
    const par = moscow ? s.config.parMoscow : s.config.parTehran;
    const own = { vp: power(s, side).vp, lead: moscow ? lead : 0 - lead };
    note(log, s, rule, 'verdict', { side, verdict, ...own, threshold, par, reachedPar: reachedPar(s, side) });
  }
}

/** R12.3: what a finished game is worth to a side, about 0 to 1; 0 for a game still in play. */
export function utility(s: Readonly<Public>, side: Side): number {
  const verdict = side === 'moscow' ? s.moscowVerdict : s.tehranVerdict;
  if (verdict === 'none') return 0;
  const lead = s.moscow.vp - s.tehran.vp;
  return B.UTILITY[verdict] + B.UTILITY.perVp * (side === 'moscow' ? lead : -lead);
}
