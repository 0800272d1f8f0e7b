/** What page and worker say to each other. Every question has a number, and whatever answers it carries that number. */
import type { BotId, Budget, Thought } from '../../bots';
import type { ChronicleEvent, Side, View } from '../../rules';

/** A decision that a bot is asked for: what its own side may see and has read, and nothing else (law 4). */
export interface Question {
  readonly bot: BotId;
  readonly view: View & { readonly viewer: Side };
  readonly chronicle: readonly ChronicleEvent[];
  readonly seed: number;
  readonly budget: Budget;
}

/** To the worker. */
export type Request =
  | { readonly type: 'think'; readonly id: number; readonly question: Question }
  | { readonly type: 'cancel'; readonly id: number };

/** From the worker. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  | { readonly type: 'answer'; readonly id: number; readonly thought: Thought }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'error'; readonly id: number; readonly message: string };
