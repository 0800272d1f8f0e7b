/** A legal decision of a side from its view: varied, the same for the same number. */
import { choose } from '../../src/bots';
import type { Decision, Side, View } from '../../src/rules';

const NOTHING = { turns: [] } as never;

/** @param n any whole number */
export function choiceOf(view: View, side: Side, n: number): Decision {
  const bot = n % 3 === 0 ? 'random' : 'novice';
  return choose(bot, { view: { ...view, viewer: side }, history: NOTHING }, n).decision;
}
