/** Tehran's middle cards, t07 to t12. */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/rules';
import { aGame, difference, type Game, type Orders } from './helper';

const holding = (card: CardId) => aGame().withCardInHand(card);

describe('t07 No Troops Here', () => {
  /** Without the card the open part is 2 x 2 + 1 + 1, less 2 for Lie low. */
  const position = () =>
    holding('t07')
      .province('quneitra', { tehran: 2 })
      .province('rif-dimashq', { tehran: 1 })
      .province('damascus', { tehran: 1 });
  const hits = (game: Game) => game.events('hit').map(({ province }) => province);

  it('names quneitra, daraa, rif-dimashq or damascus with a Tehran proxy', () => {
    const game = position().province('homs', { tehran: 2 }).lost('daraa', 'rebels', 2, { tehran: 1 });
    expect(game.playable('t07')).toEqual(['damascus', 'rif-dimashq', 'quneitra', 'daraa']);
    expect(holding('t07').province('homs', { tehran: 2 }).playable('t07')).toEqual([]);
    expect(holding('t07').province('daraa', { tehran: 1 }).playable('t07')).toEqual(['daraa']);
  });

  it('under Silent its proxies neither count nor can be hit', () => {
    const game = position().plays('t07', 'quneitra').with({ strikeTurn: 4 });
    game.fights({ channel: 'silent' }, { israel: 5 });
    expect(game.s.strikeOpen).toBe(0 + 1 + 1 - 2 + 4);
    expect(game.s.hits).toBe(2);
    expect(hits(game)).toEqual(['rif-dimashq', 'damascus']);
    expect(game.look('quneitra').tehran).toBe(2);
  });

  it('under Warn likewise', () => {
    const game = position().plays('t07', 'quneitra').with({ strikeTurn: 4 });
    game.fights({ channel: 'warn' }, { israel: 5 });
    expect(game.s.hits).toBe(1);
    expect(hits(game)).toEqual(['rif-dimashq']);
  });

  it('under Share it does nothing, and nothing says so before a hit does (C5.2, ruling 72)', () => {
    const game = position().plays('t07', 'quneitra').fights({ channel: 'share' }, { israel: 5 });
    // Shown: 0 + 1 + 1 - 2. Truly: 4 more for quneitra, 2 for Share, 5 for the die.
    expect(game.s.strikeOpen).toBe(0);
    expect(game.s.hits).toBe(2);
    expect(hits(game)).toEqual(['quneitra', 'quneitra']);
    for (const viewer of ['tehran', 'moscow', 'spectator'] as const) {
      const [strike] = game.reads(viewer).filter(({ code }) => code === 'strike');
      expect(strike?.values).toMatchObject({ quneitra: 0, rifDimashq: 1, damascus: 1, open: 0, hits: 2 });
      expect(game.sees(viewer).secret.shielded).toBeNull();
    }
  });

  it('goes on to the brigade when only the named province is left (ruling 72)', () => {
    const game = holding('t07').province('quneitra', { tehran: 2 }).with({ strikeTurn: 9 });
    game.plays('t07', 'quneitra').fights({}, { israel: 6 });
    expect(game.s).toMatchObject({ hits: 3, brigades: 4, stability: 4 });
    expect(hits(game)).toEqual([]);
    expect(game.look('quneitra')).toMatchObject({ tehran: 2, marks: 0 });
    expect(game.s.tehran.resolve).toBe(8);
  });

  it('does not stop Build up (ruling 72)', () => {
    const play = (game: Game) => game.fights({ posture: 'buildUp' });
    expect(play(position().plays('t07', 'rif-dimashq')).events('score')).toMatchObject([{ line: 'buildUp', vp: 1 }]);
  });

  it('is over in the next turn', () => {
    const game = position().plays('t07', 'quneitra').endsTurn().fights();
    expect(game.s.strikeOpen).toBe(4 + 1 + 1 - 2);
  });

  it.each([
    ['daraa', 1],
    ['rif-dimashq', 1],
    ['damascus', 1],
    ['quneitra', 2],
  ] as const)('takes %s out of the open part with its weight', (province, weight) => {
    const set = () => holding('t07').province(province, { tehran: 3 });
    const open = (game: Game) => game.fights().s.strikeOpen;
    expect(open(set()) - open(set().plays('t07', province))).toBe(3 * weight);
  });
});

describe('t08 Gulf Installations', () => {
  it('needs Tension 3 to 7', () => {
    for (const [tension, can] of [
      [2, false],
      [3, true],
      [7, true],
      [8, false],
    ] as const)
      expect(holding('t08').with({ tension }).playable('t08').length > 0, `${tension}`).toBe(can);
  });

  it('pays both', () => {
    const game = holding('t08');
    const change = game.change(() => game.plays('t08'));
    expect(change).toEqual({ 'tehran.treasury': -1, tension: 2, 'tehran.vp': 2, 'moscow.treasury': 2 });
  });
});

describe('t09 Abu Kamal Gate', () => {
  it('needs room in government homs or deir-ez-zor', () => {
    expect(holding('t09').province('homs', { tehran: 3 }).playable('t09')).toEqual(['']);
    expect(holding('t09').province('homs', { tehran: 3 }).lost('deir-ez-zor', 'is', 2).playable('t09')).toEqual([]);
    expect(holding('t09').lost('homs', 'is', 1).province('deir-ez-zor', { tehran: 3 }).playable('t09')).toEqual([]);
  });

  it('adds a proxy in each that the government holds, 3 at most', () => {
    const game = holding('t09').province('homs', { is: 2 });
    const both = { 'tehran.treasury': -2, tension: 1, 'homs.tehran': 1, 'deir-ez-zor.tehran': 1 };
    expect(game.change(() => game.plays('t09'))).toEqual(both);
    const full = holding('t09').province('homs', { tehran: 3 });
    const one = { 'tehran.treasury': -2, tension: 1, 'deir-ez-zor.tehran': 1 };
    expect(full.change(() => full.plays('t09'))).toEqual(one);
    const lost = holding('t09').lost('deir-ez-zor', 'is', 2);
    expect(lost.change(() => lost.plays('t09'))).toEqual({ 'tehran.treasury': -2, tension: 1, 'homs.tehran': 1 });
  });
});

describe('t10 Rials and Roubles', () => {
  const position = (sanctions = 2) => holding('t10').with({ sanctions });
  const veto: Orders = { vote: 'veto' };
  /** What both earn in so many turns; treasuries start each turn empty, far from the 15 that income keeps. */
  const earned = (game: Game, n: number, orders: Orders) => {
    const sum = [0, 0];
    for (let i = 0; i < n; i++) {
      game.moscowHas({ treasury: 0 }).tehranHas({ treasury: 0 }).with({ stability: 10 }).endsTurn(orders);
      sum[0]! += game.s.moscow.treasury;
      sum[1]! += game.s.tehran.treasury;
    }
    return sum;
  };
  const gained = (n: number, sanctions: number, orders = veto) => {
    const without = earned(position(sanctions), n, orders);
    return earned(position(sanctions).plays('t10').answers('invest'), n, orders).map((sum, i) => sum - without[i]!);
  };

  it('Moscow invests 1, to the bank, or declines', () => {
    const game = holding('t10');
    expect(game.change(() => game.plays('t10'))).toEqual({ 'tehran.treasury': -1 });
    expect(game.asked()).toBe('t10 moscow');
    expect(game.change(() => game.answers('invest'))).toEqual({ 'moscow.treasury': -1 });
    const other = holding('t10').plays('t10');
    expect(other.change(() => other.answers('decline'))).toEqual({ 'tehran.treasury': 2 });
    expect(other.zone('t10')).toBe('removed');
  });

  it('Moscow without treasury declines at once', () => {
    const game = holding('t10').moscowHas({ treasury: 0 });
    expect(game.change(() => game.plays('t10'))).toEqual({ 'tehran.treasury': 1 });
    expect(game.asked()).toBe('none');
  });

  it('pays both at this income and the next two (ruling 86)', () => {
    expect([1, 2, 3, 4].map((n) => gained(n, 2))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [3, 3],
    ]);
  });

  it('pays Tehran 2 while Sanctions are 3 or more, read at each income', () => {
    expect(gained(3, 3)).toEqual([3, 6]);
    const game = position(3).plays('t10').answers('invest').endsTurn(veto);
    game.with({ stability: 10, sanctions: 2 }).endsTurn(veto);
    const others = game.events('income').filter(({ side }) => side === 'tehran');
    expect(others.map(({ other }) => other)).toEqual([2, 1]);
  });

  it('ends at once when Moscow Supports, this turn before the first payment', () => {
    expect(gained(1, 2, { vote: 'support' })).toEqual([0, 0]);
    const game = position().plays('t10').answers('invest');
    game.fights().does({ side: 'tehran', type: 'waive' }).does({ side: 'tehran', type: 'offer', amount: 0 });
    game.does({ side: 'moscow', type: 'vote', vote: 'support' });
    expect(game.lasts('t10')).toBe(false);
    const later = position().plays('t10').answers('invest').endsTurn(veto).with({ stability: 10 });
    later.endsTurn({ vote: 'support' }).with({ stability: 10 }).endsTurn({ vote: 'veto' });
    const others = later.events('income').filter(({ side }) => side === 'moscow');
    expect(others.map(({ other }) => other)).toEqual([1, 0, 0]);
    expect(later.zone('t10')).toBe('removed');
  });

  it('is not ended by Abstain or Veto', () => {
    expect(gained(1, 2, { vote: 'abstain' })).toEqual([1, 1]);
  });

  it('leaves when it ends, not later (C3.4)', () => {
    const game = position().plays('t10').answers('invest').endsTurn({ vote: 'support' });
    expect(game.zone('t10')).toBe('removed');
  });
});

describe('t11 Veto on the Houthis', () => {
  const at = (tension: number) => holding('t11').with({ tension, trust: 3, sanctions: 5 });
  const played = (orders: Orders) => {
    const play = (game: Game) => game.endsTurn(orders);
    return difference(play(at(3)), play(at(3).plays('t11')));
  };

  it('needs Tension 3', () => {
    expect(at(3).playable('t11')).toEqual(['']);
    expect(at(2).playable('t11')).toEqual([]);
  });

  it('pays both for a Veto', () => {
    // Sanctions 4 instead of 5 are also 1 more at Tehran's income, which was the price.
    expect(played({ vote: 'veto', offer: 1 })).toEqual({ sanctions: -1, 'moscow.vp': 1, trust: 1 });
  });

  it('pays Tehran for abstain', () => {
    expect(played({ vote: 'abstain' })).toEqual({ patronage: -1 });
  });

  it('pays Tehran for support, beside the step of Support itself (9.4)', () => {
    // Patronage -1 by the vote alone, -2 with the card: there Patron scores (10.3).
    expect(played({ vote: 'support' })).toEqual({ patronage: -1, 'tehran.vp': 1 });
  });

  it('pays Tehran 2 if the Council does not meet', () => {
    const play = (game: Game) => game.acts('tehran', 'negotiate').endsTurn();
    expect(difference(play(at(3)), play(at(3).plays('t11')))).toEqual({ 'tehran.treasury': 1 });
  });

  it('does not look at the next turn', () => {
    const play = (game: Game) => game.endsTurn({ vote: 'abstain' }).with({ stability: 8 }).endsTurn({ vote: 'veto' });
    expect(difference(play(at(4)), play(at(4).plays('t11')))).toEqual({ patronage: -1 });
  });
});

describe('t12 Window on the Sea', () => {
  const near = () => holding('t12').province('hama', { tehran: 1 });

  it('needs latakia government-held with stack 0', () => {
    expect(near().playable('t12')).toEqual(['proxy', 'site']);
    expect(near().province('latakia', { rebels: 1 }).playable('t12')).toEqual([]);
    expect(near().lost('latakia', 'rebels', 1).playable('t12')).toEqual([]);
  });

  it('and a proxy there or next door in government land, or Patronage -1', () => {
    expect(holding('t12').playable('t12')).toEqual([]);
    expect(holding('t12').province('latakia', { tehran: 1 }).playable('t12')).toHaveLength(2);
    expect(holding('t12').province('homs', { tehran: 3 }).playable('t12')).toEqual([]);
    expect(holding('t12').lost('idlib', 'rebels', 2, { tehran: 3 }).playable('t12')).toEqual([]);
    expect(holding('t12').with({ patronage: -1 }).playable('t12')).toHaveLength(2);
    expect(holding('t12').lost('latakia', 'rebels', 1).with({ patronage: -5 }).playable('t12')).toEqual([]);
  });

  it('adds a proxy or takes the port', () => {
    const game = near();
    const proxy = game.change(() => game.plays('t12', 'proxy'));
    expect(proxy).toEqual({ 'tehran.treasury': -1, 'latakia.tehran': 1 });
    const other = near();
    const site = other.change(() => other.plays('t12', 'site'));
    expect(site).toEqual({ 'tehran.treasury': -1, 'site B': 'tehran', 'moscow.treasury': 1 });
  });

  it('offers only what can be carried out (ruling 69)', () => {
    expect(near().province('latakia', { tehran: 3 }).playable('t12')).toEqual(['site']);
    expect(near().contract('B', 'moscow').playable('t12')).toEqual(['proxy']);
    expect(near().contract('B', 'tehran').province('latakia', { tehran: 3 }).playable('t12')).toEqual([]);
  });
});
