/** Tehran's late cards, t13 to t18. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame, difference, type Game, type Orders } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('t13 The Unanswered Letter', () => {
  it('Moscow answers for 1, to the bank', () => {
    const game = holding('t13').plays('t13');
    expect(game.asked()).toBe('t13 moscow');
    const change = game.change(() => game.answers('answer'));
    expect(change).toEqual({ 'moscow.treasury': -1, trust: 2, 'moscow.vp': 1, 'tehran.vp': 1 });
    expect(game.zone('t13')).toBe('removed');
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toEqual({ 'moscow.treasury': -1, detente: 1 });
  });

  it('or ignores it, and Backchannel costs 1 more this turn', () => {
    const game = holding('t13').plays('t13');
    expect(game.change(() => game.answers('ignore'))).toEqual({ tension: -1, 'tehran.treasury': 1 });
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toEqual({ 'moscow.treasury': -2, detente: 1 });
    game.moscowHas({ treasury: 1 });
    expect(game.whyNot('moscow', 'backchannel')).toBe('treasury');
    game.endsTurn();
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toEqual({ 'moscow.treasury': -1, detente: 1 });
  });

  it('Moscow without treasury ignores it at once', () => {
    const game = holding('t13').moscowHas({ treasury: 0 });
    expect(game.change(() => game.plays('t13'))).toEqual({ tension: -1, 'tehran.treasury': 1 });
    expect(game.asked()).toBe('none');
    expect(game.zone('t13')).toBe('front');
  });
});

describe('t14 Shahed Deal', () => {
  const position = () => holding('t14').inTurn(8).lost('idlib', 'rebels', 2).lost('daraa', 'rebels', 2);
  const four: Orders = { joint: 'idlib', sorties: { idlib: 3, daraa: 1 } };
  const dice = { front: { idlib: 2, daraa: 2 } };

  it('is binding about its year (C2.4)', () => {
    expect(holding('t14').inTurn(8).playable('t14')).toEqual(['']);
    expect(holding('t14').inTurn(7).playable('t14')).toEqual([]);
    expect(holding('t14').inTurn(9).playable('t14')).toEqual(['']);
  });

  it('Moscow accepts or refuses', () => {
    const game = position().plays('t14');
    expect(game.asked()).toBe('t14 moscow');
    const change = game.change(() => game.answers('accept'));
    expect(change).toEqual({ 'moscow.resolve': 1, patronage: -1, 'tehran.treasury': 1, tension: 1 });
    const other = position().plays('t14');
    expect(other.change(() => other.answers('refuse'))).toEqual({ 'tehran.treasury': 2 });
    expect(other.zone('t14')).toBe('removed');
    other.pass().does({ side: 'tehran', type: 'joint', province: 'idlib' }).moscowHas({ treasury: 0 });
    expect(other.whyNotSeal('moscow', four)).toBe('unitsLimit');
  });

  it('gives a free sortie for any front this turn and the next', () => {
    const game = position().plays('t14').answers('accept');
    const paid = [];
    for (const turn of [8, 9, 10]) {
      game.province('idlib', { rebels: 6 }).province('daraa', { rebels: 6 }).with({ stability: 10, tension: 3 });
      game.endsTurn({ ...four, posture: 'lieLow' }, { ...dice, rebels: 1 });
      paid.push(game.events('ordersOpen')[2 * (turn - 8)]!.paid);
    }
    expect(paid).toEqual([0, 0, 1]);
  });
});

describe('t15 After the Consulate', () => {
  const position = () => holding('t15').province('damascus', { marks: 1 });

  it('needs a strike mark anywhere', () => {
    expect(holding('t15').playable('t15')).toEqual([]);
    expect(position().playable('t15')).toEqual(['absorb', 'throughAllies', 'direct']);
    expect(holding('t15').lost('daraa', 'rebels', 2, { marks: 1 }).playable('t15')).toHaveLength(3);
  });

  it('absorb', () => {
    const game = position();
    const change = game.change(() => game.plays('t15', 'absorb'));
    expect(change).toEqual({ 'tehran.treasury': -1, tension: -1, sanctions: -1 });
    expect(game.zone('t15')).toBe('removed');
  });

  it('through allies: Retaliate raises Tension by 1, this turn', () => {
    const game = position();
    expect(game.change(() => game.plays('t15', 'throughAllies'))).toEqual({ 'tehran.treasury': -1 });
    game.pass();
    expect(game.change(() => game.fights({ posture: 'retaliate' }))).toEqual({ tension: 1 });
    const next = position().plays('t15', 'throughAllies').endsTurn();
    expect(next.change(() => next.fights({ posture: 'retaliate' }))).toEqual({ tension: 2 });
  });

  it('direct', () => {
    const game = position();
    const change = game.change(() => game.plays('t15', 'direct'));
    expect(change).toEqual({ 'tehran.treasury': -1, tension: 2, 'tehran.vp': 2, strikeTurn: 2 });
    expect(game.fights().s.strikeOpen).toBe(0);
    expect(game.concludes().s.strikeTurn).toBe(0);
  });
});

describe('t16 Clash in Hama', () => {
  const position = (moscow = 1, tehran = 1) => holding('t16').province('hama', { moscow, tehran });
  const fought = (game: Game, moscow: number, tehran: number) => {
    game.plays('t16', 'hama');
    return game.change(() => game.answers('fight', { card: [moscow, tehran] }));
  };

  it('names a government province with proxies of both', () => {
    const game = position().province('homs', { moscow: 2 }).province('damascus', { moscow: 1, tehran: 3, rebels: 1 });
    game.lost('idlib', 'rebels', 2, { moscow: 1, tehran: 1 });
    expect(game.playable('t16')).toEqual(['damascus', 'hama']);
  });

  it('Moscow yields a proxy', () => {
    const game = position();
    expect(game.change(() => game.plays('t16', 'hama'))).toEqual({ 'tehran.treasury': -1 });
    expect(game.asked()).toBe('t16 moscow');
    expect(game.s.questionPlace).toBe(6);
    expect(game.options()).toEqual(['yield', 'fight']);
    expect(game.change(() => game.answers('yield'))).toEqual({ 'hama.moscow': -1 });
  });

  it('or fights: the lower total loses a proxy and a step of Patronage', () => {
    expect(fought(position(), 3, 2)).toEqual({ trust: -1, 'hama.tehran': -1, patronage: 1 });
    expect(fought(position(), 2, 3)).toEqual({ trust: -1, 'hama.moscow': -1, patronage: -1 });
  });

  it('each adds its proxies there', () => {
    expect(fought(position(3, 1), 2, 3)).toEqual({ trust: -1, 'hama.tehran': -1, patronage: 1 });
    expect(fought(position(1, 3), 3, 2)).toEqual({ trust: -1, 'hama.moscow': -1, patronage: -1 });
  });

  it('and 1 for Patronage on its side', () => {
    expect(fought(position().with({ patronage: 1 }), 3, 3)).toMatchObject({ 'hama.tehran': -1, patronage: 1 });
    expect(fought(position().with({ patronage: -1 }), 3, 3)).toMatchObject({ 'hama.moscow': -1, patronage: -1 });
    expect(fought(position().with({ patronage: 3 }), 2, 4)).toMatchObject({ 'hama.moscow': -1, patronage: -1 });
  });

  it('on equal totals both lose 1 and Patronage stays (ruling 87)', () => {
    const game = position(2, 1);
    expect(fought(game, 3, 4)).toEqual({ trust: -1, 'hama.moscow': -1, 'hama.tehran': -1 });
    expect(game.look('hama').marks).toBe(0);
  });

  it('rolls its dice openly', () => {
    const game = position();
    fought(game, 5, 2);
    const clash = { province: 'hama', moscowDie: 5, moscow: 6, tehranDie: 2, tehran: 3 };
    for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
      expect(game.reads(viewer).find(({ code }) => code === 'clash')?.values).toEqual(clash);
    }
  });
});

describe('t17 Fronts of Support', () => {
  it('needs Tension 7 or less', () => {
    expect(holding('t17').with({ tension: 7 }).playable('t17')).toEqual(['']);
    expect(holding('t17').with({ tension: 8 }).playable('t17')).toEqual([]);
  });

  it('pays at once and is hit for it this turn', () => {
    const game = holding('t17');
    const change = game.change(() => game.plays('t17'));
    expect(change).toEqual({ 'tehran.vp': 2, tension: 1, strikeTurn: 2 });
    game.pass();
    expect(game.whyNotSeal('tehran', { posture: 'lieLow' })).toBe('stanceBarred');
    expect(game.whyNotSeal('tehran', { posture: 'buildUp' })).toBe('none');
    expect(game.whyNotSeal('tehran', { posture: 'retaliate' })).toBe('none');
  });

  it('allows Lie low again next turn', () => {
    const game = holding('t17').plays('t17').endsTurn({ posture: 'buildUp' });
    expect(game.events('strike')).toMatchObject([{ bonus: 2, open: 3 }]);
    expect(game.s.strikeTurn).toBe(0);
    expect(game.pass().whyNotSeal('tehran', { posture: 'lieLow' })).toBe('none');
  });
});

describe('t18 Joint Indictment', () => {
  const position = () => holding('t18').with({ tension: 6, chips: 1, sanctions: 5, trust: 9 });
  const played = (orders: Orders, then: (game: Game) => Game = (game) => game) => {
    const change = difference(then(position()).endsTurn(orders), then(position().plays('t18')).endsTurn(orders));
    return [change['moscow.vp'] ?? 0, change['tehran.vp'] ?? 0];
  };

  it('changes nothing when it is played', () => {
    const game = position();
    expect(game.change(() => game.plays('t18'))).toEqual({});
  });

  it('pays both 1 VP if nobody broke it', () => {
    expect(played({})).toEqual([1, 1]);
    expect(played({ vote: 'veto' })).toEqual([1, 1]);
    expect(played({ channel: 'share' }), 'a Share that stays hidden').toEqual([1, 1]);
    expect(played({ channel: 'warn' })).toEqual([1, 1]);
    expect(played({}, (game) => game.acts('tehran', 'enrich'))).toEqual([1, 1]);
  });

  it('Moscow breaks it by Support or an exposed Share', () => {
    expect(played({ vote: 'support' })).toEqual([0, 2]);
    expect(played({ channel: 'share', accuse: true })).toEqual([0, 2]);
  });

  it('Tehran breaks it by Negotiate, Grand bargain or a false accusation', () => {
    expect(played({}, (game) => game.acts('tehran', 'negotiate'))).toEqual([2, 0]);
    expect(played({}, (game) => game.acts('tehran', 'bargain'))).toEqual([2, 0]);
    expect(played({ channel: 'silent', accuse: true })).toEqual([2, 0]);
  });

  it('pays nothing if both did', () => {
    expect(played({ vote: 'support', accuse: true })).toEqual([0, 0]);
    expect(played({ vote: 'support' }, (game) => game.acts('tehran', 'negotiate'))).toEqual([0, 0]);
  });

  it('counts only what comes after the card (ruling 87)', () => {
    const game = position().acts('tehran', 'negotiate').plays('t18').endsTurn();
    const scored = game.log.filter(({ code, rule }) => code === 'score' && rule === 't18');
    expect(scored.map(({ values }) => values)).toMatchObject([
      { side: 'moscow', vp: 1 },
      { side: 'tehran', vp: 1 },
    ]);
  });

  it('says nothing about a Share that was not shown', () => {
    const play = (channel: 'share' | 'silent') => position().plays('t18').endsTurn({ channel });
    for (const viewer of ['tehran', 'spectator'] as const) {
      expect(play('share').sees(viewer)).toEqual(play('silent').sees(viewer));
      expect(play('share').reads(viewer)).toEqual(play('silent').reads(viewer));
    }
  });
});
