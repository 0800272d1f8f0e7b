/** The levels as budgets: what makes one stronger is how much it tries and how sure it is, never what it may see. */
import type { BotId } from './types';

export interface Level {
  /** Playouts for a decision; 0 for bots that do not search. */
  readonly iterations: number;
  readonly depth: number;
  readonly noise: number;
}

const LEVEL = {
  steady: { iterations: 60, depth: 0, noise: 0.02 },
  strong: { iterations: 2000, depth: 0, noise: 0.012 },
  expert: { iterations: 30_000, depth: 0, noise: 0 },
  persona: { iterations: 600, depth: 0, noise: 0 },
} as const satisfies Record<string, Level>;

/** How a bot searches; null for those that do not. */
export function levelOf(bot: BotId): Level | null {
  if (bot === 'random' || bot === 'novice') return null;
  return bot === 'steady' || bot === 'strong' || bot === 'expert' ? LEVEL[bot] : LEVEL.persona;
}

/** Playouts for one decision of a bot on its own budget, 0 for bots that do not search. */
export function budgetOf(bot: BotId): number {
  return levelOf(bot)?.iterations ?? 0;
}
