/** Section 9: offer, Washington's bid, vote. */
import { BID_BY_DIE, SEVERE_TENSION } from './balance';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import type { Public, State, Vote } from './state';
import * as T from './tracks';

/** R9.1: 1, or 2 at high Tension. */
export function severity(s: Readonly<Public>): 1 | 2 {
  return s.tension >= SEVERE_TENSION ? 2 : 1;
}

export function openCouncil(s: State, log: Log): void {
  if (log) note(log, s, '9.1', 'council', { severity: severity(s), tension: s.tension });
  s.step = 'offer';
  s.active = 'tehran';
}

/** R9.2 and R9.3: Tehran offers openly, then the bid is rolled for Moscow's eyes. */
export function makeOffer(s: State, amount: number, dice: Dice, log: Log): void {
  s.offer = amount;
  if (log) note(log, s, '9.2', 'offer', { amount });
  const die = dice.d6(s.turn, 'bid', 0);
  s.secret.bid = BID_BY_DIE[die - 1]!;
  if (log) note(log, s, '9.3', 'bid', { die, bid: s.secret.bid }, 'moscow');
  s.undo = 'none';
  s.step = 'vote';
  s.active = 'moscow';
}

/** R9.2: what a vote earns Moscow of Tehran's offer; half is rounded up. */
export function paidFor(vote: Vote, offer: number): number {
  return vote === 'veto' ? offer : vote === 'abstain' ? Math.ceil(offer / 2) : 0;
}

/** R9.4 */
export function castVote(s: State, vote: Vote, log: Log): void {
  const grave = severity(s);
  const paid = paidFor(vote, s.offer);
  if (log) note(log, s, '9.4', 'vote', { vote, paid, bid: vote === 'support' ? s.secret.bid : -1 });
  s.undo = 'none';
  T.addTreasury(s, 'tehran', -paid, log, '9.4');
  T.addTreasury(s, 'moscow', paid, log, '9.4');
  if (vote === 'veto') {
    T.addDetente(s, -1, log, '9.4');
    T.addTrust(s, 1, log, '9.4');
  } else if (vote === 'abstain') {
    if (grave === 2) T.addSanctions(s, 1, log, '9.4');
  } else {
    T.addSanctions(s, grave, log, '9.4');
    T.addTrust(s, -1, log, '9.4');
    T.score(s, 'moscow', 'support', s.secret.bid, log, '9.4');
    if (s.secret.bid > 0) T.addDetente(s, 1, log, '9.4');
  }
}
