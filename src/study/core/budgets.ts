/** Playouts a decision of each bot at its full level, and what studies play with. */
import type { BotId } from '../../bots';

const FULL: Readonly<Partial<Record<BotId, number>>> = { strong: 1000, expert: 10_000 };
const PERSONA = 400;
const UNSEARCHED: readonly BotId[] = ['random', 'novice', 'steady'];

/** The budget of the search against itself in balance runs: about 4 s of one core for a campaign game. */
export const BALANCE_BOT = 'strong:200';
/** Ladder and check games run at one tenth of all budgets. */
export const CHECK_SCALE = 0.1;

/** A bot at a part of its full budget, as `strong:100`. */
export function scaled(id: BotId, scale: number): string {
  if (UNSEARCHED.includes(id)) return id;
  return `${id}:${Math.max(1, Math.round((FULL[id] ?? PERSONA) * scale))}`;
}
