/** Figures with their uncertainty. docs/STUDY.md says which is used where. */
import jstat from 'jstat';
import { FastRng } from '../../rules';

const { jStat } = jstat;

/** An estimate with its interval; `n` observations. NaN throughout when there are none. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export const LEVEL = 0.95;

const NOTHING: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };

/** Two-sided normal quantile, 1.96 for 95 %. */
export function normalQuantile(level = LEVEL): number {
  return jStat.normal.inv(1 - (1 - level) / 2, 0, 1);
}

/** The level of each of `tests` intervals that together hold at 95 % (Bonferroni). */
export function corrected(tests: number): number {
  return 1 - (1 - LEVEL) / tests;
}

/** A share with Wilson's interval. */
export function share(hits: number, n: number, level = LEVEL): Estimate {
  if (n === 0) return NOTHING;
  const z = normalQuantile(level);
  const p = hits / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n };
}

/** A mean with Student's interval. */
export function mean(values: readonly number[], level = LEVEL): Estimate {
  const n = values.length;
  if (n === 0) return NOTHING;
  const value = jStat.mean(values);
  if (n === 1) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, n };
  const half = jStat.studentt.inv(1 - (1 - level) / 2, n - 1) * Math.sqrt(jStat.variance(values, true) / n);
  return { value, low: value - half, high: value + half, n };
}

export function variance(values: readonly number[]): number {
  return values.length < 2 ? 0 : jStat.variance(values, true);
}

/** The value below which a share of the values lies, between neighbours in proportion. */
export function percentile(values: readonly number[], at: number): number {
  return values.length === 0 ? Number.NaN : jStat.percentile(values, at);
}

const RESAMPLES = 1000;

/**
 * Statistics of a list of independent things with their percentile bootstrap intervals. The same list gives the same
 * intervals.
 */
export function bootstrapAll<T>(
  items: readonly T[],
  statistics: (items: readonly T[]) => readonly number[],
  resamples = RESAMPLES,
): Estimate[] {
  const n = items.length;
  const values = statistics(items);
  const rng = new FastRng(n);
  const found: number[][] = values.map(() => []);
  for (let i = 0; n > 0 && i < resamples; i++) {
    statistics(Array.from({ length: n }, () => items[rng.below(n)]!)).forEach((value, k) => {
      if (Number.isFinite(value)) found[k]!.push(value);
    });
  }
  const edge = (1 - LEVEL) / 2;
  return values.map((value, k) => {
    return { value, low: percentile(found[k]!, edge), high: percentile(found[k]!, 1 - edge), n };
  });
}

export function bootstrap<T>(items: readonly T[], statistic: (items: readonly T[]) => number): Estimate {
  return bootstrapAll(items, (sample) => [statistic(sample)])[0] ?? NOTHING;
}

export interface SignTest {
  readonly more: number;
  readonly less: number;
  readonly same: number;
  /** Two-sided, exact; 1 when nothing differs. */
  readonly p: number;
}

/** Whether paired differences are above 0 more often than below. */
export function signTest(differences: readonly number[]): SignTest {
  const more = differences.filter((d) => d > 0).length;
  const less = differences.filter((d) => d < 0).length;
  const n = more + less;
  const p = n === 0 ? 1 : Math.min(1, 2 * jStat.binomial.cdf(Math.min(more, less), n, 0.5));
  return { more, less, same: differences.length - n, p };
}
