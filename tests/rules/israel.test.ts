import { describe, expect, it } from 'vitest';
import { hitsOf, openStrike } from '../../src/rules';
import type { Orders } from './decisions';
import { aGame, type Game } from './helpers';
import { table } from './rulebook';

const struck = (game: Game, orders: Orders, die: number): Game => game.at('orders').seals(orders, { israel: die });

describe('R7.1 strike', () => {
  it('proxies: Quneitra 2 each, Daraa, Rif Dimashq and Damascus 1 each, elsewhere none', () => {
    const open = (id: Parameters<Game['province']>[0], tehran: number) =>
      openStrike(aGame().province(id, { tehran, moscow: 3 }).s);
    expect(open('quneitra', 3)).toBe(6);
    for (const id of ['daraa', 'rif-dimashq', 'damascus'] as const) expect(open(id, 2), id).toBe(2);
    for (const id of ['homs', 'deir-ez-zor', 'suwayda', 'tartus'] as const) expect(open(id, 3), id).toBe(0);
  });

  it('counts proxies whoever holds the province (ruling 10, ruling 46)', () => {
    expect(openStrike(aGame().lost('quneitra', 'rebels', 2, { tehran: 1 }).s)).toBe(2);
  });

  it.each([
    ['lieLow', -2],
    ['buildUp', 1],
    ['retaliate', 1],
  ] as const)('posture %s: %i', (posture, change) => {
    expect(struck(aGame(), { posture }, 1).s.strikeOpen).toBe(change);
  });

  it('air defence -2 for each point; headlines and scenario add', () => {
    expect(struck(aGame().with({ airDefence: 1 }), {}, 1).s.strikeOpen).toBe(-4);
    expect(struck(aGame().with({ airDefence: 2, strikeBonus: 3 }), { posture: 'buildUp' }, 1).s.strikeOpen).toBe(0);
  });

  it.each([
    ['share', 2],
    ['silent', 0],
    ['warn', -2],
  ] as const)('channel %s: %i, then the die', (channel, change) => {
    const game = struck(aGame(), { channel, posture: 'buildUp' }, 4);
    expect(game.s.strikeOpen).toBe(1);
    expect(game.events('strikeHidden')).toEqual([
      // t07 shields nothing here (C5.2).
      { channel, channelChange: change, shielded: 0, die: 4, total: 5 + change },
    ]);
  });
});

describe('R7.2 hits', () => {
  it('follows the table', () => {
    const printed = table('7.2').map(([strike, hits]) => [Number.parseInt(strike!, 10), Number(hits)] as const);
    expect(printed).toEqual([
      [5, 0],
      [6, 1],
      [9, 2],
      [12, 3],
    ]);
    expect([-9, -1, 0, 5].map(hitsOf)).toEqual([0, 0, 0, 0]);
    expect([6, 7, 8].map(hitsOf)).toEqual([1, 1, 1]);
    expect([9, 10, 11].map(hitsOf)).toEqual([2, 2, 2]);
    expect([12, 13, 30].map(hitsOf)).toEqual([3, 3, 3]);
  });
});

describe('R7.3 what a hit does', () => {
  /** Exactly three hits, whatever is on the map. */
  const threeHits = (game: Game, orders: Orders = {}) =>
    struck(game.with({ strikeBonus: 12 }), { posture: 'lieLow', ...orders }, 6);

  it('removes proxies in the printed order and marks each place', () => {
    const game = aGame();
    for (const id of ['damascus', 'rif-dimashq', 'daraa', 'homs', 'deir-ez-zor'] as const)
      game.province(id, { tehran: 1 });
    threeHits(game);
    expect(game.events('hit').map(({ province }) => province)).toEqual(['daraa', 'rif-dimashq', 'damascus']);
    expect(game.look('daraa')).toMatchObject({ tehran: 0, marks: 1 });
    expect(game.look('homs')).toMatchObject({ tehran: 1, marks: 0 });
  });

  it('goes on to Deir ez-Zor and Homs', () => {
    const game = threeHits(aGame().province('homs', { tehran: 2 }).province('deir-ez-zor', { tehran: 1 }));
    expect(game.events('hit').map(({ province }) => province)).toEqual(['deir-ez-zor', 'homs', 'homs']);
    expect(game.s.brigades).toBe(5);
  });

  it('all of a province’s proxies go before the next province', () => {
    const game = threeHits(aGame().province('quneitra', { tehran: 2 }).province('daraa', { tehran: 2 }));
    expect(game.look('quneitra')).toMatchObject({ tehran: 0, marks: 2 });
    expect(game.look('daraa')).toMatchObject({ tehran: 1, marks: 1 });
  });

  it('underground proxies can be hit and leave a mark (ruling 10)', () => {
    const game = aGame().lost('daraa', 'rebels', 2, { tehran: 1 }).province('homs', { tehran: 2 });
    expect(threeHits(game).look('daraa')).toMatchObject({ holder: 'rebels', tehran: 0, marks: 1 });
  });

  it('if no proxy is left in the six, 1 brigade in all and no Resolve (ruling 47)', () => {
    const game = threeHits(aGame().province('tartus', { tehran: 3 }));
    expect(game.s).toMatchObject({ hits: 3, brigades: 4, tehran: { resolve: 8 } });
    expect(game.look('tartus')).toMatchObject({ tehran: 3, marks: 0 });
    expect(game.events('hitBrigade')).toEqual([{}]);
  });

  it('the brigade is lost after the last proxy too', () => {
    const game = threeHits(aGame().province('damascus', { tehran: 1 }));
    expect(game.look('damascus')).toMatchObject({ tehran: 0, marks: 1 });
    expect(game.s.brigades).toBe(4);
  });

  it('without brigades nothing more is lost, and 3 hits still cost Stability (ruling 47)', () => {
    const game = threeHits(aGame().withBrigades(0));
    expect(game.s).toMatchObject({ brigades: 0, stability: 3 });
  });

  it('with 2 hits Stability stands', () => {
    const game = struck(aGame().with({ strikeBonus: 8 }), {}, 4);
    expect(game.s).toMatchObject({ hits: 2, stability: 4 });
  });
});

describe('R7.4 posture and channel', () => {
  it('Lie low: nothing more', () => {
    const game = struck(aGame().province('damascus', { tehran: 1 }), {}, 1);
    expect(game.events('score')).toEqual([]);
    expect(game.s.tension).toBe(3);
  });

  it('Build up: 1 VP with a proxy in Rif Dimashq or Damascus, else nothing', () => {
    const built = (game: Game) => struck(game, { posture: 'buildUp' }, 1).scored('buildUp').tehran;
    expect(built(aGame())).toBe(0);
    expect(built(aGame().province('homs', { tehran: 3 }))).toBe(0);
    expect(built(aGame().province('damascus', { tehran: 1 }))).toBe(1);
    expect(built(aGame().province('rif-dimashq', { tehran: 1 }))).toBe(1);
  });

  it('Build up: an underground proxy will do (ruling 10)', () => {
    const game = aGame().lost('rif-dimashq', 'rebels', 2, { tehran: 1 });
    expect(struck(game, { posture: 'buildUp' }, 1).scored('buildUp').tehran).toBe(1);
  });

  const corridor = () =>
    aGame()
      .province('homs', { tehran: 1 })
      .province('rif-dimashq', { tehran: 1 })
      .province('deir-ez-zor', { tehran: 1 });

  it('Build up: 2 VP with a full corridor, 1 with half', () => {
    expect(struck(corridor(), { posture: 'buildUp' }, 1).scored('buildUp').tehran).toBe(2);
    const half = corridor().province('deir-ez-zor', { tehran: 0 });
    expect(struck(half, { posture: 'buildUp' }, 1).scored('buildUp').tehran).toBe(1);
  });

  it('Build up reads proxies and corridor after the hits (ruling 48)', () => {
    // One hit takes the only proxy of Rif Dimashq: the corridor is gone, and with Damascus empty so is the base.
    const gone = struck(corridor(), { posture: 'buildUp' }, 4);
    expect(gone.s.hits).toBe(1);
    expect(gone.scored('buildUp').tehran).toBe(0);
    const based = struck(corridor().province('damascus', { tehran: 1 }), { posture: 'buildUp' }, 3);
    expect(based.s.hits).toBe(1);
    expect(based.scored('buildUp').tehran).toBe(1);
  });

  it('Retaliate: Tension +2, and 3 VP only if there was a hit', () => {
    const missed = struck(aGame(), { posture: 'retaliate' }, 4);
    expect(missed.s).toMatchObject({ tension: 5, hits: 0, tehran: { vp: 0 } });
    const hit = struck(aGame().province('damascus', { tehran: 1 }), { posture: 'retaliate' }, 4);
    expect(hit.s).toMatchObject({ tension: 5, hits: 1, tehran: { vp: 3 } });
  });

  it('Retaliate: a hit by 7.2 counts even if nothing was removed (ruling 48)', () => {
    const game = struck(aGame().withBrigades(0), { posture: 'retaliate' }, 5);
    expect(game.s).toMatchObject({ hits: 1, brigades: 0, tehran: { vp: 3 } });
  });

  it('Share: +1 credit in secret, at most 9', () => {
    expect(struck(aGame().withCredits(2), { channel: 'share' }, 1).s.secret.credits).toBe(3);
    expect(struck(aGame().withCredits(9), { channel: 'share' }, 1).s.secret.credits).toBe(9);
    expect(struck(aGame().withCredits(2), { channel: 'silent' }, 1).s.secret.credits).toBe(2);
  });

  it('Warn: announced, Trust +1, Tehran pays Moscow 1 if it has one (ruling 50)', () => {
    const game = struck(aGame(), { channel: 'warn' }, 1);
    expect(game.s).toMatchObject({ channelKnown: 'warn', trust: 6, moscow: { treasury: 6 }, tehran: { treasury: 4 } });
    const poor = struck(aGame().tehranHas({ treasury: 1 }), { channel: 'warn', tehranAid: 1 }, 1);
    expect(poor.s).toMatchObject({ trust: 6, moscow: { treasury: 5 }, tehran: { treasury: 0 } });
    expect(poor.events('warned')).toEqual([{ paid: 0 }]);
  });

  it('the warning is announced after hits and posture (ruling 49)', () => {
    const game = aGame().province('damascus', { tehran: 2 });
    struck(game, { channel: 'warn', posture: 'retaliate' }, 6);
    const codes = game.log.filter(({ rule }) => rule.startsWith('7')).map(({ code }) => code);
    expect(codes).toEqual([
      'strike',
      'strikeHidden',
      'hit',
      'proxies',
      'track',
      'score',
      'warned',
      'track',
      'track',
      'track',
    ]);
  });
});

describe('R7.5 Gulf crisis', () => {
  const crisis = (game: Game) => struck(game.withTension(7), { posture: 'retaliate' }, 1);

  it('at Tension 9: 2 brigades and 2 Resolve, 3 VP for Moscow, Stability -1, Tension 4', () => {
    const game = crisis(aGame());
    expect(game.s).toMatchObject({ brigades: 3, stability: 3, tension: 4, moscow: { vp: 3 }, tehran: { resolve: 6 } });
    expect(game.events('gulf')).toEqual([{ brigades: 2 }]);
  });

  it('not at 8', () => {
    const game = struck(aGame().withTension(6), { posture: 'retaliate' }, 1);
    expect(game.s).toMatchObject({ tension: 8, brigades: 5, moscow: { vp: 0 } });
  });

  it('also when Tension came from a headline or Enrich and was left there', () => {
    expect(struck(aGame().withTension(10), {}, 1).s).toMatchObject({ tension: 4, stability: 3 });
  });

  it('brigades and Resolve do not fall below 0, and cost nothing in 6.4 (ruling 51)', () => {
    const game = crisis(aGame().withBrigades(1).tehranHas({ resolve: 1 }));
    expect(game.s).toMatchObject({ brigades: 0, tehran: { resolve: 0 } });
    expect(game.log.filter(({ rule }) => rule === '6.4')).toEqual([]);
  });

  it('follows the printed order (ruling 51)', () => {
    const game = crisis(aGame());
    const steps = game.log
      .filter(({ rule }) => rule === '7.5')
      .map(({ code, values }) => ('track' in values ? values.track : code));
    expect(steps).toEqual(['gulf', 'brigades', 'resolve', 'score', 'stability', 'tension']);
  });

  it('comes after channel and posture (ruling 49)', () => {
    const game = struck(aGame().withTension(9), { channel: 'warn' }, 1);
    const rules = game.log.map(({ rule }) => rule);
    expect(rules.lastIndexOf('7.4')).toBeLessThan(rules.indexOf('7.5'));
  });
});

describe('R7.6 accusation', () => {
  it('is offered whenever Moscow did not warn, with 0 hits and without proxies too (ruling 52)', () => {
    const game = struck(aGame(), {}, 1);
    expect(game.s).toMatchObject({ step: 'accusation', active: 'tehran', hits: 0 });
    expect(game.choices('tehran')).toEqual(['accuse', 'waive']);
    expect(game.choices('moscow')).toEqual([]);
  });

  it('is not offered after a warning (ruling 52)', () => {
    expect(struck(aGame(), { channel: 'warn' }, 6).s).toMatchObject({ step: 'offer' });
  });

  it('Share shown: Trust -2, Patronage 1 toward Tehran, Tehran 1 VP, all credits gone', () => {
    const game = struck(aGame().withCredits(4), { channel: 'share' }, 1).accuses();
    expect(game.s).toMatchObject({
      trust: 3,
      patronage: -1,
      channelKnown: 'share',
      tehran: { vp: 1 },
      moscow: { vp: 0 },
    });
    // This turn's credit is given first, then all of them go (ruling 52).
    expect(game.s.secret.credits).toBe(0);
    expect(game.scored('exposed')).toEqual({ moscow: 0, tehran: 1 });
  });

  it('Silent shown: Trust -1, Patronage 1 toward Moscow, Moscow 1 VP, credits stay (ruling 52)', () => {
    const game = struck(aGame().withCredits(4), { channel: 'silent' }, 1).accuses();
    expect(game.s).toMatchObject({
      trust: 4,
      patronage: 1,
      channelKnown: 'silent',
      moscow: { vp: 1 },
      tehran: { vp: 0 },
    });
    expect(game.s.secret.credits).toBe(4);
    expect(game.scored('insulted')).toEqual({ moscow: 1, tehran: 0 });
  });

  it('without an accusation the channel stays secret', () => {
    const game = struck(aGame(), { channel: 'share' }, 1).waives();
    expect(game.s).toMatchObject({ channelKnown: 'none', trust: 5, patronage: 0 });
    expect(game.events('notAccused')).toEqual([{}]);
  });

  it('an accusation without orders is a fault of the program and says so', () => {
    const game = aGame().at('accusation');
    game.s.secret.channel = 'none';
    expect(() => game.accuses()).toThrow('nothing to accuse of');
  });
});
