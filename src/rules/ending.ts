/** Sections 11 and 12: final scoring, collapse, verdict, par. */

import * as B from './balance';
import { type Log, note } from './chronicle';
import { scoreBooks, scoreLastPoints } from './lastPoints';
import { openSheet } from './orders';
import type { Power, Public, State } from './state';
import { over, verdictOf, verdicts } from './verdict';

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
  scoreLastPoints(s, log);
  // R11.3: a last turn that a facilitator named.
  if (s.lastTurn > 0) s.stopped = s.turn;
  conclude(s, log);
}

/** R11.3: the game ends at once; what counts is the last finished Reckoning, and without one there is no verdict. */
export function stop(s: State, log: Log): void {
  const { turn } = s.secret.books;
  s.stopped = turn;
  s.question = -1;
  s.questionPlace = -1;
  s.resume = 'none';
  // A sheet that nobody sealed was never decided.
  if (!s.moscow.sealed) openSheet(s, 'moscow', s.secret.moscowSheet);
  if (!s.tehran.sealed) openSheet(s, 'tehran', s.secret.tehranSheet);
  if (log) note(log, s, '11.3', 'stopped', { after: turn });
  if (turn === 0) {
    over(s, 'stopped');
    return;
  }
  scoreBooks(s, log);
  conclude(s, log);
}

function conclude(s: State, log: Log): void {
  over(s, 'final');
  const lead = s.moscow.vp - s.tehran.vp;
  s.moscowVerdict = verdictOf(s, 'moscow', lead);
  s.tehranVerdict = verdictOf(s, 'tehran', -lead);
  verdicts(s, log);
}
