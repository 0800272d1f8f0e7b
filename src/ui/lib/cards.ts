/** The cards of a side for the screens: the hand with what may be done with each card, and the open piles. */
import {
  CARD_RULES,
  CARDS,
  type Card,
  type CardId,
  KINDS,
  MOVES,
  ownerOf,
  ownerOfMove,
  refusal,
  type Side,
  type View,
  ZONE,
  type Zone,
} from '../../rules';
import { type Choice, placeOf } from './actions';

export interface HandCard {
  readonly card: Card;
  /** One choice for each target that could be named with it. */
  readonly open: readonly Choice[];
  readonly closed: readonly Choice[];
  readonly file: Choice;
}

function numbersIn(view: View, side: Side, zone: Zone): number[] {
  return CARDS.flatMap((_, n) => (ownerOf(n) === side && view.secret.zones[n] === zone ? [n] : []));
}

/** Cards of a side that lie in a zone, as far as the viewer may know. */
export function cardsIn(view: View, side: Side, zone: Zone): CardId[] {
  return numbersIn(view, side, zone).map((n) => CARDS[n]!);
}

function choicesWith(view: View, side: Side, type: 'play' | 'file', number: number): Choice[] {
  const kind = KINDS.find((one) => one.side === side && one.type === type)!;
  const { price } = CARD_RULES[number]!;
  const ids = Array.from({ length: kind.count }, (_, n) => kind.first + n);
  return ids
    .filter((id) => ownerOfMove(id) === number)
    .map((id) => {
      const move = MOVES[id]!;
      return { id, move, ...placeOf(move), price: type === 'play' ? price : 0, refusal: refusal(view, id) };
    });
}

/** The hand of a side; empty when the viewer may not see it. */
export function handOf(view: View, side: Side): HandCard[] {
  return numbersIn(view, side, ZONE.hand).map((n) => {
    const plays = choicesWith(view, side, 'play', n);
    return {
      card: CARD_RULES[n]!,
      open: plays.filter((choice) => choice.refusal === null),
      closed: plays.filter((choice) => choice.refusal !== null),
      file: choicesWith(view, side, 'file', n)[0]!,
    };
  });
}
