import { describe, expect, it } from 'vitest';
import { CARDS, type Era } from '../../src/rules';
import { type Criterion, criteria, measuredPars, type Part } from '../../src/study/core/balance';
import type { GameRow } from '../../src/study/core/row';
import { summarise } from '../../src/study/core/summary';
import { aRow, type Made, RUINED, rowsOf, steps, wonBy } from './rows';

const ERAS: readonly Era[] = ['early', 'early', 'early', 'middle', 'middle', 'middle', 'late', 'late', 'late', 'late'];

function judged(part: Part, games: Readonly<Record<string, readonly GameRow[]>>, map = true): Map<string, Criterion> {
  const found = criteria(new Map([[part, new Map(Object.entries(games))]]), { eras: ERAS, map });
  return new Map(found.map((one) => [`${one.group}.${one.id} ${Object.values(one.values).join(' ')}`.trim(), one]));
}

const self = (rows: readonly GameRow[]) => judged('self', { self: rows });
const result = (found: Map<string, Criterion>, key: string) => found.get(key)?.result;

/** A balanced hundred: 45 to each side, 10 ruined; pars reached as the issue asks. */
const BALANCED: [number, Made][] = [
  [25, { ...wonBy('moscow'), par: { moscow: true, tehran: false } }],
  [20, { ...wonBy('moscow'), par: { moscow: true, tehran: true } }],
  [24, { ...wonBy('tehran'), par: { moscow: false, tehran: true } }],
  [18, wonBy('tehran')],
  [1, { verdict: { moscow: 'overreach', tehran: 'partner' } }],
  [1, { ...RUINED, verdict: { moscow: 'salvage', tehran: 'ruin' } }],
  [11, RUINED],
];

describe('self-play', () => {
  it('of a balanced game passes where it should', () => {
    const found = self(rowsOf(...BALANCED));
    for (const key of [
      'decisive.moscow',
      'ruin.strong',
      'outcomes.both',
      'outcomes.moscow',
      'outcomes.tehran',
      'outcomes.neither',
      'outcomes.verdicts',
      'choices.channel share',
      'choices.zeroOffers',
    ])
      expect([key, result(found, key)]).toEqual([key, 'pass']);
  });

  it('fails by who wins, ruin, pars and missing verdicts', () => {
    const found = self(rowsOf([90, wonBy('moscow')], [10, wonBy('tehran')]));
    expect(result(found, 'decisive.moscow')).toBe('fail');
    expect(found.get('decisive.moscow')?.sure).toBe(true);
    expect(result(found, 'ruin.strong')).toBe('fail');
    for (const one of ['both', 'moscow', 'tehran', 'neither']) expect(result(found, `outcomes.${one}`)).toBe('fail');
    expect(found.get('outcomes.verdicts')).toMatchObject({
      result: 'fail',
      detail: 'overreach, partner, salvage, ruin',
    });
    expect(result(self(rowsOf([70, wonBy('moscow')], [30, RUINED])), 'ruin.strong')).toBe('fail');
  });

  it('asks for other bounds elsewhere: level, scenario, a game without the map', () => {
    const easy: Made = { level: 'accessible', scenario: 'southern-line-2018', ofTurns: 4 };
    const found = self(
      rowsOf(
        [42, { ...easy, ...wonBy('moscow') }],
        [58, { ...easy, ...wonBy('tehran') }],
        [5, { ...easy, ...RUINED, level: 'accessible' }],
      ),
    );
    expect(found.get('decisive.moscow')).toMatchObject({ low: 0.4, high: 0.6, result: 'pass' });
    expect(found.get('ruin.strong')).toMatchObject({ low: 0.01, high: 0.1, result: 'pass' });
    expect(found.has('drama.changes')).toBe(false);
    const flat = judged('self', { self: rowsOf([1, wonBy('moscow')]) }, false);
    expect(flat.get('outcomes.verdicts')).toMatchObject({ low: 4 });
  });

  it('fails by choices and offers', () => {
    const found = self(
      rowsOf([
        5,
        {
          channels: { share: 9, silent: 1, warn: 0 },
          postures: { lieLow: 0, buildUp: 0, retaliate: 8 },
          votes: { veto: 0, abstain: 0, support: 9 },
          offers: [9, 1, 0, 0],
        },
      ]),
    );
    for (const key of [
      'channel share',
      'channel warn',
      'posture retaliate',
      'posture lieLow',
      'vote support',
      'vote veto',
      'zeroOffers',
    ])
      expect([key, result(found, `choices.${key}`)]).toEqual([key, 'fail']);
  });

  it('fails by actions that are never or always taken, and by one that is most of all', () => {
    const moscow = {
      court: { taken: 0, turns: 0, legal: 10 },
      recruit: { taken: 14, turns: 9, legal: 10 },
      hedge: { taken: 4, turns: 4, legal: 10 },
      file: { taken: 2, turns: 2, legal: 9 },
    };
    const found = self(rowsOf([5, { actions: { moscow, tehran: {} } }]));
    expect(result(found, 'actions.legal moscow court')).toBe('fail');
    expect(result(found, 'actions.legal moscow recruit')).toBe('fail');
    expect(result(found, 'actions.legal moscow hedge')).toBe('pass');
    expect(found.has('actions.legal moscow file')).toBe(false);
    expect(result(found, 'actions.most moscow recruit')).toBe('fail');
  });

  it('fails by cards that stay in hand, and by one that decides the game', () => {
    const holding = (held: string[], played: string[]) => ({
      cardUse: {
        moscow: { held, played, filed: [], discarded: [] } as unknown as GameRow['cardUse']['moscow'],
        tehran: { held: [], played: [], filed: [], discarded: [] },
      },
    });
    const strong = self(
      rowsOf(
        [60, { ...wonBy('moscow'), ...holding(['m01'], ['m01']) }],
        [60, { ...wonBy('tehran'), ...holding(['m02'], []) }],
        [60, wonBy('tehran')],
      ),
    );
    expect(strong.get('cards.played 2')).toMatchObject({ result: 'fail', detail: 'm02' });
    expect([...strong.values()].find(({ id }) => id === 'effect')).toMatchObject({ result: 'fail', detail: 'm01 m02' });
    const even = self(rowsOf([60, holding(['m01'], ['m01'])], [60, {}]));
    expect(even.get('cards.effect 1')).toMatchObject({ result: 'pass' });
    expect(CARDS.length).toBe(48);
  });

  it('fails by a first half that decides, and by too many changes of the lead', () => {
    const behind = { vpAt: { moscow: steps(2), tehran: steps(4) } };
    const found = self(rowsOf([10, { ...wonBy('tehran'), ...behind }]));
    expect(result(found, 'drama.turned')).toBe('fail');
    expect(result(found, 'drama.changes')).toBe('fail');
    const good = self(
      rowsOf(
        [6, { ...wonBy('tehran'), ...behind }],
        [4, { ...wonBy('moscow'), ...behind, vp: { moscow: 50, tehran: 40 } }],
      ),
    );
    expect(result(good, 'drama.turned')).toBe('pass');
    const restless = {
      vpAt: { moscow: [0, 3, 3, 9, 9, 15, 15, 21, 21, 27], tehran: [0, 2, 6, 6, 12, 12, 18, 18, 24, 24] },
    };
    expect(summarise([aRow({ ...restless, vp: { moscow: 27, tehran: 30 } })]).leadChanges.value).toBe(9);
  });
});

describe('the other parts', () => {
  it('novices may ruin a quarter of class games', () => {
    const easy: Made = { scenario: 'intervention-2015', level: 'accessible' };
    const of = (ruined: number) =>
      judged('novice', { novice: rowsOf([ruined, { ...RUINED, ...easy }], [100 - ruined, easy]) });
    expect(result(of(20), 'ruin.novices')).toBe('pass');
    expect(result(of(40), 'ruin.novices')).toBe('fail');
    expect(judged('novice', { novice: rowsOf([9, RUINED]) }).size).toBe(0);
  });

  it('exploiters ruin, cooperators do not, and trust is a dilemma', () => {
    const pays = (moscow: number, tehran: number): Made => ({
      utility: { moscow, tehran },
      vpAt: { moscow: steps(10 * moscow), tehran: steps(10 * tehran) },
      vp: { moscow: 100 * moscow, tehran: 100 * tehran },
    });
    const four = (T: number, R: number, P: number, S: number, ruined: number) => ({
      'cooperate-cooperate': rowsOf([20, pays(R, R)]),
      'betray-cooperate': rowsOf([20, pays(T, S)]),
      'cooperate-betray': rowsOf([20, pays(S, T)]),
      'betray-betray': rowsOf([20, pays(P, P)]),
      'exploit-exploit': rowsOf([ruined, RUINED], [20 - ruined, pays(P, P)]),
    });
    const good = judged('exploit', four(1, 0.6, 0.2, 0.2, 20));
    for (const key of [
      'ruin.exploiters',
      'ruin.cooperators',
      'dilemma.era early',
      'dilemma.era middle',
      'dilemma.era late',
      'dilemma.game',
    ])
      expect([key, result(good, key)]).toEqual([key, 'pass']);
    const stag = judged('exploit', four(0.5, 0.6, 0.2, 0.1, 2));
    for (const key of ['ruin.exploiters', 'dilemma.era early', 'dilemma.game'])
      expect([key, result(stag, key)]).toEqual([key, 'fail']);
    expect(result(judged('exploit', four(0.6, 0.6, 0.2, 0.1, 20)), 'dilemma.game')).toBe('fail');
    expect(result(judged('exploit', four(1, 0.6, 0.1, 0.2, 20)), 'dilemma.game')).toBe('fail');
    const ruinous = judged('exploit', { ...four(1, 0.6, 0.2, 0.1, 20), 'cooperate-cooperate': rowsOf([20, RUINED]) });
    expect(result(ruinous, 'ruin.cooperators')).toBe('fail');
  });

  it('a step of the ladder needs utility and decisive games', () => {
    const of = (up: number) => ({
      'novice over random as moscow': rowsOf([up, wonBy('moscow')], [50 - up, wonBy('tehran')]),
      'novice over random as tehran': rowsOf([up, wonBy('tehran')], [50 - up, wonBy('moscow')]),
    });
    const good = judged('ladder', of(40));
    expect(result(good, 'strength.utility novice random')).toBe('pass');
    expect(result(good, 'strength.won novice random')).toBe('pass');
    expect(result(good, 'strength.utility expert strong')).toBe('none');
    const even = judged('ladder', of(25));
    expect(result(even, 'strength.utility novice random')).toBe('fail');
    expect(result(even, 'strength.won novice random')).toBe('fail');
  });

  it('a spoiler must spare its partner and be named by the burden', () => {
    const saved: Made = { ...RUINED, verdict: { moscow: 'ruin', tehran: 'salvage' } };
    const light = { aid: 2, units: 0, honoured: 0, broken: 5 };
    const heavy = { aid: 20, units: 9, honoured: 0, broken: 0 };
    const good = judged('spoiler', {
      'spoiler as moscow': rowsOf([9, { ...saved, burden: { moscow: light, tehran: heavy } }]),
    });
    expect(result(good, 'spoiling.spared tehran')).toBe('pass');
    expect(result(good, 'spoiling.burden moscow')).toBe('pass');
    const bad = judged('spoiler', {
      'spoiler as moscow': rowsOf([9, { ...RUINED, burden: { moscow: heavy, tehran: light } }]),
    });
    expect(result(bad, 'spoiling.spared tehran')).toBe('fail');
    expect(result(bad, 'spoiling.burden moscow')).toBe('fail');
  });

  it('luck may be neither all nor nothing', () => {
    const pair = (game: number, a: number, b: number) =>
      [a, b].map((vp, i) => aRow({ game: 2 * game + i, seed: String(game), vp: { moscow: vp, tehran: 0 } }));
    const rows = (of: (game: number) => [number, number]) =>
      Array.from({ length: 60 }, (_, game) => pair(game, ...of(game))).flat();
    const all = rows((game) => [(game * 7) % 13, (game * 7) % 13]);
    expect(result(judged('luck', { luck: all }), 'luck.dice')).toBe('fail');
    const none = rows((game) => [(game * 7) % 13, 12 - ((game * 7) % 13)]);
    expect(result(judged('luck', { luck: none }), 'luck.dice')).toBe('fail');
  });
});

it('the measured par is missed in 40 % of the games, collapses miss every par', () => {
  const rows = Array.from({ length: 10 }, (_, i) => aRow({ vp: { moscow: 10 * i, tehran: 50 } }));
  expect(measuredPars(rows)).toEqual({ moscow: 40, tehran: 50 });
  const half = rows.map((row, i): GameRow => (i % 2 ? row : { ...row, ending: 'stability' }));
  expect(measuredPars(half).tehran).toBe(50);
});
