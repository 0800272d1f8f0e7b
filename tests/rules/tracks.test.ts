import { describe, expect, it } from 'vitest';
import { BALANCE, RANGE } from '../../src/rules';
import { aGame } from './helpers';
import { table } from './rulebook';
import { quiet, startOfTrack } from './setups';

describe('R2.1 table of tracks', () => {
  const RANGES: Readonly<Record<string, keyof typeof RANGE>> = {
    Stability: 'stability',
    Patronage: 'patronage',
    Trust: 'trust',
    'Detente (Moscow and Washington)': 'detente',
    'Tension (Washington and Tehran)': 'tension',
    'Sanctions on Iran': 'sanctions',
    'Resolve, Moscow and Tehran': 'resolve',
    'Brigades (Tehran)': 'brigades',
    'Air defence (Tehran)': 'airDefence',
    'Chips (Tehran)': 'chips',
    'Candidates, Moscow and Tehran': 'candidates',
    'Credits (Moscow, secret)': 'credits',
  };

  it('has the printed range for each track', () => {
    for (const [name, range] of table('2.1')) {
      const numbers = range!.match(/[-+]?\d+/g)!.map((n) => Number(n));
      // "0-10" reads as 0 and -10; only Patronage has a lower end below 0.
      const [low, high] = name === 'Patronage' ? numbers : [numbers[0], Math.abs(numbers[1]!)];
      if (name!.startsWith('Treasury')) expect(high).toBe(BALANCE.TREASURY_CAP);
      else expect([...RANGE[RANGES[name!]!]], name).toEqual([low, high]);
    }
  });

  it('starts as printed', () => {
    const { s } = aGame();
    expect(s).toMatchObject({
      stability: 4,
      patronage: 0,
      trust: 5,
      detente: 1,
      tension: 3,
      sanctions: 2,
      brigades: 5,
    });
    expect(s).toMatchObject({ airDefence: 0, chips: 0, s300Open: false, s300Escrow: 0, freeSorties: 3 });
    for (const power of [s.moscow, s.tehran]) {
      expect(power).toMatchObject({ treasury: 5, resolve: 8, candidates: 0, vp: 0 });
    }
    expect(s.secret.credits).toBe(0);
    expect(startOfTrack('Stability')).toEqual([4, 5]);
    expect(quiet().stability).toBe(4);
  });
});

describe('R2.2 when Trust changes', () => {
  // The table row by row, each through the deed itself, from a Trust of 5.
  const deeds: Record<string, () => number> = {
    'S-300 delivered': () => aGame().with({ s300Open: true, s300Escrow: 2 }).at('statecraft').moscow('deliver').s.trust,
    'Joint front honoured': () => joint(2, 2),
    'Moscow warns': () => aGame().at('orders').seals({ channel: 'warn' }).s.trust,
    'Moscow vetoes': () => vote('veto'),
    'Joint front broken': () => joint(2, 1),
    'A contract is seized': () =>
      aGame()
        .contract('A', 'tehran')
        .province('tartus', { moscow: 1 })
        .withPatronage(1)
        .at('statecraft')
        .moscow('seize', 'A').s.trust,
    'Moscow hires defectors': () =>
      aGame().province('homs', { marks: 1 }).at('statecraft').moscow('defectors', 'homs').s.trust,
    'S-300 delayed': () => aGame().with({ s300Open: true, s300Escrow: 2 }).at('statecraft').moscow('delay').s.trust,
    'False accusation': () => aGame().after({ channel: 'silent' }).at('accusation').accuses().s.trust,
    'Moscow supports a resolution': () => vote('support'),
    'Share is exposed': () => aGame().after({ channel: 'share' }).at('accusation').accuses().s.trust,
  };
  const joint = (sorties: number, brigades: number) =>
    aGame()
      .province('homs', { is: 1 })
      .with({ joint: 5 })
      .at('orders')
      .seals({ sorties: { homs: sorties }, brigades: { homs: brigades } }, { front: { homs: 6 } }).s.trust;
  const vote = (how: string) => aGame().at('vote').moscow('vote', how).s.trust;

  it('each printed deed has a test', () => {
    expect(table('2.2').map(([deed]) => deed)).toEqual(Object.keys(deeds));
  });

  it.each(table('2.2'))('%s: %s (%s)', (deed, change) => {
    expect(deeds[deed!]!()).toBe(5 + Number(change));
  });
});

describe('R2.3 limits', () => {
  it('a step that leaves a range is lost, the rest of the effect stands', () => {
    const game = aGame().withTrust(9).withDetente(0).with({ s300Open: true, s300Escrow: 2 }).at('statecraft');
    game.moscow('deliver');
    expect(game.s).toMatchObject({ trust: 10, detente: 0, airDefence: 1, moscow: { treasury: 7 } });
  });

  it('Trust never falls below 0', () => {
    expect(aGame().withTrust(1).after({ channel: 'share' }).at('accusation').accuses().s.trust).toBe(0);
  });

  it('treasury may exceed 15 until income is paid, then the excess is lost (ruling 18)', () => {
    const game = aGame()
      .withTrust(4)
      .moscowHas({ treasury: 15 })
      .with({ s300Open: true, s300Escrow: 2 })
      .at('statecraft');
    game.moscow('deliver');
    expect(game.s.moscow.treasury).toBe(17);
    game.withTension(0).reckons();
    expect(game.s.moscow.treasury).toBe(15);
    expect(game.events('income')).toMatchObject([
      { side: 'moscow', total: 2, lost: 4 },
      { side: 'tehran', total: 5, lost: 0 },
    ]);
  });

  it('treasury of exactly 15 after income loses nothing', () => {
    const game = aGame().moscowHas({ treasury: 13 }).withTension(0).reckons();
    expect(game.s.moscow.treasury).toBe(15);
    expect(game.events('income')).toMatchObject([{ lost: 0 }, { lost: 0 }]);
  });

  it('at most 3 proxies of a side in a province, and a liberator with 3 still scores', () => {
    const game = aGame().province('homs', { is: 1, moscow: 3 }).at('orders');
    game.seals({ sorties: { homs: 1 } }, { front: { homs: 6 } });
    expect(game.look('homs').moscow).toBe(3);
    expect(game.scored('liberator').moscow).toBe(1);
  });

  it('strike marks have no limit (ruling 36)', () => {
    const game = aGame().province('quneitra', { tehran: 3, marks: 2 }).province('damascus', { tehran: 3 });
    game.at('orders').seals({ posture: 'retaliate', channel: 'share' }, { israel: 6 });
    expect(game.look('quneitra')).toMatchObject({ tehran: 0, marks: 5 });
  });
});
