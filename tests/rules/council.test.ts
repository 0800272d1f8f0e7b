import { describe, expect, it } from 'vitest';
import { MODIFIERS, type Modifiers, paidFor, severity } from '../../src/rules';
import { aGame, type Game } from './helpers';
import { table } from './rulebook';

describe('R9.1 when it meets', () => {
  it('only if Tension is 3 or more after the counter-attack', () => {
    expect(aGame().withTension(3).at('accusation').waives().s.step).toBe('offer');
    const game = aGame().withTension(2).at('accusation').waives();
    expect(game.s).toMatchObject({ turn: 2, step: 'statecraft' });
    expect(game.rolled).toEqual([]);
    expect(game.events('councilNone')).toEqual([{ tension: 2 }]);
  });

  it.each([
    [3, 1],
    [5, 1],
    [6, 2],
    [10, 2],
  ])('at Tension %i severity is %i', (tension, expected) => {
    expect(severity(aGame().withTension(tension).s)).toBe(expected);
    const game = aGame().withTension(tension).at('accusation').waives();
    expect(game.events('council')).toEqual([{ severity: expected, tension }]);
  });

  it('Tension is read after the strike: a Gulf crisis leaves 4 (ruling 20)', () => {
    const game = aGame().withTension(9).at('orders').seals().waives();
    expect(game.events('council')).toEqual([{ severity: 1, tension: 4 }]);
    const retaliated = aGame().withTension(1).at('orders').seals({ posture: 'retaliate' }).waives();
    expect(retaliated.events('council')).toEqual([{ severity: 1, tension: 3 }]);
  });
});

describe('R9.2 Tehran’s offer', () => {
  it('0-3 treasury that it has', () => {
    const game = aGame().at('offer');
    expect(game.choices('tehran')).toEqual(['offer 0', 'offer 1', 'offer 2', 'offer 3']);
    expect(game.tehranHas({ treasury: 2 }).choices('tehran')).toEqual(['offer 0', 'offer 1', 'offer 2']);
    expect(game.whyNot('tehran', 'offer', 3)).toBe('offerLimit');
    expect(game.tehranHas({ treasury: 0 }).choices('tehran')).toEqual(['offer 0']);
  });

  it('is open and nothing is set aside (ruling 54)', () => {
    const game = aGame().at('offer').tehran('offer', 3, { bid: 1 });
    expect(game.s).toMatchObject({ offer: 3, step: 'vote', active: 'moscow', tehran: { treasury: 5 } });
  });
});

describe('R9.3 Washington’s bid', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [5, 1],
    [6, 2],
  ])('a die of %i is a bid of %i', (die, bid) => {
    expect(aGame().at('offer').tehran('offer', 0, { bid: die }).s.secret.bid).toBe(bid);
  });

  it('the table says the same', () => {
    expect(table('9.3')).toEqual([
      ['1-4', '0'],
      ['5', '1'],
      ['6', '2'],
    ]);
  });

  it('is rolled after the offer and shown to Moscow only (ruling 7)', () => {
    const game = aGame().at('offer').tehran('offer', 1, { bid: 6 });
    const lines = game.log.slice(-2).map(({ code, audience }) => [code, audience]);
    expect(lines).toEqual([
      ['offer', 'all'],
      ['bid', 'moscow'],
    ]);
  });
});

describe('R9.4 Moscow’s vote', () => {
  const vote = (how: string, game: Game = aGame()) => game.at('vote').moscow('vote', how);
  /** Treasuries after the vote and before income, from the events. */
  const paid = (how: string, offer: number) => vote(how, aGame().with({ offer })).events('vote')[0]!.paid;

  it('every vote is always legal, also Veto at Detente 0 and Support at Sanctions 6 (ruling 54)', () => {
    const game = aGame().withDetente(0).withSanctions(6).at('vote');
    expect(game.choices('moscow')).toEqual(['vote veto', 'vote abstain', 'vote support']);
    expect(vote('veto', aGame().withDetente(0)).s).toMatchObject({ detente: 0, trust: 6 });
    expect(vote('support', aGame().withSanctions(6)).s).toMatchObject({ sanctions: 6, trust: 4 });
  });

  it('Veto takes the offer, Abstain half of it rounded up, Support nothing (ruling 54)', () => {
    expect([0, 1, 2, 3].map((offer) => paid('veto', offer))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((offer) => paid('abstain', offer))).toEqual([0, 1, 1, 2]);
    expect([0, 1, 2, 3].map((offer) => paid('support', offer))).toEqual([0, 0, 0, 0]);
    expect(paidFor(aGame().with({ offer: 3 }).s, 'abstain')).toBe(2);
  });

  it('what Moscow takes is paid by Tehran', () => {
    const game = vote('abstain', aGame().with({ offer: 3 }));
    const moved = game.events('track').filter(({ track }) => track === 'treasury');
    expect(moved).toEqual([
      { track: 'treasury', side: 'tehran', from: 5, to: 3 },
      { track: 'treasury', side: 'moscow', from: 5, to: 7 },
    ]);
  });

  it('Veto: Detente -1, Trust +1, nothing passes', () => {
    const game = vote('veto', aGame().withTension(8).withDetente(2));
    expect(game.s).toMatchObject({ detente: 1, trust: 6, sanctions: 2 });
  });

  it('Abstain: Sanctions +1 only at severity 2', () => {
    expect(vote('abstain', aGame().withTension(5)).s.sanctions).toBe(2);
    expect(vote('abstain', aGame().withTension(6)).s.sanctions).toBe(3);
    expect(vote('abstain', aGame().withTension(6)).s).toMatchObject({ detente: 1, trust: 5 });
  });

  it('Support: Sanctions + severity, Trust -1, the bid in VP; Detente +1 if the bid is 1 or 2', () => {
    const support = (tension: number, bid: number) => vote('support', aGame().withTension(tension).withBid(bid));
    expect(support(3, 0).s).toMatchObject({ sanctions: 3, trust: 4, detente: 1 });
    expect(support(3, 1).s).toMatchObject({ sanctions: 3, trust: 4, detente: 2 });
    expect(support(6, 2).s).toMatchObject({ sanctions: 4, trust: 4, detente: 2 });
    expect([0, 1, 2].map((bid) => support(3, bid).scored('support').moscow)).toEqual([0, 1, 2]);
  });

  it('Support: Patronage 1 toward Tehran, whatever the bid and the severity; at -5 nothing more', () => {
    const left = (patronage: number, how = 'support', bid = 0, tension = 3) =>
      vote(how, aGame().withTension(tension).withBid(bid).with({ patronage })).s.patronage;
    expect([-5, -4, 0, 1, 5].map((patronage) => left(patronage))).toEqual([-5, -5, -1, 0, 4]);
    expect([left(0, 'support', 2), left(0, 'support', 0, 6)]).toEqual([-1, -1]);
    expect([left(0, 'veto'), left(0, 'abstain'), left(0, 'abstain', 0, 6)]).toEqual([0, 0, 0]);
  });

  it('Support: its effects come in the printed order, and a lost step of Patronage writes no line', () => {
    const told = (patronage: number) => {
      const game = vote('support', aGame().withBid(1).with({ patronage }));
      const effects = game.log.filter(({ rule, code }) => rule === '9.4' && code !== 'vote');
      return effects.map(({ values }) => ('track' in values ? values.track : 'vp'));
    };
    expect(told(0)).toEqual(['sanctions', 'trust', 'patronage', 'vp', 'detente']);
    expect(told(-5)).toEqual(['sanctions', 'trust', 'vp', 'detente']);
  });

  it('Support: also once drones are sold, when no step leads to Moscow’s side (4.19)', () => {
    const modifiers = Object.fromEntries(MODIFIERS.map((id) => [id, id === 'whoNeedsWhom'])) as Modifiers;
    const sold = (patronage: number) =>
      vote('support', aGame().config({ modifiers }).with({ patronage, dronesSold: true })).s.patronage;
    expect([0, -4, -5].map(sold)).toEqual([-1, -5, -5]);
  });

  it('Support makes the bid public; after Veto or Abstain it stays secret (ruling 7)', () => {
    const shown = (how: string) => vote(how, aGame().withBid(2)).events('vote')[0]!.bid;
    expect(shown('support')).toBe(2);
    expect(shown('veto')).toBe(-1);
    expect(shown('abstain')).toBe(-1);
  });
});
