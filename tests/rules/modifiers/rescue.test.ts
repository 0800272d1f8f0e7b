/** Modifiers of rescue-2011: No jets, First on the scene, Syria on the agenda (rulings 40, 103, 104). */
import { describe, expect, it } from 'vitest';
import { aGame, difference, type Game, modifiers, type Orders, quiet, startOf } from '../cards/helper';

describe('noJets', () => {
  const position = (treasury = 5, resolve = 8) => {
    const game = startOf(quiet({ modifiers: modifiers('noJets') }));
    game.moscowHas({ treasury, resolve }).lost('idlib', 'rebels', 2).province('homs', { is: 2 });
    return game.pass().does({ side: 'moscow', type: 'joint', province: 'idlib' });
  };

  it('leaves no free sorties and up to 2 paid ones', () => {
    expect(position().s.freeSorties).toBe(0);
    expect(position().whyNotSeal('moscow', { sorties: { idlib: 2 } })).toBe('none');
    expect(position().whyNotSeal('moscow', { sorties: { idlib: 2, homs: 1 } })).toBe('unitsLimit');
    expect(position(1).whyNotSeal('moscow', { sorties: { idlib: 2 } })).toBe('unitsLimit');
    expect(position(0).whyNotSeal('moscow', { sorties: { idlib: 1 } })).toBe('unitsLimit');
    expect(position(3).whyNotSeal('moscow', { sorties: { idlib: 2 }, moscowAid: 1 })).toBe('none');
    expect(position(3).whyNotSeal('moscow', { sorties: { idlib: 2 }, moscowAid: 2 })).toBe('aidLimit');
  });

  it('at Resolve 0 leaves one, to be paid (ruling 40)', () => {
    expect(position(5, 0).whyNotSeal('moscow', { sorties: { idlib: 2 } })).toBe('unitsLimit');
    expect(position(5, 0).whyNotSeal('moscow', { sorties: { idlib: 1 } })).toBe('none');
    expect(position(0, 0).whyNotSeal('moscow', { sorties: { idlib: 1 } })).toBe('unitsLimit');
  });

  it('keeps all other rules of sorties', () => {
    const game = position();
    game.does({ side: 'moscow', type: 'seal', units: { idlib: 2 }, aid: 0, stance: 'silent' });
    const tehran = { side: 'tehran', type: 'seal', units: { idlib: 2 }, aid: 0, stance: 'lieLow' };
    game.rolling({ front: { idlib: 1 } }, () => game.does(tehran));
    expect(game.s).toMatchObject({ jointHonoured: true, moscow: { treasury: 3, resolve: 7 } });
  });
});

describe('firstOnTheScene', () => {
  it('gives Tehran the initiative in odd turns and Moscow in even ones', () => {
    const game = startOf(quiet({ modifiers: modifiers('firstOnTheScene') })).lost('idlib', 'rebels', 2);
    const first = [];
    for (let turn = 1; turn <= 3; turn++) {
      first.push(game.s.active);
      game.pass();
      expect(game.s).toMatchObject({ step: 'joint', active: first.at(-1) });
      game.with({ stability: 8 }).endsTurn();
    }
    expect(first).toEqual(['tehran', 'moscow', 'tehran']);
    expect(game.events('turn').map(({ initiative }) => initiative)).toEqual(['tehran', 'moscow', 'tehran', 'moscow']);
  });
});

describe('syriaOnTheAgenda', () => {
  const start = (tension: number, stability = 5) =>
    startOf(quiet({ modifiers: modifiers('syriaOnTheAgenda') }, { tension, stability }));
  const usual = (tension: number, stability = 5) => startOf(quiet({}, { tension, stability }));
  /** What the vote itself changes. */
  const vote = (game: Game, how: 'veto' | 'abstain' | 'support', offer = 0, bid = 1) => {
    game.fights({ moscowAid: 2, tehranAid: 2 }).does({ side: 'tehran', type: 'waive' });
    game.rolling({ bid }, () => game.does({ side: 'tehran', type: 'offer', amount: offer }));
    game.does({ side: 'moscow', type: 'vote', vote: how });
    return game;
  };

  it.each([
    ['support', 3],
    ['support', 6],
    ['abstain', 6],
  ] as const)('%s at Tension %i lowers Stability by 1 instead, whatever the amount', (how, tension) => {
    const change = difference(vote(usual(tension), how), vote(start(tension), how));
    const without = vote(usual(tension), how).s.sanctions - 2;
    expect(without).toBeGreaterThan(0);
    expect(change.sanctions).toBe(-without);
    expect(change.stability).toBe(-1);
    expect(change.patronage).toBeUndefined();
  });

  it('a vote that would raise nothing lowers nothing', () => {
    expect(difference(vote(usual(3), 'abstain', 2), vote(start(3), 'abstain', 2))).toEqual({});
  });

  it('a Veto gives Patronage 1 toward Moscow', () => {
    expect(difference(vote(usual(3), 'veto'), vote(start(3), 'veto'))).toEqual({ patronage: 1 });
    expect(difference(vote(usual(6), 'veto'), vote(start(6), 'veto'))).toEqual({ patronage: 1 });
  });

  it('keeps payment, Trust, bid and Detente', () => {
    const game = vote(start(6), 'support', 0, 6);
    const plain = vote(usual(6), 'support', 0, 6);
    expect(game.s).toMatchObject({ trust: plain.s.trust, detente: plain.s.detente });
    expect(game.events('score').filter(({ line }) => line === 'support')).toMatchObject([{ vp: 2 }]);
  });

  it('can bring Damascus down; nothing after it counts (ruling 2)', () => {
    const game = vote(start(6, 1), 'support', 0, 6);
    expect(game.s).toMatchObject({ step: 'over', ending: 'stability', stability: 0, sanctions: 2, trust: 5 });
    expect(game.s).toMatchObject({ moscowVerdict: 'ruin', tehranVerdict: 'ruin' });
    expect(game.events('score').filter(({ line }) => line === 'support')).toEqual([]);
    expect(game.events('income')).toEqual([]);
  });

  it('an Abstain that brings it down has been paid first (ruling 2)', () => {
    const set = start(6, 1).moscowHas({ candidates: 3 });
    const game = vote(set, 'abstain', 3);
    expect(game.s).toMatchObject({ ending: 'stability', moscowVerdict: 'salvage', tehranVerdict: 'ruin' });
    expect(game.s.moscow.treasury).toBe(5 - 2 + 2);
  });

  it('is over from turn 3 on', () => {
    const later = (game: Game) => {
      for (const turn of [1, 2]) {
        const orders: Orders = { vote: 'abstain' };
        game.with({ stability: 8, tension: 4 }).endsTurn(orders);
        expect(game.s.turn).toBe(turn + 1);
      }
      return vote(game.with({ stability: 8, sanctions: 2, tension: 4 }), 'support');
    };
    expect(difference(later(usual(4)), later(start(4)))).toEqual({});
    const second = (game: Game) => vote(game.endsTurn({ vote: 'abstain' }).with({ stability: 8, tension: 4 }), 'veto');
    expect(difference(second(usual(4)), second(start(4)))).toEqual({ patronage: 1 });
  });
});

it('changes nothing of all this when no modifier is on', () => {
  const game = aGame({ cards: false });
  for (const type of ['withdraw', 'sellDrones'] as const) expect(game.whyNot('tehran', type)).toBe('notInScenario');
  for (const type of ['build', 'slow'] as const) expect(game.whyNot('moscow', type)).toBe('notInScenario');
  game.province('homs', { moscow: 1, tehran: 1 });
  expect(game.whyNot('moscow', 'exit', 'homs')).toBe('notInScenario');
  expect(game.whyNot('tehran', 'exit', 'homs')).toBe('notInScenario');
});
