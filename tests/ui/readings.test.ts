/** What instruments say: read from the rules, so that the test asks the rules too. */
import { describe, expect, test } from 'vitest';
import { BALANCE, createGame, incomeOf, type View, view } from '../../src/rules';
import { setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { beatsOf } from '../../src/ui/lib/beats';
import { type Dial, type Effect, readingOf } from '../../src/ui/lib/readings';

const DICE = { d6: () => 1, pick: () => 0 };
const SCENARIOS = ['intervention-2015', 'campaign-2015-2024', 'six-votes-2006'] as const;
const starts = new Map(
  SCENARIOS.map((name) => [name, view(createGame(setUpOf(scenarioByName(name)), DICE), 'moscow')] as const),
);
const board = (changes: Partial<View> = {}, scenario: (typeof SCENARIOS)[number] = SCENARIOS[0]): View => ({
  ...starts.get(scenario)!,
  ...changes,
});
const texts = (effects: readonly Effect[] = []) => effects.map(({ text, rule }) => `${text} (${rule})`);
const DIALS: readonly Dial[] = [
  'stability',
  'patronage',
  'trust',
  'detente',
  'tension',
  'sanctions',
  'treasury',
  'resolve',
  'candidates',
  'brigades',
  'airDefence',
  'chips',
  'credits',
];

describe('readings', () => {
  test('Trust: the bonus now, the next one, and where it is lost', () => {
    const reading = readingOf(board({ trust: 5 }), 'trust', 'moscow');
    expect(texts(reading.now)).toContain('Attacks with a sortie and a brigade: +1 (6.2)');
    expect(reading.up?.value).toBe(2 * BALANCE.TRUST_DIVISOR);
    expect(texts(reading.up?.gained)).toEqual(['Attacks with a sortie and a brigade: +2 (6.2)']);
    expect(reading.down?.value).toBe(BALANCE.TRUST_DIVISOR - 1);
    expect(reading.marks).toContain(BALANCE.INCOME.trust);
  });

  test('Stability: both score at 5; the step up costs Moscow its line', () => {
    const reading = readingOf(board({ stability: 5 }), 'stability', 'moscow');
    expect(texts(reading.now)).toContain('+1 VP a turn for Moscow (Dependent) (10.3)');
    expect(texts(reading.now)).toContain('+1 VP a turn for Tehran (Loyal) (10.3)');
    expect(reading.up?.value).toBe(BALANCE.DEFENCE_STABILITY);
    expect(texts(reading.up?.lost)).toEqual(['+1 VP a turn for Moscow (Dependent) (10.3)']);
    expect(texts(readingOf(board({ stability: 0 }), 'stability', 'moscow').now)).toContain(
      'Collapse: both lose (12.1)',
    );
  });

  test('Stability with cards at Historic: a fall costs 2, and only there it is said', () => {
    const fall = 'Every province that falls: Stability −2 (8.2)';
    const seen = (level: 'accessible' | 'historic') => {
      const setUp = setUpOf(scenarioByName('campaign-2015-2024'), level);
      expect(setUp.config.cards).toBe(true);
      return texts(readingOf(view(createGame(setUp, DICE), 'moscow'), 'stability', 'moscow').now);
    };
    expect(seen('historic')).toContain(fall);
    expect(seen('accessible')).not.toContain(fall);
    expect(texts(readingOf(board(), 'stability', 'moscow').now)).not.toContain(fall);
  });

  test('Sanctions: the incomes that the rules would pay', () => {
    const now = board({ sanctions: 2 });
    const reading = readingOf(now, 'sanctions', 'tehran');
    expect(texts(reading.now)).toContain(`Income of Tehran: ${incomeOf(now, 'tehran').total} (10.4)`);
    expect(texts(reading.up?.gained)).toContain(`Income of Moscow: ${incomeOf(now, 'moscow').total + 1} (10.4)`);
    expect(reading.marks).toEqual([BALANCE.INCOME.oilSanctions]);
  });

  test('Patronage has thresholds at both ends of its scale', () => {
    expect(readingOf(board(), 'patronage', 'moscow').marks).toEqual([-2, -1, 1, 2]);
  });

  test('Tension: Council, severity and crisis at the values of the balance sheet', () => {
    const { marks, now } = readingOf(board({ tension: BALANCE.SEVERE_TENSION }), 'tension', 'moscow');
    expect(marks).toEqual([BALANCE.COUNCIL_TENSION, BALANCE.DRIFT_BELOW, BALANCE.SEVERE_TENSION, BALANCE.GULF.tension]);
    expect(texts(now)).toContain('The Security Council meets: severity 2 (9.1)');
  });

  test('every dial has words for every value, in a game without the map too', () => {
    for (const scenario of SCENARIOS) {
      for (const dial of DIALS) {
        const { min, max } = readingOf(board({}, scenario), dial, 'moscow');
        for (let value = min; value <= max; value++) {
          const at = dial in board() ? board({ [dial]: value }, scenario) : board({}, scenario);
          const { now, up, down } = readingOf(at, dial, 'tehran');
          const all = [...now, ...(up?.gained ?? []), ...(up?.lost ?? []), ...(down?.gained ?? [])];
          for (const { text, rule } of all) {
            expect(text).not.toMatch(/\[/);
            expect(rule).toMatch(/^\d+(\.\d+)?$/);
          }
        }
      }
    }
  });
});

describe('beats', () => {
  const front = (turn: number) =>
    ({
      code: 'front',
      turn,
      rule: '6.2',
      audience: 'all',
      values: { province: 'idlib', total: 9, need: 8, success: true },
    }) as never;
  const units = {
    code: 'ordersFront',
    turn: 1,
    rule: '5.2',
    audience: 'all',
    values: { province: 'idlib', sorties: 2, brigades: 0 },
  } as never;

  test('units arrive before the fronts resolve', () => {
    const [first, second] = beatsOf([units, front(1)]);
    expect(first).toMatchObject({ kind: 'units', side: 'moscow', text: '2', index: 9, at: 0 });
    expect(second).toMatchObject({ kind: 'good', text: '9 against 8' });
    expect(second!.at).toBeGreaterThan(500);
  });

  test('a long turn goes faster, and lines without a place are no beats', () => {
    const many = beatsOf(Array.from({ length: 40 }, (_, n) => front(n)));
    expect(many).toHaveLength(40);
    expect(many.at(-1)!.at).toBeLessThan(8000);
    expect(beatsOf([{ code: 'councilNone', turn: 1, rule: '9.1', audience: 'all', values: { tension: 1 } }])).toEqual(
      [],
    );
  });
});
