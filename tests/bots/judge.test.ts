/** Judging a decision: from the eyes of its side, the same each time, and fair to what was chosen. */
import { describe, expect, it } from 'vitest';
import { type Judgement, judge } from '../../src/bots';
import { createGame, type Decision, decide, type Side, type State, type View, view } from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';

const dice = keyedDice('5'.padStart(32, '0'));
const BUDGET = { iterations: 200, futures: 200 };

function start(): State {
  return createGame(setUpOf(scenarioByName('intervention-2015')), dice);
}

function at(step: State['step']): State {
  const s = start();
  for (const side of ['moscow', 'tehran'] as const) decide(s, { side, type: 'pass' }, dice);
  if (step === 'orders') decide(s, { side: 'moscow', type: 'joint', province: 'idlib' }, dice);
  expect(s.step).toBe(step);
  return s;
}

function judged(s: State, decision: Decision, seed = 3): Judgement | null {
  const seen = view(s, decision.side) as View & { viewer: Side };
  const judging = judge({ view: seen, history: [] }, decision, seed, BUDGET);
  const shares: number[] = [];
  for (;;) {
    const step = judging.next();
    if (step.done) {
      expect(shares.every((share, n) => share >= 0 && share <= 1 && share >= (shares[n - 1] ?? 0))).toBe(true);
      return step.value;
    }
    shares.push(step.value);
  }
}

const SEAL = { side: 'moscow', type: 'seal', units: { idlib: 2, latakia: 1 }, aid: 2, stance: 'silent' } as const;

describe('a judgement', () => {
  it('is the same for the same seed and sight', () => {
    const decision: Decision = { side: 'moscow', type: 'pass' };
    expect(judged(start(), decision)).toEqual(judged(start(), decision));
  });

  it('does not depend on what the side cannot see', () => {
    const [one, other] = [at('orders'), at('orders')];
    decide(other, { side: 'tehran', type: 'seal', units: { idlib: 3 }, aid: 0, stance: 'retaliate' }, dice);
    expect(judged(other, SEAL)).toEqual(judged(one, SEAL));
  });

  it('finds that to throw away every action is worse than the best, and says by how much', () => {
    const judgement = judged(start(), { side: 'moscow', type: 'pass' })!;
    const { best } = judgement;
    expect(best.decision.type).not.toBe('pass');
    expect(best.value.mean).toBeGreaterThan(2 * best.value.error);
    expect(best.value.error).toBeGreaterThan(0);
    expect(best.expected.value - judgement.chosen.value).toBeCloseTo(best.value.mean, 9);
    expect(best.expected.lead - judgement.chosen.lead).toBeCloseTo(best.lead.mean, 9);
  });

  it('finds no difference between the best and itself', () => {
    const { best } = judged(start(), { side: 'moscow', type: 'pass' })!;
    const again = judged(start(), best.decision)!;
    expect(again.best.decision).toEqual(best.decision);
    expect([again.best.value.mean, again.best.value.error]).toEqual([0, 0]);
  });

  it('reads whole order sheets: no aid in need is worse than aid', () => {
    const s = at('orders');
    s.stability = 1;
    const none = judged(s, { ...SEAL, units: {}, aid: 0 })!;
    expect(none.best.expected.collapse).toBeLessThan(none.chosen.collapse);
    expect(none.best.value.mean).toBeGreaterThan(0);
  });

  it('is none where there was nothing to choose', () => {
    const s = start();
    s.moscow.treasury = 0;
    s.moscow.actions = 3;
    const seen = view(s, 'moscow') as View & { viewer: Side };
    const passes = judge(
      { view: { ...seen, active: 'moscow' }, history: [] },
      { side: 'moscow', type: 'pass' },
      1,
      BUDGET,
    );
    expect(passes.next()).toEqual({ done: true, value: null });
  });
});
