/** Applying decisions: mutates the state it is given and runs on to the next decision. */
import { PROVINCES } from './board';
import { type ActionName, type Log, note } from './chronicle';
import { copySheet } from './copy';
import { castVote, makeOffer } from './council';
import type { Dice } from './dice';
import { accuse } from './israel';
import { awaits, refusal } from './legal';
import { argOfMove, findMove, kindOfMove, MOVES } from './moves';
import { endUnits, fillSheet, isSeal, placeUnit, setAid, setStance } from './orders';
import { type Refusal, refuse } from './refusal';
import { newSheet, power, type Readable, type State } from './state';
import { ACTIONS } from './statecraft';
import * as T from './tracks';
import { afterAccusation, afterAction, afterCouncil, afterSeal, openOrders } from './turn';

/**
 * Makes a legal atomic move, by number. Legality is the caller's duty (isLegal); this is the fast path of searches.
 * @param log where events go, or null for none.
 */
export function apply(s: State, id: number, dice: Dice, log: Log = null): void {
  const { side, slot } = kindOfMove(id);
  switch (slot) {
    case 'statecraft':
      s.undo = side;
      applyAction(s, id, log);
      break;
    case 'joint':
      s.undo = side;
      s.joint = argOfMove(id);
      if (log) note(log, s, '5.1', 'jointNamed', { side, province: PROVINCES[s.joint]! });
      openOrders(s);
      break;
    case 'units':
    case 'aid':
    case 'stance':
      applySheet(s, id, dice, log);
      break;
    case 'accusation':
      s.undo = 'none';
      if (kindOfMove(id).type === 'accuse') accuse(s, log);
      else if (log) note(log, s, '7.6', 'notAccused', {});
      afterAccusation(s, dice, log);
      break;
    case 'offer':
      makeOffer(s, argOfMove(id), dice, log);
      break;
    case 'vote': {
      const move = MOVES[id]!;
      if (move.type === 'vote') castVote(s, move.vote, log);
      afterCouncil(s, log);
      break;
    }
  }
}

function applyAction(s: State, id: number, log: Log): void {
  const { side, type } = kindOfMove(id);
  const rule = ACTIONS[type as ActionName];
  const arg = argOfMove(id);
  const own = power(s, side);
  const price = rule.price(s, side);
  if (log) {
    const move = MOVES[id]!;
    const place = 'province' in move ? move.province : 'site' in move ? move.site : '';
    note(log, s, rule.rule, 'action', { side, action: rule.type, place, price });
  }
  if (type !== 'pass') own.actions--;
  if (price > 0) T.addTreasury(s, side, -price, log, rule.rule);
  rule.apply(s, side, arg, log);
  afterAction(s, side, log);
}

function applySheet(s: State, id: number, dice: Dice, log: Log): void {
  const { side, type } = kindOfMove(id);
  const sheet = side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
  const move = MOVES[id]!;
  if (type === 'sortie' || type === 'brigade') placeUnit(s, side, sheet, argOfMove(id));
  else if (type === 'ready') endUnits(s, side, sheet);
  else if (type === 'aid') setAid(sheet, argOfMove(id));
  else {
    setStance(sheet, move.type === 'channel' ? move.channel : move.type === 'posture' ? move.posture : 'none');
    seal(s, side, dice, log);
  }
}

function seal(s: State, side: 'moscow' | 'tehran', dice: Dice, log: Log): void {
  s.undo = side;
  // No event: seals commute bit for bit, and Power.sealed tells who has sealed.
  afterSeal(s, side, dice, log);
}

const scratch = newSheet();

/** Why a decision that may come from anywhere cannot be made now; null if it can. Changes nothing. */
export function refuseDecision(s: Readable, record: unknown): Refusal | null {
  if (isSeal(record)) {
    const why = refuseSeal(s, record.side);
    return why ?? fillSheet(s, record, scratch);
  }
  const id = findMove(record);
  if (id < 0) return refuse('unknownMove');
  const { slot } = kindOfMove(id);
  // At a table a sheet crosses as one move (law 2).
  if (slot === 'units' || slot === 'aid' || slot === 'stance') return refuse('unknownMove');
  return refusal(s, id);
}

function refuseSeal(s: Readable, side: 'moscow' | 'tehran'): Refusal | null {
  if (s.step === 'over') return refuse('over');
  if (s.step !== 'orders') return refuse('wrongStep', { step: s.step });
  return awaits(s, side) && !power(s, side).sealed ? null : refuse('sheetSealed');
}

/**
 * Makes a decision as people, logs and saves see it.
 * @returns why it is refused (the state is then unchanged), or null.
 */
export function decide(s: State, record: unknown, dice: Dice, log: Log = null): Refusal | null {
  const why = refuseDecision(s, record);
  if (why) return why;
  if (isSeal(record)) {
    copySheet(record.side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet, scratch);
    seal(s, record.side, dice, log);
  } else apply(s, findMove(record), dice, log);
  return null;
}
