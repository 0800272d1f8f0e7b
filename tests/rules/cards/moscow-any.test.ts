/** Moscow's cards of any era, m19 to m24. */
import { describe, expect, it } from 'vitest';
import { type CardId, L } from '../../../src/rules';
import { aGame, difference, type Game, type Orders } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('m19 Written Assurance', () => {
  /** Draws enough cards that the discard pile stays. */
  const position = () => holding('m19').cards('early', 'm05', 'm13', 'm16').cards('early', 't02', 't22', 't24');
  const pledged = () => position().plays('m19').answers('accept');
  const declined = () => position().plays('m19').answers('decline');
  const none = () => position();

  it('needs 2 treasury in Tehran and a turn to come (ruling 75)', () => {
    expect(holding('m19').tehranHas({ treasury: 2 }).playable('m19')).toEqual(['']);
    expect(holding('m19').tehranHas({ treasury: 1 }).playable('m19')).toEqual([]);
    expect(holding('m19').inTurn(9).playable('m19')).toEqual(['']);
    expect(holding('m19').inTurn(10).playable('m19')).toEqual([]);
  });

  it('accepting pays Moscow 2 for a pledge', () => {
    const game = position().plays('m19');
    expect(game.asked()).toBe('m19 tehran');
    expect(game.options()).toEqual(['accept', 'decline']);
    expect(game.change(() => game.answers('accept'))).toEqual({ 'moscow.treasury': 2, 'tehran.treasury': -2 });
    expect(game.lasts('m19')).toBe(true);
  });

  it('a kept pledge pays 1 VP at the end of the next turn, once', () => {
    const paid = (turns: number) => {
      const play = (game: Game) => {
        for (let i = 0; i < turns; i++) game.with({ stability: 8 }).endsTurn();
        return game;
      };
      return difference(play(none()), play(pledged()))['moscow.vp'] ?? 0;
    };
    expect([paid(1), paid(2), paid(3)]).toEqual([0, 1, 1]);
  });

  it('Share is legal under it (ruling 75) and breaks nothing unless an accusation shows it', () => {
    const play = (game: Game) =>
      game.endsTurn({ channel: 'share' }).with({ stability: 8 }).endsTurn({ channel: 'share' });
    expect(difference(play(none()), play(pledged()))).toMatchObject({ 'moscow.vp': 1 });
  });

  it('a shown Share costs 2 VP and 1 Trust more and ends the pledge', () => {
    const play = (game: Game) => game.endsTurn({ channel: 'share', accuse: true });
    const broken = play(pledged());
    expect(difference(play(none()), broken)).toEqual({
      'moscow.vp': -2,
      trust: -1,
      'moscow.treasury': 2,
      'tehran.treasury': -2,
    });
    expect(broken.lasts('m19')).toBe(false);
    const { vp } = broken.s.moscow;
    const reference = play(none());
    const before = reference.s.moscow.vp;
    broken.endsTurn();
    reference.endsTurn();
    expect(broken.s.moscow.vp - vp).toBe(reference.s.moscow.vp - before);
  });

  it('a shown Share in the next turn costs the same', () => {
    const play = (game: Game) => game.endsTurn().with({ stability: 8 }).endsTurn({ channel: 'share', accuse: true });
    expect(difference(play(none()), play(pledged()))).toMatchObject({ 'moscow.vp': -2, trust: -1 });
  });

  it('does not take VP below 0', () => {
    const play = (game: Game) =>
      game.moscowHas({ vp: 1 }).fights({ channel: 'share' }).does({ side: 'tehran', type: 'accuse' });
    expect(play(pledged()).s.moscow.vp).toBe(0);
  });

  it('comes after the results of 7.6 (ruling 75)', () => {
    const game = pledged().fights({ channel: 'share' }).does({ side: 'tehran', type: 'accuse' });
    const rules = game.log.map(({ rule }) => rule);
    expect(rules.lastIndexOf('7.6')).toBeLessThan(rules.indexOf('m19', rules.indexOf('7.6')));
  });

  it('goes to the discard pile when the pledge ends (C3.4, ruling 88)', () => {
    const game = pledged().fights({ channel: 'share' }).does({ side: 'tehran', type: 'accuse' });
    expect(game.zone('m19')).toBe('discard');
  });

  it('an accepted pledge adds nothing to a false accusation', () => {
    const play = (game: Game) => game.endsTurn({ channel: 'silent', accuse: true });
    expect(difference(play(none()), play(pledged()))['moscow.vp']).toBeUndefined();
  });

  it('declined, a false accusation this turn gives 1 VP more', () => {
    const play = (game: Game) => game.endsTurn({ channel: 'silent', accuse: true });
    expect(difference(play(none()), play(declined()))).toEqual({ 'moscow.vp': 1 });
    const share = (game: Game) => game.endsTurn({ channel: 'share', accuse: true });
    expect(difference(share(none()), share(declined()))).toEqual({});
    const later = (game: Game) => game.endsTurn().with({ stability: 8 }).endsTurn({ channel: 'silent', accuse: true });
    expect(difference(later(none()), later(declined()))).toEqual({});
  });

  it('declined, it lies in front while it can still pay (C3.4)', () => {
    const game = declined();
    expect(game.zone('m19')).toBe('front');
    expect(game.endsTurn().zone('m19')).toBe('discard');
  });
});

describe('m20 Dilute the Draft', () => {
  const at = (tension: number) => holding('m20').with({ tension });
  const played = (tension: number, orders: Orders, bid = 1) => {
    const play = (game: Game) => game.endsTurn(orders, { bid });
    return difference(play(at(tension)), play(at(tension).plays('m20')));
  };

  it('needs Tension 3', () => {
    expect(at(3).playable('m20')).toEqual(['']);
    expect(at(2).playable('m20')).toEqual([]);
  });

  it('Abstain takes the whole offer and gives Trust', () => {
    expect(played(3, { offer: 3, vote: 'abstain' })).toEqual({ 'moscow.treasury': 1, 'tehran.treasury': -1, trust: 1 });
    expect(played(3, { offer: 1, vote: 'abstain' })).toEqual({ trust: 1 });
  });

  it('Abstain adds no Sanctions in a severe draft', () => {
    // A step less of Sanctions is a treasury more at Tehran's income and, at 2, a point for Relief.
    const change = played(6, { offer: 2, vote: 'abstain' });
    expect(change).toMatchObject({ sanctions: -1, trust: 1, 'tehran.vp': 1 });
  });

  it('raises the bid by 1 if Tehran offers nothing, 3 at most', () => {
    expect(played(3, { offer: 0, vote: 'support' }, 1)).toMatchObject({ 'moscow.vp': 1, detente: 1 });
    expect(played(3, { offer: 0, vote: 'support' }, 6)).toEqual({ 'moscow.vp': 1 });
    expect(played(3, { offer: 1, vote: 'support' }, 6)).toEqual({});
    expect(played(3, { offer: 0, vote: 'veto' }, 6)).toEqual({});
    expect(played(3, { offer: 2, vote: 'veto' }, 6)).toEqual({});
  });

  it('adds to m23, to 3 at most (ruling 84)', () => {
    const game = at(3).plays('m20');
    game.s.lasting[L.m23] = 1;
    game.s.memory[L.m23] = 0;
    game.fights().does({ side: 'tehran', type: 'waive' });
    game.rolling({ bid: 6 }, () => game.does({ side: 'tehran', type: 'offer', amount: 0 }));
    expect(game.s.secret.bid).toBe(3);
    expect(game.sees('tehran').secret.bid).toBeNull();
    expect(game.sees('moscow').secret.bid).toBe(3);
  });

  it('does nothing if the Council does not meet, and nothing next turn', () => {
    const calm = (game: Game) => game.acts('tehran', 'negotiate').endsTurn();
    expect(difference(calm(at(3)), calm(at(3).plays('m20')))).toEqual({});
    const later = (game: Game) => game.endsTurn({ vote: 'veto' }).with({ stability: 8 }).endsTurn({ offer: 3 });
    expect(difference(later(at(4)), later(at(4).plays('m20')))).toEqual({});
  });
});

describe('m21 Slow Walk', () => {
  const ordered = (escrow: number, tension = 2) =>
    holding('m21').with({ tension, s300Open: true, s300Escrow: escrow, airDefence: 1 });

  it('needs an open order, or Air defence below 2', () => {
    expect(holding('m21').with({ airDefence: 1 }).playable('m21')).toEqual(['']);
    expect(holding('m21').with({ airDefence: 2 }).playable('m21')).toEqual([]);
    expect(holding('m21').with({ airDefence: 2, s300Open: true }).playable('m21')).toEqual(['']);
  });

  it('with an open order takes the escrow and keeps the order open', () => {
    const game = ordered(2);
    expect(game.change(() => game.plays('m21'))).toEqual({
      'moscow.treasury': 2,
      s300Escrow: -2,
      detente: 1,
      trust: -1,
    });
    expect(game.s.s300Open).toBe(true);
    expect(game.asked()).toBe('none');
  });

  it('costs no Trust while Tension is 3 or more', () => {
    const game = ordered(2, 3);
    expect(game.change(() => game.plays('m21'))).toEqual({ 'moscow.treasury': 2, s300Escrow: -2, detente: 1 });
  });

  it('with nothing in escrow still gives Detente (ruling 83)', () => {
    const game = ordered(0, 3);
    expect(game.change(() => game.plays('m21'))).toEqual({ detente: 1 });
  });

  it('leaves an order that Moscow may delay, and deliver for what is there (C4.13)', () => {
    const game = ordered(2).plays('m21');
    const delay = game.change(() => game.acts('moscow', 'delay'));
    expect(delay).toEqual({ detente: 1, trust: -1 });
    const deliver = game.change(() => game.acts('moscow', 'deliver'));
    expect(deliver).toEqual({ airDefence: 1, trust: 2, detente: -1, s300: 'none' });
  });

  it('with no order lets Tehran open one for 1', () => {
    const game = holding('m21');
    expect(game.change(() => game.plays('m21'))).toEqual({});
    expect(game.asked()).toBe('m21 tehran');
    expect(game.options()).toEqual(['order', 'decline']);
    expect(game.change(() => game.answers('order'))).toEqual({ 'tehran.treasury': -1, s300Escrow: 1, s300: 'open' });
    const deliver = game.change(() => game.acts('moscow', 'deliver'));
    expect(deliver).toMatchObject({ 'moscow.treasury': 1, airDefence: 1, s300Escrow: -1, s300: 'none' });
  });

  it('else gives Detente, at once if Tehran cannot pay', () => {
    const game = holding('m21').plays('m21');
    expect(game.change(() => game.answers('decline'))).toEqual({ detente: 1 });
    const poor = holding('m21').tehranHas({ treasury: 0 });
    expect(poor.change(() => poor.plays('m21'))).toEqual({ detente: 1 });
    expect(poor.asked()).toBe('none');
  });
});

describe('m22 Price of Recognition', () => {
  const position = () => holding('m22').with({ detente: 2 });

  it('needs Detente 2 and Patronage +4 or less', () => {
    expect(position().with({ patronage: 4 }).playable('m22')).toEqual(['']);
    expect(position().with({ patronage: 5 }).playable('m22')).toEqual([]);
    expect(position().with({ detente: 1 }).playable('m22')).toEqual([]);
  });

  it('Tehran outbids, to the bank', () => {
    const game = position();
    expect(game.change(() => game.plays('m22'))).toEqual({ 'moscow.treasury': -1 });
    expect(game.change(() => game.answers('outbid'))).toEqual({ 'tehran.treasury': -2, stability: 1, detente: 1 });
  });

  it('or lets it pass', () => {
    const game = position().plays('m22');
    expect(game.change(() => game.answers('letPass'))).toEqual({ patronage: 2, trust: -1 });
    const near = position().with({ patronage: 4 }).plays('m22');
    expect(near.change(() => near.answers('letPass'))).toEqual({ patronage: 1, trust: -1 });
  });

  it('must let it pass without 2 treasury', () => {
    const game = position().tehranHas({ treasury: 1 });
    expect(game.change(() => game.plays('m22'))).toEqual({ 'moscow.treasury': -1, patronage: 2, trust: -1 });
  });
});

describe('m23 The Iran Card', () => {
  const at = (tension: number, detente = 3) => holding('m23').with({ tension, detente });
  const played = (orders: Orders, bid = 1) => {
    const play = (game: Game) => game.endsTurn(orders, { bid });
    return difference(play(at(3)), play(at(3).plays('m23')));
  };

  it('needs Tension 3 and Detente below 5', () => {
    expect(at(3, 4).playable('m23')).toEqual(['']);
    expect(at(2, 4).playable('m23')).toEqual([]);
    expect(at(3, 5).playable('m23')).toEqual([]);
  });

  it('raises the bid: from 0 it counts as 1 for Detente too (ruling 84)', () => {
    expect(played({ vote: 'support' }, 1)).toEqual({ 'moscow.vp': 1, detente: 1 });
    expect(played({ vote: 'support' }, 6)).toEqual({ 'moscow.vp': 1 });
  });

  it('costs 1 Detente more without Support', () => {
    // At Detente 2 Moscow scores nothing for it in 10.3.
    expect(played({ vote: 'abstain', offer: 2 })).toEqual({ detente: -1, 'moscow.vp': -1 });
    expect(played({ vote: 'veto' })).toEqual({ detente: -1 });
  });

  it('gives 1 Detente if the Council does not meet', () => {
    const calm = (game: Game) => game.acts('tehran', 'negotiate').endsTurn();
    expect(difference(calm(at(3)), calm(at(3).plays('m23')))).toEqual({ detente: 1 });
  });

  it('is over in the next turn', () => {
    const later = (game: Game) => game.endsTurn({ vote: 'support' }, { bid: 6 }).with({ stability: 8, detente: 3 });
    const play = (game: Game) => later(game).endsTurn({ vote: 'abstain' }).with({ detente: 3 });
    expect(difference(play(at(4)), play(at(4).plays('m23')))).toEqual({ 'moscow.vp': 1 });
  });
});

describe('m24 Thanks in Washington', () => {
  it('needs Detente below 5', () => {
    expect(holding('m24').with({ detente: 4 }).playable('m24')).toEqual(['hint']);
    expect(holding('m24').withCredits(1).with({ detente: 5 }).playable('m24')).toEqual([]);
  });

  it('can cash in only with a credit (C4.2, ruling 74)', () => {
    expect(holding('m24').playable('m24')).toEqual(['hint']);
    expect(holding('m24').withCredits(1).playable('m24')).toEqual(['cashIn', 'hint']);
  });

  it('cashing in discards one credit openly', () => {
    const game = holding('m24').withCredits(3);
    const change = game.change(() => game.plays('m24', 'cashIn'));
    expect(change).toEqual({ credits: -1, 'moscow.vp': 1, detente: 1, trust: -1 });
    expect(game.reads('tehran').filter(({ code }) => code === 'credit')).toHaveLength(1);
    expect(JSON.stringify(game.reads('tehran'))).not.toContain('"credits"');
  });

  it('a hint looks the same whether Moscow had a credit or not', () => {
    const with0 = holding('m24').plays('m24', 'hint');
    const with2 = holding('m24').withCredits(2).plays('m24', 'hint');
    expect(with0.change(() => {})).toEqual({});
    for (const viewer of ['tehran', 'spectator'] as const) {
      expect(with2.sees(viewer)).toEqual(with0.sees(viewer));
      expect(with2.reads(viewer)).toEqual(with0.reads(viewer));
    }
  });

  it('hinting raises the strike of this turn', () => {
    const game = holding('m24').province('daraa', { tehran: 3 });
    expect(game.change(() => game.plays('m24', 'hint'))).toEqual({ detente: 1, strikeTurn: 1 });
    game.fights({ posture: 'buildUp' });
    expect(game.s.strikeOpen).toBe(3 + 1 + 1);
    expect(game.concludes().s.strikeTurn).toBe(0);
  });
});
