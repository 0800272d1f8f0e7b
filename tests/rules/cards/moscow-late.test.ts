/** Moscow's late cards, m13 to m18. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('m13 Crocus Questions', () => {
  it('Tehran opens the files', () => {
    const game = holding('m13').plays('m13');
    expect(game.asked()).toBe('m13 tehran');
    expect(game.change(() => game.answers('openFiles'))).toEqual({ 'moscow.vp': 1, 'moscow.resolve': 1, trust: 1 });
  });

  it('or stays silent', () => {
    const game = holding('m13').plays('m13');
    expect(game.change(() => game.answers('staySilent'))).toEqual({ trust: -1, patronage: 1 });
  });

  it('loses the steps that leave a range, and no more (C4.3)', () => {
    const full = holding('m13').with({ trust: 10 }).moscowHas({ resolve: 10 }).plays('m13');
    expect(full.change(() => full.answers('openFiles'))).toEqual({ 'moscow.vp': 1 });
    const low = holding('m13').with({ trust: 0, patronage: 5 }).plays('m13');
    expect(low.change(() => low.answers('staySilent'))).toEqual({});
  });
});

describe('m14 Fifth Corps Payroll', () => {
  const marked = (marks = 1) => holding('m14').province('homs', { marks });

  it('names a government province with a mark and fewer than 3 Moscow proxies', () => {
    const game = holding('m14').province('homs', { marks: 1, moscow: 2 }).province('daraa', { marks: 2, moscow: 3 });
    game.lost('quneitra', 'rebels', 2, { marks: 1 }).province('damascus', { marks: 1 });
    expect(game.playable('m14')).toEqual(['damascus', 'homs']);
    expect(holding('m14').playable('m14')).toEqual([]);
  });

  it('hires all defectors there without the price and Trust of 4.8', () => {
    const game = marked(2);
    expect(game.change(() => game.plays('m14', 'homs'))).toEqual({
      'moscow.treasury': -1,
      'homs.moscow': 2,
      'homs.marks': -2,
    });
    expect(game.asked()).toBe('none');
    const full = marked(2).province('homs', { moscow: 2 });
    expect(full.change(() => full.plays('m14', 'homs'))).toMatchObject({ 'homs.moscow': 1, 'homs.marks': -2 });
  });

  it('Moscow names a Tehran proxy there or in a neighbouring government province', () => {
    const game = marked()
      .province('homs', { tehran: 1 })
      .province('hama', { tehran: 2 })
      .province('damascus', { tehran: 1 });
    game.lost('raqqa', 'is', 1, { tehran: 1 }).plays('m14', 'homs');
    expect(game.asked()).toBe('m14 moscow');
    expect(game.options()).toEqual(['homs', 'hama']);
    expect(game.change(() => game.answers('hama'))).toEqual({});
    expect(game.asked()).toBe('m14Keep tehran');
    expect(game.s.questionPlace).toBe(6);
    expect(game.options()).toEqual(['pay', 'remove']);
    expect(game.change(() => game.answers('remove'))).toEqual({ 'hama.tehran': -1, 'hama.moscow': 1 });
    expect(game.zone('m14')).toBe('discard');
    expect(game.s.active).toBe('tehran');
  });

  it('Tehran pays the bank to keep it', () => {
    const game = marked().province('homs', { tehran: 1 }).plays('m14', 'homs');
    expect(game.asked(), 'one proxy only: it is named at once').toBe('m14Keep tehran');
    expect(game.change(() => game.answers('pay'))).toEqual({ 'tehran.treasury': -1 });
  });

  it('Tehran without treasury loses it at once (ruling 68)', () => {
    const game = marked().province('homs', { tehran: 1 }).tehranHas({ treasury: 0 });
    expect(game.change(() => game.plays('m14', 'homs'))).toEqual({
      'moscow.treasury': -1,
      'homs.moscow': 2,
      'homs.marks': -1,
      'homs.tehran': -1,
    });
  });

  it('removes it even where Moscow has 3 already (ruling 82)', () => {
    const game = marked(3).province('homs', { tehran: 1 }).plays('m14', 'homs');
    expect(game.look('homs').moscow).toBe(3);
    expect(game.change(() => game.answers('remove'))).toEqual({ 'homs.tehran': -1 });
  });

  it('names nobody out of reach or underground', () => {
    const game = marked().province('daraa', { tehran: 2 }).lost('hama', 'rebels', 2, { tehran: 2 });
    game.plays('m14', 'homs');
    expect(game.asked()).toBe('none');
    expect(game.look('hama').tehran).toBe(2);
  });

  it('may be followed by 4.8 in another province, with its price and Trust', () => {
    const game = marked().province('daraa', { marks: 1 }).plays('m14', 'homs');
    const change = game.change(() => game.acts('moscow', 'defectors', 'daraa'));
    expect(change).toEqual({ 'moscow.treasury': -1, trust: -1, 'daraa.moscow': 1, 'daraa.marks': -1 });
  });
});

describe('m15 Observation Posts', () => {
  it('needs room in quneitra, or in daraa while quneitra is lost', () => {
    expect(holding('m15').province('quneitra', { moscow: 2 }).playable('m15')).toEqual(['']);
    expect(holding('m15').province('quneitra', { moscow: 3 }).playable('m15')).toEqual([]);
    const lost = (moscow: number) => holding('m15').lost('quneitra', 'rebels', 1).province('daraa', { moscow });
    expect(lost(2).playable('m15')).toEqual(['']);
    expect(lost(3).playable('m15')).toEqual([]);
    expect(lost(0).lost('daraa', 'rebels', 1).playable('m15')).toEqual([]);
  });

  it('adds a proxy and an open credit, and calms the strike', () => {
    const game = holding('m15').province('quneitra', { is: 1 });
    const change = game.change(() => game.plays('m15'));
    expect(change).toEqual({ 'moscow.treasury': -1, 'quneitra.moscow': 1, credits: 1, strikeTurn: -2 });
    expect(game.reads('tehran').map(({ code }) => code)).toContain('credit');
    const south = holding('m15').lost('quneitra', 'rebels', 1);
    expect(south.change(() => south.plays('m15'))).toMatchObject({ 'daraa.moscow': 1 });
  });

  it('bars Tehran from recruiting there this turn and the next', () => {
    const game = holding('m15').province('quneitra', { tehran: 1 }).province('rif-dimashq', { tehran: 1 }).plays('m15');
    const why = (place: string) => game.whyNot('tehran', 'recruit', place);
    expect([why('quneitra'), why('daraa')]).toEqual(['observed', 'none']);
    game.endsTurn();
    expect(game.s.strikeTurn).toBe(0);
    expect([why('quneitra'), why('daraa')]).toEqual(['observed', 'none']);
    game.endsTurn();
    expect([why('quneitra'), why('daraa')]).toEqual(['none', 'none']);
    expect(
      holding('m15').province('quneitra', { moscow: 1 }).plays('m15').whyNot('moscow', 'recruit', 'quneitra'),
    ).toBe('none');
  });

  it('watches the province where the post stands', () => {
    const game = holding('m15').lost('quneitra', 'rebels', 1).province('daraa', { tehran: 1 }).plays('m15');
    expect(game.whyNot('tehran', 'recruit', 'daraa')).toBe('observed');
    game.province('quneitra', { holder: 'government', rebels: 0 });
    expect(game.whyNot('tehran', 'recruit', 'quneitra')).toBe('none');
  });
});

describe('m16 Distracted West', () => {
  const position = () => holding('m16').with({ tension: 5 });

  it('needs Tension 5', () => {
    expect(position().playable('m16')).toEqual(['']);
    expect(position().with({ tension: 4 }).playable('m16')).toEqual([]);
  });

  it.each([1, 3])('on a %i Moscow takes 2 treasury', (die) => {
    const game = position();
    const change = game.change(() => game.plays('m16', undefined, { card: [die] }));
    expect(change).toEqual({ 'moscow.treasury': 1, 'moscow.resolve': 1 });
    expect(game.events('cardDie')).toEqual([{ die }]);
    expect(game.s.undo).toBe('none');
  });

  it.each([4, 6])('on a %i Moscow takes 1 VP', (die) => {
    const game = position();
    const change = game.change(() => game.plays('m16', undefined, { card: [die] }));
    expect(change).toEqual({ 'moscow.treasury': -1, 'moscow.resolve': 1, 'moscow.vp': 1 });
  });

  it('rolls a die of its own beside those of t16 in the same turn (law 8)', () => {
    const game = position().province('homs', { moscow: 1, tehran: 1 }).withCardInHand('t16');
    game.plays('m16', undefined, { card: [2] });
    game.plays('t16', 'homs').answers('fight', { card: [5, 3] });
    expect(game.events('clash')).toMatchObject([{ moscowDie: 5, tehranDie: 3 }]);
  });
});

describe('m17 Friendly Observers', () => {
  it('needs M Resolve below 10', () => {
    expect(holding('m17').moscowHas({ resolve: 9 }).playable('m17')).toEqual(['']);
    expect(holding('m17').moscowHas({ resolve: 10 }).playable('m17')).toEqual([]);
  });

  it('Tehran sends observers or stays away', () => {
    const game = holding('m17').plays('m17');
    expect(game.asked()).toBe('m17 tehran');
    expect(game.change(() => game.answers('send'))).toEqual({ 'moscow.resolve': 2, trust: 1, 'tehran.vp': 1 });
    const other = holding('m17').plays('m17');
    expect(other.change(() => other.answers('stayAway'))).toEqual({ 'moscow.resolve': 1, patronage: 1 });
  });

  it('does not raise Resolve above 10', () => {
    const game = holding('m17').moscowHas({ resolve: 9 }).plays('m17');
    expect(game.change(() => game.answers('send'))).toMatchObject({ 'moscow.resolve': 1 });
  });
});

describe('m18 Insurance Talks', () => {
  it('needs fewer than 3 Moscow candidates', () => {
    expect(holding('m18').moscowHas({ candidates: 2 }).playable('m18')).toEqual(['']);
    expect(holding('m18').moscowHas({ candidates: 3 }).playable('m18')).toEqual([]);
  });

  it('adds a candidate and Detente without Patronage; Tehran may match for 1', () => {
    const game = holding('m18');
    const change = game.change(() => game.plays('m18'));
    expect(change).toEqual({ 'moscow.treasury': -1, 'moscow.candidates': 1, detente: 1 });
    expect(game.options()).toEqual(['pay', 'decline']);
    expect(game.change(() => game.answers('pay'))).toEqual({ 'tehran.treasury': -1, 'tehran.candidates': 1 });
    const other = holding('m18').plays('m18');
    expect(other.change(() => other.answers('decline'))).toEqual({});
  });

  it('does not ask Tehran when it cannot pay or has 3', () => {
    expect(holding('m18').tehranHas({ treasury: 0 }).plays('m18').asked()).toBe('none');
    expect(holding('m18').tehranHas({ candidates: 3 }).plays('m18').asked()).toBe('none');
    expect(holding('m18').tehranHas({ treasury: 1, candidates: 2 }).plays('m18').asked()).toBe('m18 tehran');
  });
});
