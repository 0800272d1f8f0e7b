/** Section 9: offer, Washington's bid, vote. */
import { BID_BY_DIE, MAX_BID, MODIFIER, SEVERE_TENSION, SUPPORT_PATRONAGE } from './balance';
import { L } from './cardList';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { collapse } from './ending';
import { BROKEN_BY, inForce } from './lasting';
import { isOver, type Public, type State, type Vote } from './state';
import * as T from './tracks';

/** R9.1: 1, or 2 at high Tension. */
export function severity(s: Readonly<Public>): 1 | 2 {
  return s.tension >= SEVERE_TENSION || inForce(s, L.h22) ? 2 : 1;
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
  const more = (inForce(s, L.m23) ? 1 : 0) + (inForce(s, L.m20) && amount === 0 ? 1 : 0);
  s.secret.bid = Math.min(MAX_BID, BID_BY_DIE[die - 1]! + more);
  if (log) note(log, s, '9.3', 'bid', { die, bid: s.secret.bid }, 'moscow');
  s.undo = 'none';
  s.step = 'vote';
  s.active = 'moscow';
}

/** R9.2: what a vote earns Moscow of Tehran's offer; half is rounded up; m20 lets Abstain take the whole. */
export function paidFor(s: Readonly<Public>, vote: Vote): number {
  if (vote === 'support') return 0;
  return vote === 'veto' || inForce(s, L.m20) ? s.offer : Math.ceil(s.offer / 2);
}

/** R9.4 */
export function castVote(s: State, vote: Vote, log: Log): void {
  const paid = paidFor(s, vote);
  if (log) note(log, s, '9.4', 'vote', { vote, paid, bid: vote === 'support' ? s.secret.bid : -1 });
  s.undo = 'none';
  T.addTreasury(s, 'tehran', -paid, log, '9.4');
  T.addTreasury(s, 'moscow', paid, log, '9.4');
  if (vote === 'veto') {
    raise(s, 0, vote, log);
    T.addDetente(s, -1, log, '9.4');
    T.addTrust(s, 1, log, '9.4');
  } else if (vote === 'abstain') {
    raise(s, severity(s) === 2 && !inForce(s, L.m20) ? 1 : 0, vote, log);
    if (isOver(s)) return;
    if (inForce(s, L.m20)) T.addTrust(s, 1, log, 'm20');
  } else {
    raise(s, severity(s), vote, log);
    if (isOver(s)) return;
    T.addTrust(s, -1, log, '9.4');
    // R13.5: without the map there is no Patronage.
    if (!s.config.modifiers.withoutMap) T.addPatronage(s, 'tehran', SUPPORT_PATRONAGE, log, '9.4');
    T.score(s, 'moscow', 'support', s.secret.bid, log, '9.4');
    if (s.secret.bid > 0) T.addDetente(s, 1, log, '9.4');
  }
  afterVote(s, vote, log);
}

/** Sanctions by a vote; R13.5: bare texts add none, and while Syria is on the agenda Stability pays instead. */
function raise(s: State, by: number, vote: Vote, log: Log): void {
  const { modifiers } = s.config;
  if (modifiers.bareTexts && (MODIFIER.bareTextTurns as readonly number[]).includes(s.turn)) return;
  if (!modifiers.syriaOnTheAgenda || s.turn > MODIFIER.agendaTurns) {
    if (by > 0) T.addSanctions(s, by, log, '9.4');
    return;
  }
  if (vote === 'veto') T.addPatronage(s, 'moscow', 1, log, '13.5');
  if (by === 0) return;
  T.addStability(s, -1, log, '13.5');
  if (s.stability === 0) collapse(s, 'stability', log);
}

/** C5.1: cards that look at the vote, in the order they were played (one a side and turn). */
function afterVote(s: State, vote: Vote, log: Log): void {
  if (inForce(s, L.m23) && vote !== 'support') T.addDetente(s, -1, log, 'm23');
  if (inForce(s, L.t11)) {
    if (vote === 'veto') {
      T.addSanctions(s, -1, log, 't11');
      T.score(s, 'moscow', 'card', 1, log, 't11');
      T.addTrust(s, 1, log, 't11');
    } else {
      T.addPatronage(s, 'tehran', 1, log, 't11');
      T.addTreasury(s, 'tehran', 1, log, 't11');
    }
  }
  if (vote !== 'support') return;
  if (inForce(s, L.t10)) s.lasting[L.t10] = 0;
  if (inForce(s, L.t18)) s.memory[L.t18]! |= BROKEN_BY.moscow;
}

/** C5.1: what cards do when the Council does not meet. */
export function noCouncil(s: State, log: Log): void {
  if (log) note(log, s, '9.1', 'councilNone', { tension: s.tension });
  if (inForce(s, L.m23)) T.addDetente(s, 1, log, 'm23');
  if (inForce(s, L.t11)) T.addTreasury(s, 'tehran', 2, log, 't11');
}
