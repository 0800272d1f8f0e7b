/**
 * How much of a figure comes from the dice: games that share their dice and differ in what the bots draw are a one-way
 * layout, and the share is its intraclass correlation.
 */
import { bootstrap, type Estimate, variance } from './stats';

/** @param groups values of the games with the same dice; groups of one tell nothing and are left out. */
export function diceShare(groups: readonly (readonly number[])[]): Estimate {
  return bootstrap(
    groups.filter((group) => group.length > 1),
    intraclass,
  );
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function intraclass(groups: readonly (readonly number[])[]): number {
  const count = groups.length;
  if (count < 2) return Number.NaN;
  const size = groups.reduce((sum, group) => sum + group.length, 0) / count;
  const within = average(groups.map(variance));
  const between = size * variance(groups.map(average));
  const all = between + (size - 1) * within;
  return all === 0 ? Number.NaN : (between - within) / all;
}
