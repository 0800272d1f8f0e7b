import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/rules';
import { aGame, type Game, startOf } from './helpers';
import { theCampaign } from './setups';

/** Section 8 alone: from the accusation on. */
const counter = (game: Game, faces: { rebels?: number; is?: number } = {}): Game => game.at('accusation').waives(faces);

describe('R8.1 the attack: attacker', () => {
  it('the strongest stack of 3 or more; 2 is too weak', () => {
    expect(counter(aGame().province('hama', { rebels: 2 })).events('counterNone')).toMatchObject([
      { faction: 'rebels', why: 'noStack' },
      { faction: 'is', why: 'noStack' },
    ]);
    const game = counter(aGame().province('hama', { rebels: 3 }).lost('idlib', 'rebels', 4), { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ faction: 'rebels', from: 'idlib', strength: 4 }]);
  });

  it('on a tie the lowest map number', () => {
    const game = counter(aGame().lost('daraa', 'rebels', 4).lost('idlib', 'rebels', 4), { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ from: 'daraa' }]);
  });

  it('not one that was successfully attacked this turn: the next of 3 or more (ruling 11)', () => {
    const game = aGame().lost('idlib', 'rebels', 5, { struck: true }).province('hama', { rebels: 3 });
    expect(counter(game, { rebels: 1 }).events('counter')).toMatchObject([{ from: 'hama' }]);
  });

  it('one that was attacked without success may attack', () => {
    const game = aGame().lost('idlib', 'rebels', 6).at('orders');
    game.seals({ brigades: { idlib: 1 } }, { front: { idlib: 1 } }).waives({ rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ from: 'idlib' }]);
  });

  it('if the strongest has no target the faction does not attack (ruling 11)', () => {
    const game = aGame().lost('idlib', 'rebels', 5).lost('aleppo', 'rebels', 4).province('rif-dimashq', { rebels: 3 });
    for (const id of ['hama', 'latakia'] as const) game.lost(id, 'rebels', 1);
    counter(game);
    expect(game.events('counterNone')[0]).toEqual({ faction: 'rebels', why: 'noTarget', from: 'idlib' });
  });

  it('insurgencies and guarded stacks take part (ruling 11, ruling 26)', () => {
    expect(counter(aGame().province('hama', { rebels: 3 }), { rebels: 1 }).events('counter')).toHaveLength(1);
    const guarded = counter(aGame().lost('idlib', 'rebels', 3, { guard: true }), { rebels: 1 });
    expect(guarded.events('counter')).toMatchObject([{ from: 'idlib' }]);
  });

  it('SDF never attacks (ruling 11)', () => {
    expect(counter(aGame().lost('hasakah', 'sdf', 6)).events('counter')).toEqual([]);
  });

  it('"successfully attacked" belongs to the province for the rest of the turn (ruling 13)', () => {
    const game = aGame().province('homs', { is: 5 }).at('orders');
    game.seals({ sorties: { homs: 2 }, brigades: { homs: 2 } }, { front: { homs: 6 } }).waives();
    expect(game.look('homs')).toMatchObject({ stack: 4, struck: true });
    expect(game.events('counter')).toEqual([]);
    expect(game.events('reinforced')).toEqual([{ faction: 'is', province: 'homs', to: 4 }]);
  });
});

describe('R8.1 the attack: target', () => {
  it('the government-held neighbour or own province with the fewest proxies of both sides together', () => {
    const game = aGame().lost('idlib', 'rebels', 4).province('hama', { moscow: 1, tehran: 1 });
    game.province('latakia', { moscow: 1 }).province('aleppo', { tehran: 3 });
    expect(counter(game, { rebels: 1 }).events('counter')).toMatchObject([{ target: 'latakia', proxies: 1, need: 7 }]);
  });

  it('on a tie the lowest map number, its own province like any other (ruling 12)', () => {
    expect(counter(aGame().province('hama', { rebels: 3 }), { rebels: 1 }).events('counter')).toMatchObject([
      { from: 'hama', target: 'homs' },
    ]);
    expect(counter(aGame().province('homs', { is: 3 }), { is: 1 }).events('counter')).toMatchObject([
      { from: 'homs', target: 'rif-dimashq' },
    ]);
    const own = aGame().province('homs', { is: 3 }).province('rif-dimashq', { moscow: 1 });
    expect(counter(own, { is: 1 }).events('counter')).toMatchObject([{ from: 'homs', target: 'homs' }]);
  });

  it('lost provinces are no targets', () => {
    const game = aGame().lost('idlib', 'rebels', 4).lost('hama', 'is', 1).province('latakia', { moscow: 3 });
    expect(counter(game, { rebels: 1 }).events('counter')).toMatchObject([{ target: 'aleppo' }]);
  });

  it('its own province counts only if the government holds it', () => {
    const game = aGame().lost('suwayda', 'rebels', 4).lost('daraa', 'rebels', 1).province('rif-dimashq', { moscow: 3 });
    expect(counter(game, { rebels: 1 }).events('counter')).toMatchObject([{ target: 'rif-dimashq' }]);
  });
});

describe('R8.1 the attack: result', () => {
  it('the example: Idlib 5 attacks Hama with 1 proxy, a die of 2 or more', () => {
    const idlib = () =>
      aGame()
        .lost('idlib', 'rebels', 5)
        .province('hama', { tehran: 1 })
        .province('latakia', { moscow: 2 })
        .province('aleppo', { moscow: 2 });
    expect(counter(idlib(), { rebels: 1 }).look('hama').holder).toBe('government');
    expect(counter(idlib(), { rebels: 2 }).look('hama').holder).toBe('rebels');
  });

  it.each([
    [5, 6],
    [6, 7],
  ])('at Stability %i the need is %i (ruling 53)', (stability, need) => {
    const game = counter(aGame().withStability(stability).lost('idlib', 'rebels', 3), { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ need, base: 6 }]);
  });

  it('the base is the level’s: 7 at Accessible', () => {
    const game = counter(aGame().config({ counterBase: 7 }).lost('idlib', 'rebels', 3), { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ base: 7, need: 7 }]);
    expect([theCampaign('historic').config.counterBase, theCampaign('accessible').config.counterBase]).toEqual([6, 7]);
  });

  it('rebels completely, then IS on the map and the Stability as they are by then (ruling 13, ruling 20)', () => {
    // Idlib takes Hama (Stability 6 -> 5), so Raqqa cannot choose it and meets no bonus of 6.
    const game = aGame().withStability(6).lost('idlib', 'rebels', 5).lost('raqqa', 'is', 4);
    for (const id of ['homs', 'aleppo', 'latakia'] as const) game.province(id, { moscow: 1 });
    game.province('deir-ez-zor', { moscow: 2 }).province('hasakah', { moscow: 2 });
    counter(game, { rebels: 6, is: 1 });
    expect(game.events('counter')).toMatchObject([
      { faction: 'rebels', target: 'hama', need: 7, fell: true },
      { faction: 'is', target: 'homs', proxies: 1, need: 7, fell: false },
    ]);
  });

  it('proxies and Stability are read after Campaign and strike (ruling 20, ruling 53)', () => {
    // Three hits take Stability from 6 to 5 and Damascus' proxies with it.
    const game = aGame().withStability(6).with({ strikeBonus: 8 }).province('rif-dimashq', { rebels: 3, moscow: 2 });
    game.province('damascus', { tehran: 3 }).at('orders').seals({}, { israel: 6 });
    expect(game.s).toMatchObject({ hits: 3, stability: 5 });
    game.waives({ rebels: 1 });
    expect(game.events('counter')).toMatchObject([
      { target: 'damascus', proxies: 0, stability: 0, need: 6, fell: false },
    ]);
  });
});

describe('R8.2 when a province falls', () => {
  it('from inside: the stack stays with its strength (ruling 14)', () => {
    const game = aGame().province('hama', { rebels: 5 });
    for (const id of ['homs', 'tartus', 'latakia', 'idlib', 'aleppo', 'raqqa'] as const)
      game.province(id, { moscow: 1 });
    counter(game.config({ reinforceRebels: 0 }), { rebels: 6 });
    expect(game.look('hama')).toMatchObject({ holder: 'rebels', stack: 5, faction: 'rebels' });
    expect(game.s.stability).toBe(3);
  });

  it('from outside: a new stack of 2 replaces whatever was there, the attacker keeps its strength (ruling 14)', () => {
    const game = aGame().config({ reinforceRebels: 0 }).lost('idlib', 'rebels', 5).province('hama', { is: 2 });
    game.province('latakia', { moscow: 1 }).province('aleppo', { moscow: 1 });
    counter(game, { rebels: 6 });
    expect(game.look('hama')).toMatchObject({ holder: 'rebels', stack: 2, faction: 'rebels' });
    expect(game.look('idlib').stack).toBe(5);
    // A stack that is replaced brings nobody VP.
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([0, 0]);
  });

  it('an own insurgency of any strength is replaced by 2 too', () => {
    const game = aGame().config({ reinforceRebels: 0 }).lost('idlib', 'rebels', 6).province('hama', { rebels: 5 });
    game.province('latakia', { moscow: 1 }).province('aleppo', { moscow: 1 });
    expect(counter(game, { rebels: 6 }).look('hama')).toMatchObject({ holder: 'rebels', stack: 2 });
  });

  it.each([
    [3, 1],
    [2, 1],
    [1, 0],
    [0, 0],
  ])('%i proxies become %i', (before, after) => {
    const game = aGame().lost('idlib', 'rebels', 6);
    game.province('hama', { moscow: before, tehran: 0 }).province('latakia', { moscow: 3, tehran: 3 });
    game.province('aleppo', { moscow: 3, tehran: 3 });
    expect(counter(game, { rebels: 6 }).look('hama')).toMatchObject({ holder: 'rebels', moscow: after });
    const tehran = aGame().lost('idlib', 'rebels', 6).province('hama', { tehran: before });
    tehran.province('latakia', { moscow: 3, tehran: 3 }).province('aleppo', { moscow: 3, tehran: 3 });
    expect(counter(tehran, { rebels: 6 }).look('hama').tehran).toBe(after);
  });

  it('costs 1 Stability, with dossier cards at Historic level 2 (13.3)', () => {
    const left = (config: Partial<Config>) => {
      const game = aGame()
        .config({ reinforceRebels: 0, ...config })
        .province('hama', { rebels: 5 });
      for (const id of ['homs', 'tartus', 'latakia', 'idlib', 'aleppo', 'raqqa'] as const)
        game.province(id, { moscow: 1 });
      return counter(game, { rebels: 6 }).s.stability;
    };
    expect([left({ cardsFall: 1 }), left({ cards: true, cardsFall: 1 }), left({ cards: true })]).toEqual([3, 2, 2]);
    expect(left({ cards: true, cardsFall: 0 })).toBe(3);
  });

  it('contracts stay on their sites', () => {
    const game = aGame().lost('daraa', 'is', 3).contract('I', 'moscow').province('quneitra', { moscow: 3 });
    game.province('suwayda', { moscow: 3 });
    expect(counter(game, { is: 6 }).look('rif-dimashq').holder).toBe('is');
    expect(game.owner('I')).toBe('moscow');
  });

  it('if Damascus falls the changes are made and the game ends in collapse', () => {
    const game = aGame()
      .province('damascus', { moscow: 3, tehran: 1 })
      .province('rif-dimashq', { moscow: 3, tehran: 3 });
    game.province('damascus', { rebels: 6 });
    counter(game, { rebels: 6 });
    expect(game.look('damascus')).toMatchObject({ holder: 'rebels', stack: 6, moscow: 1, tehran: 0 });
    expect(game.s).toMatchObject({ step: 'over', ending: 'damascus', stability: 3 });
  });
});

describe('R8.3 reinforcement', () => {
  it('the strongest rebel stack in turns 1-6, the strongest IS stack in turns 1-2', () => {
    const grown = (turn: number) => {
      const game = aGame().inTurn(turn).lost('daraa', 'rebels', 1).lost('raqqa', 'is', 1);
      counter(game.withTension(3));
      return [game.look('daraa').stack - 1, game.look('raqqa').stack - 1];
    };
    expect([1, 2, 3, 6, 7].map(grown)).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('any stack above 0 is eligible, attacked or not, guarded or not (ruling 15)', () => {
    const game = counter(aGame().lost('idlib', 'rebels', 2, { struck: true, guard: true }).lost('daraa', 'rebels', 1));
    expect([game.look('idlib').stack, game.look('daraa').stack]).toEqual([3, 1]);
  });

  it('if the strongest is 6 nothing happens: the next one does not grow (ruling 15)', () => {
    const game = counter(aGame().lost('idlib', 'rebels', 6, { struck: true }).lost('daraa', 'rebels', 1));
    expect([game.look('idlib').stack, game.look('daraa').stack]).toEqual([6, 1]);
    expect(game.events('reinforced')).toEqual([]);
  });

  it('on a tie the lowest map number; SDF never (ruling 11)', () => {
    const game = counter(aGame().lost('aleppo', 'rebels', 2).lost('daraa', 'rebels', 2).lost('hasakah', 'sdf', 3));
    expect([game.look('daraa').stack, game.look('aleppo').stack, game.look('hasakah').stack]).toEqual([3, 2, 3]);
  });

  it('after both counter-attacks, on the map as it is then (ruling 15)', () => {
    const game = startOf(theCampaign()).at('accusation').waives({ rebels: 6, is: 6 });
    const codes = game.log.filter(({ rule }) => rule.startsWith('8')).map(({ code }) => code);
    expect(codes.filter((code) => code === 'counter' || code === 'reinforced')).toEqual([
      'counter',
      'counter',
      'reinforced',
      'reinforced',
    ]);
  });
});
