import { describe, expect, it } from 'vitest';
import { draftSheet, type ProvinceId, placeUnit, sealOf, setAid, setStance, unitLimit, view } from '../../src/rules';
import { sheet } from './decisions';
import { aGame, type Game } from './helpers';

/** A board with two fronts, Homs and Hama. */
const twoFronts = () => aGame().province('homs', { is: 4 }).province('hama', { rebels: 4 });

function why(game: Game, side: 'moscow' | 'tehran', units: Partial<Record<ProvinceId, number>>, aid = 0): string {
  const orders = side === 'moscow' ? { sorties: units, moscowAid: aid } : { brigades: units, tehranAid: aid };
  const refusal = game.refusal(sheet(side, orders));
  return refusal === 'none' ? refusal : refusal.code;
}

describe('R5.1 naming the joint front', () => {
  it('the side with the initiative names any one front', () => {
    const game = twoFronts().at('statecraft').pass();
    expect(game.s).toMatchObject({ step: 'joint', active: 'moscow' });
    expect(game.choices('moscow')).toEqual(['joint homs', 'joint hama']);
    expect(game.choices('tehran')).toEqual([]);
    expect(game.moscow('joint', 'hama').s).toMatchObject({ joint: 6, step: 'orders', active: 'both' });
    expect(game.events('jointNamed')).toEqual([{ side: 'moscow', province: 'hama' }]);
    expect(twoFronts().inTurn(2).at('statecraft').pass().choices('tehran')).toEqual(['joint homs', 'joint hama']);
  });

  it('it must name one, and only a front (ruling 39)', () => {
    const game = twoFronts().at('statecraft').pass();
    expect(game.whyNot('moscow', 'pass')).toBe('wrongStep');
    expect(game.whyNot('moscow', 'joint', 'tartus')).toBe('notFront');
    expect(game.whyNot('tehran', 'joint', 'homs')).toBe('notYourTurn');
  });

  it('it may name a front that it cannot supply (ruling 39)', () => {
    const game = twoFronts().inTurn(2).withBrigades(0).at('statecraft').pass();
    expect(game.tehran('joint', 'homs').s.joint).toBe(5);
  });

  it('is skipped without any front: orders still hold aid, channel and posture (ruling 39)', () => {
    const game = aGame().lost('hasakah', 'sdf', 3, { guard: true }).at('statecraft').pass();
    expect(game.s).toMatchObject({ step: 'orders', active: 'both', joint: -1 });
    expect(game.events('jointNone')).toEqual([{}]);
    expect(game.choices('moscow')).toEqual(['aid 0', 'aid 1', 'aid 2', 'aid 3']);
    game.seals({ moscowAid: 1, tehranAid: 2, channel: 'warn', posture: 'buildUp' });
    expect(game.s).toMatchObject({ posture: 'buildUp', channelKnown: 'warn', moscow: { aid: 1 }, tehran: { aid: 2 } });
    expect(game.events('joint')).toEqual([]);
  });
});

describe('R5.2 orders: units', () => {
  it('3 sorties are free, up to 2 more cost 1 each', () => {
    const game = twoFronts().at('orders');
    expect(why(game, 'moscow', { homs: 3, hama: 2 })).toBe('none');
    expect(why(game, 'moscow', { homs: 3, hama: 3 })).toBe('unitsLimit');
    game.moscowHas({ treasury: 1 });
    expect(why(game, 'moscow', { homs: 3, hama: 1 })).toBe('none');
    expect(why(game, 'moscow', { homs: 3, hama: 2 })).toBe('unitsLimit');
    game.moscowHas({ treasury: 0 });
    expect(why(game, 'moscow', { homs: 3 })).toBe('none');
    expect(why(game, 'moscow', { homs: 3, hama: 1 })).toBe('unitsLimit');
  });

  it('the example: 3 free, 4 sorties and aid 2 cost Moscow 3', () => {
    const game = twoFronts().at('orders');
    game.seals({ sorties: { homs: 2, hama: 2 }, moscowAid: 2 }, { front: { homs: 2, hama: 2 } });
    expect(game.s.moscow).toMatchObject({ treasury: 2, aid: 2 });
    expect(game.events('ordersOpen')[0]).toMatchObject({ side: 'moscow', units: 4, paid: 1, aid: 2, posture: '' });
  });

  it('at most 3 units of a side on one front', () => {
    const game = twoFronts().at('orders');
    expect(why(game, 'moscow', { homs: 3 })).toBe('none');
    expect(game.refusal(sheet('moscow', { sorties: { homs: 4 } }))).toMatchObject({
      code: 'frontFull',
      values: { limit: 3 },
    });
    expect(why(game, 'tehran', { homs: 4 })).toBe('frontFull');
  });

  it('brigades in all no more than Tehran has', () => {
    const game = twoFronts().withBrigades(4).at('orders');
    expect(why(game, 'tehran', { homs: 3, hama: 1 })).toBe('none');
    expect(why(game, 'tehran', { homs: 3, hama: 2 })).toBe('unitsLimit');
    expect(why(twoFronts().withBrigades(0).at('orders'), 'tehran', { homs: 1 })).toBe('unitsLimit');
  });

  it('on fronts only', () => {
    const game = twoFronts().at('orders');
    expect(why(game, 'moscow', { tartus: 1 })).toBe('notFront');
    expect(why(game, 'tehran', { damascus: 1 })).toBe('notFront');
  });

  it('at Resolve 0: 1 sortie and 2 brigades in all; above 0 no limit', () => {
    const game = twoFronts().moscowHas({ resolve: 0 }).tehranHas({ resolve: 0 }).at('orders');
    expect(why(game, 'moscow', { homs: 1 })).toBe('none');
    expect(why(game, 'moscow', { homs: 1, hama: 1 })).toBe('unitsLimit');
    expect(why(game, 'tehran', { homs: 1, hama: 1 })).toBe('none');
    expect(why(game, 'tehran', { homs: 2, hama: 1 })).toBe('unitsLimit');
    game.moscowHas({ resolve: 1 }).tehranHas({ resolve: 1 });
    expect(why(game, 'moscow', { homs: 3, hama: 2 })).toBe('none');
    expect(why(game, 'tehran', { homs: 3, hama: 2 })).toBe('none');
    expect(unitLimit(game.withBrigades(1).tehranHas({ resolve: 0 }).s, 'tehran')).toBe(1);
  });

  it('at Resolve 0 the single sortie is free if there is a free one, else it costs 1 (ruling 40)', () => {
    const game = twoFronts().moscowHas({ resolve: 0, treasury: 1 }).with({ freeSorties: 0 }).at('orders');
    expect(why(game, 'moscow', { homs: 1 }, 1)).toBe('aidLimit');
    expect(why(game, 'moscow', { homs: 1 }, 0)).toBe('none');
    expect(why(game.with({ freeSorties: 1 }), 'moscow', { homs: 1 }, 1)).toBe('none');
    expect(why(game.with({ freeSorties: 0 }).moscowHas({ treasury: 0 }), 'moscow', { homs: 1 })).toBe('unitsLimit');
  });

  it('with 2 free sorties 4 is the most (ruling 40)', () => {
    const game = twoFronts().with({ freeSorties: 2 }).at('orders');
    expect(why(game, 'moscow', { homs: 2, hama: 2 }, 3)).toBe('none');
    expect(why(game, 'moscow', { homs: 3, hama: 2 })).toBe('unitsLimit');
  });

  it('Resolve is read when orders are written: falling to 0 in the Campaign changes nothing (ruling 40)', () => {
    const game = twoFronts().moscowHas({ resolve: 1 }).at('orders');
    game.seals({ sorties: { homs: 2, hama: 1 } }, { front: { homs: 6, hama: 6 } });
    expect(game.s.moscow.resolve).toBe(0);
    expect(game.events('front').map(({ sorties }) => sorties)).toEqual([2, 1]);
  });
});

describe('R5.2 orders: aid', () => {
  it('0 to 3, and never more than the treasury left by the sorties', () => {
    const game = twoFronts().moscowHas({ treasury: 4 }).tehranHas({ treasury: 2 }).at('orders');
    expect(why(game, 'moscow', {}, 3)).toBe('none');
    expect(why(game, 'moscow', {}, 4)).toBe('aidLimit');
    expect(why(game, 'moscow', { homs: 3, hama: 1 }, 3)).toBe('none');
    expect(why(game, 'moscow', { homs: 3, hama: 2 }, 3)).toBe('aidLimit');
    expect(why(game, 'tehran', { homs: 3 }, 2)).toBe('none');
    expect(game.refusal(sheet('tehran', { tehranAid: 3 }))).toEqual({ code: 'aidLimit', values: { aid: 3, limit: 2 } });
  });

  it('a side without treasury still seals a sheet', () => {
    const game = twoFronts().moscowHas({ treasury: 0 }).tehranHas({ treasury: 0 }).at('orders');
    expect(why(game, 'moscow', { homs: 3 })).toBe('none');
    expect(why(game, 'tehran', {}, 1)).toBe('aidLimit');
  });
});

describe('R5.2 a sealed sheet is checked as its atomic steps', () => {
  const bad: [string, unknown, string][] = [
    ['half a unit', { units: { homs: 1.5 } }, 'sheetMalformed'],
    ['no unit', { units: { homs: 0 } }, 'sheetMalformed'],
    ['less than none', { units: { homs: -1 } }, 'sheetMalformed'],
    ['a number as a word', { units: { homs: '1' } }, 'sheetMalformed'],
    ['no number', { units: { homs: null } }, 'sheetMalformed'],
    ['no end of units', { units: { homs: Number.POSITIVE_INFINITY } }, 'sheetMalformed'],
    ['a very great number', { units: { homs: 1e15 } }, 'frontFull'],
    ['no such place', { units: { moscow: 1 } }, 'sheetMalformed'],
    ['a place out of a prototype', { units: { toString: 1 } }, 'sheetMalformed'],
    ['a prototype', { units: JSON.parse('{"__proto__": 1}') }, 'sheetMalformed'],
    ['half an aid', { aid: 0.5 }, 'sheetMalformed'],
    ['negative aid', { aid: -1 }, 'sheetMalformed'],
    ['aid that is no number', { aid: Number.NaN }, 'sheetMalformed'],
    ['the other side’s choice', { stance: 'lieLow' }, 'sheetMalformed'],
    ['no choice', { stance: 'none' }, 'sheetMalformed'],
    ['units as a list', { units: [1] }, 'unknownMove'],
    ['no units', { units: null }, 'unknownMove'],
    ['aid as a word', { aid: '1' }, 'unknownMove'],
    ['choice as a list', { stance: ['silent'] }, 'unknownMove'],
    ['no side', { side: 'damascus' }, 'unknownMove'],
    ['something more', { extra: 1 }, 'unknownMove'],
    ['another type', { type: 'sealed' }, 'unknownMove'],
  ];

  it.each(bad)('%s is refused', (_, change, code) => {
    const game = twoFronts().at('orders');
    const seal = { side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'silent', ...(change as object) };
    expect(game.refusal(seal)).toMatchObject({ code });
  });

  it('the order in which units are written does not matter', () => {
    const game = twoFronts().at('orders');
    game.seals({ sorties: { hama: 1, homs: 2 }, brigades: { hama: 2, homs: 1 } }, { front: { homs: 5, hama: 5 } });
    expect(game.s.sorties.slice(5, 7)).toEqual([2, 1]);
    expect(game.s.brigadesSent.slice(5, 7)).toEqual([1, 2]);
  });

  it('an aid of minus nothing is an aid of nothing, so that a saved game gives back the same', () => {
    const game = twoFronts().at('orders');
    game.does({ side: 'tehran', type: 'seal', units: {}, aid: -0, stance: 'lieLow' });
    expect(game.s.secret.tehranSheet.aid).toBe(0);
    expect(JSON.parse(JSON.stringify(game.s))).toEqual(game.s);
  });

  it('single units, aid and choice are no decisions at a table: a sheet crosses as one move', () => {
    const game = twoFronts().at('orders');
    const parts = [
      { side: 'moscow', type: 'sortie', province: 'homs' },
      { side: 'moscow', type: 'ready' },
      { side: 'moscow', type: 'aid', amount: 0 },
      { side: 'moscow', type: 'channel', channel: 'silent' },
      { side: 'tehran', type: 'posture', posture: 'lieLow' },
    ];
    for (const part of parts) expect(game.refusal(part)).toMatchObject({ code: 'unknownMove' });
  });

  it('a sheet drafted step by step is the sheet that is sealed', () => {
    const { s } = twoFronts().at('orders');
    const draft = draftSheet(s, 'moscow');
    placeUnit(s, 'moscow', draft, 5);
    placeUnit(s, 'moscow', draft, 6);
    setAid(draft, 2);
    expect(() => sealOf('moscow', draft)).toThrow(RangeError);
    setStance(draft, 'share');
    expect(sealOf('moscow', draft)).toEqual(
      sheet('moscow', { sorties: { homs: 1, hama: 1 }, moscowAid: 2, channel: 'share' }),
    );
  });
});

describe('R5.3 sealing and reveal', () => {
  const orders = { sorties: { homs: 2 }, moscowAid: 2, channel: 'share', brigades: { homs: 1 }, tehranAid: 1 } as const;

  it('nothing of a sealed sheet is visible before both are sealed, the treasury included (ruling 41)', () => {
    const open = view(twoFronts().at('orders').s, 'tehran');
    const game = twoFronts().at('orders');
    const lines = game.log.length;
    game.does(sheet('moscow', orders));
    const { moscow, active, undo, ...rest } = view(game.s, 'tehran');
    const { moscow: before, active: _a, undo: _u, ...same } = open;
    expect(rest).toEqual(same);
    expect(moscow).toEqual({ ...before, sealed: true });
    expect({ active, undo }).toEqual({ active: 'tehran', undo: 'moscow' });
    expect(game.log).toHaveLength(lines);
  });

  it('the order of sealing does not matter (ruling 41)', () => {
    const one = twoFronts().at('orders').does(sheet('moscow', orders));
    one.does(sheet('tehran', orders), { front: { homs: 3 }, israel: 3 });
    const other = twoFronts().at('orders').does(sheet('tehran', orders));
    other.does(sheet('moscow', orders), { front: { homs: 3 }, israel: 3 });
    expect(other.s).toEqual(one.s);
    expect(other.log).toEqual(one.log);
  });

  it('then sorties, brigades, both aids and the posture open and both pay (ruling 41)', () => {
    const game = twoFronts()
      .at('orders')
      .seals({ ...orders, posture: 'buildUp' }, { front: { homs: 3 } });
    const seen = view(game.s, 'tehran');
    expect(seen).toMatchObject({
      posture: 'buildUp',
      moscow: { aid: 2, treasury: 3 },
      tehran: { aid: 1, treasury: 4 },
    });
    expect([seen.sorties[5], seen.brigadesSent[5]]).toEqual([2, 1]);
  });

  it('the channel stays closed', () => {
    const game = twoFronts()
      .at('orders')
      .seals(orders, { front: { homs: 3 } });
    expect(view(game.s, 'tehran')).toMatchObject({ channelKnown: 'none', secret: { channel: null } });
    expect(view(game.s, 'moscow').secret.channel).toBe('share');
  });

  it('a sealed sheet cannot be sealed again, and both are final once both are sealed (ruling 41)', () => {
    const game = twoFronts().at('orders').does(sheet('moscow', orders));
    expect(game.refusal(sheet('moscow', {}))).toMatchObject({ code: 'sheetSealed' });
    game.does(sheet('tehran', orders), { front: { homs: 3 }, israel: 3 });
    expect(game.refusal(sheet('tehran', {}))).toMatchObject({ code: 'wrongStep' });
    expect(game.s.undo).toBe('none');
  });
});
