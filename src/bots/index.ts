/** The opponents: levels and personas, the same code in a page's worker, in a study and on a server. */
import type { Decision, Side, View } from '../rules';
import { explain } from './explain';
import { levelOf } from './levels';
import { habitDecision, onlyChoice } from './novice';
import { ruleOf } from './personas';
import { drawDecision } from './random';
import { Search } from './search';
import {
  BOTS,
  type BotId,
  type BotSpec,
  type Budget,
  PERSONAS,
  type Persona,
  type Seen,
  type Thinking,
  type Thought,
} from './types';

export { type History, historyOf, observe, type TurnSeen } from './history';
export { type Expected, type Judgement, judge, type Rival } from './judge';
export { budgetOf } from './levels';
export type { Question } from './question';
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

/** A view as a bot takes it. */
export function isSeat(view: View): view is View & { readonly viewer: Side } {
  return view.viewer !== 'spectator';
}

/**
 * Thinks in steps, so that a worker can report progress and stop.
 * @param seed any whole number; the same seed, bot, budget in iterations and sight give the same thought.
 */
export function* think(bot: BotId, seen: Seen, seed: number, budget: Budget = {}): Thinking {
  const only = onlyChoice(seen);
  if (only) return plain(only, 'only');
  if (bot === 'random') return plain(drawDecision(seen.view, seed), 'drawn');
  const level = levelOf(bot);
  if (!level) return plain(habitDecision(seen, seed), 'habit');
  const search = new Search(seen, seed, {
    iterations: budget.iterations ?? level.iterations,
    depth: level.depth,
    noise: level.noise,
    milliseconds: budget.milliseconds ?? Number.POSITIVE_INFINITY,
    rule: isPersona(bot) ? ruleOf(bot, seen) : null,
    aim: bot === 'spoiler' ? 'collapse' : 'verdict',
  });
  const { candidate, decision, value, iterations } = yield* search.run();
  const told = budget.explain
    ? explain(search, candidate)
    : { reason: { code: 'policy', values: {} } as const, line: [] };
  return { decision, ...told, value, iterations };
}

function isPersona(bot: BotId): bot is Persona {
  return (PERSONAS as readonly string[]).includes(bot);
}

function plain(decision: Decision, code: 'only' | 'drawn' | 'habit'): Thought {
  return { decision, reason: { code, values: {} }, line: [], value: null, iterations: 0 };
}

/** {@link think} to the end. */
export function choose(bot: BotId, seen: Seen, seed: number, budget: Budget = {}): Thought {
  const thinking = think(bot, seen, seed, budget);
  for (;;) {
    const step = thinking.next();
    if (step.done) return step.value;
  }
}
