/**
 * Judges a decision after the fact, from the eyes of the side that made it: the search looks for its own choice, then
 * both, and what habit would have done, are tried on the same imagined futures. The search's figures are not used for
 * the difference, since the best of many noisy values flatters itself; fresh futures are.
 */
import { type Decision, findMove, isSeal } from '../rules';
import { levelOf } from './levels';
import { habitDecision, onlyChoice } from './novice';
import { planOf } from './plans';
import type { Sample } from './sample';
import { type Candidate, Search } from './search';
import type { Seen } from './types';

export interface JudgeBudget {
  /** Playouts with which the search looks for the better choice. */
  readonly iterations: number;
  /** Futures on which the choices are compared. */
  readonly futures: number;
}

/** Enough to tell apart what a person would call a mistake; about half a second a decision. */
export const JUDGE_BUDGET: JudgeBudget = { iterations: 1500, futures: 400 };

/** What is expected after a choice, on average over the futures: `value` is that of rule 12.3, 0 to 1. */
export type Expected = Readonly<Record<keyof Sample, number>>;

/** A mean difference with its standard error. */
export interface Difference {
  readonly mean: number;
  readonly error: number;
}

/** One choice against the one that was made. */
export interface Rival {
  readonly decision: Decision;
  readonly expected: Expected;
  /** How much more the rival is worth in utility (negative: less), and in VP of lead. */
  readonly value: Difference;
  readonly lead: Difference;
}

export interface Judgement {
  readonly chosen: Expected;
  /** The search's own choice; the same as the chosen one where it found nothing better. */
  readonly best: Rival;
  /** What habit would have done. */
  readonly usual: Rival;
}

/** A decision as a search tries it. */
function candidateOf(decision: Decision): Candidate {
  return isSeal(decision) ? { id: -1, plan: planOf(decision) } : { id: findMove(decision), plan: null };
}

interface Trial {
  readonly decision: Decision;
  readonly candidate: Candidate;
  readonly samples: Sample[];
}
type Trials = [chosen: Trial, best: Trial, usual: Trial];

function trial(decision: Decision): Trial {
  return { decision, candidate: candidateOf(decision), samples: [] };
}

const FIELDS = ['value', 'lead', 'own', 'other', 'collapse', 'stability', 'trust', 'treasury'] as const;

function meanOf(samples: readonly Sample[]): Expected {
  const mean = (field: keyof Sample) => samples.reduce((sum, one) => sum + one[field], 0) / samples.length;
  return Object.fromEntries(FIELDS.map((field) => [field, mean(field)])) as unknown as Expected;
}

/** Of pairs that met the same future. */
function difference(of: readonly Sample[], from: readonly Sample[], field: 'value' | 'lead'): Difference {
  const gaps = of.map((one, i) => one[field] - from[i]![field]);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / Math.max(1, gaps.length - 1);
  return { mean, error: Math.sqrt(spread / gaps.length) };
}

/**
 * Judges in steps, so that a worker can report progress and stop.
 * @returns null where there was nothing to choose
 */
export function* judge(
  seen: Seen,
  decision: Decision,
  seed: number,
  budget: JudgeBudget = JUDGE_BUDGET,
): Generator<number, Judgement | null, void> {
  if (onlyChoice(seen)) return null;
  const search = new Search(seen, seed, {
    iterations: budget.iterations,
    depth: levelOf('strong')!.depth,
    noise: 0,
    milliseconds: Number.POSITIVE_INFINITY,
    rule: null,
    aim: 'verdict',
  });
  const searching = search.run();
  let step = searching.next();
  for (; !step.done; step = searching.next()) yield step.value / 2;
  const [chosen, best, usual] = [decision, step.value.decision, habitDecision(seen, seed)].map(trial) as Trials;
  for (let nth = 0; nth < budget.futures; nth++) {
    for (const { candidate, samples } of [chosen, best, usual]) samples.push(search.sample(candidate, nth));
    if (nth % 50 === 49) yield 0.5 + nth / budget.futures / 2;
  }
  const against = (one: Trial): Rival => ({
    decision: one.decision,
    expected: meanOf(one.samples),
    value: difference(one.samples, chosen.samples, 'value'),
    lead: difference(one.samples, chosen.samples, 'lead'),
  });
  return { chosen: meanOf(chosen.samples), best: against(best), usual: against(usual) };
}
