/** Cards, headlines and the rules of the turn together (C4.5, C4.11, rulings 72, 77, 80, 84, 96). */
import { describe, expect, it } from 'vitest';
import { aGame, type Game, withHeadlines } from './helper';

describe('C4.5 changes of the strike', () => {
  it('add up, for this turn', () => {
    const game = aGame().withCardInHand('m24', 't17').province('damascus', { tehran: 3 }).with({ strikeBonus: 2 });
    game.plays('m24', 'hint').plays('t17').fights({ posture: 'retaliate' });
    expect(game.s.strikeOpen).toBe(3 + 1 + 1 + 2 + 2);
    expect(game.concludes().fights({ posture: 'lieLow' }).s.strikeOpen).toBe(game.look('damascus').tehran - 2 + 2);
  });

  it('reach the strike beside air defence', () => {
    const game = aGame().withCardInHand('m07').province('daraa', { tehran: 3 }).with({ airDefence: 1 });
    game.plays('m07').answers('refuse').fights({ posture: 'buildUp' });
    expect(game.s.strikeOpen).toBe(3 + 1 + 2 - 2);
  });
});

describe('t07 and other targets', () => {
  it('what h16 adds for the named province does not count either', () => {
    const set = () => {
      const game = aGame({ headlines: withHeadlines('none', 'h16') })
        .with({ stability: 8 })
        .endsTurn();
      return game.withCardInHand('t07').province('daraa', { tehran: 2 }).province('quneitra', { tehran: 1 });
    };
    expect(set().fights().s.strikeOpen).toBe(2 + 2 - 2 + 2);
    expect(set().plays('t07', 'daraa').fights().s.strikeOpen).toBe(2 - 2 + 1);
  });

  it('under Share all of it counts', () => {
    const set = () => {
      const game = aGame({ headlines: withHeadlines('none', 'h16') })
        .with({ stability: 8 })
        .endsTurn();
      return game.withCardInHand('t07').province('daraa', { tehran: 2 });
    };
    const hits = (game: Game, israel: number) => game.fights({ channel: 'share' }, { israel }).s.hits;
    // 2 and 1 for h16, 2 for Share, less 2: a 3 makes 6.
    expect([hits(set(), 3), hits(set().plays('t07', 'daraa'), 3)]).toEqual([1, 1]);
    expect([hits(set(), 2), hits(set().plays('t07', 'daraa'), 2)]).toEqual([0, 0]);
  });
});

describe('t05 and the joint front (ruling 77)', () => {
  it('Moscow may name an IS front that Tehran then cannot honour', () => {
    const game = aGame().withCardInHand('t05').province('homs', { is: 2 }).plays('t05');
    game.fights({ joint: 'homs', sorties: { homs: 2 } }, { front: { homs: 2 } });
    expect(game.events('joint')).toMatchObject([{ outcome: 'broken', by: 'tehran' }]);
    expect(game.s.trust).toBe(4);
  });
});

describe('m06 and m11 on a stack that is no front (ruling 80)', () => {
  it('close nothing that matters, and the stack still does not attack', () => {
    const game = aGame().withCardInHand('m06').lost('idlib', 'rebels', 4, { guard: true }).plays('m06', 'idlib');
    game.fights();
    expect(game.s.step).toBe('accusation');
    game.concludes();
    expect(game.events('counter')).toEqual([]);
  });

  it('Reconcile still works on a closed front', () => {
    const game = aGame().withCardInHand('m11').lost('idlib', 'rebels', 2).plays('m11', 'idlib').answers('sign');
    expect(game.whyNot('moscow', 'reconcile', 'idlib')).toBe('none');
  });
});

describe('t08 and the Gulf crisis', () => {
  it('pay before it comes', () => {
    const game = aGame().withCardInHand('t08').with({ tension: 7 }).plays('t08');
    expect(game.s).toMatchObject({ tension: 9, step: 'statecraft' });
    expect(game.change(() => game.fights())).toEqual({
      brigades: -2,
      'tehran.resolve': -2,
      'moscow.vp': 3,
      stability: -1,
      tension: -5,
    });
  });
});

describe('one accusation, several cards', () => {
  it('m19 and t18 both look at a shown Share', () => {
    const game = aGame().withCardInHand('m19', 't18').plays('m19').answers('accept').plays('t18');
    const fought = game.fights({ channel: 'share' });
    const { vp } = fought.s.moscow;
    fought.concludes({ accuse: true });
    const cards = fought.log.filter(({ code, rule }) => code === 'score' && (rule === 'm19' || rule === 't18'));
    expect(cards.map(({ rule, values }) => [rule, values])).toMatchObject([
      ['m19', { side: 'moscow', vp: -2 }],
      ['t18', { side: 'tehran', vp: 2 }],
    ]);
    expect(vp).toBe(5);
  });

  it('m19 declined and t18 both look at a false one', () => {
    const game = aGame().withCardInHand('m19', 't18').plays('m19').answers('decline').plays('t18');
    game.endsTurn({ channel: 'silent', accuse: true });
    const cards = game.log.filter(({ code, rule }) => code === 'score' && (rule === 'm19' || rule === 't18'));
    expect(cards.map(({ values }) => values)).toMatchObject([
      { side: 'moscow', vp: 1 },
      { side: 'moscow', vp: 2 },
    ]);
  });
});

describe('one vote, several cards (C5.1)', () => {
  it('m23 and t11 settle after the results of section 9', () => {
    const game = aGame().withCardInHand('m23', 't11').with({ detente: 4, trust: 3 }).plays('m23').plays('t11');
    game.fights().does({ side: 'tehran', type: 'waive' }).does({ side: 'tehran', type: 'offer', amount: 1 });
    const before = game.log.length;
    game.does({ side: 'moscow', type: 'vote', vote: 'veto' });
    const rules = game.log.slice(before).map(({ rule }) => rule);
    const council = rules.filter((rule) => ['9.4', 'm23', 't11'].includes(rule));
    expect(council.lastIndexOf('9.4')).toBeLessThan(Math.min(council.indexOf('m23'), council.indexOf('t11')));
    expect(game.s).toMatchObject({ detente: 2, trust: 5, sanctions: 1 });
  });

  it('m20 and t11 with an Abstain', () => {
    const game = aGame().withCardInHand('m20', 't11').with({ tension: 6, trust: 3 }).plays('m20').plays('t11');
    game.fights().does({ side: 'tehran', type: 'waive' }).does({ side: 'tehran', type: 'offer', amount: 3 });
    const { treasury } = game.s.tehran;
    game.does({ side: 'moscow', type: 'vote', vote: 'abstain' });
    expect(game.s).toMatchObject({ sanctions: 2, trust: 4, patronage: -1 });
    // 3 for the offer, 1 back by t11, income of 7 less 2.
    expect(game.s.tehran.treasury).toBe(treasury - 3 + 1 + 5);
  });
});

describe('t13 and the headline of the same text', () => {
  it('both may stand in one turn; Backchannel costs 1 more, not 2', () => {
    const game = aGame({ headlines: withHeadlines('none', 'the-letter') })
      .with({ stability: 8, tension: 5 })
      .endsTurn();
    game.answers('ignore').withCardInHand('t13').plays('t13').answers('answer');
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toMatchObject({ 'moscow.treasury': -2 });
  });
});

describe('t01 and m01 together', () => {
  it('count general extras first, IS-only extras for what is on IS fronts (ruling 63)', () => {
    const game = aGame().withCardInHand('m01', 't01').province('homs', { is: 3 }).province('hama', { rebels: 2 });
    game.province('idlib', { rebels: 2 }).plays('m01').plays('t01', 'homs').moscowHas({ treasury: 0 });
    game.pass().does({ side: 'moscow', type: 'joint', province: 'homs' });
    expect(game.whyNotSeal('moscow', { sorties: { homs: 2, hama: 2, idlib: 2 } })).toBe('none');
    expect(game.whyNotSeal('moscow', { sorties: { homs: 3, hama: 3 } })).toBe('none');
    expect(game.whyNotSeal('moscow', { sorties: { homs: 1, hama: 3, idlib: 2 } })).toBe('unitsLimit');
  });
});
