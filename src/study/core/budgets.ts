/** What studies let the bots think: parts of their full budgets, ratios kept. */
import { type BotId, budgetOf } from '../../bots';

/** The budget of the search against itself in balance runs: about 4 s of one core for a campaign game. */
export const BALANCE_BOT = 'expert:2000';
/** Ladder and check games run at one tenth of all budgets. */
export const CHECK_SCALE = 0.1;

/** A bot at a part of its full budget, as `strong:100`; bots that do not search have none. */
export function scaled(id: BotId, scale: number): string {
  const full = budgetOf(id);
  return full === 0 ? id : `${id}:${Math.max(1, Math.round(full * scale))}`;
}
