/** Headlines of single scenarios (rule 13.5, rulings 99 to 108). */
import { describe, expect, it } from 'vitest';
import type { Config, HeadlineId } from '../../../src/rules';
import { asItIs, type Board, changes, read } from '../cards/headed';
import { aGame, type Game, type Orders, withHeadlines } from '../cards/helper';

describe('at once', () => {
  it.each<[HeadlineId, Record<string, number>]>([
    ['hezbollah-crosses', { brigades: 2 }],
    ['bill-for-rebuilding', { aidNeed: 1 }],
    ['war-in-ukraine', { detente: -1, 'tehran.treasury': 1, trust: 1 }],
    ['arab-doors-reopen', { stability: 1 }],
    ['spring-of-fire', { tension: 1, 'moscow.resolve': -1 }],
  ])('%s', (id, expected) => {
    expect(changes(id, (game) => game.with({ detente: 3 }))).toEqual(expected);
  });

  it('hezbollah-crosses brings brigades to 8 at most', () => {
    expect(changes('hezbollah-crosses', (game) => game.with({ brigades: 7 }))).toEqual({ brigades: 1 });
  });

  it('stands in turn 1 too, as Ukraine does in drones-and-gaza', () => {
    const game = aGame({ headlines: withHeadlines('war-in-ukraine'), cards: false });
    expect(game.s).toMatchObject({ detente: 0, trust: 6, tehran: { treasury: 6 } });
  });
});

describe('the-caliphate (ruling 101)', () => {
  it('gives raqqa to IS with 4, whatever was there, and deir-ez-zor with its stack +1', () => {
    const set: Board = (game) =>
      game
        .province('raqqa', { moscow: 3, tehran: 1 })
        .province('deir-ez-zor', { rebels: 2, moscow: 1, tehran: 2 })
        .with({ stability: 8 });
    expect(changes('the-caliphate', set)).toEqual({
      'raqqa.holder': 'is',
      'raqqa.faction': 'is',
      'raqqa.stack': 4,
      'raqqa.moscow': -2,
      'raqqa.tehran': -1,
      'deir-ez-zor.holder': 'is',
      'deir-ez-zor.faction': 'is',
      'deir-ez-zor.stack': 1,
      'deir-ez-zor.moscow': -1,
      'deir-ez-zor.tehran': -1,
    });
  });

  it('overrides whoever holds them', () => {
    const set: Board = (game) => game.lost('raqqa', 'rebels', 6).lost('deir-ez-zor', 'is', 6);
    const game = read('the-caliphate', set);
    expect(game.look('raqqa')).toMatchObject({ holder: 'is', faction: 'is', stack: 4 });
    expect(game.look('deir-ez-zor')).toMatchObject({ holder: 'is', faction: 'is', stack: 6 });
  });

  it('makes a stack of at least 1', () => {
    expect(read('the-caliphate').look('deir-ez-zor')).toMatchObject({ holder: 'is', faction: 'is', stack: 1 });
  });

  it('is no fall, and regaining counts later', () => {
    const game = read('the-caliphate');
    expect(game.events('fell')).toEqual([]);
    const orders: Orders = { joint: 'deir-ez-zor', sorties: { 'deir-ez-zor': 2 }, vote: 'veto' };
    game.endsTurn(orders, { front: { 'deir-ez-zor': 6 }, is: 1 });
    expect(game.events('stability')[1]).toMatchObject({ regained: 1 });
  });
});

describe('year-of-losses (ruling 102)', () => {
  it.each([
    ['rebel-held 3', (game: Game) => game.lost('idlib', 'rebels', 3), { 'idlib.stack': 2 }],
    ['rebel-held 5: 6 at most', (game: Game) => game.lost('idlib', 'rebels', 5), { 'idlib.stack': 1 }],
    [
      'government-held',
      (game: Game) => game.province('idlib', { moscow: 2, tehran: 1 }),
      { 'idlib.holder': 'rebels', 'idlib.faction': 'rebels', 'idlib.stack': 2 },
    ],
    [
      'government-held with IS 2',
      (game: Game) => game.province('idlib', { is: 2 }),
      { 'idlib.holder': 'rebels', 'idlib.faction': 'rebels', 'idlib.stack': 2 },
    ],
  ])('%s', (_, set, expected) => {
    expect(changes('year-of-losses', set)).toEqual(expected);
  });
});

describe('southern-offensive (ruling 106)', () => {
  it.each([
    ['rebel-held 4', (game: Game) => game.lost('daraa', 'rebels', 4), { 'daraa.stack': -1 }],
    ['rebel-held 1 stays', (game: Game) => game.lost('daraa', 'rebels', 1), {}],
    ['government, rebels 2', (game: Game) => game.province('daraa', { rebels: 2 }), { 'daraa.stack': -1 }],
    [
      'government, rebels 1',
      (game: Game) => game.province('daraa', { rebels: 1 }),
      { 'daraa.stack': -1, 'daraa.faction': 'none' },
    ],
    ['government, none', (game: Game) => game, {}],
    ['government, IS', (game: Game) => game.province('daraa', { is: 2 }), {}],
  ])('%s', (_, set, expected) => {
    expect(changes('southern-offensive', set)).toEqual(expected);
  });
});

describe('daraa-again (ruling 107) and south-rises', () => {
  it.each([
    ['daraa-again', (game: Game) => game, { 'daraa.stack': 1, 'daraa.faction': 'rebels' }],
    ['daraa-again', (game: Game) => game.province('daraa', { rebels: 2 }), { 'daraa.stack': 1 }],
    ['daraa-again', (game: Game) => game.province('daraa', { is: 2 }), { 'daraa.stack': 1, 'daraa.faction': 'rebels' }],
    ['daraa-again', (game: Game) => game.lost('daraa', 'rebels', 6), {}],
    [
      'daraa-again',
      (game: Game) => game.lost('daraa', 'is', 2),
      { 'daraa.stack': 1, 'daraa.faction': 'rebels', 'daraa.holder': 'rebels' },
    ],
    ['south-rises', (game: Game) => game.province('daraa', { rebels: 2 }), { 'daraa.stack': 2 }],
    ['south-rises', (game: Game) => game.lost('daraa', 'rebels', 5), { 'daraa.stack': 1 }],
  ] as const)('%s', (id, set, expected) => {
    expect(changes(id, set)).toEqual(expected);
  });
});

describe('new-president (ruling 107)', () => {
  it('raises Tension first, then h23', () => {
    expect(changes('new-president', (game) => game.province('deir-ez-zor', { tehran: 3, moscow: 1 }))).toEqual({
      tension: 1,
      'deir-ez-zor.tehran': -1,
      'deir-ez-zor.marks': 1,
    });
    expect(changes('new-president')).toEqual({ tension: 2 });
  });
});

describe('lost-il-20', () => {
  const asked = (config: Partial<Config> = {}) => read('lost-il-20', (game) => game.with({ detente: 3 }), config);

  it('asks Moscow openly before Statecraft, with cards off too (ruling 100)', () => {
    const game = asked();
    expect(game.asked()).toBe('lostIl20 moscow');
    expect(game.options()).toEqual(['switchOn', 'leaveOff']);
    expect(game.whyNot('tehran', 'pass')).not.toBe('none');
    for (const viewer of ['tehran', 'spectator'] as const) {
      expect(game.reads(viewer).filter(({ code }) => code === 'question')).toHaveLength(1);
    }
    game.answers('leaveOff');
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'tehran', turn: 2 });
    expect(game.s.moscow.actions).toBe(3);
  });

  it('switching on', () => {
    const game = asked();
    expect(game.change(() => game.answers('switchOn'))).toEqual({ strikeTurn: -3, trust: 1, detente: -1 });
    expect(game.fights().s.strikeOpen).toBe(-5);
    expect(game.concludes({ vote: 'veto' }).s.strikeTurn).toBe(0);
  });

  it('leaving off', () => {
    const game = asked();
    expect(game.change(() => game.answers('leaveOff'))).toEqual({ credits: 1 });
    expect(game.reads('tehran').filter(({ code }) => code === 'credit')).toHaveLength(1);
  });

  it('comes before the cards are drawn (H4)', () => {
    const game = asked({ cards: true }).cards('middle', 'm07', 't08').cards('early', 'm05', 't04');
    expect(game.s.moscow.hand).toBe(0);
    game.answers('leaveOff');
    expect(game.s.moscow.hand).toBe(1);
    expect(game.s.tehran.hand).toBe(1);
  });
});

describe('the-letter', () => {
  it('is t13 asked by Tehran without a card', () => {
    const game = read('the-letter');
    expect(game.asked()).toBe('letter moscow');
    expect(game.options()).toEqual(['answer', 'ignore']);
    const change = game.change(() => game.answers('answer'));
    expect(change).toEqual({ 'moscow.treasury': -1, trust: 2, 'moscow.vp': 1, 'tehran.vp': 1 });
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'tehran' });
  });

  it('ignored, Backchannel costs 1 more this turn', () => {
    const game = read('the-letter', (g) => g.with({ detente: 2 }));
    expect(game.change(() => game.answers('ignore'))).toEqual({ tension: -1, 'tehran.treasury': 1 });
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toEqual({ 'moscow.treasury': -2, detente: 1 });
    game.with({ stability: 8 }).endsTurn({ vote: 'abstain' });
    expect(game.change(() => game.acts('moscow', 'backchannel'))).toEqual({ 'moscow.treasury': -1, detente: 1 });
  });

  it('is ignored at once without treasury', () => {
    const game = aGame(
      { headlines: withHeadlines('the-letter'), cards: false },
      { treasury: { moscow: 0, tehran: 5 } },
    );
    expect(game.asked()).toBe('none');
    expect(game.s).toMatchObject({ step: 'statecraft', tension: 2, tehran: { treasury: 6 } });
  });
});

describe('doha', () => {
  const third = (config: Partial<Config> = {}, set = asItIs) => {
    const headlines = withHeadlines('none', 'none', 'doha');
    const game = aGame({ headlines, cards: false, ...config }, { tension: 6 });
    game.with({ stability: 8 }).endsTurn({ vote: 'veto' }).with({ stability: 8 }).fights();
    return set(game).concludes({ vote: 'veto' });
  };
  it('asks each side in initiative order, Moscow first in turn 3', () => {
    const game = third();
    expect(game.asked()).toBe('dohaMoscow moscow');
    expect(game.options()).toEqual(['swap0', 'swap1', 'swap2']);
    const change = game.change(() => game.answers('swap2'));
    expect(change).toEqual({ 'moscow.treasury': -2, 'moscow.candidates': 2 });
    expect(game.asked()).toBe('dohaTehran tehran');
    expect(game.change(() => game.answers('swap0'))).toEqual({});
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'moscow', turn: 3 });
    expect([game.s.moscow.actions, game.s.tehran.actions]).toEqual([3, 3]);
  });

  it('goes to 3 candidates at most and moves no Patronage (ruling 100)', () => {
    const game = third({}, (g) => g.moscowHas({ candidates: 2 }).tehranHas({ candidates: 1 }));
    expect(game.options()).toEqual(['swap0', 'swap1']);
    game.answers('swap1');
    expect(game.options()).toEqual(['swap0', 'swap1', 'swap2']);
    expect(game.change(() => game.answers('swap1'))).toEqual({ 'tehran.treasury': -1, 'tehran.candidates': 1 });
  });

  it('does not ask a side that can swap nothing', () => {
    const game = third({}, (g) => g.moscowHas({ candidates: 3 }));
    expect(game.asked()).toBe('dohaTehran tehran');
    const none = third({}, (g) => g.moscowHas({ candidates: 3 }).tehranHas({ candidates: 3 }));
    expect(none.asked()).toBe('none');
    expect(none.s).toMatchObject({ step: 'statecraft', active: 'moscow' });
  });

  it('follows the initiative of the scenario', () => {
    const game = aGame({ headlines: withHeadlines('none', 'doha'), cards: false }, { tension: 6 });
    game.with({ stability: 8 }).endsTurn({ vote: 'veto' });
    expect(game.asked()).toBe('dohaTehran tehran');
    game.answers('swap1');
    expect(game.asked()).toBe('dohaMoscow moscow');
    const turned = third({}, (g) => g.modifiers('firstOnTheScene'));
    expect(turned.asked()).toBe('dohaTehran tehran');
  });
});
