/** Tehran's cards of any era, t19 to t24. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame, difference, type Game, type Orders } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('t19 First to Damascus', () => {
  it('needs Patronage -3 or more', () => {
    expect(holding('t19').with({ patronage: -3 }).playable('t19')).toEqual(['']);
    expect(holding('t19').with({ patronage: -4 }).playable('t19')).toEqual([]);
  });

  it('moves Patronage', () => {
    const game = holding('t19');
    expect(game.change(() => game.plays('t19'))).toEqual({ 'tehran.treasury': -1, patronage: -1 });
  });

  it.each([
    [1, 2, 1],
    [0, 1, 1],
    [2, 2, 0],
    [2, 1, 0],
    [0, 0, 0],
  ])('Moscow aid %i, Tehran aid %i: %i VP', (moscowAid, tehranAid, vp) => {
    const play = (game: Game) => game.endsTurn({ moscowAid, tehranAid });
    // Patronage 3: one step less changes no line of 10.3.
    const set = () => holding('t19').with({ patronage: 4 });
    expect(difference(play(set()), play(set().plays('t19')))['tehran.vp'] ?? 0).toBe(vp);
  });

  it('does not look at the next turn', () => {
    const set = () => holding('t19').with({ patronage: 5, stability: 10 });
    const play = (game: Game) => game.endsTurn().endsTurn({ tehranAid: 1 });
    expect(difference(play(set()), play(set().plays('t19')))['tehran.vp']).toBeUndefined();
  });
});

describe('t20 Scattered Headquarters', () => {
  const position = () =>
    holding('t20').province('quneitra', { tehran: 3 }).province('daraa', { tehran: 3 }).with({ stability: 8 });
  const heavy: Orders = { posture: 'retaliate', channel: 'share' };

  it('needs a Tehran proxy in quneitra, daraa, rif-dimashq or damascus', () => {
    for (const province of ['quneitra', 'daraa', 'rif-dimashq', 'damascus'] as const) {
      expect(holding('t20').province(province, { tehran: 1 }).playable('t20')).toEqual(['']);
    }
    expect(holding('t20').province('homs', { tehran: 3 }).province('daraa', { moscow: 2 }).playable('t20')).toEqual([]);
    expect(holding('t20').lost('daraa', 'rebels', 2, { tehran: 1 }).playable('t20')).toEqual(['']);
  });

  it('lets one hit count, for everything, and shows no second number (ruling 73)', () => {
    const without = position().fights(heavy, { israel: 6 });
    expect(without.s.hits).toBe(3);
    const game = position();
    expect(game.change(() => game.plays('t20'))).toEqual({});
    const change = game.change(() => game.fights(heavy, { israel: 6 }));
    expect(game.s.hits).toBe(1);
    expect(change).toEqual({ 'quneitra.tehran': -1, tension: 2, 'tehran.vp': 3, credits: 1 });
    for (const viewer of ['moscow', 'tehran'] as const) {
      const strikes = game
        .reads(viewer)
        .filter(({ code }) => code === 'strike' || code === 'hit' || code === 'shattered');
      expect(strikes).toHaveLength(2);
      expect(strikes[0]!.values).toMatchObject({ hits: 1 });
    }
  });

  it('places no mark, so that nobody can be hired', () => {
    const game = position().plays('t20').endsTurn(heavy, { israel: 6 });
    expect(game.look('quneitra')).toMatchObject({ tehran: 2, marks: 0 });
    expect(game.whyNot('moscow', 'defectors', 'quneitra')).toBe('noMarks');
  });

  it('no hit stays no hit', () => {
    const game = holding('t20').province('daraa', { tehran: 1 }).plays('t20').fights({}, { israel: 6 });
    expect(game.s.hits).toBe(0);
  });

  it('bars Build up this turn', () => {
    const game = position().plays('t20').pass();
    expect(game.whyNotSeal('tehran', { posture: 'buildUp' })).toBe('stanceBarred');
    expect(game.whyNotSeal('tehran', { posture: 'lieLow' })).toBe('none');
    const next = position().plays('t20').endsTurn().pass();
    expect(next.whyNotSeal('tehran', { posture: 'buildUp' })).toBe('none');
  });

  it('is over in the next turn', () => {
    const game = position().plays('t20').endsTurn({ posture: 'lieLow' });
    const before = game.look('quneitra').tehran;
    game.fights(heavy, { israel: 6 });
    expect(game.s.hits).toBe(3);
    expect(game.look('quneitra')).toMatchObject({ tehran: before - 3 < 0 ? 0 : before - 3 });
    expect(game.look('quneitra').marks).toBeGreaterThan(0);
  });
});

describe('t21 Land for Friends', () => {
  it('names a free site of value 1 in a quiet government province with a Tehran proxy', () => {
    const game = holding('t21').province('damascus', { tehran: 1 }).province('rif-dimashq', { tehran: 1, rebels: 1 });
    game.province('homs', { tehran: 1 }).province('latakia', { tehran: 2 }).lost('daraa', 'rebels', 1, { tehran: 1 });
    game.province('aleppo', { tehran: 1 }).contract('G', 'moscow');
    expect(game.playable('t21')).toEqual(['D', 'H']);
    expect(holding('t21').province('latakia', { tehran: 2 }).playable('t21')).toEqual([]);
  });

  it('needs neither sway nor Patronage, and adds a proxy there, 3 at most', () => {
    const game = holding('t21').with({ patronage: 5 }).province('damascus', { tehran: 1, moscow: 2 });
    const change = game.change(() => game.plays('t21', 'H'));
    expect(change).toMatchObject({ 'tehran.treasury': -1, 'site H': 'tehran', 'damascus.tehran': 1 });
    const full = holding('t21').province('damascus', { tehran: 3 });
    expect(full.change(() => full.plays('t21', 'H'))).toEqual({ 'tehran.treasury': -1, 'site H': 'tehran' });
  });

  it('then lets Moscow sign a site of value 1 under 4.2, without action or price', () => {
    const game = holding('t21').province('damascus', { tehran: 1 }).province('daraa', { moscow: 1 });
    game.province('aleppo', { moscow: 1, tehran: 1 }).province('tartus', { moscow: 2 }).moscowHas({ treasury: 0 });
    game.plays('t21', 'H');
    expect(game.asked()).toBe('t21 moscow');
    expect(game.options()).toEqual(['J', 'decline']);
    expect(game.change(() => game.answers('J'))).toEqual({ 'site J': 'moscow' });
    expect(game.s.moscow.actions).toBe(3);
  });

  it('Moscow may decline, and is not asked where it can sign nothing', () => {
    const set = () => holding('t21').province('damascus', { tehran: 1, moscow: 3 });
    expect(set().plays('t21', 'H').asked(), 'H is gone').toBe('none');
    const game = set().province('rif-dimashq', { moscow: 1 }).plays('t21', 'H');
    expect(game.options()).toEqual(['I', 'decline']);
    expect(game.change(() => game.answers('decline'))).toEqual({});
  });
});

describe('t22 Only This President', () => {
  it('needs Stability 8 or less', () => {
    expect(holding('t22').with({ stability: 8 }).playable('t22')).toEqual(['']);
    expect(holding('t22').with({ stability: 9 }).playable('t22')).toEqual([]);
  });

  it('Moscow affirms and loses a candidate if it has one', () => {
    const game = holding('t22').moscowHas({ candidates: 2 });
    expect(game.change(() => game.plays('t22'))).toEqual({ 'tehran.treasury': -1 });
    expect(game.asked()).toBe('t22 moscow');
    const change = game.change(() => game.answers('affirm'));
    expect(change).toEqual({ 'moscow.candidates': -1, stability: 1, trust: 1, 'tehran.vp': 1 });
    const none = holding('t22').plays('t22');
    expect(none.change(() => none.answers('affirm'))).toEqual({ stability: 1, trust: 1, 'tehran.vp': 1 });
  });

  it('or stays silent', () => {
    const game = holding('t22').plays('t22');
    expect(game.change(() => game.answers('staySilent'))).toEqual({ patronage: -2 });
  });
});

describe('t23 Not for Sale', () => {
  it('needs a turn without Negotiate and Grand bargain so far', () => {
    expect(holding('t23').playable('t23')).toEqual(['']);
    expect(holding('t23').acts('tehran', 'negotiate').playable('t23')).toEqual([]);
    expect(holding('t23').with({ chips: 1 }).acts('tehran', 'bargain').playable('t23')).toEqual([]);
    expect(holding('t23').acts('tehran', 'negotiate').endsTurn().playable('t23')).toEqual(['']);
  });

  it('binds Tehran this turn', () => {
    const game = holding('t23').with({ chips: 1 });
    expect(game.change(() => game.plays('t23'))).toEqual({ 'tehran.vp': 1, 'tehran.resolve': 1 });
    expect(game.asked()).toBe('t23 moscow');
    game.answers('decline');
    expect(game.whyNot('tehran', 'negotiate')).toBe('notForSale');
    expect(game.whyNot('tehran', 'bargain')).toBe('notForSale');
    game.pass();
    expect(game.whyNotSeal('tehran', { posture: 'lieLow' })).toBe('stanceBarred');
    expect(game.whyNotSeal('tehran', { posture: 'buildUp' })).toBe('none');
    game.endsTurn({ posture: 'buildUp' });
    expect(game.whyNot('tehran', 'negotiate')).toBe('none');
    expect(game.pass().whyNotSeal('tehran', { posture: 'lieLow' })).toBe('none');
  });

  it('Moscow may bind itself too: Support leaves its votes (ruling 87)', () => {
    const game = holding('t23').plays('t23');
    expect(game.change(() => game.answers('declare'))).toEqual({ 'moscow.vp': 1 });
    game.fights({ posture: 'buildUp' }).does({ side: 'tehran', type: 'waive' });
    game.does({ side: 'tehran', type: 'offer', amount: 0 });
    expect(game.refusal({ side: 'moscow', type: 'vote', vote: 'support' })).toBe('voteBarred');
    expect(game.refusal({ side: 'moscow', type: 'vote', vote: 'veto' })).toBe('none');
    game.concludes({ vote: 'abstain' }).with({ stability: 8 }).fights();
    game.does({ side: 'tehran', type: 'waive' }).does({ side: 'tehran', type: 'offer', amount: 0 });
    expect(game.refusal({ side: 'moscow', type: 'vote', vote: 'support' })).toBe('none');
  });

  it('declining leaves Support', () => {
    const game = holding('t23').plays('t23').answers('decline').fights({ posture: 'buildUp' });
    game.does({ side: 'tehran', type: 'waive' }).does({ side: 'tehran', type: 'offer', amount: 0 });
    expect(game.refusal({ side: 'moscow', type: 'vote', vote: 'support' })).toBe('none');
  });
});

describe('t24 Look East', () => {
  it('needs Sanctions 1 and Patronage +4 or less', () => {
    expect(holding('t24').with({ sanctions: 1, patronage: 4 }).playable('t24')).toEqual(['']);
    expect(holding('t24').with({ sanctions: 0 }).playable('t24')).toEqual([]);
    expect(holding('t24').with({ patronage: 5 }).playable('t24')).toEqual([]);
  });

  it('pays Tehran more than Moscow', () => {
    const game = holding('t24');
    const change = game.change(() => game.plays('t24'));
    expect(change).toEqual({ 'tehran.treasury': 3, sanctions: -1, patronage: 1, 'moscow.treasury': 1 });
  });
});
