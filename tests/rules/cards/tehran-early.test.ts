/** Tehran's early cards, t01 to t06. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame, difference, type Game, type Orders } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('t01 Tikrit Precedent', () => {
  const position = () => holding('t01').lost('deir-ez-zor', 'is', 4).lost('idlib', 'rebels', 2);
  const ground: Orders = { joint: 'idlib', brigades: { 'deir-ez-zor': 2 } };

  it('names an IS front', () => {
    const game = position().province('homs', { is: 1 }).lost('raqqa', 'is', 3, { guard: true });
    expect(game.playable('t01')).toEqual(['homs', 'deir-ez-zor']);
    expect(holding('t01').lost('idlib', 'rebels', 3).playable('t01')).toEqual([]);
  });

  it('lowers Tension', () => {
    const game = position();
    const change = game.change(() => game.plays('t01', 'deir-ez-zor'));
    expect(change).toEqual({ 'tehran.treasury': -1, tension: -1 });
    const calm = position().with({ tension: 0 });
    expect(calm.change(() => calm.plays('t01', 'deir-ez-zor'))).toEqual({ 'tehran.treasury': -1 });
  });

  it('adds 2 to an attack with brigades there, and no brigade is lost for want of a sortie', () => {
    // Ground 2 + 1 for the army, + 2: 5 + 3 reaches 4 + 4; without the card it does not.
    const game = position()
      .plays('t01', 'deir-ez-zor')
      .fights(ground, { front: { 'deir-ez-zor': 3 } });
    expect(game.events('front')).toMatchObject([{ bonus: 2, attack: 5, total: 8, need: 8, success: true }]);
    expect(game.s).toMatchObject({ brigades: 5, tehran: { resolve: 8 } });
    const without = position().fights(ground, { front: { 'deir-ez-zor': 3 } });
    expect(without.events('front')).toMatchObject([{ attack: 3, success: false }]);
    const lucky = position().fights(ground, { front: { 'deir-ez-zor': 5 } });
    expect(lucky.s).toMatchObject({ brigades: 4, tehran: { resolve: 7 } });
  });

  it('still loses a brigade when the attack fails (ruling 79)', () => {
    const game = position()
      .plays('t01', 'deir-ez-zor')
      .fights(ground, { front: { 'deir-ez-zor': 2 } });
    expect(game.s).toMatchObject({ brigades: 4, tehran: { resolve: 7 } });
  });

  it('adds nothing without a brigade there, and nothing on another front', () => {
    const air = position().plays('t01', 'deir-ez-zor');
    air.fights({ joint: 'idlib', sorties: { 'deir-ez-zor': 2 } }, { front: { 'deir-ez-zor': 2 } });
    expect(air.events('front')).toMatchObject([{ bonus: 0, attack: 2 }]);
    const other = position().plays('t01', 'deir-ez-zor');
    other.fights({ joint: 'idlib', brigades: { idlib: 1 } }, { front: { idlib: 4 } });
    expect(other.events('front')).toMatchObject([{ bonus: 0, success: true }]);
    expect(other.s.brigades).toBe(4);
  });

  it('is not a sortie: Trust adds nothing without one', () => {
    const game = position().with({ trust: 9 }).plays('t01', 'deir-ez-zor');
    game.fights(ground, { front: { 'deir-ez-zor': 3 } });
    expect(game.events('front')).toMatchObject([{ trust: 0, air: 0, sorties: 0 }]);
  });

  it('gives Moscow a free sortie for any front, this turn', () => {
    const game = position().plays('t01', 'deir-ez-zor');
    game.fights({ joint: 'idlib', sorties: { idlib: 3, 'deir-ez-zor': 1 } }, { front: { idlib: 3, 'deir-ez-zor': 3 } });
    expect(game.events('ordersOpen')[0]).toMatchObject({ units: 4, paid: 0 });
    const next = position().plays('t01', 'deir-ez-zor').endsTurn({ joint: 'idlib' }, { is: 1 });
    next.fights({ joint: 'idlib', sorties: { idlib: 3, 'deir-ez-zor': 1 } }, { front: { idlib: 3, 'deir-ez-zor': 3 } });
    expect(next.events('ordersOpen')[2]).toMatchObject({ units: 4, paid: 1 });
    expect(next.events('front')[1]).toMatchObject({ bonus: 0 });
  });
});

describe('t02 Auxiliaries Arrive', () => {
  it('needs 6 brigades or fewer and brings 3, to 8 at most', () => {
    const game = holding('t02').with({ brigades: 5 });
    expect(game.change(() => game.plays('t02'))).toEqual({ 'tehran.treasury': -2, brigades: 3 });
    const six = holding('t02').with({ brigades: 6 });
    expect(six.change(() => six.plays('t02'))).toEqual({ 'tehran.treasury': -2, brigades: 2 });
    expect(holding('t02').with({ brigades: 7 }).playable('t02')).toEqual([]);
  });

  it('spares the Resolve of brigades lost in the Campaign this turn', () => {
    const position = () => holding('t02').lost('idlib', 'rebels', 6);
    const lose: Orders = { brigades: { idlib: 2 } };
    const game = position()
      .plays('t02')
      .endsTurn(lose, { front: { idlib: 1 }, rebels: 1 });
    expect(game.s).toMatchObject({ brigades: 7, tehran: { resolve: 8 } });
    game.with({ stability: 8 }).endsTurn({ ...lose, joint: 'idlib' }, { front: { idlib: 1 }, rebels: 1 });
    expect(game.s).toMatchObject({ brigades: 6, tehran: { resolve: 7 } });
  });

  it('does not spare the Resolve of a Gulf crisis (ruling 78)', () => {
    const game = holding('t02').with({ tension: 8, brigades: 5 }).plays('t02').fights({ posture: 'retaliate' });
    expect(game.s).toMatchObject({ brigades: 6, tension: 4, tehran: { resolve: 6 } });
  });
});

describe('t03 Tehran Summit', () => {
  const position = () => holding('t03').with({ stability: 10 });
  const aids = (game: Game, ...turns: [number, number][]) => {
    for (const [moscowAid, tehranAid] of turns) game.with({ stability: 10 }).endsTurn({ moscowAid, tehranAid });
    return game;
  };
  const joined = (...turns: [number, number][]) => {
    const low = { treasury: 8 };
    const set = () => position().moscowHas(low).tehranHas(low).with({ trust: 3 });
    return difference(aids(set(), ...turns), aids(set().plays('t03').answers('join'), ...turns));
  };

  it('cannot be played in the last turn', () => {
    expect(holding('t03').inTurn(9).playable('t03')).toEqual(['']);
    expect(holding('t03').inTurn(10).playable('t03')).toEqual([]);
  });

  it('Moscow joins or declines', () => {
    const game = position();
    expect(game.change(() => game.plays('t03'))).toEqual({});
    expect(game.asked()).toBe('t03 moscow');
    expect(game.options()).toEqual(['join', 'decline']);
    expect(game.change(() => game.answers('decline'))).toEqual({ patronage: -1 });
    expect(game.zone('t03')).toBe('removed');
    const other = position().plays('t03');
    expect(other.change(() => other.answers('join'))).toEqual({});
  });

  it('pays both 2 VP for 2 aid in both turns, the turn of play included (ruling 85)', () => {
    expect(joined([2, 2])).toEqual({});
    expect(joined([2, 2], [2, 3])).toEqual({ 'moscow.vp': 2, 'tehran.vp': 2 });
  });

  it.each([
    ['Moscow cheats in the second turn', [2, 2], [1, 2], { 'moscow.vp': -1, 'tehran.vp': 2, trust: -1 }],
    ['Moscow cheats in the first turn', [1, 2], [3, 2], { 'moscow.vp': -1, 'tehran.vp': 2, trust: -1 }],
    ['Tehran cheats', [2, 2], [2, 0], { 'moscow.vp': 2, 'tehran.vp': -1, trust: -1 }],
    ['both cheat', [1, 2], [2, 1], { 'moscow.vp': -1, 'tehran.vp': -1, trust: -2 }],
  ] as const)('%s', (_, first, second, expected) => {
    expect(joined([...first], [...second])).toEqual(expected);
  });

  it('is judged once', () => {
    expect(joined([2, 2], [2, 2], [0, 0])).toEqual({ 'moscow.vp': 2, 'tehran.vp': 2 });
  });

  it('takes no VP below 0', () => {
    const game = position().with({ sanctions: 6, tension: 0, detente: 0 }).plays('t03').answers('join');
    game.endsTurn().with({ stability: 10, sanctions: 6, tension: 0 }).moscowHas({ vp: 0 }).tehranHas({ vp: 0 });
    game.endsTurn();
    expect(game.s.moscow.vp).toBe(0);
    expect(game.events('pledge')).toEqual([
      { kept: false, side: 'moscow' },
      { kept: false, side: 'tehran' },
    ]);
  });

  it('cards settle in the order in which they were played (ruling 21)', () => {
    // Moscow has no VP: m19's point first is lost again to t03; the other way round it stays.
    const last = (first: 'm19' | 't03') => {
      const game = position().withCardInHand('m19').with({ sanctions: 6, tension: 0, detente: 0 });
      const play = { m19: () => game.plays('m19').answers('accept'), t03: () => game.plays('t03').answers('join') };
      play[first]();
      play[first === 'm19' ? 't03' : 'm19']();
      game.endsTurn().with({ stability: 10, tension: 0 }).moscowHas({ vp: 0 }).endsTurn();
      return game.s.moscow.vp;
    };
    expect([last('m19'), last('t03')]).toEqual([0, 1]);
  });
});

describe('t04 Opening After the Deal', () => {
  it('needs Sanctions 3 or less and Tension above 0', () => {
    expect(holding('t04').with({ sanctions: 3, tension: 1 }).playable('t04')).toEqual(['']);
    expect(holding('t04').with({ sanctions: 4, tension: 1 }).playable('t04')).toEqual([]);
    expect(holding('t04').with({ sanctions: 3, tension: 0 }).playable('t04')).toEqual([]);
  });

  it('pays both', () => {
    const game = holding('t04');
    const change = game.change(() => game.plays('t04'));
    expect(change).toEqual({ tension: -1, 'tehran.treasury': 2, 'moscow.treasury': 1 });
  });
});

describe('t05 The Useful Scarecrow', () => {
  const position = () => holding('t05').province('homs', { is: 2 }).lost('idlib', 'rebels', 2);

  it('needs IS stacks of 1 to 7 together, guarded ones too', () => {
    expect(holding('t05').playable('t05')).toEqual([]);
    expect(holding('t05').lost('raqqa', 'is', 1, { guard: true }).playable('t05')).toEqual(['']);
    expect(holding('t05').lost('raqqa', 'is', 4).lost('deir-ez-zor', 'is', 3).playable('t05')).toEqual(['']);
    expect(holding('t05').lost('raqqa', 'is', 4).lost('deir-ez-zor', 'is', 4).playable('t05')).toEqual([]);
  });

  it('doubles Bogeyman this turn and the next', () => {
    const game = position();
    expect(game.change(() => game.plays('t05'))).toEqual({ 'tehran.treasury': -1 });
    for (let turn = 0; turn < 3; turn++) game.with({ stability: 8 }).endsTurn();
    const scored = game.events('score').filter(({ line }) => line === 'bogeyman');
    expect(scored.map(({ vp }) => vp)).toEqual([2, 2, 1]);
  });

  it('pays nothing for more than 7', () => {
    const game = position().plays('t05').province('raqqa', { is: 2 }).province('deir-ez-zor', { is: 2 });
    game.province('hama', { is: 2 }).endsTurn();
    expect(game.events('score').filter(({ line }) => line === 'bogeyman')).toEqual([]);
  });

  it('bars brigades from IS fronts in both turns', () => {
    const game = position().plays('t05');
    const why = () => {
      game.pass().does({ side: game.s.active, type: 'joint', province: 'homs' });
      const reasons = [
        game.whyNotSeal('tehran', { brigades: { homs: 1 } }),
        game.whyNotSeal('tehran', { brigades: { idlib: 1 } }),
        game.whyNotSeal('moscow', { sorties: { homs: 2 } }),
      ];
      game.with({ stability: 8 }).does({ side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'silent' });
      game.does({ side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' }).concludes();
      return reasons;
    };
    expect(why()).toEqual(['noIsFronts', 'none', 'none']);
    expect(why()).toEqual(['noIsFronts', 'none', 'none']);
    expect(why()).toEqual(['none', 'none', 'none']);
  });

  it('pays Moscow 1 for each IS stack that the Campaign removes (ruling 77)', () => {
    const set = () => position().province('homs', { is: 1 }).province('raqqa', { is: 1 });
    const orders: Orders = { joint: 'idlib', sorties: { homs: 1, raqqa: 1 } };
    const play = (game: Game) => game.endsTurn(orders, { front: { homs: 6, raqqa: 6 } });
    expect(difference(play(set()), play(set().plays('t05')))).toEqual({ 'tehran.treasury': -1, 'moscow.treasury': 2 });
  });

  it('pays Moscow nothing for a stack that is only cut', () => {
    const set = () => position().province('homs', { is: 3 });
    const orders: Orders = { joint: 'idlib', sorties: { homs: 2 } };
    const play = (game: Game) => game.endsTurn(orders, { front: { homs: 6 } });
    expect(difference(play(set()), play(set().plays('t05')))).toEqual({ 'tehran.treasury': -1, 'tehran.vp': 1 });
  });
});

describe('t06 Nine Years Late', () => {
  it('needs Air defence below 2', () => {
    expect(holding('t06').with({ airDefence: 1 }).playable('t06')).toEqual(['']);
    expect(holding('t06').with({ airDefence: 2 }).playable('t06')).toEqual([]);
  });

  it('Moscow delivers or refuses', () => {
    const game = holding('t06');
    expect(game.change(() => game.plays('t06'))).toEqual({ 'tehran.treasury': -1 });
    expect(game.asked()).toBe('t06 moscow');
    expect(game.change(() => game.answers('deliver'))).toEqual({ airDefence: 1, trust: 1, 'moscow.treasury': 1 });
    const other = holding('t06').plays('t06');
    expect(other.change(() => other.answers('refuse'))).toEqual({ 'tehran.vp': 1, patronage: -1, detente: 1 });
  });

  it('does not touch an open order, which can still be delivered at Air defence 2 (ruling 38)', () => {
    const game = holding('t06').with({ airDefence: 1, s300Open: true, s300Escrow: 2 }).plays('t06').answers('deliver');
    expect(game.s).toMatchObject({ airDefence: 2, s300Open: true, s300Escrow: 2 });
    const change = game.change(() => game.acts('moscow', 'deliver'));
    expect(change).toEqual({ 'moscow.treasury': 2, s300Escrow: -2, s300: 'none', trust: 2, detente: -1 });
  });
});
