/** Reckoning, war and the end of six-votes-2006 (rulings 112, 113). */
import { describe, expect, it } from 'vitest';
import type { SetUp } from '../../../src/rules';
import { ends, inTurn, points, sixVotes } from './sixVotes';

describe('Reckoning (ruling 112)', () => {
  it('restless centrifuges come before the score', () => {
    expect(points(ends(sixVotes({ chips: 2, tension: 5 })))).toContain('moscow tension 1');
    expect(points(ends(sixVotes({ chips: 1, tension: 5 })))).not.toContain('moscow tension 1');
  });

  it.each([
    ['Detente 3', { detente: 3 }, 'moscow detente 1', true],
    ['Detente 2', { detente: 2 }, 'moscow detente 1', false],
    ['Tension 6', { tension: 6 }, 'moscow tension 1', true],
    ['Sanctions 2', { sanctions: 2 }, 'tehran relief 1', true],
    ['Sanctions 3', { sanctions: 3 }, 'tehran relief 1', false],
    ['2 chips', { chips: 2 }, 'tehran chips 1', true],
    ['1 chip', { chips: 1 }, 'tehran chips 1', false],
    ['Trust 5', { trust: 5 }, 'tehran trustful 1', true],
    ['Trust 4', { trust: 4 }, 'tehran trustful 1', false],
  ] as const)('%s', (_, start, line, scored) => {
    expect(points(ends(sixVotes(start))).includes(line)).toBe(scored);
  });

  it('scores no line of the map', () => {
    const game = sixVotes().province('tartus', { moscow: 2 }).province('latakia', { moscow: 2 }).with({ patronage: 5 });
    game.contract('A', 'moscow').province('homs', { is: 2 });
    expect(points(ends(game))).toEqual(['tehran relief 1']);
  });

  it.each([
    [0, 6],
    [3, 3],
    [4, 2],
    [6, 2],
  ])('income: Moscow 2, Tehran 6 less Sanctions %i, at least 2', (sanctions, tehran) => {
    const game = sixVotes({ sanctions, trust: 9, treasury: { moscow: 0, tehran: 0 } }).contract('A', 'moscow');
    ends(game);
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([2, tehran]);
  });

  it('a treasury keeps 15', () => {
    const game = ends(sixVotes({ treasury: { moscow: 14, tehran: 12 } }));
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([15, 15]);
  });

  it('Trust 0: both lose 1 VP, not below 0, before the score', () => {
    const game = ends(sixVotes({ trust: 1, vp: { moscow: 3, tehran: 0 }, detente: 4 }), { vote: 'support' });
    // Support brings Trust to 0. Moscow 3 - 1 + 1 for Detente; Tehran 0 + 1 for Sanctions.
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([3, 1]);
    expect(points(game)).toEqual(['moscow ruptureLoss -1', 'moscow detente 1', 'tehran relief 1']);
  });
});

describe('war', () => {
  it('at Tension 9 both are ruined and nothing is scored', () => {
    const game = sixVotes({ tension: 9, detente: 4, vp: { moscow: 7, tehran: 2 } });
    const { treasury } = game.s.moscow;
    ends(game, { vote: 'abstain' });
    expect(game.s).toMatchObject({ step: 'over', ending: 'war', moscowVerdict: 'ruin', tehranVerdict: 'ruin' });
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([7, 2]);
    expect(game.s.moscow.treasury).toBe(treasury);
    expect(game.events('war')).toEqual([{ tension: 9 }]);
    expect(game.events('verdict')).toHaveLength(2);
  });

  it('there is no Salvage, and Trust 0 costs nothing more', () => {
    const game = sixVotes({ tension: 9, trust: 0, candidates: { moscow: 3, tehran: 3 }, vp: { moscow: 2, tehran: 2 } });
    ends(game);
    expect(game.s).toMatchObject({
      moscowVerdict: 'ruin',
      tehranVerdict: 'ruin',
      moscow: { vp: 2 },
      tehran: { vp: 2 },
    });
  });

  it('restless centrifuges can bring it', () => {
    expect(ends(sixVotes({ tension: 8, chips: 2 })).s.ending).toBe('war');
    expect(ends(sixVotes({ tension: 8, chips: 1 })).s.ending).toBe('none');
  });

  it('is read only there: Tension 9 may be negotiated down in time (ruling 113)', () => {
    const game = sixVotes({ tension: 8 }).acts('tehran', 'enrich');
    expect(game.s).toMatchObject({ tension: 9, step: 'statecraft' });
    expect(ends(game.acts('tehran', 'negotiate')).s).toMatchObject({ ending: 'none', turn: 2 });
  });
});

describe('the end', () => {
  const last = (start: Partial<SetUp> = {}) => inTurn(6, start);

  it('pays 1 VP for 3 treasury after the last income, chips, and 3 for Air defence', () => {
    const game = ends(last({ treasury: { moscow: 4, tehran: 3 }, chips: 3, airDefence: 1, sanctions: 4, tension: 4 }));
    expect(game.s).toMatchObject({ step: 'over', ending: 'final' });
    // Moscow has 6 then, Tehran 5.
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([6, 5]);
    expect(points(game)).toEqual([
      'tehran chips 1',
      'moscow finalTreasury 2',
      'tehran finalTreasury 1',
      'tehran finalChips 3',
      'tehran finalAirDefence 3',
    ]);
  });

  it('escrow counts for nobody', () => {
    const with2 = ends(last({ sanctions: 4 }).with({ s300Open: true, s300Escrow: 2 }));
    const without = ends(last({ sanctions: 4 }));
    expect([with2.s.moscow.vp, with2.s.tehran.vp]).toEqual([without.s.moscow.vp, without.s.tehran.vp]);
  });

  it('scores nothing of section 11', () => {
    const game = last()
      .moscowHas({ resolve: 8, candidates: 3 })
      .province('homs', { moscow: 3 })
      .province('hama', { moscow: 3 });
    const lines = points(ends(game.withCredits(4)));
    expect(lines.filter((line) => /finalSway|finalResolve|finalCredits|finalNoIs|succession/.test(line))).toEqual([]);
  });

  it.each([
    [20, 8, 'overreach', 'partner'],
    [18, 8, 'overreach', 'partner'],
    [16, 8, 'ascendant', 'partner'],
    [10, 8, 'ascendant', 'partner'],
    [9, 8, 'partner', 'partner'],
    [9, 7, 'ascendant', 'pawn'],
    [7, 9, 'pawn', 'ascendant'],
    [4, 4, 'partner', 'partner'],
  ] as const)('Moscow %i, Tehran %i: %s and %s (lead 2, Overreach over 8, par 8)', (moscow, tehran, mine, theirs) => {
    // Nothing is scored any more: no treasury for 3, Sanctions 3, Trust 4, Detente 2.
    const purse = { moscow: 0, tehran: 0 };
    const game = ends(last({ sanctions: 5, treasury: purse, vp: { moscow, tehran } }));
    expect([game.s.moscow.vp, game.s.tehran.vp]).toEqual([moscow, tehran]);
    expect(game.s).toMatchObject({ moscowVerdict: mine, tehranVerdict: theirs });
  });
});
