/** C1 and C2: dealing, drawing, the hand limit, reshuffling and the change of era. */
import { describe, expect, it } from 'vitest';
import { CARDS, type CardId, type Config, createGame, FastRng, type Side, ZONE } from '../../../src/rules';
import { aGame, type Game, ownerOfCard, quiet, startOf, type ZoneName } from './helper';
import { PRINTED } from './printed';

const SIDES = ['moscow', 'tehran'] as const;
const one = (era: Config['eras'][number], turns: number) => new Array(turns).fill(era) as Config['eras'];
const dealt = (config: Partial<Config>, picks?: number[]) => startOf(quiet({ cards: true, ...config }), picks);

/** Cards of a side in a pile or hand. */
function inZone(game: Game, side: Side, ...zones: ZoneName[]): CardId[] {
  return CARDS.filter((id) => ownerOfCard(id) === side && zones.includes(game.zone(id)));
}

const years = (side: Side, era: string, last: number) =>
  CARDS.filter((id) => ownerOfCard(id) === side && PRINTED[id].era === era && PRINTED[id].year <= last);
const anys = (side: Side) => CARDS.filter((id) => ownerOfCard(id) === side && PRINTED[id].era === 'any');

describe('C1.3 dealing', () => {
  it('makes three piles of 8 in the campaign', () => {
    const game = dealt({});
    for (const side of SIDES) {
      expect(inZone(game, side, 'early', 'hand')).toHaveLength(8);
      expect(inZone(game, side, 'middle')).toHaveLength(8);
      expect(inZone(game, side, 'late')).toHaveLength(8);
      for (const era of ['early', 'middle', 'late'] as const) {
        const pile = inZone(game, side, era, ...(era === 'early' ? (['hand'] as const) : []));
        expect(pile).toEqual(expect.arrayContaining(years(side, era, 2024)));
        expect(pile.filter((id) => PRINTED[id].era === 'any')).toHaveLength(2);
      }
    }
  });

  it('makes two piles of 6 + 3 where two eras are used; later years are out (ruling 64, intervention-2015)', () => {
    const eras = ['early', 'early', 'early', 'middle'] as const;
    const game = dealt({ turns: 4, eras, lastYear: 2018, openingHand: 1 });
    expect(inZone(game, 'moscow', 'early', 'hand')).toHaveLength(9);
    expect(inZone(game, 'moscow', 'middle')).toHaveLength(9);
    expect(inZone(game, 'tehran', 'early', 'hand')).toHaveLength(9);
    expect(inZone(game, 'tehran', 'middle')).toHaveLength(6);
    for (const id of ['t08', 't09', 't12'] as const) expect(game.zone(id)).toBe('out');
    expect(inZone(game, 'tehran', 'middle').filter((id) => PRINTED[id].era === 'any')).toHaveLength(3);
    for (const side of SIDES) expect(inZone(game, side, 'late')).toEqual([]);
  });

  it('makes one pile of 12 of a single era (southern-line-2018)', () => {
    const game = dealt({ turns: 4, eras: one('middle', 4), lastYear: 2019 });
    for (const side of SIDES) {
      const pile = inZone(game, side, 'middle', 'hand');
      expect(pile).toEqual([...years(side, 'middle', 2019), ...anys(side)]);
      expect(pile).toHaveLength(12);
    }
  });

  it('makes piles of 8 for deir-ez-zor-2021, where C1.5 takes four of each out (ruling 64)', () => {
    const game = dealt({ turns: 4, eras: one('late', 4), lastYear: 2021, openingHand: 1 });
    expect(inZone(game, 'moscow', 'late', 'hand')).toEqual(['m14', 'm18', ...anys('moscow')]);
    expect(inZone(game, 'tehran', 'late', 'hand')).toEqual(['t13', 't16', ...anys('tehran')]);
    for (const id of ['m13', 'm15', 'm16', 'm17', 't14', 't15', 't17', 't18'] as const) {
      expect(game.zone(id)).toBe('out');
    }
  });

  it('gives every *any* card the same chance in every pile, and every card the same chance to be drawn', () => {
    const places = new Map<string, number>();
    const games = 900;
    for (let seed = 1; seed <= games; seed++) {
      const { secret } = createGame(quiet({ cards: true, openingHand: 1 }), new FastRng(seed * 7919));
      CARDS.forEach((id, i) => {
        const key = `${id} ${secret.zones[i]}`;
        places.set(key, (places.get(key) ?? 0) + 1);
      });
    }
    for (const id of [...anys('moscow'), ...anys('tehran')]) {
      for (const zone of [ZONE.middle, ZONE.late]) {
        expect(places.get(`${id} ${zone}`) ?? 0, `${id} in ${zone}`).toBeGreaterThan(240);
        expect(places.get(`${id} ${zone}`) ?? 0).toBeLessThan(360);
      }
    }
    for (const side of SIDES) {
      for (const id of years(side, 'early', 2024)) {
        // Two of eight are in hand: 225 expected.
        expect(places.get(`${id} ${ZONE.hand}`) ?? 0, id).toBeGreaterThan(165);
        expect(places.get(`${id} ${ZONE.hand}`) ?? 0, id).toBeLessThan(285);
      }
    }
  });

  it('deals nothing with the module off', () => {
    const game = startOf(quiet());
    expect(game.dice.picked).toEqual([]);
    expect(CARDS.every((id) => game.zone(id) === 'out')).toBe(true);
    expect(game.s.moscow).toMatchObject({ hand: 0, pile: 0 });
  });
});

describe('C2.1 drawing', () => {
  it('draws one card each before Statecraft, without an action, after the headline (H4)', () => {
    const game = dealt({ headlines: ['h02', ...new Array(9).fill('none')] });
    for (const side of SIDES) expect(game.s[side]).toMatchObject({ hand: 1, pile: 7, actions: 3 });
    const codes = game.log.map(({ code }) => code);
    expect(codes.indexOf('headline')).toBeLessThan(codes.indexOf('drawn'));
    expect(codes.filter((code) => code === 'drawn')).toHaveLength(2);
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'moscow' });
    game.endsTurn();
    for (const side of SIDES) expect(game.s[side]).toMatchObject({ hand: 2, pile: 6 });
  });

  it('an opening hand comes from the first pile, before the draw of turn 1 (ruling 66)', () => {
    for (const side of SIDES) expect(dealt({ openingHand: 1 }).s[side]).toMatchObject({ hand: 2, pile: 6 });
    for (const side of SIDES) expect(dealt({ openingHand: 2 }).s[side]).toMatchObject({ hand: 3, pile: 5 });
  });

  it('draws the card that the dice name', () => {
    const deal = new Array(12).fill(0);
    const game = dealt({}, [...deal, 7, 2]);
    // In the order of the list: Moscow's six early cards, then two of any era.
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m20']);
    expect(inZone(game, 'tehran', 'hand')).toEqual(['t03']);
    expect(game.dice.picked.slice(12).map(({ draw, n }) => [draw, n])).toEqual([
      ['draw', 8],
      ['draw', 8],
    ]);
  });

  it('never asks twice for the same draw (law 8)', () => {
    const game = dealt({ openingHand: 3 });
    expect(game.s.step).toBe('discard');
    for (const side of SIDES) game.does({ side, type: 'discard', card: inZone(game, side, 'hand')[0] });
    game.endsTurn();
    expect(game.dice.picked).toHaveLength(12 + 6 + 2 + 2);
  });
});

describe('C2.2 the empty pile', () => {
  const eras = new Array(10).fill('early');
  const empty = () => aGame({ eras }).cards('discard', 'm12', 'm13').cards('faceDown', 'm17').cards('removed', 'm05');

  it('shuffles the whole discard pile, face-down cards too, and never removed ones', () => {
    const game = empty();
    game.dice.picks = [2];
    game.endsTurn();
    expect(game.dice.picked).toEqual([{ turn: 2, draw: 'draw', n: 3 }]);
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m17']);
    expect(inZone(game, 'moscow', 'early')).toEqual(['m12', 'm13']);
    expect(game.zone('m05')).toBe('removed');
    expect(game.s.moscow).toMatchObject({ hand: 1, pile: 2 });
    for (const id of ['m12', 'm13'] as const) expect(game.seen('tehran', id)).toBe('hidden');
  });

  it('draws nothing if the discard pile is empty too', () => {
    const game = empty().endsTurn();
    expect(inZone(game, 'tehran', 'hand')).toEqual([]);
    expect(game.events('drawn')).toEqual([{ side: 'moscow' }]);
  });

  it('shuffles only when the pile is empty', () => {
    const game = empty().cards('early', 'm02').endsTurn();
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m02']);
    expect(inZone(game, 'moscow', 'discard')).toEqual(['m12', 'm13']);
  });

  it('leaves cards that lie in front alone', () => {
    const game = aGame({ eras }).cards('front', 'm04').cards('hand', 'm05');
    game.s.lasting[2] = 5;
    expect(game.endsTurn().zone('m04')).toBe('front');
  });
});

describe('C2.3 the hand limit', () => {
  const eras = new Array(10).fill('early');
  const full = (...sides: Side[]) => {
    const game = aGame({ eras });
    if (sides.includes('moscow')) game.cards('hand', 'm05', 'm12', 'm13').cards('early', 'm17');
    if (sides.includes('tehran')) game.cards('hand', 't04', 't10', 't22').cards('early', 't24');
    return game.endsTurn();
  };

  it('does not touch a hand of 3', () => {
    const game = aGame({ eras }).cards('hand', 'm05', 'm12').cards('early', 'm17').endsTurn();
    expect(game.s).toMatchObject({ step: 'statecraft', moscow: { hand: 3 } });
  });

  it('makes a side of 4 discard one face down before Statecraft', () => {
    const game = full('moscow');
    expect(game.s).toMatchObject({ step: 'discard', active: 'moscow', moscow: { hand: 4 } });
    expect(game.whyNot('moscow', 'pass')).toBe('wrongStep');
    expect(game.whyNot('tehran', 'pass')).toBe('notYourTurn');
    expect(game.whyNot('moscow', 'discard', 'm01')).toBe('notInHand');
    game.does({ side: 'moscow', type: 'discard', card: 'm17' });
    expect(game.zone('m17')).toBe('faceDown');
    expect(game.s).toMatchObject({
      step: 'statecraft',
      active: 'tehran',
      moscow: { hand: 3, actions: 3, filed: false },
    });
  });

  it('gives no treasury for it', () => {
    const game = full('tehran');
    expect(game.change(() => game.does({ side: 'tehran', type: 'discard', card: 't04' }))).toEqual({});
  });

  it('blocks Statecraft for both until both have chosen (ruling 67)', () => {
    const ends = [];
    for (const order of [SIDES, [...SIDES].reverse()] as const) {
      const game = full('moscow', 'tehran');
      expect(game.s.step).toBe('discard');
      for (const [i, side] of order.entries()) {
        // Whoever is asked first: the other one's choice is still open.
        if (game.s.active !== 'both') game.s.active = 'both';
        game.does({ side, type: 'discard', card: side === 'moscow' ? 'm12' : 't10' });
        expect(game.s.step).toBe(i === 0 ? 'discard' : 'statecraft');
      }
      ends.push(game.s);
    }
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]).toMatchObject({ active: 'tehran', moscow: { hand: 3 }, tehran: { hand: 3 } });
  });

  it('hides the card from the rival, not from its owner, until the game is over', () => {
    const game = full('moscow').does({ side: 'moscow', type: 'discard', card: 'm12' });
    expect(game.seen('moscow', 'm12')).toBe('faceDown');
    expect(game.seen('tehran', 'm12')).toBe('hidden');
    expect(game.seen('spectator', 'm12')).toBe('hidden');
    expect(game.reads('tehran').filter(({ code }) => code === 'discardedCard')).toEqual([]);
    expect(game.reads('moscow').filter(({ code }) => code === 'discardedCard')).toHaveLength(1);
    for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
      expect(game.reads(viewer).filter(({ code }) => code === 'discarded')).toHaveLength(1);
    }
    game.s.step = 'over';
    expect(game.seen('tehran', 'm12')).toBe('faceDown');
  });
});

describe('C2.4 the change of era', () => {
  const position = () => {
    const game = aGame().inTurn(3).cards('early', 'm01', 'm02', 'm04').cards('discard', 'm12').cards('faceDown', 'm13');
    return game.cards('hand', 'm05', 't02', 't03').cards('middle', 'm07', 'm08', 't08').cards('removed', 'm06');
  };

  it('takes the old pile and the discards out of the game, unseen', () => {
    const game = position().endsTurn();
    expect(game.s.turn).toBe(4);
    for (const id of ['m01', 'm02', 'm04', 'm12', 'm13'] as const) {
      expect(game.zone(id), id).toBe('gone');
      expect(game.seen('tehran', id)).toBe('hidden');
    }
    expect(game.zone('m06')).toBe('removed');
  });

  it('draws from the new pile; cards in hand stay and may still be played', () => {
    const game = position().endsTurn();
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m05', 'm07']);
    expect(inZone(game, 'tehran', 'hand')).toEqual(['t02', 't03', 't08']);
    expect(game.s.moscow).toMatchObject({ hand: 2, pile: 1 });
    expect(game.playable('m05')).toEqual(['']);
    game.plays('m05').answers('resent');
    expect(game.zone('m05')).toBe('removed');
  });

  it('leaves a card in front, which ends by its own rule', () => {
    const game = position().plays('t03').answers('join').endsTurn();
    expect(game.zone('t03')).toBe('front');
    game.with({ stability: 8 }).endsTurn();
    expect(game.zone('t03')).toBe('removed');
  });

  it('a discard of the new era comes back in the new era', () => {
    const game = position().endsTurn().acts('moscow', 'file', 'm05').cards('gone', 'm08');
    expect(game.s.moscow.pile).toBe(0);
    game.with({ stability: 8 }).endsTurn();
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m05', 'm07']);
  });

  it('never happens with a single era (ruling 65)', () => {
    const game = aGame({ eras: one('late', 10) })
      .inTurn(3)
      .cards('late', 'm14', 'm18')
      .cards('discard', 'm12');
    game.endsTurn().with({ stability: 8 }).endsTurn();
    expect(inZone(game, 'moscow', 'hand')).toEqual(['m14', 'm18']);
    expect(game.zone('m12')).toBe('discard');
  });
});
