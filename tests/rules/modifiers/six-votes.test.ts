/** The game without the map and its modifiers, six-votes-2006 (rulings 113 to 115). */
import { describe, expect, it } from 'vitest';
import { modifiers, quiet, startOf } from '../cards/helper';
import { actions, type Council, ends, inTurn, points, sixVotes } from './sixVotes';

describe('the reduced board', () => {
  it('has 2 actions each, from a short list', () => {
    const game = sixVotes();
    expect(game.s).toMatchObject({ active: 'moscow', moscow: { actions: 2 }, tehran: { actions: 2 } });
    expect(actions(game, 'moscow')).toEqual(['backchannel', 'pass', 'build', 'slow']);
    expect(actions(game, 'tehran')).toEqual(['negotiate', 'enrich', 'pass']);
    const later = inTurn(3, { chips: 1, sanctions: 1 });
    expect(actions(later, 'tehran')).toEqual(['negotiate', 'bargain', 'enrich', 'orderS300', 'pass']);
    later.with({ s300Open: true, s300Escrow: 2 });
    expect(actions(later, 'moscow')).toEqual(['backchannel', 'deliver', 'delay', 'pass', 'build', 'slow']);
  });

  it('has no Hedge, Court or anything of the map, whatever lies there', () => {
    const game = sixVotes({ treasury: { moscow: 9, tehran: 9 } }).province('homs', { moscow: 1, tehran: 1, marks: 1 });
    game.province('hama', { rebels: 1 }).with({ patronage: 3 });
    for (const [side, type, what] of [
      ['moscow', 'recruit', 'homs'],
      ['tehran', 'recruit', 'homs'],
      ['moscow', 'contract', 'C'],
      ['moscow', 'hedge', undefined],
      ['tehran', 'hedge', undefined],
      ['moscow', 'court', undefined],
      ['tehran', 'court', undefined],
      ['moscow', 'reconcile', 'hama'],
      ['moscow', 'defectors', 'homs'],
      ['tehran', 'mobilise', undefined],
    ] as const)
      expect(game.whyNot(side, type, what), `${side} ${type}`).toBe('notInScenario');
  });

  it('goes from Statecraft to the Council and Reckoning, without orders, strike or drift', () => {
    const game = ends(sixVotes({ tension: 2 }).province('hama', { rebels: 6 }));
    expect(game.s).toMatchObject({ turn: 2, step: 'statecraft', active: 'tehran', tension: 2, stability: 5 });
    const codes = new Set(game.log.map(({ code }) => code));
    for (const code of ['jointNamed', 'jointNone', 'strike', 'counter', 'counterNone', 'stability'] as const) {
      expect(codes.has(code), code).toBe(false);
    }
  });

  it('plays six turns', () => {
    const game = sixVotes();
    for (let turn = 1; turn <= 6; turn++) ends(game.with({ tension: 4 }));
    expect(game.s).toMatchObject({ step: 'over', ending: 'final', turn: 6 });
  });
});

describe('aDraftEveryTime', () => {
  it('meets at every Tension, severity by Tension', () => {
    const severity = (tension: number) => {
      const game = sixVotes({ tension }).pass();
      expect(game.s.step).toBe('offer');
      return game.events('council')[0]?.severity;
    };
    expect([0, 2, 5, 6, 8].map(severity)).toEqual([1, 1, 1, 2, 2]);
  });

  it('meets below 3 in a game with the map too', () => {
    const game = startOf(quiet({ modifiers: modifiers('aDraftEveryTime') }, { tension: 0 })).fights();
    game.does({ side: 'tehran', type: 'waive' });
    expect(game.s.step).toBe('offer');
  });
});

describe('bareTexts', () => {
  it.each([1, 2, 3, 4, 5, 6])('turn %i', (turn) => {
    const bare = turn === 1 || turn === 5;
    const sanctions = (tension: number, vote: Council['vote']) =>
      ends(inTurn(turn, { tension }), vote === undefined ? {} : { vote }).s.sanctions;
    expect(sanctions(4, 'support')).toBe(bare ? 0 : 1);
    expect(sanctions(6, 'support')).toBe(bare ? 0 : 2);
    expect(sanctions(6, 'abstain')).toBe(bare ? 0 : 1);
    expect(sanctions(6, 'veto')).toBe(0);
  });

  it('keeps payment, bid, Detente and Trust (ruling 114)', () => {
    const support = sixVotes().pass();
    support.rolling({ bid: 6 }, () => support.does({ side: 'tehran', type: 'offer', amount: 3 }));
    const change = support.change(() => support.does({ side: 'moscow', type: 'vote', vote: 'support' }));
    // 2 for the bid, 1 for Detente 3; Tehran 1 for Sanctions 0. Incomes 2 and 6.
    expect(change).toEqual({
      trust: -1,
      detente: 1,
      'moscow.vp': 3,
      'tehran.vp': 1,
      'moscow.treasury': 2,
      'tehran.treasury': 6,
    });
    // Without the map there is no Patronage, so Support moves none and tells of none.
    expect(support.s.patronage).toBe(0);
    expect(support.events('track').filter(({ track }) => track === 'patronage')).toEqual([]);
    const abstain = sixVotes().pass().does({ side: 'tehran', type: 'offer', amount: 3 });
    const paid = abstain.change(() => abstain.does({ side: 'moscow', type: 'vote', vote: 'abstain' }));
    expect(paid).toEqual({ 'moscow.treasury': 4, 'tehran.treasury': 4, 'tehran.vp': 1 });
  });
});

describe('bushehr', () => {
  it('Build: Tehran pays 1, the marker moves', () => {
    const game = sixVotes();
    const change = game.change(() => game.acts('moscow', 'build'));
    expect(change).toEqual({ 'moscow.treasury': 1, 'tehran.treasury': -1, bushehr: 1 });
    expect(game.s.moscow.actions).toBe(1);
  });

  it('on reaching 5: Trust +1, Tehran 4 VP, Moscow 1 VP', () => {
    const game = sixVotes({ bushehr: 4 });
    expect(game.change(() => game.acts('moscow', 'build'))).toEqual({
      'moscow.treasury': 1,
      'tehran.treasury': -1,
      bushehr: 1,
      trust: 1,
      'tehran.vp': 4,
      'moscow.vp': 1,
    });
    for (const type of ['build', 'slow'] as const) expect(game.whyNot('moscow', type)).not.toBe('none');
    expect(points(ends(game)), 'counts as used, at completion too (ruling 115)').toContain('moscow bushehr 1');
    for (const type of ['build', 'slow'] as const) expect(game.whyNot('moscow', type)).toBe('bushehrDone');
  });

  it('Build needs a treasury in Tehran', () => {
    expect(sixVotes({ treasury: { moscow: 2, tehran: 0 } }).whyNot('moscow', 'build')).toBe('tehranCannotPay');
  });

  it('Slow: Detente +1, Trust -1, and 1 treasury if Tehran has it', () => {
    const game = sixVotes();
    const change = game.change(() => game.acts('moscow', 'slow'));
    expect(change).toEqual({ detente: 1, trust: -1, 'tehran.treasury': -1, 'moscow.treasury': 1 });
    const poor = sixVotes({ treasury: { moscow: 2, tehran: 0 } });
    expect(poor.change(() => poor.acts('moscow', 'slow'))).toEqual({ detente: 1, trust: -1 });
  });

  it('Slow needs Detente below 5 and an unfinished plant', () => {
    expect(sixVotes({ detente: 5 }).whyNot('moscow', 'slow')).toBe('detenteLimit');
    expect(sixVotes({ detente: 4 }).whyNot('moscow', 'slow')).toBe('none');
    expect(sixVotes({ bushehr: 5 }).whyNot('moscow', 'slow')).toBe('bushehrDone');
  });

  it('either once a turn, not both', () => {
    const built = sixVotes().acts('moscow', 'build');
    for (const type of ['build', 'slow'] as const) expect(built.whyNot('moscow', type)).toBe('bushehrOnce');
    const slowed = sixVotes().acts('moscow', 'slow');
    for (const type of ['build', 'slow'] as const) expect(slowed.whyNot('moscow', type)).toBe('bushehrOnce');
    ends(slowed);
    for (const type of ['build', 'slow'] as const) expect(slowed.whyNot('moscow', type)).toBe('none');
  });

  it('Slow pays no point', () => {
    expect(points(ends(sixVotes().acts('moscow', 'slow')))).not.toContain('moscow bushehr 1');
    expect(points(ends(sixVotes().acts('moscow', 'build')))).toContain('moscow bushehr 1');
    const next = ends(sixVotes().acts('moscow', 'build'));
    expect(points(ends(next)), 'only in its turn').not.toContain('moscow bushehr 1');
  });
});

describe('missilesFrom2007 and pretext', () => {
  it('an order is possible from turn 3', () => {
    expect(inTurn(1).whyNot('tehran', 'orderS300')).toBe('tooEarly');
    expect(inTurn(2).whyNot('tehran', 'orderS300')).toBe('tooEarly');
    expect(inTurn(3).whyNot('tehran', 'orderS300')).toBe('none');
  });

  it('Air defence stays at 1', () => {
    const game = inTurn(3).acts('tehran', 'orderS300');
    const change = game.change(() => game.acts('moscow', 'deliver'));
    expect(change).toEqual({
      'moscow.treasury': 2,
      s300Escrow: -2,
      s300: 'none',
      airDefence: 1,
      trust: 2,
      detente: -1,
    });
    expect(game.whyNot('tehran', 'orderS300')).toBe('airDefenceLimit');
  });

  it('Delay costs no Trust while Tension is 3 or more', () => {
    const delay = (tension: number) => {
      const game = inTurn(3, { tension }).with({ s300Open: true, s300Escrow: 2 });
      return game.change(() => game.acts('moscow', 'delay'));
    };
    expect(delay(3)).toEqual({ detente: 1 });
    expect(delay(2)).toEqual({ detente: 1, trust: -1 });
  });
});

describe('moreCentrifuges', () => {
  it('allows 3 chips', () => {
    const game = sixVotes({ chips: 2 });
    expect(game.change(() => game.acts('tehran', 'enrich'))).toEqual({ chips: 1, tension: 1 });
    expect(game.whyNot('tehran', 'enrich')).toBe('chipsLimit');
    expect(startOf(quiet({}, { chips: 2 })).whyNot('tehran', 'enrich'), 'elsewhere 2').toBe('chipsLimit');
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
  ])('%i chips at the end of a turn: Tension +%i', (chips, more) => {
    expect(ends(sixVotes({ chips })).s.tension).toBe(4 + more);
  });
});
