/** What a dossier card is: one declaration with its condition, its effects and where it goes afterwards (C3). */
import type { Side } from '../board';
import type { CardId, Era, LastingId } from '../cardList';
import type { Effect } from '../effects';
import type { Readable } from '../state';

export interface Card {
  readonly id: CardId;
  readonly side: Side;
  readonly era: Era | 'any';
  /** Printed year (C1.5), 0 for none. */
  readonly year: number;
  /** In treasury, to the bank. */
  readonly price: number;
  readonly after: 'remove' | 'discard';
  /** It lies in front of its owner while one of these is in force (C3.4). */
  readonly lasting?: readonly LastingId[];
  /** What is named with it. */
  readonly place: 'province' | 'site' | 'option' | 'none';
  /** Its condition holds, and what is named with it is possible. */
  can(s: Readable, arg: number): boolean;
  effects(arg: number): readonly Effect[];
}

type Spec = Omit<Card, 'side' | 'place' | 'effects'> & {
  readonly place?: Card['place'];
  readonly effects: readonly Effect[] | ((arg: number) => readonly Effect[]);
};

/** Completes a declaration. */
export function card(side: Side, spec: Spec): Card {
  const { effects } = spec;
  return {
    ...spec,
    side,
    place: spec.place ?? 'none',
    effects: typeof effects === 'function' ? effects : () => effects,
  };
}

/** Whether playing it would do anything as the board stands (for bots and tooltips; a card may be played without). */
export function effective(c: Card, s: Readable, arg: number): boolean {
  return c.effects(arg).some((effect) => effect.does(s, arg));
}
