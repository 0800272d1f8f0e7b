/** Moscow's middle cards, m07 to m12. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame, difference, type Game } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('m07 All Foreign Forces', () => {
  const position = () => holding('m07').province('quneitra', { tehran: 2 }).province('daraa', { tehran: 2 });

  it('needs a Tehran proxy in quneitra or daraa, underground ones too', () => {
    expect(holding('m07').province('rif-dimashq', { tehran: 3 }).playable('m07')).toEqual([]);
    expect(holding('m07').province('quneitra', { tehran: 1 }).playable('m07')).toEqual(['']);
    expect(holding('m07').lost('daraa', 'rebels', 3, { tehran: 1 }).playable('m07')).toEqual(['']);
  });

  it('complying sells the proxies at 1 treasury each, 3 at most', () => {
    const game = position();
    expect(game.change(() => game.plays('m07'))).toEqual({ 'moscow.treasury': -1 });
    expect(game.asked()).toBe('m07 tehran');
    expect(game.change(() => game.answers('comply'))).toEqual({
      'quneitra.tehran': -2,
      'daraa.tehran': -2,
      'tehran.treasury': 3,
      strikeTurn: -2,
      detente: 1,
      'moscow.vp': 1,
    });
    const one = holding('m07').province('daraa', { tehran: 1 }).plays('m07');
    expect(one.change(() => one.answers('comply'))).toMatchObject({ 'daraa.tehran': -1, 'tehran.treasury': 1 });
    expect(one.events('hit')).toEqual([]);
    expect(one.look('daraa').marks).toBe(0);
  });

  it('refusing raises the strike of this turn and Patronage', () => {
    const game = position().plays('m07');
    expect(game.change(() => game.answers('refuse'))).toEqual({ strikeTurn: 2, patronage: 1 });
    game.fights({ posture: 'buildUp' });
    expect(game.s.strikeOpen).toBe(2 * 2 + 2 + 1 + 2);
    game.concludes();
    game.fights({ posture: 'buildUp' });
    const left = 2 * game.look('quneitra').tehran + game.look('daraa').tehran;
    expect(game.s.strikeTurn).toBe(0);
    expect(game.events('strike')[1]).toMatchObject({ bonus: 0 });
    expect(left).toBeLessThan(6);
  });
});

describe('m08 Energy Concession', () => {
  it('names a free site C, D or E in a government province without a stack', () => {
    expect(holding('m08').playable('m08')).toEqual(['C', 'D', 'E']);
    expect(holding('m08').contract('D', 'moscow').contract('E', 'tehran').playable('m08')).toEqual(['C']);
    expect(holding('m08').province('homs', { rebels: 1 }).playable('m08')).toEqual(['E']);
    expect(holding('m08').lost('deir-ez-zor', 'is', 1).playable('m08')).toEqual(['C', 'D']);
    expect(holding('m08').lost('homs', 'is', 1).contract('E', 'moscow').playable('m08')).toEqual([]);
  });

  it('needs neither proxy nor sway nor Patronage', () => {
    const game = holding('m08').with({ patronage: -5 }).province('homs', { tehran: 3 });
    expect(game.change(() => game.plays('m08', 'C'))).toMatchObject({ 'site C': 'moscow', 'moscow.treasury': -1 });
  });

  it('then lets Tehran sign a site of value 1 under 4.2, without action or price', () => {
    const game = holding('m08').province('damascus', { tehran: 1 }).province('rif-dimashq', { tehran: 1, moscow: 1 });
    game
      .province('daraa', { tehran: 2, rebels: 1 })
      .province('latakia', { tehran: 2 })
      .province('aleppo', { tehran: 1 });
    game.contract('G', 'moscow').tehranHas({ treasury: 0 });
    game.plays('m08', 'E');
    expect(game.asked()).toBe('m08 tehran');
    expect(game.options()).toEqual(['H', 'decline']);
    expect(game.change(() => game.answers('H'))).toEqual({ 'site H': 'tehran' });
    expect(game.s.tehran.actions).toBe(3);
  });

  it('counts Patronage on Tehran side as 4.2 does', () => {
    const game = holding('m08').with({ patronage: -1 }).province('rif-dimashq', { tehran: 1, moscow: 1 });
    game.province('homs', { tehran: 1, moscow: 3 }).plays('m08', 'C');
    expect(game.options()).toEqual(['D', 'I', 'decline']);
    expect(game.change(() => game.answers('decline'))).toEqual({});
  });

  it('does not ask Tehran where it could sign nothing', () => {
    const game = holding('m08').plays('m08', 'C');
    expect(game.asked()).toBe('none');
  });
});

describe('m09 Reassigned Phosphates', () => {
  const position = () => holding('m09').contract('C', 'tehran');

  it('names a Tehran contract that counts, insurgency or not (ruling 81), at Patronage 0 or more', () => {
    const game = position().contract('G', 'tehran').contract('A', 'moscow').contract('E', 'tehran');
    game.province('homs', { rebels: 2 }).lost('deir-ez-zor', 'is', 1);
    expect(game.playable('m09')).toEqual(['C', 'G']);
    expect(game.with({ patronage: -1 }).playable('m09')).toEqual([]);
    expect(holding('m09').contract('A', 'moscow').playable('m09')).toEqual([]);
  });

  it('Tehran buys it back from Moscow', () => {
    const game = position();
    expect(game.change(() => game.plays('m09', 'C'))).toEqual({ 'moscow.treasury': -1 });
    expect(game.options()).toEqual(['buyBack', 'letGo']);
    expect(game.change(() => game.answers('buyBack'))).toEqual({ 'moscow.treasury': 2, 'tehran.treasury': -2 });
    expect(game.owner('C')).toBe('tehran');
  });

  it('or lets it go', () => {
    const game = position().province('homs', { rebels: 2 }).plays('m09', 'C');
    expect(game.change(() => game.answers('letGo'))).toEqual({ 'site C': 'moscow', trust: -1 });
  });

  it('must let it go without 2 treasury: the only answer applies at once (C4.1, ruling 68)', () => {
    const game = position().tehranHas({ treasury: 1 });
    expect(game.change(() => game.plays('m09', 'C'))).toEqual({ 'moscow.treasury': -1, 'site C': 'moscow', trust: -1 });
    expect(game.asked()).toBe('none');
    expect(position().tehranHas({ treasury: 2 }).plays('m09', 'C').options()).toEqual(['buyBack', 'letGo']);
  });
});

describe('m10 Batteries on Loan', () => {
  const accepted = () => holding('m10').plays('m10').answers('accept');

  it('needs Air defence below 2', () => {
    expect(holding('m10').with({ airDefence: 1 }).playable('m10')).toEqual(['']);
    expect(holding('m10').with({ airDefence: 2 }).playable('m10')).toEqual([]);
  });

  it('accepting brings cover, Trust and a debt', () => {
    const game = holding('m10').plays('m10');
    expect(game.asked()).toBe('m10 tehran');
    expect(game.change(() => game.answers('accept'))).toEqual({
      strikeTurn: -4,
      trust: 1,
      patronage: 1,
      'tehran.treasury': -1,
      'moscow.treasury': 1,
    });
  });

  it('can be accepted without treasury: it pays if it has one', () => {
    const game = holding('m10').tehranHas({ treasury: 0 }).plays('m10');
    expect(game.options()).toEqual(['accept', 'decline']);
    expect(game.change(() => game.answers('accept'))).toEqual({ strikeTurn: -4, trust: 1, patronage: 1 });
  });

  it('declining gives an open credit (C4.9)', () => {
    const game = holding('m10').plays('m10');
    expect(game.change(() => game.answers('decline'))).toEqual({ credits: 1 });
    expect(game.reads('tehran').map(({ code }) => code)).toContain('credit');
    expect(game.sees('tehran').secret.credits).toBeNull();
    game.pass();
    expect(game.whyNotSeal('moscow', { channel: 'share' })).toBe('none');
  });

  it('bars Share this turn, and Share only', () => {
    const game = accepted().pass();
    expect(game.whyNotSeal('moscow', { channel: 'share' })).toBe('stanceBarred');
    expect(game.whyNotSeal('moscow', { channel: 'silent' })).toBe('none');
    expect(game.whyNotSeal('moscow', { channel: 'warn' })).toBe('none');
    const next = accepted().endsTurn().pass();
    expect(next.whyNotSeal('moscow', { channel: 'share' })).toBe('none');
  });

  it('lowers the strike by 4 and allows no accusation; the channel is shown (ruling 71)', () => {
    const game = accepted().province('quneitra', { tehran: 3 }).fights({ channel: 'silent' }, { israel: 6 });
    expect(game.s.strikeOpen).toBe(6 - 2 - 4);
    expect(game.s.step).toBe('offer');
    expect(game.sees('tehran').channelKnown).toBe('silent');
    expect(game.sees('spectator').channelKnown).toBe('silent');
    game.concludes();
    expect(game.s.turn).toBe(2);
  });

  it('writes the shown channel into the open log (C5.3, C5.4)', () => {
    const game = accepted().fights({ channel: 'silent' });
    const shown = game.reads('tehran').filter(({ values }) => 'channel' in values && values.channel === 'silent');
    expect(shown).toHaveLength(1);
  });

  it('does not touch the accusation of the next turn', () => {
    const game = accepted().endsTurn().fights({ channel: 'share' });
    expect(game.s.step).toBe('accusation');
  });
});

describe('m11 Astana Table', () => {
  const position = () => holding('m11').lost('idlib', 'rebels', 4);

  it('names a front with a rebel stack of 2 or more', () => {
    const game = position().province('homs', { rebels: 1 }).province('daraa', { rebels: 2 }).lost('raqqa', 'is', 4);
    expect(game.lost('aleppo', 'rebels', 4, { guard: true }).playable('m11')).toEqual(['daraa', 'idlib']);
  });

  it('signing closes the front and pays the host more', () => {
    const game = position();
    expect(game.change(() => game.plays('m11', 'idlib'))).toEqual({ 'moscow.treasury': -1 });
    expect(game.asked()).toBe('m11 tehran');
    expect(game.s.questionPlace).toBe(9);
    expect(game.change(() => game.answers('sign'))).toEqual({
      'idlib.stack': -1,
      'moscow.vp': 1,
      'moscow.treasury': 1,
      'tehran.vp': 1,
    });
    game.province('homs', { rebels: 1 }).pass();
    expect(game.refusal({ side: 'moscow', type: 'joint', province: 'idlib' })).toBe('frontClosed');
    game.does({ side: 'moscow', type: 'joint', province: 'homs' });
    expect(game.whyNotSeal('moscow', { sorties: { idlib: 1 } })).toBe('frontClosed');
    expect(game.whyNotSeal('tehran', { brigades: { idlib: 1 } })).toBe('frontClosed');
  });

  it('signing counts as a successful attack on the stack, which is reinforced all the same', () => {
    const game = position().config({ reinforceRebels: 6 }).plays('m11', 'idlib').answers('sign').endsTurn();
    expect(game.events('counter')).toEqual([]);
    expect(game.look('idlib').stack).toBe(4);
    const next = game.fights({ joint: 'idlib', brigades: { idlib: 1 } }, { front: { idlib: 1 } });
    expect(next.s.joint).toBe(9);
  });

  it('walking out leaves the front open', () => {
    const game = position().plays('m11', 'idlib');
    expect(game.change(() => game.answers('walkOut'))).toEqual({ patronage: 1 });
    expect(game.zone('m11')).toBe('discard');
    game.endsTurn({ joint: 'idlib' }, { rebels: 1 });
    expect(game.events('counter')).toMatchObject([{ from: 'idlib' }]);
  });

  it('does not take a stack of 2 below 1', () => {
    const game = holding('m11').lost('idlib', 'rebels', 2).plays('m11', 'idlib').answers('sign');
    expect(game.look('idlib')).toMatchObject({ stack: 1, faction: 'rebels', holder: 'rebels' });
  });
});

describe('m12 Nasib Reopens', () => {
  it('needs daraa government-held with stack 0 and room for a proxy', () => {
    expect(holding('m12').province('daraa', { moscow: 2 }).playable('m12')).toEqual(['']);
    expect(holding('m12').province('daraa', { moscow: 3 }).playable('m12')).toEqual([]);
    expect(holding('m12').province('daraa', { rebels: 1 }).playable('m12')).toEqual([]);
    expect(holding('m12').lost('daraa', 'rebels', 1).playable('m12')).toEqual([]);
  });

  it.each([
    ['free', (game: Game) => game, { 'site J': 'moscow', 'moscow.treasury': -1 }],
    ["Tehran's", (game: Game) => game.contract('J', 'tehran'), { 'tehran.treasury': 1 }],
    ["Moscow's", (game: Game) => game.contract('J', 'moscow'), {}],
  ])('with J %s', (_, set, expected) => {
    const game = set(holding('m12'));
    expect(game.change(() => game.plays('m12'))).toEqual({ 'daraa.moscow': 1, ...expected });
  });
});

it('m07 and m10 move the strike itself, not only its display', () => {
  const struck = (card: CardId | null, answer = '') => {
    const game = aGame().province('rif-dimashq', { tehran: 3 }).province('daraa', { tehran: 3 });
    if (card) game.withCardInHand(card).plays(card).answers(answer);
    return game.fights({ posture: 'retaliate' }, { israel: 1 });
  };
  expect(struck(null).s.hits).toBe(1);
  expect(struck('m07', 'refuse').s.hits).toBe(2);
  expect(struck('m10', 'accept').s.hits).toBe(0);
  expect(difference(struck(null), struck('m10', 'accept'))).toMatchObject({ 'daraa.tehran': 1 });
});
