/** Estimates as text: "47.3 %", "45.1 to 49.5 %". */
import type { Estimate } from '../study/core/stats';

const MINUS = '−';
const NONE = '–';

export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return NONE;
  if (!Number.isFinite(value)) return value < 0 ? `${MINUS}∞` : '∞';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

export function percent(value: number): string {
  return Number.isNaN(value) ? NONE : `${fixed(100 * value, 1)} %`;
}

/** Digits behind the point that an interval of this width deserves. */
function digitsOf({ value: at, low, high }: Estimate): number {
  const width = high - low;
  if (width === 0 && Number.isInteger(at)) return 0;
  return width > 0 && width < 0.02 ? 4 : width < 0.2 ? 3 : 2;
}

export function value(estimate: Estimate, kind: 'share' | 'number'): string {
  return kind === 'share' ? percent(estimate.value) : fixed(estimate.value, digitsOf(estimate));
}

export function interval(estimate: Estimate, kind: 'share' | 'number'): string {
  if (estimate.n === 0) return NONE;
  const { low, high } = estimate;
  if (kind === 'share') return `${fixed(100 * low, 1)} to ${fixed(100 * high, 1)} %`;
  const digits = digitsOf(estimate);
  return `${fixed(low, digits)} to ${fixed(high, digits)}`;
}

/** Value and interval in one cell. */
export function both(estimate: Estimate, kind: 'share' | 'number'): string {
  return estimate.n === 0 ? NONE : `${value(estimate, kind)} (${interval(estimate, kind)})`;
}
