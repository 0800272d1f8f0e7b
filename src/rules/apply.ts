/** Applying decisions: mutates the state it is given and runs on to the next decision. */
import { PROVINCES, type Side } from './board';
import { CARDS, QUESTIONS } from './cardList';
import { fileCard, playCard } from './cardPlay';
import { type Log, note } from './chronicle';
import { copySheet } from './copy';
import { castVote, makeOffer } from './council';
import { discardFaceDown, putAway } from './deck';
import type { Dice } from './dice';
import { facilitate, isAct } from './facilitator';
import { accuse } from './israel';
import { actionRule, awaits, refusal } from './legal';
import { argOfMove, findMove, kindOfMove, MOVES, ownerOfMove } from './moves';
import { endUnits, fillSheet, isSeal, placeUnit, setAid, setStance } from './orders';
import { give, settle } from './questions';
import { type Refusal, refuse } from './refusal';
import { isOver, newSheet, power, type Readable, type State } from './state';
import * as T from './tracks';
import {
  afterAccusation,
  afterAction,
  afterCouncil,
  afterDiscard,
  afterHeadlines,
  afterSeal,
  openOrders,
} from './turn';

/**
 * Makes a legal atomic move, by number. Legality is the caller's duty (isLegal); this is the fast path of searches.
 * @param log where events go, or null for none.
 */
export function apply(s: State, id: number, dice: Dice, log: Log = null): void {
  const { side, slot } = kindOfMove(id);
  switch (slot) {
    case 'statecraft':
      s.undo = side;
      applyAction(s, id, dice, log);
      break;
    case 'discard':
      s.undo = 'none';
      discardFaceDown(s, ownerOfMove(id), log);
      afterDiscard(s);
      break;
    case 'reply':
      s.undo = 'none';
      answer(s, id, dice, log);
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
      afterCouncil(s, dice, log);
      break;
    }
  }
}

function applyAction(s: State, id: number, dice: Dice, log: Log): void {
  const { side, type } = kindOfMove(id);
  if (type === 'play' || type === 'file') {
    power(s, side).actions--;
    if (type === 'play') playCard(s, id, dice, log);
    else fileCard(s, id, log);
    if (s.question < 0) afterAction(s, side, log);
    return;
  }
  const rule = actionRule(id)!;
  const arg = argOfMove(id);
  const own = power(s, side);
  const price = rule.price(s, side, arg);
  if (log) {
    const move = MOVES[id]!;
    const place = 'province' in move ? (move.province ?? '') : 'site' in move ? (move.site ?? '') : '';
    note(log, s, rule.rule, 'action', { side, action: rule.type, place, price });
  }
  if (type !== 'pass') own.actions--;
  if (price > 0) T.addTreasury(s, side, -price, log, rule.rule);
  rule.apply(s, side, arg, log);
  if (s.question < 0) afterAction(s, side, log);
  else askAboutAction(s, side, rule.rule, dice, log);
}

/** An action that needs the other side's word (4.19): refused, it has cost nothing (ruling 117). */
function askAboutAction(s: State, side: Side, rule: string, dice: Dice, log: Log): void {
  s.undo = 'none';
  s.resume = side;
  settle(s, { rule, arg: 0, dice, log });
}

/** C4.2: an answer; then the interrupted action or headline goes on. */
function answer(s: State, id: number, dice: Dice, log: Log): void {
  const question = QUESTIONS[ownerOfMove(id)]!;
  const card = (CARDS as readonly string[]).indexOf(question.slice(0, 3));
  const rule = card >= 0 ? CARDS[card]! : question === 'sellDrones' ? '4.19' : '13.5';
  const c = { rule, arg: s.questionPlace, dice, log };
  s.step = 'statecraft';
  give(s, id, c);
  settle(s, c);
  if (isOver(s) || s.question >= 0) return;
  if (card >= 0) putAway(s, card);
  const { resume } = s;
  s.resume = 'none';
  if (resume === 'none') {
    afterHeadlines(s, dice, log);
    return;
  }
  if (question === 'sellDrones' && s.dronesRefused) {
    // Ruling 117: no action was used, so it is still this side's go.
    power(s, resume).actions++;
    s.active = resume;
    return;
  }
  afterAction(s, resume, log);
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

/**
 * Makes a recorded move, whoever's it is. What a seat sends is never given to this but to {@link decide}.
 * @returns why it is refused (the state is then unchanged), or null.
 */
export function makeMove(s: State, record: unknown, dice: Dice, log: Log = null): Refusal | null {
  return isAct(record) ? facilitate(s, record, dice, log) : decide(s, record, dice, log);
}
