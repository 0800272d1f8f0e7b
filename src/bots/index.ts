/** The opponents: levels and personas, the same code in a page's worker, in a study and on a server. */
import type { Side, View } from '../rules';
import { drawDecision } from './random';
import { BOTS, type BotId, type BotSpec, type Budget, type Seen, type Thinking, type Thought } from './types';

export { type History, historyOf, observe, type TurnSeen } from './history';
export * from './types';

/** Reads `strong` or `strong:200` (a bot and its playouts a decision); null if it is neither. */
export function parseBot(text: string): BotSpec | null {
  const [name, count, ...more] = text.split(':');
  const id = BOTS.find((known) => known === name);
  if (!id || more.length > 0) return null;
  if (count === undefined) return { id, budget: {} };
  if (!/^[1-9][0-9]{0,6}$/.test(count)) return null;
  return { id, budget: { iterations: Number(count) } };
}

/** Sides that a bot can play. */
export function sidesOf(bot: BotId): readonly Side[] {
  if (bot === 'historical-moscow') return ['moscow'];
  return bot === 'historical-tehran' ? ['tehran'] : ['moscow', 'tehran'];
}

/** A view as a bot takes it. */
export function isSeat(view: View): view is View & { readonly viewer: Side } {
  return view.viewer !== 'spectator';
}

/**
 * Thinks in steps, so that a worker can report progress and stop.
 * @param seed any whole number; the same seed, bot, budget in iterations and sight give the same thought.
 */
export function* think(bot: BotId, seen: Seen, seed: number, budget: Budget = {}): Thinking {
  void bot;
  void budget;
  yield 0;
  const decision = drawDecision(seen.view, seed);
  return { decision, reason: { code: 'drawn', values: {} }, line: [], value: null, iterations: 0 };
}

/** {@link think} to the end. */
export function choose(bot: BotId, seen: Seen, seed: number, budget: Budget = {}): Thought {
  const thinking = think(bot, seen, seed, budget);
  for (;;) {
    const step = thinking.next();
    if (step.done) return step.value;
  }
}
