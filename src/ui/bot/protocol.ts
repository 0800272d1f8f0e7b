/** What page and worker say to each other. Every question has a number, and whatever answers it carries that number. */
import type { Question, Thought } from '../../bots';

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
