/** Headlines h16 to h30 (rulings 93 to 97). */
import { describe, expect, it } from 'vitest';
import { asItIs, changes, read, turnWith } from './headed';
import type { Game, Orders } from './helper';

describe('h16 Israel Draws a Line', () => {
  it.each([
    [{ quneitra: 1, daraa: 1 }, 2],
    [{ quneitra: 3, daraa: 0 }, 1],
    [{ quneitra: 0, daraa: 0 }, 0],
  ])('%o: +%i, read when the strike is worked out (ruling 94)', (there, more) => {
    const game = read('h16')
      .province('quneitra', { tehran: there.quneitra })
      .lost('daraa', 'rebels', 1, { tehran: there.daraa });
    game.fights();
    expect(game.s.strikeOpen).toBe(2 * there.quneitra + there.daraa - 2 + more);
  });

  it('is over in the next turn', () => {
    const game = read('h16').province('quneitra', { tehran: 2 }).endsTurn({ vote: 'veto' }).fights();
    expect(game.s.strikeOpen).toBe(2 * game.look('quneitra').tehran - 2);
  });
});

describe('h17 The President Rebalances', () => {
  it.each([
    [3, -1],
    [-2, 1],
    [0, undefined],
    [1, -1],
  ])('from Patronage %i', (patronage, step) => {
    expect(changes('h17', (game) => game.with({ patronage })).patronage).toBe(step);
  });
});

describe('h18 Palace for Rent', () => {
  it('lets both Court for 1, this turn', () => {
    const game = read('h18');
    expect(game.change(() => game.acts('moscow', 'court'))).toEqual({ 'moscow.treasury': -1, patronage: 1 });
    expect(game.change(() => game.acts('tehran', 'court'))).toEqual({ 'tehran.treasury': -1, patronage: -1 });
    game.endsTurn({ vote: 'veto' });
    expect(game.change(() => game.acts('moscow', 'court'))).toEqual({ 'moscow.treasury': -2, patronage: 1 });
  });
});

describe('h21 Guarantors Meet', () => {
  const headed = () => read('h21', (game) => game.lost('idlib', 'rebels', 4).lost('daraa', 'rebels', 4));

  it('names the strongest, lowest map number on a tie; it may not attack, the next may (ruling 93)', () => {
    const game = headed();
    expect(game.look('daraa').struck).toBe(true);
    expect(game.look('idlib').struck).toBe(false);
    const before = game.events('counter').length;
    game.with({ stability: 10 }).endsTurn({ vote: 'veto' }, { rebels: 1 });
    expect(game.events('counter').slice(before)).toMatchObject([{ from: 'idlib' }]);
  });

  it('the rebels are not reinforced while it is still their strongest', () => {
    const game = headed().config({ reinforceRebels: 10 });
    game.with({ stability: 10 }).endsTurn({ vote: 'veto' }, { rebels: 1 });
    expect([game.look('daraa').stack, game.look('idlib').stack]).toEqual([4, 4]);
    game.with({ stability: 10 }).endsTurn({ vote: 'veto' }, { rebels: 1 });
    expect(game.look('daraa').stack).toBe(5);
  });

  it('they are if another has become the strongest', () => {
    const game = headed().config({ reinforceRebels: 10 }).province('idlib', { rebels: 5 });
    game.with({ stability: 10 }).endsTurn({ vote: 'veto' }, { rebels: 1 });
    expect([game.look('daraa').stack, game.look('idlib').stack]).toEqual([4, 6]);
  });

  it('without rebels nothing happens', () => {
    expect(read('h21', (game) => game.province('homs', { is: 2 })).look('homs').struck).toBe(false);
  });
});

describe('h22 The Shell of the Deal', () => {
  it('makes the draft severe if the Council meets', () => {
    const at = (tension: number) => read('h22').with({ tension, sanctions: 2 });
    expect(at(3).endsTurn({ vote: 'support' }, { bid: 1 }).s.sanctions).toBe(4);
    expect(at(3).endsTurn({ vote: 'abstain' }).s.sanctions).toBe(3);
    const calm = at(2);
    calm.endsTurn();
    expect(calm.events('council')).toHaveLength(1);
    expect(calm.events('councilNone')).toHaveLength(1);
    expect(calm.s.sanctions).toBe(2);
  });

  it('is over in the next turn', () => {
    const game = read('h22')
      .with({ tension: 3 })
      .endsTurn({ vote: 'veto' })
      .with({ tension: 4, sanctions: 2, stability: 8 });
    expect(game.endsTurn({ vote: 'abstain' }).s.sanctions).toBe(2);
  });
});

describe.each(['h23', 'h30'] as const)('%s', (id) => {
  const place = id === 'h23' ? 'deir-ez-zor' : 'damascus';

  it('removes a Tehran proxy and puts a mark that 4.8 can use at once (ruling 95)', () => {
    const set = (game: Game) => game.province(place, { tehran: 2, moscow: 1 });
    expect(changes(id, set)).toEqual({ [`${place}.tehran`]: -1, [`${place}.marks`]: 1 });
    const game = read(id, set);
    expect(game.change(() => game.acts('moscow', 'defectors', place))).toMatchObject({ [`${place}.moscow`]: 1 });
  });

  it('with no proxy there', () => {
    expect(changes(id, (game) => game.province(place, { moscow: 2 }))).toEqual(id === 'h23' ? { tension: 1 } : {});
  });

  it('hits underground proxies too', () => {
    if (id !== 'h23') return;
    expect(changes(id, (game) => game.lost(place, 'is', 2, { tehran: 1 }))).toMatchObject({ 'deir-ez-zor.tehran': -1 });
  });
});

describe('h30 Consulate in Ruins', () => {
  it('a Retaliate that scores gives Tehran 1 VP more, this turn', () => {
    const set = (game: Game) => game.province('quneitra', { tehran: 3 });
    const hit: Orders = { posture: 'retaliate', vote: 'veto' };
    expect(turnWith('h30', hit, set)).toEqual({ 'tehran.vp': 1 });
    expect(turnWith('h30', { posture: 'retaliate', vote: 'veto' }, (game) => game)).toEqual({});
    expect(turnWith('h30', { vote: 'veto' }, set)).toEqual({});
  });
});

describe('h24 Killings in Daraa', () => {
  it.each([
    [
      'both there',
      (game: Game) => game.province('daraa', { moscow: 2, tehran: 1 }),
      { 'daraa.moscow': -1, 'daraa.tehran': -1 },
    ],
    ['one there', (game: Game) => game.province('daraa', { moscow: 2 }), { 'daraa.moscow': -1 }],
    ['in insurgency too', (game: Game) => game.province('daraa', { tehran: 1, rebels: 1 }), { 'daraa.tehran': -1 }],
    ['lost', (game: Game) => game.lost('daraa', 'rebels', 2, { moscow: 2, tehran: 1 }), {}],
  ])('%s', (_, set, expected) => {
    expect(changes('h24', set)).toEqual(expected);
  });
});

describe('h25 Militias Trade Fire', () => {
  it('in the first government province in map order with proxies of both', () => {
    const set = (game: Game) =>
      game
        .lost('daraa', 'rebels', 2, { moscow: 1, tehran: 1 })
        .province('damascus', { tehran: 2 })
        .province('hama', { moscow: 1, tehran: 1 })
        .province('homs', { moscow: 1, tehran: 1 });
    expect(changes('h25', set)).toEqual({ 'homs.moscow': -1, 'homs.tehran': -1, trust: -1 });
  });
});

describe('h26 Summit in Riyadh', () => {
  it('Lie low is -3 this turn', () => {
    const open = (orders: Orders) => read('h26').fights(orders).s.strikeOpen;
    expect(open({ posture: 'lieLow' })).toBe(-3);
    expect(open({ posture: 'buildUp' })).toBe(1);
    expect(read('h26').endsTurn({ vote: 'veto' }).fights().s.strikeOpen).toBe(-2);
  });
});

describe('h27 Bases under Drone Fire', () => {
  it.each([
    [5, { tension: 1, brigades: -1 }],
    [8, { tension: 1, brigades: -1 }],
    [4, { tension: 1 }],
  ])('at Tension %i: a brigade from 6 on, no Resolve', (tension, expected) => {
    expect(changes('h27', (game) => game.with({ tension }))).toEqual(expected);
  });

  it('loses no brigade that is not there', () => {
    expect(changes('h27', (game) => game.with({ brigades: 0 }))).toEqual({ tension: 1 });
  });
});

describe('h28 Raids on Qalamoun', () => {
  const set = (game: Game) =>
    game.province('rif-dimashq', { tehran: 1 }).province('quneitra', { tehran: 2 }).province('homs', { tehran: 1 });

  it('hits rif-dimashq first, then the usual order (ruling 96)', () => {
    const game = set(read('h28')).with({ strikeTurn: 9 }).fights({}, { israel: 6 });
    expect(game.events('hit').map(({ province }) => province)).toEqual(['rif-dimashq', 'quneitra', 'quneitra']);
    const later = set(read('h28').endsTurn({ vote: 'veto' }))
      .with({ strikeTurn: 9 })
      .fights({}, { israel: 6 });
    expect(later.events('hit').map(({ province }) => province)).toEqual(['quneitra', 'quneitra', 'rif-dimashq']);
  });

  it('river towns come before it; t07 still protects its province (ruling 96)', () => {
    const river = set(read('h28'))
      .modifiers('riverTowns')
      .province('deir-ez-zor', { tehran: 1 })
      .with({ strikeTurn: 9 });
    river.fights({}, { israel: 6 });
    expect(river.events('hit').map(({ province }) => province)).toEqual(['deir-ez-zor', 'rif-dimashq', 'quneitra']);
    const game = set(read('h28', asItIs, { cards: true }))
      .withCardInHand('t07')
      .plays('t07', 'rif-dimashq');
    game.with({ strikeTurn: 9 }).fights({}, { israel: 6 });
    expect(game.events('hit').map(({ province }) => province)).toEqual(['quneitra', 'quneitra', 'homs']);
  });
});
