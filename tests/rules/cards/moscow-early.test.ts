/** Moscow's early cards, m01 to m06. */
import { describe, expect, it } from 'vitest';
import { aGame, difference, type Game, type Orders } from './helper';

describe('m01 Answer for Sinai', () => {
  const position = () =>
    aGame()
      .lost('deir-ez-zor', 'is', 2)
      .lost('idlib', 'rebels', 2)
      .province('homs', { rebels: 1 })
      .withCardInHand('m01');
  const allOut: Orders = { sorties: { homs: 1, idlib: 1, 'deir-ez-zor': 3 } };
  const dice = { front: { homs: 2, idlib: 2, 'deir-ez-zor': 2 } };

  it('needs a front with an IS stack', () => {
    expect(aGame().withCardInHand('m01').lost('idlib', 'rebels', 3).playable('m01')).toEqual([]);
    expect(aGame().withCardInHand('m01').province('homs', { is: 1 }).playable('m01')).toEqual(['']);
    expect(aGame().withCardInHand('m01').lost('raqqa', 'is', 4, { guard: true }).playable('m01')).toEqual([]);
    const inland = aGame().withCardInHand('m01').lost('hasakah', 'is', 4);
    expect(inland.playable('m01')).toEqual(['']);
    inland.lost('raqqa', 'sdf', 1).lost('deir-ez-zor', 'sdf', 1);
    expect(inland.playable('m01')).toEqual([]);
  });

  it('gives two free sorties for IS fronts and spares Resolve in 6.1, this turn', () => {
    const game = position();
    expect(game.change(() => game.plays('m01'))).toEqual({});
    const { treasury, resolve } = game.s.moscow;
    game.fights(allOut, dice);
    expect(game.s.moscow).toMatchObject({ treasury, resolve });
  });

  it('costs nothing of that without the card', () => {
    const game = position().fights(allOut, dice);
    expect(game.s.moscow).toMatchObject({ treasury: 3, resolve: 7 });
  });

  it('does not spare the Resolve of a lost aircraft (6.4)', () => {
    const game = position()
      .plays('m01')
      .fights(allOut, { front: { ...dice.front, idlib: 1 } });
    expect(game.s.moscow.resolve).toBe(7);
  });

  it('is over in the next turn', () => {
    const game = position().plays('m01').endsTurn({}, {});
    game.fights(allOut, dice);
    expect(game.events('ordersOpen').filter(({ side }) => side === 'moscow')[1]).toMatchObject({ units: 5, paid: 2 });
    expect(game.s.moscow.resolve).toBe(7);
  });
});

describe('m02 Valdai Panel', () => {
  const position = () => aGame().lost('idlib', 'rebels', 2).withCardInHand('m02');
  const played = (orders: Orders, set: (game: Game) => Game = (game) => game) => {
    const dice = { front: { idlib: 4 } };
    const without = set(position()).endsTurn(orders, dice);
    const withIt = set(position()).plays('m02').endsTurn(orders, dice);
    return difference(without, withIt);
  };

  it('needs a front', () => {
    expect(aGame().withCardInHand('m02').playable('m02')).toEqual([]);
    expect(position().playable('m02')).toEqual(['']);
  });

  it('pays Moscow 2 VP and Tehran 1 when the joint front is honoured', () => {
    expect(played({ sorties: { idlib: 2 }, brigades: { idlib: 2 } })).toEqual({ 'moscow.vp': 2, 'tehran.vp': 1 });
  });

  it('costs Moscow 1 VP when Moscow breaks it, but never below 0', () => {
    expect(played({ sorties: { idlib: 1 }, brigades: { idlib: 2 } })).toEqual({ 'moscow.vp': -1 });
    expect(played({ brigades: { idlib: 2 } }, (game) => game.moscowHas({ vp: 0 }))).toEqual({});
  });

  it('pays nobody when Tehran breaks it or neither comes', () => {
    expect(played({ sorties: { idlib: 2 }, brigades: { idlib: 1 } })).toEqual({});
    expect(played({ sorties: { idlib: 1 }, brigades: { idlib: 1 } })).toEqual({});
  });

  it('does not look at the next turn', () => {
    const game = position().plays('m02').endsTurn();
    const { vp } = game.s.moscow;
    game
      .province('idlib', { rebels: 6 })
      .fights({ sorties: { idlib: 2 }, brigades: { idlib: 2 } }, { front: { idlib: 2 } });
    expect(game.s.jointHonoured).toBe(true);
    expect(game.s.moscow.vp).toBe(vp);
  });
});

describe('m03 Reconciliation Centre', () => {
  const position = () => aGame().lost('idlib', 'rebels', 3).withCardInHand('m03');
  const reconciled = {
    'moscow.treasury': -2,
    'idlib.holder': 'government',
    'idlib.stack': -3,
    'idlib.faction': 'none',
    'idlib.moscow': 1,
  };

  it('names a front with a rebel stack of exactly 3', () => {
    const game = aGame().withCardInHand('m03');
    game.lost('idlib', 'rebels', 2).lost('aleppo', 'rebels', 4).lost('daraa', 'rebels', 3);
    game.province('homs', { rebels: 3 }).province('hama', { is: 3 }).lost('raqqa', 'rebels', 3, { guard: true });
    expect(game.playable('m03')).toEqual(['daraa', 'homs']);
    expect(game.whyNotPlay('m03', 'idlib')).toBe('cardCondition');
    expect(game.whyNotPlay('m03', 'raqqa')).toBe('cardCondition');
  });

  it('reconciles for its own price and lets Tehran place a proxy', () => {
    const game = position().province('hama', { tehran: 1 });
    expect(game.change(() => game.plays('m03', 'idlib'))).toEqual(reconciled);
    expect(game.asked()).toBe('m03 tehran');
    expect(game.options()).toEqual(['place', 'decline']);
    expect(game.change(() => game.answers('place'))).toEqual({ 'idlib.tehran': 1 });
    expect(game.s.active).toBe('tehran');
  });

  it('Tehran may decline', () => {
    const game = position().province('hama', { tehran: 1 }).plays('m03', 'idlib');
    expect(game.change(() => game.answers('decline'))).toEqual({});
  });

  it('does not ask Tehran without a proxy next door, or with 3 there', () => {
    for (const game of [
      position(),
      position().province('homs', { tehran: 3 }),
      position().lost('aleppo', 'sdf', 1, { tehran: 2 }),
      position().province('hama', { tehran: 1 }).province('idlib', { tehran: 3 }),
    ]) {
      expect(game.change(() => game.plays('m03', 'idlib'))).toEqual(reconciled);
      expect(game.asked()).toBe('none');
    }
  });

  it('asks Tehran even if it has passed (C4.2)', () => {
    const game = position().province('hama', { tehran: 1 }).tehranHas({ passed: true }).plays('m03', 'idlib');
    expect(game.asked()).toBe('m03 tehran');
    expect(game.change(() => game.answers('place'))).toEqual({ 'idlib.tehran': 1 });
    expect(game.s.active).toBe('moscow');
  });

  it('leaves the Reconcile of the turn, and may follow it', () => {
    const game = position().province('homs', { rebels: 1 }).plays('m03', 'idlib');
    expect(game.whyNot('moscow', 'reconcile', 'homs')).toBe('none');
    const after = position().province('homs', { rebels: 1 }).acts('moscow', 'reconcile', 'homs');
    expect(after.playable('m03')).toEqual(['idlib']);
  });

  it('regains a lost province, but not a government one (10.1)', () => {
    const lost = position().plays('m03', 'idlib').endsTurn();
    expect(lost.events('stability')).toMatchObject([{ regained: 1 }]);
    const held = aGame().province('homs', { rebels: 3 }).withCardInHand('m03').plays('m03', 'homs').endsTurn();
    expect(held.events('stability')).toMatchObject([{ regained: 0 }]);
  });

  it('is legal with 3 Moscow proxies, who stay 3', () => {
    const game = position().province('idlib', { moscow: 3 }).plays('m03', 'idlib');
    expect(game.look('idlib')).toMatchObject({ holder: 'government', stack: 0, moscow: 3 });
  });
});

describe('m04 Arms Fair over Syria', () => {
  const position = () => {
    const game = aGame().withCardInHand('m04').tehranHas({ treasury: 3 }).with({ brigades: 8 });
    return game.province('homs', { is: 1 }).province('raqqa', { is: 1 }).province('deir-ez-zor', { is: 1 });
  };
  const shared = (...ids: ('homs' | 'raqqa' | 'deir-ez-zor')[]) => ({
    sorties: Object.fromEntries(ids.map((id) => [id, 1])),
    brigades: Object.fromEntries(ids.map((id) => [id, 1])),
  });
  const sixes = { front: { homs: 6, raqqa: 6, 'deir-ez-zor': 6 } };

  it('needs an IS stack, front or not', () => {
    expect(aGame().withCardInHand('m04').lost('idlib', 'rebels', 3).playable('m04')).toEqual([]);
    expect(aGame().withCardInHand('m04').lost('raqqa', 'is', 1, { guard: true }).playable('m04')).toEqual(['']);
  });

  it('pays 1 VP more for each stack removed, 2 at most, and Tehran 1 treasury wherever it is a liberator (ruling 76)', () => {
    const orders = shared('homs', 'raqqa', 'deir-ez-zor');
    const without = position().endsTurn(orders, sixes);
    const withIt = position().plays('m04').endsTurn(orders, sixes);
    expect(difference(without, withIt)).toEqual({ 'moscow.treasury': -1, 'moscow.vp': 2, 'tehran.treasury': 3 });
  });

  it('pays Tehran nothing where Moscow alone is the liberator', () => {
    const orders: Orders = { sorties: { homs: 2 }, brigades: { homs: 1 } };
    const dice = { front: { homs: 6 } };
    const without = position().endsTurn(orders, dice);
    const withIt = position().plays('m04').endsTurn(orders, dice);
    expect(difference(without, withIt)).toEqual({ 'moscow.treasury': -1, 'moscow.vp': 1 });
  });

  it('pays nothing for a stack that is only cut', () => {
    const set = () => position().province('homs', { is: 4 });
    const orders: Orders = { sorties: { homs: 2 }, brigades: { homs: 2 } };
    const dice = { front: { homs: 6 } };
    const withIt = set().plays('m04').endsTurn(orders, dice);
    expect(difference(set().endsTurn(orders, dice), withIt)).toEqual({ 'moscow.treasury': -1 });
  });

  it('counts this turn and the next, 2 VP in all, and not the third turn', () => {
    // Far from the 15 that a treasury keeps at income.
    const poor = () => position().moscowHas({ treasury: 1 }).tehranHas({ treasury: 0 }).with({ sanctions: 6 });
    const play = (game: Game, ...each: ('homs' | 'raqqa' | 'deir-ez-zor' | '')[]) => {
      for (const id of each) {
        game.with({ stability: 8 });
        if (id === '') game.endsTurn();
        else game.endsTurn(shared(id), { front: { [id]: 6 } });
      }
      return game;
    };
    const twice = (...each: Parameters<typeof play>[1][]) =>
      difference(play(poor(), ...each), play(poor().plays('m04'), ...each));
    expect(twice('homs', 'raqqa', 'deir-ez-zor')).toEqual({
      'moscow.treasury': -1,
      'moscow.vp': 2,
      'tehran.treasury': 2,
    });
    expect(twice('', 'homs', 'raqqa')).toEqual({ 'moscow.treasury': -1, 'moscow.vp': 1, 'tehran.treasury': 1 });
  });
});

describe('m05 Show of Force', () => {
  it('needs Patronage +3 or less', () => {
    for (const [patronage, can] of [
      [-5, true],
      [3, true],
      [4, false],
      [5, false],
    ] as const)
      expect(aGame().with({ patronage }).withCardInHand('m05').playable('m05').length > 0).toBe(can);
  });

  it('moves Patronage, then Tehran chooses', () => {
    const game = aGame().withCardInHand('m05');
    expect(game.change(() => game.plays('m05'))).toEqual({ 'moscow.treasury': -1, patronage: 1 });
    expect(game.asked()).toBe('m05 tehran');
    expect(game.options()).toEqual(['acknowledge', 'resent']);
    expect(game.change(() => game.answers('acknowledge'))).toEqual({ 'moscow.vp': 1 });
    const other = aGame().withCardInHand('m05').plays('m05');
    expect(other.change(() => other.answers('resent'))).toEqual({ trust: -1 });
  });

  it('lets nobody do anything else before the answer', () => {
    const game = aGame().withCardInHand('m05').plays('m05');
    expect(game.refusal({ side: 'moscow', type: 'pass' })).toBe('notYourTurn');
    expect(game.refusal({ side: 'tehran', type: 'pass' })).toBe('wrongStep');
    expect(game.refusal({ side: 'tehran', type: 'answer', question: 'm07', option: 'comply' })).toBe('noSuchQuestion');
    expect(game.refusal({ side: 'moscow', type: 'answer', question: 'm05', option: 'resent' })).not.toBe('none');
  });
});

describe('m06 Superpower Truce', () => {
  const position = () => aGame().lost('idlib', 'rebels', 5).withCardInHand('m06');

  it('names a rebel stack of 3 or more, also a guarded one, while Detente is below 5', () => {
    const game = position().lost('aleppo', 'rebels', 2).lost('raqqa', 'is', 4).province('homs', { rebels: 3 });
    game.lost('daraa', 'rebels', 3, { guard: true });
    expect(game.playable('m06')).toEqual(['daraa', 'homs', 'idlib']);
    expect(game.with({ detente: 5 }).playable('m06')).toEqual([]);
    expect(game.with({ detente: 4 }).playable('m06')).toHaveLength(3);
  });

  it('closes the front for units and as joint front', () => {
    const game = position().province('homs', { rebels: 1 });
    expect(game.change(() => game.plays('m06', 'idlib'))).toEqual({ 'moscow.treasury': -1, detente: 1 });
    game.pass();
    expect(game.refusal({ side: 'moscow', type: 'joint', province: 'idlib' })).toBe('frontClosed');
    game.does({ side: 'moscow', type: 'joint', province: 'homs' });
    expect(game.whyNotSeal('moscow', { sorties: { idlib: 1 } })).toBe('frontClosed');
    expect(game.whyNotSeal('tehran', { brigades: { idlib: 1 } })).toBe('frontClosed');
    expect(game.whyNotSeal('tehran', { brigades: { homs: 1 } })).toBe('none');
  });

  it('skips 5.1 if no other front is left, and orders still hold the rest (ruling 80)', () => {
    const game = position().plays('m06', 'idlib').pass();
    expect(game.s.step).toBe('orders');
    expect(game.s.joint).toBe(-1);
    expect(game.whyNotSeal('moscow', { moscowAid: 2, channel: 'share' })).toBe('none');
    expect(game.whyNotSeal('tehran', { tehranAid: 2, posture: 'retaliate' })).toBe('none');
  });

  it('keeps the stack from attacking; the next strongest may (C4.6)', () => {
    const quiet = position().plays('m06', 'idlib').endsTurn();
    expect(quiet.events('counter')).toEqual([]);
    const game = position().lost('daraa', 'rebels', 3).plays('m06', 'idlib').endsTurn({}, { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ faction: 'rebels', from: 'daraa', strength: 3 }]);
  });

  it('does not keep the stack from being reinforced (ruling 80)', () => {
    const game = position().config({ reinforceRebels: 6 }).plays('m06', 'idlib').endsTurn();
    expect(game.look('idlib').stack).toBe(6);
  });

  it('is over in the next turn', () => {
    const game = position().plays('m06', 'idlib').endsTurn();
    game
      .with({ stability: 5 })
      .endsTurn({ joint: 'idlib', brigades: { idlib: 1 } }, { front: { idlib: 2 }, rebels: 1 });
    expect(game.events('jointNamed')).toHaveLength(1);
    expect(game.events('counter')).toMatchObject([{ from: 'idlib' }]);
  });
});
