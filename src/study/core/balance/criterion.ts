/** One line of the criteria table: what was asked, what was measured, whether it holds. */
import type { Estimate } from '../stats';

export interface Criterion {
  /** Which criterion of the list, and of what (an action, a choice, a step); messages `cli.criterion.GROUP.ID`. */
  readonly group: Group;
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly kind: 'share' | 'number';
  /** What is allowed; either end may be open. */
  readonly low: number;
  readonly high: number;
  readonly measured: Estimate;
  /** 'none' when nothing was measured. */
  readonly result: 'pass' | 'fail' | 'none';
  /** Whether the whole interval says the same as the estimate. */
  readonly sure: boolean;
  /** What a reader needs beside the figure, such as which cards fail. */
  readonly detail: string;
}

export const GROUPS = [
  'decisive',
  'ruin',
  'outcomes',
  'strength',
  'choices',
  'actions',
  'cards',
  'dilemma',
  'drama',
  'spoiling',
  'luck',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Asked {
  readonly group: Group;
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly kind?: 'share' | 'number';
  readonly low?: number;
  readonly high?: number;
  readonly detail?: string;
  /** Passes on the lower end of the interval, not on the estimate. */
  readonly byLowerBound?: boolean;
}

export function judge(asked: Asked, measured: Estimate): Criterion {
  const { group, id, values = {}, kind = 'share', detail = '', byLowerBound = false } = asked;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = asked;
  const within = (value: number) => value >= low && value <= high;
  const good = byLowerBound ? measured.low > low : within(measured.value);
  const known = measured.n > 0 && Number.isFinite(measured.value);
  const sure = byLowerBound
    ? good || measured.high < low
    : good
      ? within(measured.low) && within(measured.high)
      : measured.high < low || measured.low > high;
  const result = known ? (good ? 'pass' : 'fail') : 'none';
  return { group, id, values, kind, low, high, measured, result, sure: known && sure, detail };
}

/** A figure that was counted, not estimated. */
export function counted(value: number): Estimate {
  return { value, low: value, high: value, n: 1 };
}
