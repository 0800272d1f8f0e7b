/** C1 and C3: what is printed, when a card may be played or filed, what it costs and where it goes. */
import { describe, expect, it } from 'vitest';
import { CARD_RULES, CARDS, type CardId } from '../../../src/rules';
import { aGame, counterDice, type Game, ownerOfCard, type ZoneName } from './helper';
import { PRINTED, READY } from './printed';

/** Another card of the same side that can be played on the quiet board. */
function other(card: CardId): CardId {
  if (ownerOfCard(card) === 'moscow') return card === 'm12' ? 'm15' : 'm12';
  return card === 't04' ? 't24' : 't04';
}

/** Cards enough that no discard is shuffled back (C2.2). */
const PILE: readonly CardId[] = ['m05', 'm13', 'm17', 'm22', 't02', 't06', 't13', 't22'];

/** All turns are of one era, so that no card leaves with its era (C2.4). */
function ready(card: CardId): Game {
  const game = aGame({ eras: new Array(10).fill('early') });
  READY[card].set?.(game);
  return game.withCardInHand(card);
}

function play(game: Game, card: CardId): Game {
  const { what, answers = [], card: faces = [] } = READY[card];
  game.plays(card, what, { card: faces });
  for (const answer of answers) game.answers(answer);
  return game;
}

describe.each(CARDS)('%s', (card) => {
  const side = ownerOfCard(card);
  const { what, lies = 0 } = READY[card];
  const { price, after } = PRINTED[card];
  const last: ZoneName = after === 'remove' ? 'removed' : 'discard';

  it('is declared as printed (C1.1)', () => {
    const { id, side: owner, era, year, price: asks, after: goes } = CARD_RULES[CARDS.indexOf(card)]!;
    expect({ id, owner, era, year, price: asks, after: goes }).toEqual({ id: card, owner: side, ...PRINTED[card] });
  });

  it('costs its price in full (C3.2)', () => {
    const game = ready(card);
    game.s[side].treasury = price;
    expect(game.whyNotPlay(card, what)).toBe('none');
    if (price === 0) return;
    game.s[side].treasury = price - 1;
    expect(game.whyNotPlay(card, what)).toBe('treasury');
  });

  it('pays the price to the bank and uses one action and the card of the turn (C3.1)', () => {
    const game = ready(card).withCardInHand(other(card));
    play(game, card);
    expect(game.events('played')).toMatchObject([{ side, card, price }]);
    expect(game.s[side]).toMatchObject({ actions: 2, played: true, filed: false, hand: 1 });
    expect(game.whyNotPlay(other(card))).toBe('cardPlayed');
    expect(game.s.undo).toBe('none');
    expect(game.asked()).toBe('none');
    expect(game.s.step).toBe('statecraft');
    expect(game.s.active).toBe(side === 'moscow' ? 'tehran' : 'moscow');
  });

  it('can be played from the hand only', () => {
    const zones: ZoneName[] = ['out', 'early', 'middle', 'late', 'discard', 'faceDown', 'removed', 'front', 'gone'];
    for (const zone of zones) expect(ready(card).cards(zone, card).whyNotPlay(card, what), zone).toBe('notInHand');
    expect(ready(card).config({ cards: false }).whyNotPlay(card, what)).toBe('cardsOff');
  });

  it('is played in Statecraft only, on the own go and before passing (C3.5)', () => {
    const game = ready(card);
    const { active } = game.s;
    game.s.active = side === 'moscow' ? 'tehran' : 'moscow';
    expect(game.refusal({ side, type: 'file', card })).toBe('notYourTurn');
    game.s.active = active;
    game.s[side].passed = true;
    expect(game.whyNotPlay(card, what)).toBe('noActions');
    expect(game.whyNot(side, 'file', card)).toBe('noActions');
    game.s[side].passed = false;
    game.s[side].actions = 0;
    expect(game.whyNotPlay(card, what)).toBe('noActions');
    game.s.step = 'orders';
    game.s.active = 'both';
    game.s[side].actions = 3;
    expect(game.whyNotPlay(card, what)).toBe('wrongStep');
  });

  it(`lies in front for ${lies} turns, then is ${last} (C3.4)`, () => {
    const game = ready(card).cards('early', ...PILE.filter((id) => id !== card));
    play(game, card);
    for (let turn = 1; turn <= lies; turn++) {
      expect(game.zone(card), `turn ${turn}`).toBe('front');
      expect(game.seen(side === 'moscow' ? 'tehran' : 'moscow', card)).toBe('front');
      game.with({ stability: 8 }).endsTurn({ posture: 'retaliate' }, counterDice(game));
    }
    expect(game.zone(card)).toBe(last);
  });

  it('is filed for 1 treasury, face up, once a turn, beside a played card (C3.3)', () => {
    const game = aGame().withCardInHand(card, other(card));
    expect(game.change(() => game.acts(side, 'file', card))).toEqual({ [`${side}.treasury`]: 1 });
    expect(game.zone(card)).toBe('discard');
    expect(game.s[side]).toMatchObject({ actions: 2, filed: true, played: false, hand: 1 });
    expect(game.whyNot(side, 'file', other(card))).toBe('cardFiled');
    expect(game.whyNotPlay(other(card))).toBe('none');
    expect(game.events('filed')).toEqual([{ side, card }]);
  });
});

it('a card may be filed and another played in one turn (C3.3)', () => {
  const game = aGame().withCardInHand('m12', 'm05', 'm13');
  game.acts('moscow', 'file', 'm05').plays('m12');
  expect(game.s.moscow).toMatchObject({ actions: 1, played: true, filed: true, hand: 1 });
});
