/** Modifiers of deir-ez-zor-2021 (rulings 109, 110; Quiet removal as a consequence). */
import { describe, expect, it } from 'vitest';
import { aGame, type Game, modifiers, quiet, startOf } from '../cards/helper';

const start = (...ids: Parameters<typeof modifiers>) => startOf(quiet({ modifiers: modifiers(...ids) }));

describe('riverTowns', () => {
  const position = () => start('riverTowns').province('deir-ez-zor', { tehran: 2 }).province('quneitra', { tehran: 1 });

  it('counts each proxy in deir-ez-zor, underground too', () => {
    expect(position().fights().s.strikeOpen).toBe(2 + 2 - 2);
    expect(position().lost('deir-ez-zor', 'is', 2).fights().s.strikeOpen).toBe(2);
    expect(start().province('deir-ez-zor', { tehran: 2 }).fights().s.strikeOpen).toBe(-2);
  });

  it('hits them first', () => {
    const game = position().with({ strikeTurn: 9 }).fights({}, { israel: 6 });
    expect(game.events('hit').map(({ province }) => province)).toEqual(['deir-ez-zor', 'deir-ez-zor', 'quneitra']);
    expect(game.look('deir-ez-zor').marks).toBe(2);
  });

  it('then in the usual order, deir-ez-zor not twice', () => {
    const game = position().province('damascus', { tehran: 1 }).province('deir-ez-zor', { tehran: 1 });
    game.with({ strikeTurn: 9 }).fights({}, { israel: 6 });
    expect(game.events('hit').map(({ province }) => province)).toEqual(['deir-ez-zor', 'quneitra', 'damascus']);
  });
});

describe('quietRemoval', () => {
  const position = (moscow: number, tehran: number) => start('quietRemoval').province('daraa', { moscow, tehran });
  const removed = (game: Game, daraa: number) => game.change(() => game.fights({}, { removal: { daraa } }));

  it.each([1, 2])('on a %i the side with fewer proxies loses one, and Trust falls by 1', (die) => {
    expect(removed(position(1, 2), die)).toEqual({ 'daraa.moscow': -1, trust: -1 });
    expect(removed(position(3, 2), die)).toEqual({ 'daraa.tehran': -1, trust: -1 });
  });

  it('on a tie both lose one', () => {
    expect(removed(position(1, 1), 2)).toEqual({ 'daraa.moscow': -1, 'daraa.tehran': -1, trust: -1 });
  });

  it('on 3 or more nothing happens', () => {
    expect(removed(position(1, 2), 3)).toEqual({});
    expect(removed(position(1, 2), 6)).toEqual({});
  });

  it('leaves no strike mark and shows its die to all', () => {
    const game = position(2, 1);
    removed(game, 1);
    expect(game.look('daraa').marks).toBe(0);
    for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
      expect(
        game
          .reads(viewer)
          .filter(({ code }) => code === 'removal')
          .map(({ values }) => values),
      ).toEqual([{ province: 'daraa', die: 1, side: 'tehran' }]);
    }
  });

  it('needs proxies of both and the government, and rolls in the south only', () => {
    const game = start('quietRemoval').province('daraa', { moscow: 1 }).province('quneitra', { tehran: 2 });
    game.lost('suwayda', 'rebels', 2, { moscow: 1, tehran: 1 }).province('homs', { moscow: 1, tehran: 2 });
    expect(game.change(() => game.fights())).toEqual({});
    const south = start('quietRemoval').province('quneitra', { moscow: 1, tehran: 2 });
    south.province('daraa', { moscow: 1, tehran: 2 }).province('suwayda', { moscow: 2, tehran: 1 });
    const dice = { removal: { quneitra: 1, daraa: 6, suwayda: 2 } };
    expect(south.change(() => south.fights({}, dice))).toEqual({
      'quneitra.moscow': -1,
      'suwayda.tehran': -1,
      trust: -2,
    });
  });

  it('comes after the Campaign and before the strike', () => {
    const game = start('quietRemoval').lost('daraa', 'rebels', 1, { tehran: 1 });
    const orders = { joint: 'daraa', sorties: { daraa: 1 } } as const;
    game.with({ strikeTurn: 3 }).fights(orders, { front: { daraa: 6 }, removal: { daraa: 1 }, israel: 5 });
    expect(game.look('daraa')).toMatchObject({ holder: 'government', moscow: 0, tehran: 0 });
    const order = game.log.map(({ code }) => code).filter((code) => ['front', 'removal', 'strike'].includes(code));
    expect(order).toEqual(['front', 'removal', 'strike']);
  });

  it('is no action', () => {
    expect(start('quietRemoval').province('homs', { moscow: 1 }).refusal({ side: 'moscow', type: 'remove' })).toBe(
      'unknownMove',
    );
  });
});

describe('cheapPay', () => {
  const position = () => start('cheapPay').province('deir-ez-zor', { marks: 2 });

  it('hires in the marked province or in a government province next to it', () => {
    const game = position();
    const can = (['deir-ez-zor', 'homs', 'raqqa', 'hasakah', 'hama', 'damascus'] as const).filter(
      (id) => game.whyNot('moscow', 'defectors', id) === 'none',
    );
    expect(can).toEqual(['deir-ez-zor', 'homs', 'raqqa', 'hasakah']);
    const plain = start().province('deir-ez-zor', { marks: 2 });
    expect(plain.whyNot('moscow', 'defectors', 'homs')).toBe('noMarks');
  });

  it('moves as many as there are marks, which go', () => {
    const game = position();
    expect(game.change(() => game.acts('moscow', 'defectors', 'homs'))).toEqual({
      'moscow.treasury': -1,
      'homs.moscow': 2,
      'deir-ez-zor.marks': -2,
      trust: -1,
    });
    const full = position().province('homs', { moscow: 2 }).acts('moscow', 'defectors', 'homs');
    expect(full.look('homs').moscow).toBe(3);
    expect(full.look('deir-ez-zor').marks).toBe(0);
  });

  it('uses marks of a lost province, but hires only in government ones with room', () => {
    const game = position().lost('deir-ez-zor', 'is', 2).province('raqqa', { moscow: 3 }).lost('hasakah', 'sdf', 3);
    expect(game.whyNot('moscow', 'defectors', 'deir-ez-zor')).toBe('notGovernment');
    expect(game.whyNot('moscow', 'defectors', 'hasakah')).toBe('notGovernment');
    expect(game.whyNot('moscow', 'defectors', 'raqqa')).toBe('maxProxies');
    expect(game.change(() => game.acts('moscow', 'defectors', 'homs'))).toMatchObject({ 'homs.moscow': 2 });
  });

  it('takes the marks of one province only', () => {
    const game = position().province('rif-dimashq', { marks: 1 }).acts('moscow', 'defectors', 'homs');
    expect(game.look('homs').moscow + game.look('rif-dimashq').marks + game.look('deir-ez-zor').marks).toBe(3);
    expect(game.whyNot('moscow', 'defectors', 'homs')).toBe(game.look('homs').moscow < 3 ? 'none' : 'maxProxies');
  });

  it('does not change m14, which names a marked province', () => {
    const game = aGame().modifiers('cheapPay').province('deir-ez-zor', { marks: 1 }).withCardInHand('m14');
    expect(game.playable('m14')).toEqual(['deir-ez-zor']);
  });
});
