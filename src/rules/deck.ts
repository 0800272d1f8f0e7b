/**
 * Piles, hands and discards of the dossier cards (C1 to C3). A pile has no order: the card is drawn among those in it
 * when it is needed, which is the same to the players and leaves no order to leak.
 */

import { HAND_LIMIT } from './balance';
import { SIDES, type Side } from './board';
import { CARD_COUNT, CARDS, ERAS, type Era, FIRST_TEHRAN_CARD, L, ZONE } from './cardList';
import { CARD_RULES } from './cards';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { inForce } from './lasting';
import { power, type State } from './state';

export function ownerOf(card: number): Side {
  return card < FIRST_TEHRAN_CARD ? 'moscow' : 'tehran';
}

function firstCard(side: Side): number {
  return side === 'moscow' ? 0 : FIRST_TEHRAN_CARD;
}

function cardsIn(s: State, side: Side, zones: readonly number[]): number[] {
  const found: number[] = [];
  const first = firstCard(side);
  for (let i = first; i < first + FIRST_TEHRAN_CARD; i++) if (zones.includes(s.secret.zones[i]!)) found.push(i);
  return found;
}

function eraOf(s: State): Era {
  return s.config.eras[s.turn - 1] ?? 'early';
}

/** Keeps the open numbers of hand and pile true. */
function count(s: State): void {
  const pile = ZONE[eraOf(s)];
  for (const side of SIDES) {
    const own = power(s, side);
    own.hand = 0;
    own.pile = 0;
    const first = firstCard(side);
    for (let i = first; i < first + FIRST_TEHRAN_CARD; i++) {
      if (s.secret.zones[i] === ZONE.hand) own.hand++;
      else if (s.secret.zones[i] === pile) own.pile++;
    }
  }
}

/** C1.3 and C1.5: era cards to their piles, the *any* cards dealt evenly and unseen among the piles in use. */
export function dealCards(s: State, dice: Dice, log: Log): void {
  if (!s.config.cards) return;
  const used = ERAS.filter((era) => s.config.eras.includes(era));
  for (const side of SIDES) {
    const first = firstCard(side);
    const any: number[] = [];
    for (let i = first; i < first + FIRST_TEHRAN_CARD; i++) {
      const { era, year } = CARD_RULES[i]!;
      if (year > s.config.lastYear) continue;
      if (era === 'any') any.push(i);
      else if (used.includes(era)) s.secret.zones[i] = ZONE[era];
    }
    const share = any.length / used.length;
    for (let k = 0; any.length > 0; k++) {
      const place = first + k;
      const [card] = any.splice(dice.pick(0, 'deal', place, any.length), 1);
      s.secret.zones[card!] = ZONE[used[Math.floor(k / share)]!];
    }
  }
  for (let i = 0; i < s.config.openingHand; i++) for (const side of SIDES) draw(s, side, dice, -i, log);
  count(s);
}

/** C2.1 and C2.2. @param key tells several draws of one turn apart. */
function draw(s: State, side: Side, dice: Dice, key: number, log: Log): void {
  const pile = ZONE[eraOf(s)];
  if (countIn(s, side, pile) === 0) {
    for (const card of cardsIn(s, side, [ZONE.discard, ZONE.faceDown])) s.secret.zones[card] = pile;
  }
  const n = countIn(s, side, pile);
  if (n === 0) return;
  const place = (side === 'moscow' ? 0 : 1) - 2 * key;
  const card = nthIn(s, side, pile, dice.pick(s.turn, 'draw', place, n));
  s.secret.zones[card] = ZONE.hand;
  if (log) {
    note(log, s, 'C2.1', 'drawn', { side });
    note(log, s, 'C2.1', 'drawnCard', { side, card: CARDS[card]! }, side);
  }
}

function countIn(s: State, side: Side, zone: number): number {
  let n = 0;
  const first = firstCard(side);
  for (let i = first; i < first + FIRST_TEHRAN_CARD; i++) if (s.secret.zones[i] === zone) n++;
  return n;
}

/** The nth card of a side in a zone, from 0. */
function nthIn(s: State, side: Side, zone: number, n: number): number {
  let left = n;
  const first = firstCard(side);
  for (let i = first; i < first + FIRST_TEHRAN_CARD; i++) if (s.secret.zones[i] === zone && left-- === 0) return i;
  throw new RangeError(`no card ${n} of ${side} in zone ${zone}`);
}

/** C2.1 to C2.4 at the start of Statecraft: an era may change, then both draw. */
export function drawCards(s: State, dice: Dice, log: Log): void {
  if (!s.config.cards) return;
  const before = s.config.eras[s.turn - 2];
  if (before !== undefined && before !== eraOf(s)) endEra(s, before);
  for (const side of SIDES) draw(s, side, dice, 1, log);
  count(s);
}

function endEra(s: State, era: Era): void {
  for (let i = 0; i < CARD_COUNT; i++) {
    const zone = s.secret.zones[i];
    if (zone === ZONE[era] || zone === ZONE.discard || zone === ZONE.faceDown) s.secret.zones[i] = ZONE.gone;
  }
}

/** C2.3: whether a side must discard. */
export function mustDiscard(s: State, side: Side): boolean {
  return power(s, side).hand > HAND_LIMIT;
}

/** C2.3: face down, unseen till the end of the game. */
export function discardFaceDown(s: State, card: number, log: Log): void {
  s.secret.zones[card] = ZONE.faceDown;
  count(s);
  if (!log) return;
  const side = ownerOf(card);
  note(log, s, 'C2.3', 'discarded', { side });
  note(log, s, 'C2.3', 'discardedCard', { side, card: CARDS[card]! }, side);
}

/** C3.3 */
export function discardFaceUp(s: State, card: number): void {
  s.secret.zones[card] = ZONE.discard;
  count(s);
}

/** C3.4: where a played card goes now. */
export function putAway(s: State, card: number): void {
  const { after, lasting } = CARD_RULES[card]!;
  if (lasting?.some((id) => inForce(s, L[id]))) s.secret.zones[card] = ZONE.front;
  else s.secret.zones[card] = after === 'remove' ? ZONE.removed : ZONE.discard;
  count(s);
}

/** C3.4: at the end of a turn cards whose time is over leave the table. */
export function clearFront(s: State): void {
  if (!s.config.cards) return;
  for (let i = 0; i < CARD_COUNT; i++) {
    if (s.secret.zones[i] !== ZONE.front) continue;
    const { lasting } = CARD_RULES[i]!;
    if (lasting?.some((id) => s.lasting[L[id]]! > s.turn)) continue;
    s.secret.zones[i] = CARD_RULES[i]!.after === 'remove' ? ZONE.removed : ZONE.discard;
  }
  count(s);
}
