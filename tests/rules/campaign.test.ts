import { describe, expect, it } from 'vitest';
import type { Orders } from './decisions';
import { aGame, type Game } from './helpers';

const HOMS = 5;
/** One fight in Homs; the die decides. */
function fight(game: Game, orders: Orders, die: number): Game {
  return game.at('orders').seals(orders, { front: { homs: die } });
}

describe('R6.1 wear and the joint front', () => {
  const flown = (sorties: Orders['sorties'], front: Record<string, number>) =>
    aGame()
      .province('homs', { is: 6 })
      .province('hama', { rebels: 6 })
      .at('orders')
      .seals({ sorties: sorties! }, { front }).s.moscow.resolve;

  it('3 or more sorties over all fronts cost Moscow 1 Resolve, paid ones included (ruling 42)', () => {
    expect(flown({ homs: 2 }, { homs: 2 })).toBe(8);
    expect(flown({ homs: 2, hama: 1 }, { homs: 2, hama: 2 })).toBe(7);
    expect(flown({ homs: 3, hama: 2 }, { homs: 2, hama: 2 })).toBe(7);
  });

  it('paid sorties wear as free ones do (ruling 42)', () => {
    const game = aGame().with({ freeSorties: 1 }).province('homs', { is: 6 });
    expect(fight(game, { sorties: { homs: 3 } }, 2).s.moscow).toMatchObject({ resolve: 7, treasury: 3 });
  });

  it.each([
    [2, 2, 'honoured', 6, [0, 0]],
    [3, 3, 'honoured', 6, [0, 0]],
    [2, 1, 'broken', 4, [0, 1]],
    [1, 2, 'broken', 4, [1, 0]],
    [0, 3, 'broken', 4, [1, 0]],
    [1, 1, 'neither', 5, [0, 0]],
  ])('%i sorties and %i brigades: %s, Trust %i (ruling 42)', (sorties, brigades, outcome, trust, broken) => {
    const game = aGame().province('homs', { is: 6 }).with({ joint: HOMS });
    fight(game, { sorties: { homs: sorties }, brigades: { homs: brigades } }, 2);
    expect(game.events('joint')).toMatchObject([{ outcome }]);
    expect(game.s.trust).toBe(trust);
    expect([game.s.moscow.jointBroken, game.s.tehran.jointBroken]).toEqual(broken);
  });

  it('nobody there: nothing', () => {
    const game = aGame().province('homs', { is: 6 }).with({ joint: HOMS }).at('orders').seals();
    expect(game.s).toMatchObject({ trust: 5, jointHonoured: false });
    expect(game.events('joint')).toMatchObject([{ outcome: 'neither', by: '' }]);
  });

  it('only units on the named front count (ruling 42)', () => {
    const game = aGame().province('homs', { is: 6 }).province('hama', { rebels: 6 }).with({ joint: 6 });
    fight(game, { sorties: { homs: 2 }, brigades: { homs: 2 } }, 2);
    expect(game.s.trust).toBe(5);
  });
});

describe('R6.2 attack', () => {
  const row = (game: Game) => game.events('front')[0]!;

  it('the example: 2 brigades and 1 sortie against 4, Stability 4, Trust 6', () => {
    const game = fight(
      aGame().withTrust(6).province('homs', { is: 4 }),
      { sorties: { homs: 1 }, brigades: { homs: 2 } },
      2,
    );
    expect(row(game)).toMatchObject({ ground: 3, air: 1, trust: 2, joint: 0, attack: 6, need: 8, success: true });
    const worse = fight(
      aGame().withTrust(6).province('homs', { is: 4 }),
      { sorties: { homs: 1 }, brigades: { homs: 2 } },
      1,
    );
    expect(row(worse)).toMatchObject({ total: 7, success: false, left: 4 });
  });

  it.each([
    [3, 0],
    [4, 1],
    [10, 1],
  ])('at Stability %i the army adds %i', (stability, army) => {
    const game = fight(aGame().withStability(stability).province('homs', { is: 6 }), { brigades: { homs: 2 } }, 1);
    expect(row(game)).toMatchObject({ army, ground: 2 + army, attack: 2 + army });
  });

  it('air is the smaller of sorties and ground', () => {
    const air = (sorties: number, brigades: number, stability = 4) =>
      row(
        fight(
          aGame().withStability(stability).province('homs', { is: 6 }),
          { sorties: { homs: sorties }, brigades: { homs: brigades } },
          2,
        ),
      ).air;
    expect(air(3, 1)).toBe(2);
    expect(air(3, 1, 3)).toBe(1);
    expect(air(1, 3)).toBe(1);
    expect(air(3, 3)).toBe(3);
    expect(air(2, 0)).toBe(1);
  });

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [9, 3],
    [10, 3],
  ])('Trust %i adds %i where both are', (trust, bonus) => {
    const game = aGame().withTrust(trust).province('homs', { is: 6 });
    expect(row(fight(game, { sorties: { homs: 1 }, brigades: { homs: 1 } }, 2)).trust).toBe(bonus);
  });

  it('Trust adds nothing where only one side is', () => {
    const game = aGame().withTrust(10).province('homs', { is: 6 }).province('hama', { rebels: 6 }).at('orders');
    game.seals({ sorties: { homs: 2 }, brigades: { hama: 2 } }, { front: { homs: 2, hama: 2 } });
    expect(game.events('front').map(({ trust }) => trust)).toEqual([0, 0]);
  });

  it('Trust is read after 6.1 (ruling 20)', () => {
    const honoured = aGame().withTrust(5).province('homs', { is: 6 }).with({ joint: HOMS });
    expect(row(fight(honoured, { sorties: { homs: 2 }, brigades: { homs: 2 } }, 2))).toMatchObject({
      trust: 2,
      joint: 1,
    });
    const broken = aGame().withTrust(6).province('homs', { is: 6 }).with({ joint: HOMS });
    expect(row(fight(broken, { sorties: { homs: 2 }, brigades: { homs: 1 } }, 2))).toMatchObject({
      trust: 1,
      joint: 0,
    });
  });

  it('the joint bonus is for the joint front alone, and only if honoured', () => {
    const game = aGame().province('homs', { is: 6 }).province('hama', { rebels: 6 }).with({ joint: HOMS }).at('orders');
    game.seals({ sorties: { homs: 2, hama: 2 }, brigades: { homs: 2, hama: 2 } }, { front: { homs: 2, hama: 2 } });
    expect(game.events('front').map(({ joint }) => joint)).toEqual([1, 0]);
  });

  it('success exactly at strength + 4', () => {
    // 2 brigades and the army: attack 3; against 3 the die must show 4.
    const against3 = () => aGame().province('homs', { rebels: 3 });
    expect(row(fight(against3(), { brigades: { homs: 2 } }, 3)).success).toBe(false);
    expect(row(fight(against3(), { brigades: { homs: 2 } }, 4)).success).toBe(true);
  });

  it('air alone below Stability 4 has attack 0: it succeeds only against 1-2 and takes the province (ruling 43)', () => {
    const alone = (stack: number, die: number) =>
      fight(aGame().withStability(3).lost('homs', 'rebels', stack), { sorties: { homs: 3 } }, die);
    expect(row(alone(2, 6))).toMatchObject({ ground: 0, air: 0, attack: 0, success: true });
    expect(alone(2, 6).look('homs')).toMatchObject({ holder: 'government', moscow: 1, regained: true });
    expect(alone(2, 6).scored('liberator')).toEqual({ moscow: 1, tehran: 0 });
    expect(row(alone(2, 5)).success).toBe(false);
    expect(row(alone(1, 5)).success).toBe(true);
    expect(row(alone(3, 6)).success).toBe(false);
  });

  it('fronts are resolved in map order, those without units not at all', () => {
    const game = aGame().province('homs', { is: 1 }).province('hama', { rebels: 1 }).lost('idlib', 'rebels', 1);
    game.at('orders').seals({ sorties: { idlib: 1 }, brigades: { homs: 1 } }, { front: { homs: 6, idlib: 6 } });
    expect(game.events('front').map(({ province }) => province)).toEqual(['homs', 'idlib']);
    expect(game.look('hama')).toMatchObject({ stack: 1, struck: false });
  });
});

describe('R6.3 success and the liberator', () => {
  it('strength -2; above 0 nothing else happens (ruling 44)', () => {
    const game = fight(aGame().lost('homs', 'is', 3), { sorties: { homs: 2 }, brigades: { homs: 2 } }, 6);
    expect(game.look('homs')).toMatchObject({
      holder: 'is',
      stack: 1,
      faction: 'is',
      struck: true,
      moscow: 0,
      tehran: 0,
    });
    expect(game.events('score')).toEqual([]);
  });

  it('a failed attack takes nothing off', () => {
    const game = fight(aGame().lost('homs', 'is', 6), { brigades: { homs: 1 } }, 1);
    expect(game.look('homs')).toMatchObject({ stack: 6, struck: false });
  });

  it.each([
    [2, 1, 1, 0],
    [1, 2, 0, 1],
    [2, 2, 1, 1],
    [0, 1, 0, 1],
    [1, 0, 1, 0],
  ])('%i sorties, %i brigades: VP and proxy for Moscow %i, Tehran %i', (sorties, brigades, moscow, tehran) => {
    const game = aGame().lost('homs', 'rebels', 1);
    fight(game, { sorties: { homs: sorties }, brigades: { homs: brigades } }, 6);
    expect(game.look('homs')).toMatchObject({ holder: 'government', stack: 0, regained: true, moscow, tehran });
    expect(game.scored('liberator')).toEqual({ moscow, tehran });
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([moscow, tehran]);
  });

  it('holds for a cleared insurgency too, which is not regained (ruling 44)', () => {
    const game = fight(aGame().province('homs', { rebels: 2 }), { brigades: { homs: 2 } }, 6);
    expect(game.look('homs')).toMatchObject({ stack: 0, tehran: 1, regained: false });
    expect(game.scored('liberator').tehran).toBe(1);
  });

  it('IS gone: 1 VP more for Moscow, even if only Tehran fought (ruling 44)', () => {
    const game = fight(aGame().lost('homs', 'is', 2), { brigades: { homs: 3 } }, 6);
    expect(game.scored('isCleared')).toEqual({ moscow: 1, tehran: 0 });
    expect(game.scored('liberator')).toEqual({ moscow: 0, tehran: 1 });
    const rebels = fight(aGame().lost('homs', 'rebels', 2), { sorties: { homs: 3 } }, 6);
    expect(rebels.scored('isCleared').moscow).toBe(0);
  });

  it('an SDF stack brings no IS point (ruling 26)', () => {
    const game = aGame().lost('hasakah', 'sdf', 2).at('orders');
    game.seals({ sorties: { hasakah: 2 } }, { front: { hasakah: 6 } });
    expect(game.look('hasakah').holder).toBe('government');
    expect([game.scored('isCleared').moscow, game.scored('liberator').moscow]).toEqual([0, 1]);
  });

  it('a liberator with 3 proxies still scores (ruling 44)', () => {
    const game = fight(aGame().province('homs', { rebels: 1, tehran: 3 }), { brigades: { homs: 2 } }, 6);
    expect(game.look('homs').tehran).toBe(3);
    expect(game.scored('liberator').tehran).toBe(1);
  });
});

describe('R6.4 losses', () => {
  const brigadesAfter = (orders: Orders, die: number, stack = 4) => {
    const { s } = fight(aGame().province('homs', { rebels: stack }), orders, die);
    return [s.brigades, s.tehran.resolve];
  };

  it('a failed attack costs 1 brigade and then 1 Resolve, with or without aircraft', () => {
    expect(brigadesAfter({ brigades: { homs: 1 }, sorties: { homs: 1 } }, 2)).toEqual([4, 7]);
  });

  it('success without a sortie costs 1 brigade, with one none', () => {
    expect(brigadesAfter({ brigades: { homs: 3 } }, 6)).toEqual([4, 7]);
    expect(brigadesAfter({ brigades: { homs: 3 }, sorties: { homs: 1 } }, 6)).toEqual([5, 8]);
  });

  it('never more than 1 on a front, also when both reasons hold (ruling 45)', () => {
    expect(brigadesAfter({ brigades: { homs: 3 } }, 1, 6)).toEqual([4, 7]);
  });

  it('each front with a lost brigade costs 1, and Resolve falls after all fronts', () => {
    const game = aGame().province('homs', { rebels: 6 }).province('hama', { rebels: 6 }).at('orders');
    game.seals({ brigades: { homs: 2, hama: 2 } }, { front: { homs: 2, hama: 2 } });
    expect(game.s).toMatchObject({ brigades: 3, tehran: { resolve: 6 } });
    const order = game.log.filter(({ rule }) => rule === '6.4').map(({ code }) => code);
    expect(order).toEqual(['brigadeLost', 'track', 'brigadeLost', 'track', 'track']);
  });

  it('the brigade is taken off after the liberator is found: committed units count (ruling 45)', () => {
    // Taken off first, it would leave 0 against 0, a tie with Moscow.
    const game = fight(aGame().lost('homs', 'rebels', 1), { brigades: { homs: 1 } }, 6);
    expect(game.scored('liberator')).toEqual({ moscow: 0, tehran: 1 });
    expect(game.s.brigades).toBe(4);
  });

  it('a die of 1 with a sortie costs Moscow 1 Resolve, success or not (ruling 45)', () => {
    const moscow = (orders: Orders, stack: number) =>
      fight(aGame().province('homs', { rebels: stack }), orders, 1).s.moscow.resolve;
    expect(moscow({ sorties: { homs: 2 }, brigades: { homs: 3 } }, 1)).toBe(7);
    expect(moscow({ sorties: { homs: 2 } }, 6)).toBe(7);
    expect(moscow({ brigades: { homs: 2 } }, 6)).toBe(8);
  });

  it('each front with a die of 1 costs, on top of wear (ruling 45)', () => {
    const game = aGame().province('homs', { rebels: 6 }).province('hama', { rebels: 6 }).at('orders');
    game.seals({ sorties: { homs: 2, hama: 1 } }, { front: { homs: 1, hama: 1 } });
    expect(game.s.moscow.resolve).toBe(5);
  });

  it('a die of 2 costs no aircraft', () => {
    const game = fight(aGame().province('homs', { rebels: 6 }), { sorties: { homs: 2 } }, 2);
    expect(game.s.moscow.resolve).toBe(8);
  });
});
