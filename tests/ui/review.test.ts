/** The review of a game: every decision once, the few that mattered, and why. */
import { describe, expect, it } from 'vitest';
import type { Expected, Judgement, Rival } from '../../src/bots';
import { MISSING } from '../../src/messages';
import type { Decision } from '../../src/rules';
import { type GameRecord, newRecord, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { type Judged, type ReviewNews, reasonsFor, review, turningPoints } from '../../src/ui/debrief/review';
import { decisionText } from '../../src/ui/debrief/review-panel';

const setUp = setUpOf(scenarioByName('intervention-2015'));
const MOVES: Decision[] = [
  { side: 'moscow', type: 'court' },
  { side: 'tehran', type: 'pass' },
  { side: 'moscow', type: 'pass' },
  { side: 'moscow', type: 'joint', province: 'idlib' },
  { side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'share' },
];
const record: GameRecord = { ...newRecord(setUp, '7'.padStart(32, '0')), moves: MOVES };

const EXPECTED: Expected = {
  value: 0.5,
  lead: 0,
  own: 20,
  other: 20,
  collapse: 0.1,
  stability: 4,
  trust: 5,
  treasury: 4,
};
const rival = (mean: number, error = 0.001): Rival => ({
  decision: MOVES[0]!,
  expected: EXPECTED,
  value: { mean, error },
  lead: { mean, error },
});
function judgedAt(at: number, best: Rival, usual: Rival): Judged {
  const judgement: Judgement = { chosen: EXPECTED, best, usual };
  return { at, turn: 1, step: 'statecraft', side: 'moscow', decision: MOVES[0]!, judgement };
}

describe('the review', () => {
  it('judges each decision of the sides asked for, and tells how far it is', () => {
    const news: ReviewNews[] = [...review({ setUp, record, sides: ['moscow'] })];
    const found = news.filter((one) => one.type === 'judged');
    expect(found.map(({ at }) => at)).toEqual([0, 2, 3, 4]);
    expect(news.at(-1)).toEqual({ type: 'progress', done: 4, of: 4 });
    const done = news.flatMap((one) => (one.type === 'progress' ? [one.done] : []));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // No aid and no units at the start are a mistake that the review must see.
    expect(turningPoints(found).lost.map(({ at }) => at)).toContain(4);
  });

  it('says which move of a record does not hold', () => {
    const broken = { ...record, moves: [{ side: 'moscow', type: 'vote', vote: 'veto' } as const] };
    expect(() => [...review({ setUp, record: broken, sides: [] })]).toThrow(/^1: /);
  });
});

describe('turning points', () => {
  it('are what is clear: large, and sure beyond twice its error', () => {
    const list = [
      judgedAt(0, rival(0.05), rival(0)),
      judgedAt(1, rival(0.05, 0.04), rival(0)),
      judgedAt(2, rival(0.004), rival(0)),
      judgedAt(3, rival(0), rival(-0.06)),
      judgedAt(4, rival(0.03), rival(-0.06)),
    ];
    const { lost, gained } = turningPoints(list);
    expect(lost.map(({ at }) => at)).toEqual([0, 4]);
    expect(gained.map(({ at }) => at)).toEqual([3]);
  });

  it('are at most four and two, the largest, in the order of the game', () => {
    const list = [1, 2, 3, 4, 5, 6].map((n) => judgedAt(n, rival(n === 1 ? 0.9 : n / 100), rival(0)));
    const won = [7, 8, 9].map((n) => judgedAt(n, rival(0), rival(-n / 100)));
    const { lost, gained } = turningPoints([...list, ...won]);
    expect(lost.map(({ at }) => at)).toEqual([1, 4, 5, 6]);
    expect(gained.map(({ at }) => at)).toEqual([8, 9]);
  });
});

describe('reasons', () => {
  it('name only what speaks for the better choice, biggest first', () => {
    const better = { ...EXPECTED, collapse: 0.02, own: 21, treasury: 1 };
    expect(reasonsFor(better, EXPECTED).map(({ code }) => code)).toEqual(['risk', 'own']);
    expect(reasonsFor(EXPECTED, EXPECTED)).toEqual([]);
  });

  it('leave out in the last turn what is worth nothing after it', () => {
    const richer = { ...EXPECTED, treasury: 9 };
    expect(reasonsFor(richer, EXPECTED)).toHaveLength(1);
    expect(reasonsFor(richer, EXPECTED, true)).toEqual([]);
  });
});

describe('a decision', () => {
  it('has words, a sheet with all that is on it', () => {
    for (const move of MOVES) expect(decisionText(move)).not.toMatch(MISSING);
    const sheet = { side: 'tehran', type: 'seal', units: { idlib: 2 }, aid: 1, stance: 'lieLow' } as const;
    expect(decisionText(sheet)).toBe('2 brigades: Idlib 2; aid 1. Lie low.');
  });
});
