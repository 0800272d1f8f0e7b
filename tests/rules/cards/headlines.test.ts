/** Headlines h01 to h15 and what all of them change at once (rulings 21 to 23, 89 to 97). */
import { describe, expect, it } from 'vitest';
import type { HeadlineId } from '../../../src/rules';
import { changes, read, turnWith } from './headed';
import { aGame, difference, type Game, type Orders, withHeadlines } from './helper';

describe('at once', () => {
  it.each<[HeadlineId, Record<string, number>]>([
    ['h01', {}],
    ['h02', { sanctions: -1 }],
    ['h03', {}],
    ['h04', { tension: 2, sanctions: 1 }],
    ['h05', { aidNeed: 1 }],
    ['h06', { tension: 2, 'tehran.resolve': -1 }],
    ['h08', { freeSorties: -1, detente: -1, 'tehran.treasury': 2, trust: 1 }],
    ['h09', { strikeBonus: 2 }],
    ['h11', { 'moscow.resolve': -1 }],
    ['h12', {}],
    ['h13', { detente: -1 }],
    ['h14', {}],
    ['h15', { tension: -1 }],
    ['h16', {}],
    ['h17', {}],
    ['h18', {}],
    ['h19', { tension: 1, 'moscow.treasury': 1 }],
    ['h20', {}],
    ['h21', {}],
    ['h22', {}],
    ['h26', { tension: -1 }],
    ['h28', { strikeTurn: 1 }],
    ['h29', { 'moscow.resolve': -1 }],
  ])('%s', (id, expected) => {
    expect(changes(id, (game) => game.with({ detente: 3 }))).toEqual(expected);
  });

  it('h02 to h30 that do nothing as the board stands do nothing', () => {
    for (const id of ['h07', 'h24', 'h25', 'h30'] as const) {
      const set = (game: Game) => (id === 'h07' ? game.lost('daraa', 'rebels', 1) : game);
      expect(changes(id, set), id).toEqual({});
    }
  });

  it('is read in the first turn too', () => {
    const game = aGame({ headlines: withHeadlines('h06'), cards: false });
    expect(game.s.tension).toBe(5);
    expect(game.s.tehran.resolve).toBe(7);
    expect(game.events('headline')).toEqual([{ headline: 'h06' }]);
    expect(game.s.headlinesUsed.filter(Boolean)).toHaveLength(1);
  });
});

describe('h07 Daraa Revolts', () => {
  it.each([
    ['government, no stack', (game: Game) => game, { 'daraa.stack': 2, 'daraa.faction': 'rebels' }],
    ['government, rebels 1', (game: Game) => game.province('daraa', { rebels: 1 }), { 'daraa.stack': 1 }],
    [
      'government, IS 1',
      (game: Game) => game.province('daraa', { is: 1 }),
      { 'daraa.stack': 1, 'daraa.faction': 'rebels' },
    ],
    ['government, rebels 2', (game: Game) => game.province('daraa', { rebels: 2 }), {}],
    ['lost', (game: Game) => game.lost('daraa', 'rebels', 1), {}],
  ])('%s', (_, set, expected) => {
    expect(changes('h07', set)).toEqual(expected);
  });
});

describe('h10 The Northern Offensive', () => {
  it.each([
    ['rebel-held 2', (game: Game) => game.lost('idlib', 'rebels', 2), { 'idlib.stack': 3 }],
    [
      'a guarded stack of 4: 6 at most',
      (game: Game) => game.lost('idlib', 'rebels', 4, { guard: true }),
      { 'idlib.stack': 2 },
    ],
    ['government-held, no stack: an insurgency', (game: Game) => game, { 'idlib.stack': 3, 'idlib.faction': 'rebels' }],
    ['government-held, rebels 2', (game: Game) => game.province('idlib', { rebels: 2 }), { 'idlib.stack': 3 }],
    ['IS there', (game: Game) => game.province('idlib', { is: 2 }), {}],
  ])('%s', (_, set, expected) => {
    expect(changes('h10', set)).toEqual(expected);
  });
});

describe('h08 Ukraine', () => {
  it('sets the base of free sorties to 2, whatever it was (ruling 89)', () => {
    expect(read('h08', (game) => game.with({ freeSorties: 4 })).s.freeSorties).toBe(2);
  });
});

describe('h09 After Gaza', () => {
  it('raises every strike from now on', () => {
    const game = read('h09');
    game.endsTurn({ vote: 'veto', moscowAid: 3, tehranAid: 3 }).endsTurn({ vote: 'veto' });
    expect(game.events('strike').map(({ open }) => open)).toEqual([-2, 0, 0]);
  });
});

describe('h05 and h20, the aid need', () => {
  it('h05 raises it from now on, h20 this turn only', () => {
    const needs = (id: HeadlineId) => {
      const game = read(id)
        .with({ stability: 10 })
        .endsTurn({ vote: 'veto' })
        .with({ stability: 10 })
        .endsTurn({ vote: 'veto' });
      return game.events('stability').map(({ need }) => need);
    };
    expect(needs('h05')).toEqual([4, 5, 5]);
    expect(needs('h20')).toEqual([4, 5, 4]);
  });
});

describe('h11 Flight over Sinai', () => {
  it('gives a free sortie for IS fronts only, this turn', () => {
    const set = (game: Game) => game.province('homs', { is: 2 }).province('hama', { rebels: 2 });
    const game = set(read('h11'))
      .moscowHas({ treasury: 0 })
      .pass()
      .does({ side: 'tehran', type: 'joint', province: 'homs' });
    expect(game.whyNotSeal('moscow', { sorties: { hama: 3, homs: 1 } })).toBe('none');
    expect(game.whyNotSeal('moscow', { sorties: { hama: 3, homs: 2 } })).toBe('unitsLimit');
    expect(game.whyNotSeal('moscow', { sorties: { hama: 2, homs: 2 } })).toBe('none');
    const rebels = set(read('h11')).province('homs', { rebels: 2 }).moscowHas({ treasury: 0 }).pass();
    rebels.does({ side: 'tehran', type: 'joint', province: 'homs' });
    expect(rebels.whyNotSeal('moscow', { sorties: { hama: 3, homs: 1 } })).toBe('unitsLimit');
  });
});

describe('h12 The Road Home', () => {
  it.each([
    [5, -1],
    [4, undefined],
    [1, undefined],
    [0, 1],
  ])('IS stacks of %i in Reckoning', (strength, resolve) => {
    const set = (game: Game) =>
      game.lost('hasakah', 'is', strength, { guard: true, holder: strength ? 'is' : 'government' });
    const change = turnWith('h12', { vote: 'veto' }, set, strength >= 3 ? { is: 1 } : {});
    expect(change['moscow.resolve']).toBe(resolve);
  });

  it('is read after income, when the Campaign is over (rulings 21, 97)', () => {
    const set = (game: Game) => game.province('homs', { is: 2 });
    const orders: Orders = { sorties: { homs: 2 }, vote: 'veto' };
    expect(turnWith('h12', orders, set, { front: { homs: 6 } })['moscow.resolve']).toBe(1);
  });
});

describe('h13 Geneva Stalls and h29 Concert Hall Attack', () => {
  const front = (game: Game) => game.lost('idlib', 'rebels', 2).with({ trust: 3 });
  const honoured: Orders = { sorties: { idlib: 2 }, brigades: { idlib: 2 }, vote: 'veto' };
  const dice = { front: { idlib: 4 } };

  it('h13: an honoured joint front gives Trust +1 more', () => {
    expect(turnWith('h13', honoured, front, dice).trust).toBe(1);
    expect(turnWith('h13', { vote: 'veto' }, front).trust).toBeUndefined();
    expect(turnWith('h13', { ...honoured, brigades: {} }, front, dice).trust).toBeUndefined();
  });

  it('h29: Trust -1 in Reckoning unless the joint front was honoured', () => {
    expect(turnWith('h29', honoured, front, dice).trust).toBeUndefined();
    expect(turnWith('h29', { vote: 'veto' }, front).trust).toBe(-1);
    expect(turnWith('h29', { vote: 'veto' }, (game) => game).trust).toBe(-1);
  });
});

describe('h14 Cheap Oil', () => {
  it('lowers both incomes by 1, this turn', () => {
    const game = read('h14').moscowHas({ treasury: 0 }).tehranHas({ treasury: 0 }).endsTurn({ vote: 'veto' });
    const plain = read('h01').moscowHas({ treasury: 0 }).tehranHas({ treasury: 0 }).endsTurn({ vote: 'veto' });
    expect(difference(plain, game)).toEqual({ 'moscow.treasury': -1, 'tehran.treasury': -1 });
    const next = (g: Game) => {
      g.moscowHas({ treasury: 0 }).tehranHas({ treasury: 0 }).with({ stability: 8 }).endsTurn({ vote: 'veto' });
      return [g.s.moscow.treasury, g.s.tehran.treasury];
    };
    expect(next(game)).toEqual(next(plain));
  });
});

describe('h15 American Air Elsewhere', () => {
  it.each([
    [
      'the strongest',
      (game: Game) => game.province('homs', { is: 1 }).province('raqqa', { is: 2 }),
      { 'raqqa.stack': -1 },
    ],
    [
      'on a tie the lowest map number',
      (game: Game) => game.province('homs', { is: 2 }).province('raqqa', { is: 2 }),
      { 'homs.stack': -1 },
    ],
    ['not below 1', (game: Game) => game.province('homs', { is: 1 }), {}],
    ['a guarded one too', (game: Game) => game.province('raqqa', { is: 2, guard: true }), { 'raqqa.stack': -1 }],
    ['no rebels', (game: Game) => game.province('homs', { rebels: 2 }), {}],
  ])('%s', (_, set, expected) => {
    expect(changes('h15', set)).toEqual({ tension: -1, ...expected });
  });
});
