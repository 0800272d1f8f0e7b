/** Playing and filing dossier cards as Statecraft actions (C3.1 to C3.5). */
import { FILE_TREASURY } from './balance';
import { CARDS, FIRST_TEHRAN_CARD, ZONE } from './cardList';
import { CARD_RULES } from './cards';
import { type Log, note } from './chronicle';
import { discardFaceUp, ownerOf, putAway } from './deck';
import type { Dice } from './dice';
import { type Ctx, carryOut } from './effects';
import { argOfMove, MOVES, ownerOfMove } from './moves';
import { settle } from './questions';
import type { RefusalCode } from './refusal';
import { power, type Readable, type State } from './state';
import * as T from './tracks';

function inHand(s: Readable, card: number): RefusalCode | null {
  if (!s.config.cards) return 'cardsOff';
  return s.secret.zones[card] === ZONE.hand ? null : 'notInHand';
}

/** R4.17, C3.1, C3.2: price aside. */
export function checkPlay(s: Readable, id: number): RefusalCode | null {
  const card = ownerOfMove(id);
  const why = inHand(s, card);
  if (why) return why;
  if (power(s, card < FIRST_TEHRAN_CARD ? 'moscow' : 'tehran').played) return 'cardPlayed';
  return CARD_RULES[card]!.can(s, argOfMove(id)) ? null : 'cardCondition';
}

/** R4.18, C3.3 */
export function checkFile(s: Readable, id: number): RefusalCode | null {
  const card = ownerOfMove(id);
  return inHand(s, card) ?? (power(s, ownerOf(card)).filed ? 'cardFiled' : null);
}

/** C3.2: pay, then the effects from left to right; then the card goes where it belongs (C3.4). */
export function playCard(s: State, id: number, dice: Dice, log: Log): void {
  const card = ownerOfMove(id);
  const { side, price, effects } = CARD_RULES[card]!;
  const move = MOVES[id]!;
  const rule = CARDS[card]!;
  const arg = argOfMove(id);
  power(s, side).played = true;
  s.undo = 'none';
  if (log && move.type === 'play') {
    const place = move.province ?? move.site ?? '';
    note(log, s, rule, 'played', { side, card: rule, place, option: move.option ?? '', price });
  }
  if (price > 0) T.addTreasury(s, side, -price, log, rule);
  const c: Ctx = { rule, arg, dice, log };
  s.resume = side;
  carryOut(s, effects(arg), c);
  settle(s, c);
  putAway(s, card);
}

export function fileCard(s: State, id: number, log: Log): void {
  const card = ownerOfMove(id);
  const side = ownerOf(card);
  power(s, side).filed = true;
  s.undo = 'none';
  if (log) note(log, s, 'C3.3', 'filed', { side, card: CARDS[card]! });
  discardFaceUp(s, card);
  T.addTreasury(s, side, FILE_TREASURY, log, 'C3.3');
}
