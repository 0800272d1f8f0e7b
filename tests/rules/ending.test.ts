import { describe, expect, it } from 'vitest';
import { LONG_GAME, reachedPar, SHORT_GAME, utility, type Verdict } from '../../src/rules';
import { aGame, type Game } from './helpers';
import { table } from './rulebook';
import { theCampaign, theShortGame } from './setups';

/** The last Reckoning of ten turns, with the aid that keeps Stability where it is. */
const finish = (game: Game): Game => game.inTurn(10).reckons({ moscow: 2, tehran: 2 });
const only = (game: Game, line: string) => game.scored(line);

describe('R11.1 last points', () => {
  it('1 for every two provinces with sway, each side for itself (ruling 58)', () => {
    const game = aGame();
    for (const id of ['homs', 'hama', 'aleppo', 'raqqa', 'daraa'] as const) game.province(id, { moscow: 1 });
    game.province('idlib', { tehran: 1 }).lost('latakia', 'rebels', 1, { tehran: 2 });
    expect(only(finish(game), 'finalSway')).toEqual({ moscow: 2, tehran: 0 });
    const two = aGame().province('homs', { tehran: 1 }).province('hama', { tehran: 1 });
    expect(only(finish(two), 'finalSway')).toEqual({ moscow: 0, tehran: 1 });
  });

  it('half of Resolve, rounded down by itself: 5 provinces and Resolve 7 give 2 + 3 (ruling 58)', () => {
    const game = aGame().moscowHas({ resolve: 7 }).tehranHas({ resolve: 0 });
    for (const id of ['homs', 'hama', 'aleppo', 'raqqa', 'daraa'] as const) game.province(id, { moscow: 1 });
    finish(game);
    expect(only(game, 'finalSway').moscow + only(game, 'finalResolve').moscow).toBe(5);
    expect(only(game, 'finalResolve')).toEqual({ moscow: 3, tehran: 0 });
  });

  it('Moscow’s credits, 1 each', () => {
    expect(only(finish(aGame().withCredits(4)), 'finalCredits')).toEqual({ moscow: 4, tehran: 0 });
    expect(only(finish(aGame()), 'finalCredits')).toEqual({ moscow: 0, tehran: 0 });
  });

  it('3 for Moscow if no IS stack is left, guarded and insurgent ones included (ruling 58)', () => {
    expect(only(finish(aGame().province('hama', { rebels: 1 })), 'finalNoIs').moscow).toBe(3);
    expect(only(finish(aGame().province('homs', { is: 1 })), 'finalNoIs').moscow).toBe(0);
    expect(only(finish(aGame().lost('raqqa', 'is', 1, { guard: true })), 'finalNoIs').moscow).toBe(0);
  });

  it('the last income is paid (ruling 58)', () => {
    const game = finish(aGame().withTension(0));
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([7, 10]);
  });

  it('never after a collapse', () => {
    const game = aGame().withStability(1).withCredits(4).inTurn(10).reckons();
    expect(game.s).toMatchObject({ ending: 'stability', moscow: { vp: 0 }, tehran: { vp: 0 } });
    expect(game.log.filter(({ rule }) => rule.startsWith('11'))).toEqual([]);
  });
});

describe('R11.2 succession', () => {
  const succeeded = (stability: number, moscow: number, tehran: number) => {
    const game = aGame().withStability(stability).moscowHas({ candidates: moscow }).tehranHas({ candidates: tehran });
    return only(finish(game), 'succession');
  };

  it('at Stability 4 or less: 2 VP for each candidate more than the rival', () => {
    expect(succeeded(4, 3, 1)).toEqual({ moscow: 4, tehran: 0 });
    expect(succeeded(1, 0, 1)).toEqual({ moscow: 0, tehran: 2 });
    expect(succeeded(4, 2, 2)).toEqual({ moscow: 0, tehran: 0 });
    expect(succeeded(5, 3, 0)).toEqual({ moscow: 0, tehran: 0 });
  });

  it('reads Stability after 10.1 (ruling 58)', () => {
    const game = aGame().withStability(5).moscowHas({ candidates: 1 }).inTurn(10).reckons({ moscow: 2, tehran: 1 });
    expect(game.s.stability).toBe(4);
    expect(only(game, 'succession').moscow).toBe(2);
  });
});

describe('R12.1 collapse: where it stops', () => {
  /** Stability 1 and three hits, unless more is said. */
  const shattered = (channel: 'share' | 'silent' | 'warn', posture: 'buildUp' | 'retaliate') =>
    aGame()
      .withStability(1)
      .withTension(9)
      .with({ strikeBonus: 12 })
      .province('damascus', { tehran: 2 })
      .at('orders')
      .seals({ channel, posture, moscowAid: 3, tehranAid: 3 }, { israel: 6 });

  it('3 hits: the hits are made, then no posture, channel or crisis (ruling 2)', () => {
    const game = shattered('share', 'retaliate');
    expect(game.s).toMatchObject({ step: 'over', active: 'none', ending: 'stability', stability: 0, hits: 3 });
    expect(game.look('damascus')).toMatchObject({ tehran: 0, marks: 2 });
    expect(game.s).toMatchObject({ brigades: 4, tension: 9, trust: 5, moscow: { vp: 0 }, tehran: { vp: 0 } });
    expect(game.s.secret.credits).toBe(0);
    const warned = shattered('warn', 'buildUp');
    expect(warned.s).toMatchObject({ trust: 5, channelKnown: 'none', tehran: { vp: 0, treasury: 2 } });
  });

  it('the Gulf crisis: brigades, Resolve and Moscow’s VP stand, Tension does not become 4 (ruling 2, ruling 51)', () => {
    const game = aGame().withStability(1).withTension(9).at('orders').seals({ channel: 'share' });
    expect(game.s).toMatchObject({
      ending: 'stability',
      tension: 9,
      brigades: 3,
      moscow: { vp: 3 },
      tehran: { resolve: 6 },
    });
    // Posture and channel came before it.
    expect(game.s.secret.credits).toBe(1);
  });

  it('a fall in 8.2: the fall is complete, then no IS attack and no reinforcement (ruling 2)', () => {
    const game = aGame().withStability(1).lost('idlib', 'rebels', 5).lost('raqqa', 'is', 4);
    game.province('hama', { tehran: 2 }).province('latakia', { moscow: 3 }).province('aleppo', { moscow: 3 });
    game.at('accusation').waives({ rebels: 6 });
    expect(game.s).toMatchObject({ step: 'over', ending: 'stability' });
    expect(game.look('hama')).toMatchObject({ holder: 'rebels', stack: 2, tehran: 1 });
    expect(game.look('idlib').stack).toBe(5);
    expect(game.events('council')).toEqual([]);
  });

  it('the IS attack can be the one, and then nobody is reinforced', () => {
    const game = aGame().withStability(1).lost('raqqa', 'is', 6).at('accusation').waives({ is: 6 });
    expect(game.s).toMatchObject({ ending: 'stability' });
    expect(game.events('reinforced')).toEqual([]);
  });

  it('10.1: no Patronage, score or income after it (ruling 2)', () => {
    const game = aGame().withStability(2).withTension(0).withDetente(5).reckons();
    expect(game.s).toMatchObject({ stability: 0, moscow: { vp: 0, treasury: 5 }, tehran: { vp: 0, treasury: 5 } });
  });

  it('Damascus ends the game whatever the Stability', () => {
    const game = aGame().withStability(9).province('damascus', { rebels: 6 }).province('rif-dimashq', { moscow: 1 });
    game.at('accusation').waives({ rebels: 6 });
    expect(game.s).toMatchObject({ step: 'over', ending: 'damascus', stability: 8 });
    expect(game.events('collapse')).toEqual([{ ending: 'damascus' }]);
  });
});

describe('R12.1 collapse: Ruin and Salvage', () => {
  const ruined = (moscow: number, tehran: number) => {
    const game = aGame().withStability(1).moscowHas({ candidates: moscow, vp: 40 }).tehranHas({ candidates: tehran });
    const { s } = game.withCredits(5).reckons();
    expect(s.moscow.vp).toBe(40);
    return [s.moscowVerdict, s.tehranVerdict];
  };

  it('both get Ruin; a side with 3 candidates gets Salvage, both may (ruling 2)', () => {
    expect(ruined(0, 0)).toEqual(['ruin', 'ruin']);
    expect(ruined(2, 3)).toEqual(['ruin', 'salvage']);
    expect(ruined(3, 2)).toEqual(['salvage', 'ruin']);
    expect(ruined(3, 3)).toEqual(['salvage', 'salvage']);
  });
});

/** A finished game with these VP: Resolve 0, an IS stack on the map and no line of the score, so that nothing is added. */
function finished(moscow: number, tehran: number, turns = 10): Game {
  const { lead, overreach } = turns >= LONG_GAME.turns ? LONG_GAME : SHORT_GAME;
  const threshold = turns >= 10 ? LONG_GAME.threshold : SHORT_GAME.thresholdPerTurn * turns;
  const game = aGame().config({ turns, lead, overreach, threshold, parMoscow: threshold, parTehran: threshold });
  game.withStability(2).withSanctions(3).lost('raqqa', 'is', 6).lost('deir-ez-zor', 'is', 6).inTurn(turns);
  game.province('raqqa', { struck: true }).province('deir-ez-zor', { struck: true });
  game.moscowHas({ vp: moscow, resolve: 0 }).tehranHas({ vp: tehran, resolve: 0 }).withTension(2);
  game.reckons({ moscow: 2, tehran: 2 });
  expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([moscow, tehran]);
  return game;
}

describe('R12.2 verdict by lead', () => {
  const verdicts = (moscow: number, tehran: number, turns = 10) => {
    const { s } = finished(moscow, tehran, turns);
    return [s.moscowVerdict, s.tehranVerdict];
  };

  it('has the numbers of the table', () => {
    const [long, short] = table('12.2').map((row) => row.slice(1).map((cell) => Number(/\d+/.exec(cell)![0])));
    expect(long).toEqual([LONG_GAME.lead, LONG_GAME.overreach, LONG_GAME.threshold]);
    expect(short).toEqual([SHORT_GAME.lead, SHORT_GAME.overreach, SHORT_GAME.thresholdPerTurn]);
  });

  it.each([
    [40, 40, 'partner', 'partner'],
    [10, 8, 'partner', 'partner'],
    [42, 40, 'partner', 'partner'],
    [39, 36, 'ascendant', 'partner'],
    [38, 35, 'ascendant', 'pawn'],
    [36, 39, 'partner', 'ascendant'],
    [51, 36, 'ascendant', 'partner'],
    [52, 36, 'overreach', 'partner'],
    [51, 35, 'overreach', 'pawn'],
    [35, 51, 'pawn', 'overreach'],
    [20, 35, 'pawn', 'ascendant'],
  ])('ten turns, %i to %i: %s, %s (ruling 3, ruling 59)', (moscow, tehran, first, second) => {
    expect(verdicts(moscow, tehran)).toEqual([first, second]);
  });

  it.each([
    [16, 15, 'partner', 'partner'],
    [18, 16, 'ascendant', 'partner'],
    [17, 15, 'ascendant', 'pawn'],
    [24, 16, 'ascendant', 'partner'],
    [25, 16, 'overreach', 'partner'],
    [7, 15, 'pawn', 'ascendant'],
    [6, 15, 'pawn', 'overreach'],
  ])('four turns, %i to %i: %s, %s (ruling 3, ruling 59)', (moscow, tehran, first, second) => {
    expect(verdicts(moscow, tehran, 4)).toEqual([first, second]);
  });

  it('the example of ten turns: 47 to 45 and 50 to 45', () => {
    expect(verdicts(47, 45)).toEqual(['partner', 'partner']);
    expect(verdicts(50, 45)).toEqual(['ascendant', 'partner']);
  });

  it('the chronicle names the rule of the verdict: 12.2, or 12.1 after a collapse', () => {
    const rules = (game: Game) => game.log.filter(({ code }) => code === 'verdict').map(({ rule }) => rule);
    expect(rules(finished(40, 40))).toEqual(['12.2', '12.2']);
    expect(rules(aGame().withStability(1).reckons())).toEqual(['12.1', '12.1']);
  });

  it('compares VP after section 11', () => {
    const game = finish(aGame().moscowHas({ vp: 0, resolve: 10 }).tehranHas({ resolve: 0 }).withCredits(9));
    // 5 for Resolve, 9 credits, 3 for no IS and 1 line (Dependent) against 1 line (Relief).
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([18, 1]);
    expect(game.s.moscowVerdict).toBe('overreach');
  });
});

describe('R12.3 order of the verdicts', () => {
  const worth = (verdict: Verdict, moscow = 10, tehran = 10) => {
    const game = aGame().moscowHas({ vp: moscow }).tehranHas({ vp: tehran }).with({});
    Object.assign(game.s, { moscowVerdict: verdict, tehranVerdict: verdict });
    return utility(game.s, 'moscow');
  };

  it('has the printed numbers, best to worst', () => {
    const [numbers] = table('12.3');
    const order: Verdict[] = ['ascendant', 'partner', 'overreach', 'pawn', 'salvage', 'ruin'];
    const values = order.map((verdict) => worth(verdict));
    expect(values).toEqual(numbers!.map(Number));
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });

  it('adds 0.002 for each VP of lead, Salvage and Ruin included (ruling 60)', () => {
    expect(worth('partner', 15, 10)).toBeCloseTo(0.61, 10);
    expect(worth('ruin', 10, 40)).toBeCloseTo(-0.06, 10);
    expect(worth('salvage', 40, 10)).toBeCloseTo(0.26, 10);
    const { s } = finished(50, 45);
    expect(utility(s, 'moscow')).toBeCloseTo(1.01, 10);
    expect(utility(s, 'tehran')).toBeCloseTo(0.59, 10);
  });

  it('a game in play is worth nothing yet', () => {
    expect(utility(aGame().s, 'moscow')).toBe(0);
  });
});

describe('R12.4 par and the four outcomes', () => {
  it('a side reaches par at its par, not below (ruling 24)', () => {
    const { s } = finished(36, 35);
    expect([reachedPar(s, 'moscow'), reachedPar(s, 'tehran')]).toEqual([true, false]);
  });

  it('a printed par is another for each side and does not change the threshold (ruling 3)', () => {
    const game = finished(50, 40);
    game.config({ parMoscow: 51, parTehran: 30 });
    expect([reachedPar(game.s, 'moscow'), reachedPar(game.s, 'tehran')]).toEqual([false, true]);
    expect(game.s.tehranVerdict).toBe('partner');
    expect(game.events('verdict')).toMatchObject([
      { side: 'moscow', vp: 50, lead: 10, threshold: 36, par: 36, reachedPar: true },
      { side: 'tehran', vp: 40, lead: -10, threshold: 36, par: 36, reachedPar: true },
    ]);
  });

  it('until a par is printed it is the threshold: 36, and 16 in four turns (ruling 3)', () => {
    expect(theCampaign().config).toMatchObject({ parMoscow: 36, parTehran: 36, threshold: 36 });
    expect(theShortGame().config).toMatchObject({ parMoscow: 16, parTehran: 16, threshold: 16 });
  });

  it('after a collapse neither side reaches par (ruling 24)', () => {
    const { s } = aGame().withStability(1).moscowHas({ vp: 60 }).reckons();
    expect([reachedPar(s, 'moscow'), reachedPar(s, 'tehran')]).toEqual([false, false]);
  });
});

describe('R12.5 burden', () => {
  it('sums aid, joint units, joint fronts honoured and broken by each side over the game (ruling 24)', () => {
    const game = aGame().withStability(8).config({ reinforceRebels: 0 });
    game.moscowHas({ treasury: 15 }).tehranHas({ treasury: 15 });
    const turn = (sorties: number, brigades: number, moscowAid: number, tehranAid: number) => {
      game.withTension(0).province('homs', { rebels: 2 }).with({ joint: 5 }).at('orders');
      const orders = { sorties: { homs: sorties }, brigades: { homs: brigades }, moscowAid, tehranAid };
      game.seals(orders, { front: { homs: 2 } }).waives();
    };
    turn(2, 2, 3, 2);
    turn(2, 1, 1, 3);
    turn(0, 3, 2, 2);
    turn(1, 1, 0, 3);
    expect(game.s.moscow).toMatchObject({ aidGiven: 6, jointUnits: 5, jointHonoured: 1, jointBroken: 1 });
    expect(game.s.tehran).toMatchObject({ aidGiven: 10, jointUnits: 7, jointHonoured: 1, jointBroken: 1 });
  });

  it('units beside the joint front are no burden', () => {
    const game = aGame().province('homs', { is: 6 }).province('hama', { rebels: 6 }).with({ joint: 6 }).at('orders');
    game.seals({ sorties: { homs: 3 } }, { front: { homs: 2 } });
    expect(game.s.moscow.jointUnits).toBe(0);
  });
});
