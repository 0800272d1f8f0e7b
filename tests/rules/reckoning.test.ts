import { describe, expect, it } from 'vitest';
import { aidStep, incomeOf, lineScore, SCORE_LINES, type ScoreLine, type Side } from '../../src/rules';
import { aGame, type Game } from './helpers';
import { table } from './rulebook';

describe('R10.1 Stability: aid', () => {
  it('follows the table for needs 3, 4, 5 and 6 (ruling 55)', () => {
    const rows = table('10.1');
    for (const [, ...cells] of rows) {
      const change = Number(cells.pop());
      expect(cells).toHaveLength(4);
      cells.forEach((cell, column) => {
        // Both sides together give 6 at most (5.2): nothing is above a need of 6.
        const [low, high = low] = cell === 'none' ? [7, 6] : (cell.split('-').map(Number) as [number, number?]);
        for (let aid = low; aid <= high; aid++)
          expect(aidStep(aid, column + 3), `${aid} of ${column + 3}`).toBe(change);
      });
    }
    expect(rows).toHaveLength(4);
  });

  it.each([
    [0, 0, 6],
    [1, 0, 6],
    [1, 1, 7],
    [2, 1, 7],
    [2, 2, 8],
    [2, 3, 9],
    [3, 3, 9],
  ])('Moscow %i and Tehran %i against a need of 4: Stability 8 becomes %i', (moscow, tehran, stability) => {
    expect(aGame().withStability(8).reckons({ moscow, tehran }).s.stability).toBe(stability);
  });

  it('headline h05 raises the need by 1, once (ruling 56)', () => {
    const game = aGame()
      .config({ headlines: ['none', 'h05'] })
      .reckons({ moscow: 2, tehran: 2 });
    expect(game.s).toMatchObject({ turn: 2, aidNeed: 5, stability: 4 });
    game.reckons({ moscow: 3, tehran: 1 });
    expect(game.s).toMatchObject({ turn: 3, aidNeed: 5, stability: 3 });
  });
});

describe('R10.1 Stability: regained provinces and rupture', () => {
  const regained = (count: number) => {
    const game = aGame().withStability(4);
    for (const id of ['homs', 'hama', 'idlib'].slice(0, count)) game.province(id as 'homs', { regained: true });
    return game.reckons({ moscow: 2, tehran: 2 }).s.stability;
  };

  it('+1 for each, at most +2', () => {
    expect([0, 1, 2, 3].map(regained)).toEqual([4, 5, 6, 6]);
  });

  it('counts provinces regained by Campaign and by Reconcile, also one that was lost again', () => {
    // Idlib by Reconcile, Quneitra by Campaign, Quneitra lost again to Daraa: 4 - 1 + 2 + 1 = 6.
    const game = aGame().lost('idlib', 'rebels', 2).lost('quneitra', 'rebels', 1).lost('daraa', 'rebels', 6);
    game.province('rif-dimashq', { moscow: 3 }).province('suwayda', { moscow: 3 }).at('statecraft');
    game.moscow('reconcile', 'idlib').pass().moscow('joint', 'quneitra');
    game.seals({ brigades: { quneitra: 1 }, moscowAid: 3, tehranAid: 3 }, { front: { quneitra: 6 } });
    game.waives({ rebels: 6 }).tehran('offer', 0, { bid: 1 }).moscow('vote', 'abstain');
    expect(game.look('quneitra').holder).toBe('rebels');
    expect(game.events('stability')).toEqual([{ aid: 6, need: 4, aidStep: 1, regained: 2, rupture: 0, net: 3 }]);
    expect(game.s.stability).toBe(6);
  });

  it('a cleared insurgency never counts (ruling 55)', () => {
    const game = aGame().province('homs', { rebels: 1 }).province('hama', { rebels: 1 }).at('statecraft');
    game.moscow('reconcile', 'hama').pass().moscow('joint', 'homs');
    game.seals({ brigades: { homs: 2 }, moscowAid: 2, tehranAid: 2 }, { front: { homs: 6 } }).waives();
    game.tehran('offer', 0, { bid: 1 }).moscow('vote', 'abstain');
    expect(game.events('stability')).toMatchObject([{ regained: 0, net: 0 }]);
  });

  it('-1 if Trust is 0, and not at 1', () => {
    expect(aGame().withTrust(0).withTension(0).reckons({ moscow: 2, tehran: 2 }).s.stability).toBe(3);
    expect(aGame().withTrust(1).withTension(0).reckons({ moscow: 2, tehran: 2 }).s.stability).toBe(4);
  });

  it('one sum, applied once and kept within 0-10: only the sum can collapse (ruling 55)', () => {
    const saved = aGame().withStability(1).withTrust(0).withTension(0).province('homs', { regained: true });
    saved.province('hama', { regained: true });
    // -2 for aid, -1 for rupture, +2 for provinces: -1 in all.
    expect(saved.withStability(2).reckons().s).toMatchObject({ stability: 1, ending: 'none' });
    expect(aGame().withStability(10).reckons({ moscow: 3, tehran: 3 }).s.stability).toBe(10);
    expect(aGame().withStability(2).reckons().s).toMatchObject({ stability: 0, ending: 'stability', step: 'over' });
    expect(aGame().withStability(1).reckons().s).toMatchObject({ stability: 0, ending: 'stability' });
  });
});

describe('R10.2 aid and Patronage', () => {
  it.each([
    [3, 1, 1],
    [3, 0, 1],
    [2, 1, 0],
    [2, 2, 0],
    [1, 2, 0],
    [1, 3, -1],
    [0, 2, -1],
  ])('Moscow %i, Tehran %i: Patronage %i', (moscow, tehran, patronage) => {
    expect(aGame().withStability(8).reckons({ moscow, tehran }).s.patronage).toBe(patronage);
  });

  it('is not reached after a collapse in 10.1 (ruling 2)', () => {
    expect(aGame().withStability(1).reckons({ moscow: 2 }).s).toMatchObject({ stability: 0, patronage: 0 });
  });
});

describe('R10.3 score', () => {
  const pays = (game: Game, side: Side, line: ScoreLine) => lineScore(game.s, side, line);

  it('has the lines of both tables, in printed order', () => {
    const named = (side: Side, index: number) =>
      table('10.3', index).map(([name]) => ({ side, line: name!.toLowerCase() }));
    expect(SCORE_LINES).toEqual([...named('moscow', 0), ...named('tehran', 1)]);
  });

  it('Bases: sway in Tartus and Latakia, both', () => {
    const bases = (tartus: number, latakia: number, rival = 0) =>
      pays(
        aGame().province('tartus', { moscow: tartus, tehran: rival }).province('latakia', { moscow: latakia }),
        'moscow',
        'bases',
      );
    expect([bases(1, 1), bases(1, 0), bases(0, 1), bases(1, 1, 1), bases(2, 1, 1)]).toEqual([1, 0, 0, 0, 1]);
  });

  it('Dependent: Stability 3-5', () => {
    const at = (stability: number) => pays(aGame().withStability(stability), 'moscow', 'dependent');
    expect([2, 3, 5, 6].map(at)).toEqual([0, 1, 1, 0]);
  });

  it('Patron: 2 or more on the own side', () => {
    const at = (side: Side) => (patronage: number) => pays(aGame().withPatronage(patronage), side, 'patron');
    expect([-5, 1, 2, 5].map(at('moscow'))).toEqual([0, 0, 1, 1]);
    expect([5, -1, -2, -5].map(at('tehran'))).toEqual([0, 0, 1, 1]);
  });

  it('Detente: 3 or more', () => {
    expect([2, 3, 5].map((detente) => pays(aGame().withDetente(detente), 'moscow', 'detente'))).toEqual([0, 1, 1]);
  });

  it('Tension: 6 or more, for Moscow', () => {
    expect([5, 6, 10].map((tension) => pays(aGame().withTension(tension), 'moscow', 'tension'))).toEqual([0, 1, 1]);
  });

  it('Business: greater than the rival’s; a tie pays nobody', () => {
    const game = aGame().contract('A', 'moscow').contract('B', 'tehran');
    expect([pays(game, 'moscow', 'business'), pays(game, 'tehran', 'business')]).toEqual([0, 0]);
    game.contract('H', 'moscow');
    expect([pays(game, 'moscow', 'business'), pays(game, 'tehran', 'business')]).toEqual([1, 0]);
    game.contract('C', 'tehran');
    expect([pays(game, 'moscow', 'business'), pays(game, 'tehran', 'business')]).toEqual([0, 1]);
  });

  it('Corridor: half 1, full 3 instead (ruling 19)', () => {
    const game = aGame().province('homs', { tehran: 1 });
    expect(pays(game, 'tehran', 'corridor')).toBe(0);
    expect(pays(game.province('rif-dimashq', { tehran: 1 }), 'tehran', 'corridor')).toBe(1);
    expect(pays(game.province('deir-ez-zor', { tehran: 1 }), 'tehran', 'corridor')).toBe(3);
  });

  it('Loyal: Stability 5 or more', () => {
    expect([4, 5, 10].map((stability) => pays(aGame().withStability(stability), 'tehran', 'loyal'))).toEqual([0, 1, 1]);
  });

  it('Relief: Sanctions 0-2', () => {
    expect([0, 2, 3].map((sanctions) => pays(aGame().withSanctions(sanctions), 'tehran', 'relief'))).toEqual([1, 1, 0]);
  });

  it('Bogeyman: all IS stacks together 1-7, insurgencies and guarded ones too', () => {
    const is = (...stacks: number[]) => {
      const game = aGame().province('hama', { rebels: 5 });
      stacks.forEach((stack, i) => {
        game.province((['homs', 'raqqa', 'hasakah'] as const)[i]!, { is: stack, guard: i === 2 });
      });
      return pays(game, 'tehran', 'bogeyman');
    };
    expect([is(), is(1), is(3, 3, 1), is(3, 3, 2)]).toEqual([0, 1, 1, 0]);
  });

  it('Golan: 1 for each of Quneitra and Daraa, government-held with a Tehran proxy (ruling 19)', () => {
    const game = aGame();
    expect(pays(game, 'tehran', 'golan')).toBe(0);
    expect(pays(game.province('quneitra', { tehran: 1, moscow: 3 }), 'tehran', 'golan')).toBe(1);
    expect(pays(game.province('daraa', { tehran: 2, rebels: 2 }), 'tehran', 'golan')).toBe(2);
    expect(pays(game.lost('quneitra', 'rebels', 1), 'tehran', 'golan')).toBe(1);
  });

  it('Sea: sway in a port province or an own port contract that counts, at most 1 (ruling 19)', () => {
    expect(pays(aGame(), 'tehran', 'sea')).toBe(0);
    expect(pays(aGame().province('tartus', { tehran: 1 }), 'tehran', 'sea')).toBe(1);
    expect(pays(aGame().province('latakia', { tehran: 1 }), 'tehran', 'sea')).toBe(1);
    expect(pays(aGame().province('latakia', { tehran: 1, moscow: 1 }), 'tehran', 'sea')).toBe(0);
    expect(pays(aGame().contract('A', 'tehran'), 'tehran', 'sea')).toBe(1);
    expect(pays(aGame().contract('B', 'tehran').lost('latakia', 'rebels', 1), 'tehran', 'sea')).toBe(0);
    expect(pays(aGame().contract('C', 'tehran').contract('A', 'moscow'), 'tehran', 'sea')).toBe(0);
    const all = aGame().contract('A', 'tehran').contract('B', 'tehran').province('tartus', { tehran: 1 });
    expect(pays(all.province('latakia', { tehran: 1 }), 'tehran', 'sea')).toBe(1);
  });

  it('pays nothing for a line of another place', () => {
    expect(lineScore(aGame().s, 'moscow', 'liberator')).toBe(0);
  });

  it('lines are read after 10.1 and 10.2 (ruling 20)', () => {
    // Stability 6 - 1 = 5 and Patronage 1 + 1 = 2 by this Reckoning's own aid.
    const game = aGame().withStability(6).withPatronage(1).reckons({ moscow: 3, tehran: 0 });
    expect(game.s).toMatchObject({ stability: 5, patronage: 2 });
    expect([game.scored('dependent').moscow, game.scored('patron').moscow, game.scored('loyal').tehran]).toEqual([
      1, 1, 1,
    ]);
  });

  it('each line is scored by the Reckoning, once', () => {
    const game = aGame().withStability(5).withDetente(3).withTension(6).withSanctions(1).withPatronage(2);
    for (const id of ['quneitra', 'daraa', 'homs', 'rif-dimashq', 'deir-ez-zor'] as const)
      game.province(id, { tehran: 1 });
    game.province('tartus', { moscow: 1 }).province('latakia', { moscow: 1 }).province('hama', { is: 1 });
    game.contract('A', 'tehran').reckons({ moscow: 2, tehran: 2 });
    const lines = game.log.filter(({ rule, code }) => rule === '10.3' && code === 'score').map(({ values }) => values);
    expect(lines).toMatchObject([
      { side: 'moscow', line: 'bases', vp: 1 },
      { side: 'moscow', line: 'dependent', vp: 1 },
      { side: 'moscow', line: 'patron', vp: 1 },
      { side: 'moscow', line: 'detente', vp: 1 },
      { side: 'moscow', line: 'tension', vp: 1, total: 5 },
      { side: 'tehran', line: 'corridor', vp: 3 },
      { side: 'tehran', line: 'loyal', vp: 1 },
      { side: 'tehran', line: 'relief', vp: 1 },
      { side: 'tehran', line: 'bogeyman', vp: 1 },
      { side: 'tehran', line: 'business', vp: 1 },
      { side: 'tehran', line: 'golan', vp: 2 },
      { side: 'tehran', line: 'sea', vp: 1, total: 10 },
    ]);
  });
});

describe('R10.4 income', () => {
  /** What is paid, which without modifiers is the sum of the parts; no card or headline adds anything here. */
  const total = (game: Game, side: Side) => {
    const { total, other, ...parts } = incomeOf(game.s, side);
    expect(other).toBe(0);
    expect(total).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0));
    return total;
  };

  it('Moscow: 2 + business, + 1 at Sanctions 3, + 1 at Trust 7', () => {
    expect(total(aGame(), 'moscow')).toBe(2);
    expect(total(aGame().contract('A', 'moscow').contract('J', 'moscow'), 'moscow')).toBe(5);
    expect([2, 3, 6].map((sanctions) => total(aGame().withSanctions(sanctions), 'moscow'))).toEqual([2, 3, 3]);
    expect([6, 7, 10].map((trust) => total(aGame().withTrust(trust), 'moscow'))).toEqual([2, 3, 3]);
  });

  it('Tehran: 7 - Sanctions, at least 2, + business, + 1 at Trust 7 (ruling 57)', () => {
    expect([0, 2, 5, 6].map((sanctions) => total(aGame().withSanctions(sanctions), 'tehran'))).toEqual([7, 5, 2, 2]);
    expect(total(aGame().withSanctions(6).contract('C', 'tehran').withTrust(7), 'tehran')).toBe(5);
  });

  it('business is that of 10.3: a lost site pays nothing (ruling 57)', () => {
    expect(total(aGame().contract('C', 'tehran').lost('homs', 'is', 1), 'tehran')).toBe(5);
  });

  it('is paid into the treasury, and what exceeds 15 is lost', () => {
    const game = aGame().withTension(0).moscowHas({ treasury: 3 }).tehranHas({ treasury: 12 }).reckons();
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([5, 15]);
    expect(game.events('income')).toMatchObject([
      { side: 'moscow', base: 2, total: 2, lost: 0 },
      { side: 'tehran', base: 5, total: 5, lost: 2 },
    ]);
  });
});

describe('R10.5 end of the turn', () => {
  it('after the last income comes section 11, before it the next turn (ruling 21)', () => {
    const last = aGame().config({ turns: 1 }).reckons({ moscow: 3, tehran: 3 });
    expect(last.s).toMatchObject({ turn: 1, step: 'over', ending: 'final', active: 'none' });
    const rules = last.log.map(({ rule }) => rule);
    expect(rules.lastIndexOf('10.4')).toBeLessThan(rules.indexOf('11.1'));
    expect(aGame().config({ turns: 2 }).reckons({ moscow: 3, tehran: 3 }).s).toMatchObject({ turn: 2, ending: 'none' });
  });

  it('Trust that falls to 0 by a headline of the next turn counts for rupture then, not now (ruling 21)', () => {
    const game = aGame()
      .withTrust(0)
      .config({ headlines: ['none', 'h08'] })
      .reckons({ moscow: 2, tehran: 2 });
    expect(game.events('stability')).toMatchObject([{ rupture: -1 }]);
    game.reckons({ moscow: 2, tehran: 2 });
    expect(game.events('stability')[1]).toMatchObject({ rupture: 0 });
  });
});
