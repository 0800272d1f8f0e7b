/** The first game, played through by legal moves in plain rules: as suggested, and any other way. */

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MISSING, say, sayAny } from '../../src/messages';
import { sectionsOf } from '../../src/report/markdown';
import {
  awaits,
  type ChronicleEvent,
  createGame,
  type Decision,
  decide,
  isOver,
  legalMoves,
  readChronicle,
  type State,
  view,
} from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { feedback, stepText } from '../../src/ui/learn/coach-text';
import { partnerDecision } from '../../src/ui/learn/partner';
import { FRESH, isBegun, keepProgress, LESSON_SEED, loadProgress } from '../../src/ui/learn/progress';
import { reached, STEPS, type StepId, stepAt, stepBack } from '../../src/ui/learn/steps';
import { findTerms, TERMS, termName, termText } from '../../src/ui/learn/terms';

// The page's scenarios come from the build; the lesson needs none of them here.
vi.mock('virtual:scenarios', () => ({ default: [] }));

const setUp = setUpOf(scenarioByName('intervention-2015'), 'accessible');
const dice = keyedDice(LESSON_SEED);

/** A lesson as the screen plays it, without the screen. */
class Played {
  readonly log: ChronicleEvent[] = [];
  readonly state: State = createGame(setUp, dice, this.log);
  readonly moves: Decision[] = [];
  readonly read: string[] = [];
  readonly visited: StepId[] = [];

  private make(decision: Decision): void {
    expect(decide(this.state, decision, dice, this.log), JSON.stringify(decision)).toBeNull();
    this.moves.push(decision);
  }

  get now(): number {
    return stepAt(reached(view(this.state, 'moscow'), this.moves), new Set(this.read));
  }

  /** What the coach says now. */
  said(): string[] {
    const events = readChronicle(this.log, 'moscow', false);
    return [stepText(STEPS[this.now]!, view(this.state, 'moscow'), events), feedback(this.now, this.moves, events)];
  }

  answer(): void {
    while (!isOver(this.state) && awaits(this.state, 'tehran')) this.make(partnerDecision(view(this.state, 'tehran')));
  }

  /** One step, with the decision that `choose` makes. @returns false at the last step */
  go(choose: (suggestion: Decision) => Decision): boolean {
    const step = STEPS[this.now]!;
    this.visited.push(step.id);
    for (const line of this.said()) expect(line).not.toMatch(MISSING);
    if (this.now === STEPS.length - 1) return false;
    if (step.kind === 'read') this.read.push(step.id);
    else {
      this.make(choose(step.suggestion));
      this.answer();
    }
    return true;
  }
}

describe('the first game', () => {
  it('goes through every step by the moves it suggests, and they go well', () => {
    const lesson = new Played();
    while (lesson.go((suggestion) => suggestion)) expect(lesson.visited.length).toBeLessThan(20);
    expect(lesson.visited).toEqual(STEPS.map(({ id }) => id));
    const { state, log } = lesson;
    expect(state.turn).toBe(2);
    expect(log.some((event) => event.code === 'joint' && event.values.outcome === 'honoured')).toBe(true);
    expect(log.some((event) => event.code === 'front' && event.values.success)).toBe(true);
    expect(state.stability).toBeGreaterThanOrEqual(5);
    expect(state.moscow.vp).toBeGreaterThan(0);
  });

  it('takes any other legal move: "that works too"', () => {
    for (const pick of [0, 0.5, 0.99]) {
      const lesson = new Played();
      const other = (suggestion: Decision): Decision => {
        if (suggestion.type === 'seal') return { ...suggestion, units: {}, aid: 0, stance: 'warn' };
        const legal = legalMoves(lesson.state, 'moscow') as Decision[];
        return legal[Math.floor(pick * legal.length)]!;
      };
      let said = '';
      while (lesson.go(other)) {
        expect(lesson.visited.length).toBeLessThan(20);
        said += lesson.said().join(' ');
      }
      expect(lesson.visited.at(-1)).toBe('end');
      expect(said).toContain('That works too');
      expect(said).toContain(say('learn.short', { units: 0 }));
    }
  });

  it('counts Statecraft as done when somebody passes at once', () => {
    const lesson = new Played();
    const pass = (suggestion: Decision): Decision =>
      suggestion.type === 'reconcile' ? { side: 'moscow', type: 'pass' } : suggestion;
    for (let n = 0; n < 3; n++) lesson.go(pass);
    expect(STEPS[lesson.now]?.id).toBe('joint');
  });

  it('skips what was to be read once the decision after it is made', () => {
    const lesson = new Played();
    while (STEPS[lesson.now]!.id !== 'air') lesson.go((suggestion) => suggestion);
    const seal = STEPS.find(({ id }) => id === 'channel');
    if (seal?.kind !== 'decide') throw new Error('no sheet is suggested');
    decide(lesson.state, seal.suggestion, dice, lesson.log);
    lesson.moves.push(seal.suggestion);
    lesson.answer();
    expect(STEPS[lesson.now]!.id).toBe('result');
  });

  it('goes one step back from anywhere, and on again to the same place', () => {
    const lesson = new Played();
    while (lesson.go((suggestion) => suggestion)) {
      const { now } = lesson;
      const back = stepBack(lesson.moves, lesson.read, now);
      const log: ChronicleEvent[] = [];
      const state = createGame(setUp, dice, log);
      for (const move of back.moves) expect(decide(state, move, dice, log)).toBeNull();
      const at = stepAt(reached(view(state, 'moscow'), back.moves), new Set(back.read));
      expect(STEPS[at]!.id).toBe(STEPS[now - 1]!.id);
    }
    expect(stepBack([], [], 0)).toEqual({ moves: [], read: [] });
  });
});

describe('what is kept of it', () => {
  const store = new Map<string, string>();
  beforeEach(() => {
    store.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    });
  });

  it('comes back as it was, and a damaged entry is a fresh lesson', () => {
    expect(loadProgress()).toEqual(FRESH);
    const progress = { moves: [{ side: 'moscow', type: 'court' } as const], read: ['welcome'] };
    keepProgress(progress);
    expect(loadProgress()).toEqual(progress);
    expect([isBegun(progress), isBegun(FRESH)]).toEqual([true, false]);
    for (const broken of ['{', '7', '{"moves":1}']) {
      for (const key of store.keys()) store.set(key, broken);
      expect(loadProgress()).toEqual(FRESH);
    }
  });
});

describe('the glossary', () => {
  it('has words for every term, once, and rules that exist', () => {
    const rules = sectionsOf(readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8'));
    expect(TERMS.length).toBeGreaterThan(50);
    for (const term of TERMS) {
      expect(`${termName(term)} ${termText(term)}`).not.toMatch(MISSING);
      for (const rule of term.rules) expect(rules.has(rule), `${term.id}: ${rule}`).toBe(true);
    }
    expect(new Set(TERMS.map(termName)).size).toBe(TERMS.length);
    expect(sayAny('term.trust.name')).toBe('Trust');
  });

  it('finds words by all parts of the query, in name or text', () => {
    expect(findTerms('back channel').map(({ id }) => id)).toContain('backChannel');
    expect(findTerms('SECRET share').map(({ id }) => id)).toEqual(expect.arrayContaining(['channel', 'credit']));
    expect(findTerms('zebra')).toEqual([]);
    expect(findTerms('')).toHaveLength(TERMS.length);
  });
});
