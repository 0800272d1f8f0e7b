/** Sections 11 and 12: final scoring, collapse, verdict, par. */

import * as B from './balance';
import { PROVINCE_COUNT } from './board';
import { type Log, note } from './chronicle';
import { isStrength, sway } from './geography';
import type { Power, Public, State } from './state';
import * as T from './tracks';
import { over, verdictOf, verdicts } from './verdict';
import { votesFinal } from './votes';

/** R12.1: the game ends here and now; VP stand as they are. */
export function collapse(s: State, ending: 'stability' | 'damascus', log: Log): void {
  over(s, ending);
  s.moscowVerdict = saved(s, s.moscow) ? 'salvage' : 'ruin';
  s.tehranVerdict = saved(s, s.tehran) ? 'salvage' : 'ruin';
  if (log) note(log, s, '12.1', 'collapse', { ending });
  verdicts(s, log);
}

/** R12.1: three candidates; R13.5 Way out: exits and candidates together 4 or more. */
function saved(s: Readonly<Public>, p: Readonly<Power>): boolean {
  if (s.config.modifiers.wayOut) return p.exits + p.candidates >= B.MODIFIER.salvageExits;
  return p.candidates >= B.SALVAGE_CANDIDATES;
}

/** Sections 11, 12.2 and 12.4 after the last Reckoning. */
export function finalVerdict(s: State, log: Log): void {
  if (s.config.modifiers.withoutMap) votesFinal(s, log);
  else finalScore(s, log);
  over(s, 'final');
  const lead = s.moscow.vp - s.tehran.vp;
  s.moscowVerdict = verdictOf(s, 'moscow', lead);
  s.tehranVerdict = verdictOf(s, 'tehran', -lead);
  verdicts(s, log);
}

/** R11.1 */
function finalScore(s: State, log: Log): void {
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
  const { offHomeSoil } = B.MODIFIER;
  if (s.config.modifiers.offHomeSoil && s.tension <= offHomeSoil.tension) {
    T.score(s, 'tehran', 'offHomeSoil', offHomeSoil.vp, log, '13.5');
  }
  succession(s, log);
}

/** R11.2 */
function succession(s: State, log: Log): void {
  if (s.stability > B.SUCCESSION_STABILITY) return;
  const more = s.moscow.candidates - s.tehran.candidates;
  T.score(s, more > 0 ? 'moscow' : 'tehran', 'succession', Math.abs(more) * B.SUCCESSION_VP, log, '11.2');
}
