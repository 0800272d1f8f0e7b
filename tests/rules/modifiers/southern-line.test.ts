/** Modifiers of southern-line-2018 (ruling 105). */
import { describe, expect, it } from 'vitest';
import { type Game, modifiers, quiet, startOf } from '../cards/helper';

const start = (...ids: Parameters<typeof modifiers>) => startOf(quiet({ modifiers: modifiers(...ids) }));

describe('seasonTurns', () => {
  it('has no drift', () => {
    const calm = (game: Game) => game.with({ tension: 2 }).endsTurn().s.tension;
    expect(calm(start('seasonTurns'))).toBe(2);
    expect(calm(start())).toBe(3);
  });
});

describe('withdraw', () => {
  const position = () =>
    start('withdraw').province('quneitra', { tehran: 2 }).lost('daraa', 'rebels', 4, { tehran: 1 });

  it('removes all in quneitra and daraa, underground too, for 1 treasury and Detente', () => {
    const game = position().tehranHas({ treasury: 0 });
    expect(game.change(() => game.acts('tehran', 'withdraw'))).toEqual({
      'quneitra.tehran': -2,
      'daraa.tehran': -1,
      'tehran.treasury': 1,
      detente: 1,
    });
    expect(game.s.tehran.actions).toBe(2);
  });

  it('needs one proxy in all', () => {
    expect(start('withdraw').province('rif-dimashq', { tehran: 3 }).whyNot('tehran', 'withdraw')).not.toBe('none');
    expect(start('withdraw').province('daraa', { tehran: 1 }).whyNot('tehran', 'withdraw')).toBe('none');
  });

  it('is possible once a turn', () => {
    const game = position().acts('tehran', 'withdraw').province('daraa', { tehran: 1 });
    expect(game.whyNot('tehran', 'withdraw')).toBe('withdrawOnce');
    game.with({ stability: 8 }).endsTurn({}, { rebels: 1 });
    expect(game.whyNot('tehran', 'withdraw')).toBe('none');
  });

  it('still pays at Detente 5, and is no action of Moscow', () => {
    const game = position().with({ detente: 5 });
    expect(game.change(() => game.acts('tehran', 'withdraw'))).not.toHaveProperty('detente');
    expect(position().refusal({ side: 'moscow', type: 'withdraw' })).toBe('unknownMove');
  });
});

describe('theLine', () => {
  /** What Reckoning brings, and the change of the next turn's strike. */
  const judged = (set: (game: Game) => Game, last = false) => {
    const game = set(start('theLine')).with({ stability: 8 });
    if (last) game.config({ turns: 1 });
    game.endsTurn({}, game.look('daraa').stack >= 3 ? { rebels: 1 } : {});
    const scored = game.events('score').filter(({ line }) => line === 'theLine');
    const points = scored.map(({ side, vp }) => [side, vp]);
    if (last) return [points, 0];
    game.province('quneitra', { tehran: 0 }).province('daraa', { tehran: 0 }).fights();
    return [points, game.s.strikeOpen + 2];
  };

  it('with no Tehran proxy there: 1 VP for Moscow and next turn strike -2', () => {
    expect(judged((game) => game)).toEqual([[['moscow', 1]], -2]);
  });

  it('with one province only: nothing', () => {
    expect(judged((game) => game.province('daraa', { tehran: 3 }))).toEqual([[], 0]);
    expect(judged((game) => game.province('quneitra', { tehran: 1 }))).toEqual([[], 0]);
  });

  it('with both, underground too: next turn strike +1', () => {
    const both = (game: Game) => game.province('quneitra', { tehran: 1 }).lost('daraa', 'rebels', 1, { tehran: 1 });
    expect(judged(both)).toEqual([[], 1]);
  });

  it('the change of the strike lasts one turn', () => {
    const game = start('theLine').with({ stability: 8 }).endsTurn();
    game.province('daraa', { tehran: 1 }).with({ stability: 8 }).endsTurn();
    expect(game.fights().s.strikeOpen).toBe(2 * 0 + game.look('daraa').tehran - 2);
  });

  it('is read after the strike and the Campaign of the turn, in 10.5', () => {
    const game = start('theLine').province('daraa', { tehran: 1 }).with({ stability: 8, strikeTurn: 9 });
    game.endsTurn({}, { israel: 1 });
    expect(game.look('daraa').tehran).toBe(0);
    expect(game.events('score').filter(({ line }) => line === 'theLine')).toHaveLength(1);
  });

  it('in the last turn pays the VP; the strike is lost', () => {
    expect(judged((game) => game, true)).toEqual([[['moscow', 1]], 0]);
  });
});

describe('retakeWithoutThem', () => {
  const position = (tehran = 0) =>
    start('retakeWithoutThem')
      .lost('daraa', 'rebels', 2, { tehran })
      .lost('quneitra', 'rebels', 1)
      .province('hama', { rebels: 1 });

  it('lets Moscow reconcile daraa or quneitra for 1 while Tehran has no proxy there', () => {
    const game = position();
    expect(game.change(() => game.acts('moscow', 'reconcile', 'daraa'))).toMatchObject({ 'moscow.treasury': -1 });
    const other = position().moscowHas({ treasury: 1 });
    expect(other.whyNot('moscow', 'reconcile', 'quneitra')).toBe('none');
    expect(other.whyNot('moscow', 'reconcile', 'hama')).toBe('treasury');
  });

  it('costs 2 with a Tehran proxy in that province, underground too', () => {
    const game = position(1);
    expect(game.change(() => game.acts('moscow', 'reconcile', 'daraa'))).toMatchObject({ 'moscow.treasury': -2 });
    const other = position(1);
    expect(other.change(() => other.acts('moscow', 'reconcile', 'quneitra'))).toMatchObject({ 'moscow.treasury': -1 });
  });

  it('is still the one Reconcile of the turn', () => {
    const game = position().acts('moscow', 'reconcile', 'daraa');
    expect(game.whyNot('moscow', 'reconcile', 'quneitra')).toBe('reconcileOnce');
  });
});
