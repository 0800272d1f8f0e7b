import { describe, expect, it } from 'vitest';
import { apply, type Move, moveId, refusal, type Side } from '../../src/rules';
import { dice } from './dice';
import { aGame, type Game } from './helpers';

// Sheets as a search writes them: one atomic step after the other, in the state itself.

const twoFronts = () => aGame().province('homs', { is: 4 }).province('hama', { rebels: 4 }).at('orders');
const steps = (game: Game, ...moves: Move[]) => {
  for (const move of moves) apply(game.s, moveId(move), dice());
  return game;
};
const sortie = (province: 'homs' | 'hama') => ({ side: 'moscow', type: 'sortie', province }) as const;
const brigade = (province: 'homs' | 'hama') => ({ side: 'tehran', type: 'brigade', province }) as const;
const ready = (side: Side) => ({ side, type: 'ready' }) as const;
const aid = (side: Side, amount: number) => ({ side, type: 'aid', amount }) as const;
const why = (game: Game, move: Move) => refusal(game.s, moveId(move));

describe('R5.2 a sheet step by step', () => {
  it('units are placed in map order, then aid, then the secret choice', () => {
    const game = twoFronts();
    expect(game.choices('moscow')).toEqual(['sortie homs', 'sortie hama', 'ready']);
    steps(game, sortie('homs'), sortie('hama'));
    expect(game.choices('moscow')).toEqual(['sortie hama', 'ready']);
    expect(why(game, sortie('homs'))).toMatchObject({ code: 'mapOrder' });
    expect(why(game, aid('moscow', 1))).toMatchObject({ code: 'sheetStage' });
    steps(game, ready('moscow'));
    expect(game.choices('moscow')).toEqual(['aid 0', 'aid 1', 'aid 2', 'aid 3']);
    expect(why(game, sortie('hama'))).toMatchObject({ code: 'sheetStage' });
    steps(game, aid('moscow', 2));
    expect(game.choices('moscow')).toEqual(['channel share', 'channel silent', 'channel warn']);
    steps(game, { side: 'moscow', type: 'channel', channel: 'warn' });
    expect(game.s).toMatchObject({ active: 'tehran', moscow: { sealed: true } });
    expect(game.s.secret.moscowSheet).toMatchObject({ stage: 'sealed', placed: 2, aid: 2, stance: 'warn' });
  });

  it('refusals name the limit: 3 on a front, the free and paid sorties, the brigades, the aid left', () => {
    const game = steps(twoFronts().with({ freeSorties: 3 }), sortie('homs'), sortie('homs'), sortie('homs'));
    expect(why(game, sortie('homs'))).toMatchObject({ code: 'frontFull', values: { limit: 3, province: 'homs' } });
    const few = twoFronts().withBrigades(2);
    steps(few, brigade('homs'));
    expect(why(few, { side: 'tehran', type: 'brigade', province: 'tartus' })).toMatchObject({
      code: 'notFront',
      values: { limit: 2 },
    });
    steps(few, brigade('homs'));
    expect(why(few, brigade('hama'))).toMatchObject({ code: 'sheetStage' });
    const poor = steps(twoFronts().tehranHas({ treasury: 1 }), ready('tehran'));
    expect(why(poor, aid('tehran', 2))).toMatchObject({ code: 'aidLimit', values: { amount: 2, limit: 1 } });
  });

  it('a stage in which nothing is left to choose is skipped', () => {
    const game = twoFronts().withBrigades(0).tehranHas({ treasury: 0 }).moscowHas({ treasury: 0 }).at('orders');
    expect(game.choices('tehran')).toEqual(['posture lieLow', 'posture buildUp', 'posture retaliate']);
    steps(game, sortie('homs'), sortie('homs'), sortie('hama'));
    expect(game.choices('moscow')).toEqual(['channel share', 'channel silent', 'channel warn']);
  });

  it('what one side writes does not move the other’s sheet', () => {
    const game = steps(twoFronts(), sortie('homs'), ready('moscow'));
    expect(game.choices('tehran')).toEqual(['brigade homs', 'brigade hama', 'ready']);
  });

  it('a finished sheet is out of reach', () => {
    const game = steps(twoFronts(), ready('moscow'), aid('moscow', 0));
    steps(game, { side: 'moscow', type: 'channel', channel: 'silent' });
    expect(game.choices('moscow')).toEqual([]);
    expect(why(game, sortie('homs'))).toMatchObject({ code: 'notYourTurn' });
  });
});
