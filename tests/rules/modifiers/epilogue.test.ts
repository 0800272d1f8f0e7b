/** Modifiers of epilogue-2024 (rulings 118, 119) and Hidden end (rulings 62, 85). */
import { describe, expect, it } from 'vitest';
import { aGame, difference, type Game, modifiers, quiet, startOf } from '../cards/helper';

const start = (...ids: Parameters<typeof modifiers>) => startOf(quiet({ modifiers: modifiers(...ids) }));

describe('wayOut', () => {
  it('swaps an own proxy for an exit, underground too, without limit', () => {
    const game = start('wayOut').province('homs', { moscow: 3, tehran: 1 }).lost('idlib', 'rebels', 2, { tehran: 2 });
    expect(game.change(() => game.acts('moscow', 'exit', 'homs'))).toEqual({ 'homs.moscow': -1, 'moscow.exits': 1 });
    expect(game.change(() => game.acts('tehran', 'exit', 'idlib'))).toEqual({ 'idlib.tehran': -1, 'tehran.exits': 1 });
    expect(game.s).toMatchObject({ moscow: { actions: 2 }, tehran: { actions: 2 } });
    game.acts('moscow', 'exit', 'homs').acts('moscow', 'exit', 'homs');
    expect(game.s.moscow.exits).toBe(3);
    game.moscowHas({ actions: 3 });
    expect(game.whyNot('moscow', 'exit', 'homs')).toBe('noOwnProxy');
    expect(game.whyNot('moscow', 'exit', 'idlib')).toBe('noOwnProxy');
  });

  it('costs nothing and keeps exits to the end', () => {
    const game = start('wayOut')
      .moscowHas({ treasury: 0 })
      .province('homs', { moscow: 1 })
      .acts('moscow', 'exit', 'homs');
    expect(game.with({ stability: 8 }).endsTurn().s.moscow.exits).toBe(1);
  });

  it.each([
    [4, 0, 'salvage'],
    [1, 3, 'salvage'],
    [2, 2, 'salvage'],
    [0, 3, 'ruin'],
    [3, 0, 'ruin'],
    [6, 0, 'salvage'],
  ] as const)('at a collapse %i exits and %i candidates are %s', (exits, candidates, verdict) => {
    const game = start('wayOut').moscowHas({ exits, candidates }).tehranHas({ exits: candidates, candidates: 0 });
    game.with({ stability: 1 }).endsTurn();
    expect(game.s).toMatchObject({ ending: 'stability', moscowVerdict: verdict, tehranVerdict: 'ruin' });
    const both = start('wayOut').moscowHas({ exits, candidates }).tehranHas({ exits, candidates });
    both.with({ stability: 1 }).endsTurn();
    expect(both.s).toMatchObject({ moscowVerdict: verdict, tehranVerdict: verdict });
  });

  it('holds when damascus falls', () => {
    const game = start('wayOut')
      .moscowHas({ exits: 4 })
      .tehranHas({ candidates: 3 })
      .province('damascus', { rebels: 6 });
    for (const id of ['rif-dimashq'] as const) game.province(id, { moscow: 3, tehran: 3 });
    game.with({ stability: 8 }).endsTurn({}, { rebels: 6 });
    expect(game.s).toMatchObject({ ending: 'damascus', moscowVerdict: 'salvage', tehranVerdict: 'ruin' });
  });

  it('elsewhere three candidates are enough', () => {
    const game = start().moscowHas({ candidates: 3 }).tehranHas({ exits: 4 }).with({ stability: 1 }).endsTurn();
    expect(game.s).toMatchObject({ moscowVerdict: 'salvage', tehranVerdict: 'ruin' });
  });
});

describe('daysNotYears', () => {
  it('has no drift', () => {
    expect(start('daysNotYears').with({ tension: 2 }).endsTurn().s.tension).toBe(2);
  });

  it.each([
    [2, 2, 1, 3],
    [2, 7, 2, 3],
    [3, 2, 2, 2],
    [6, 9, 2, 2],
  ])('halves the whole income, rounded up: Sanctions %i, Trust %i', (sanctions, trust, moscow, tehran) => {
    const game = start('daysNotYears')
      .with({ sanctions, trust, tension: 2 })
      .moscowHas({ treasury: 0 })
      .tehranHas({ treasury: 0 });
    game.endsTurn();
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([moscow, tehran]);
  });

  it('business is part of what is halved, and the cap comes after', () => {
    const game = start('daysNotYears')
      .contract('A', 'moscow')
      .contract('D', 'moscow')
      .with({ tension: 2, sanctions: 2 });
    game.moscowHas({ treasury: 0 }).tehranHas({ treasury: 14 }).endsTurn();
    // Moscow: 2 + 3 is 5, half of it 3. Tehran: 5, half of it 3, to 15.
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([3, 15]);
    expect(game.events('income')[1]).toMatchObject({ total: 3, lost: 2 });
  });
});

describe('hiddenEnd', () => {
  const from = 3;
  const hidden = (
    turns: number,
    game = startOf(quiet({ turns: 8, hiddenEndFrom: from, modifiers: modifiers('hiddenEnd') })),
  ) => {
    while (game.s.turn < turns) game.with({ stability: 9 }).endsTurn({}, game.s.turn >= from ? { end: 6 } : {});
    return game.with({ stability: 9 });
  };

  it('rolls no die before its turn', () => {
    const game = hidden(3);
    expect(game.events('lastTurnDie')).toEqual([]);
  });

  it.each([1, 2])('ends the game on a %i, after the Reckoning, with section 11', (end) => {
    const game = hidden(3).endsTurn({}, { end });
    expect(game.s).toMatchObject({ step: 'over', ending: 'final', turn: 3 });
    expect(game.events('score').filter(({ line }) => line === 'finalResolve')).not.toEqual([]);
    for (const viewer of ['tehran', 'spectator'] as const) {
      expect(game.reads(viewer).filter(({ code }) => code === 'lastTurnDie')).toHaveLength(1);
    }
  });

  it('goes on otherwise, to two turns later at the latest', () => {
    const third = hidden(3).endsTurn({}, { end: 3 });
    expect(third.s).toMatchObject({ step: 'statecraft', turn: 4 });
    const fifth = hidden(5);
    expect(fifth.s.step).toBe('statecraft');
    // The die may be rolled or not: this is the last turn whatever it shows.
    fifth.dice.lay({ end: 6 });
    fifth.pass().does({ side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'silent' });
    fifth
      .does({ side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' })
      .does({ side: 'tehran', type: 'waive' });
    if (fifth.s.step === 'offer') fifth.does({ side: 'tehran', type: 'offer', amount: 0 });
    if (fifth.s.step === 'vote') fifth.does({ side: 'moscow', type: 'vote', vote: 'veto' });
    expect(fifth.s).toMatchObject({ step: 'over', ending: 'final', turn: 5 });
  });

  it('rolls nothing without the modifier', () => {
    const game = startOf(quiet({ hiddenEndFrom: 1 })).endsTurn();
    expect(game.s.turn).toBe(2);
  });

  describe('and cards that look back (C4.4, ruling 85)', () => {
    const withCards = () =>
      aGame({ turns: 8, hiddenEndFrom: 1, modifiers: modifiers('hiddenEnd') }).with({ stability: 9 });
    const aid = { moscowAid: 2, tehranAid: 2 };

    it('t03 is judged by the turns played', () => {
      const without = withCards().endsTurn(aid, { end: 1 });
      const kept = withCards().withCardInHand('t03').plays('t03').answers('join').endsTurn(aid, { end: 1 });
      expect(kept.s.step).toBe('over');
      expect(difference(without, kept)).toEqual({ 'moscow.vp': 2, 'tehran.vp': 2 });
    });

    it('m19 pays if it is still there', () => {
      const play = (game: Game) => game.endsTurn({}, { end: 2 });
      const without = play(withCards());
      const kept = play(withCards().withCardInHand('m19').plays('m19').answers('accept'));
      expect(difference(without, kept)).toMatchObject({ 'moscow.vp': 1 });
    });

    it('neither is judged early if the game goes on', () => {
      const kept = withCards().withCardInHand('t03').plays('t03').answers('join').endsTurn(aid, { end: 3 });
      expect(kept.events('pledge')).toEqual([]);
    });

    it('they can be played unless the turn is certainly the last', () => {
      const game = withCards().withCardInHand('t03', 'm19');
      expect([game.playable('t03'), game.playable('m19')]).toEqual([[''], ['']]);
      game.inTurn(2);
      expect([game.playable('t03'), game.playable('m19')]).toEqual([[''], ['']]);
      // From turn 1 on: turn 3 is the latest there can be.
      game.inTurn(3);
      expect([game.playable('t03'), game.playable('m19')]).toEqual([[], []]);
    });
  });
});
