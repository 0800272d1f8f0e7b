/**
 * What a bot is: a pure function from what one side may see to a decision. A bot never gets a State, only a View and
 * the chronicle that its side has read (law 4); the types forbid more, and a test with differing twins proves it.
 */
import type { Decision, Side, View } from '../rules';
import type { History } from './history';

/** The levels, weakest first, then the personas: transparent policies over a search for everything else. */
export const LEVEL_BOTS = ['random', 'novice', 'steady', 'strong', 'expert'] as const;
export const PERSONAS = [
  'cooperator',
  'selective',
  'exploiter',
  'tit-for-tat',
  'forgiving',
  'grim',
  'bargainer',
  'historical-moscow',
  'historical-tehran',
  'spoiler',
] as const;
export const BOTS = [...LEVEL_BOTS, ...PERSONAS] as const;
export type Persona = (typeof PERSONAS)[number];
export type BotId = (typeof BOTS)[number];

/** A position through the eyes of the side that decides, and what it remembers of the turns before. */
export interface Seen {
  /** A view of a side (never of a spectator) of which a decision is awaited. */
  readonly view: View & { readonly viewer: Side };
  readonly history: History;
}

/** How long a bot may think. What is not named is the level's own. */
export interface Budget {
  /** Playouts for one decision, 1 to 1,000,000. */
  readonly iterations?: number;
  /** Stop after this many milliseconds with the best found so far; results then depend on the machine. */
  readonly milliseconds?: number;
  /** Say why, with numbers and the line expected; costs a few playouts more. */
  readonly explain?: boolean;
}

/** Why a bot chose: a code for a sentence of the catalogue (`bot.reason.CODE`) and its numbers. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}
export const REASON_CODES = [
  'only',
  'drawn',
  'habit',
  'policy',
  'action',
  'plan',
  'planJoint',
  'accuse',
  'waive',
  'offer',
  'vote',
  'card',
  'reply',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a bot makes of a position. */
export interface Thought {
  readonly decision: Decision;
  readonly reason: Reason;
  /** How the bot expects it to go on until the turn ends, first its own decision; empty where nothing was searched. */
  readonly line: readonly Decision[];
  /** Expected utility of rule 12.3, about 0 to 1; null where nothing was searched. */
  readonly value: number | null;
  /** Playouts made. */
  readonly iterations: number;
}

/** Thinking in steps: yields how far it is (0 to 1) every few milliseconds, and returns the thought. */
export type Thinking = Generator<number, Thought, void>;

/** A bot with its own budget, as `strong:200` names it. */
export interface BotSpec {
  readonly id: BotId;
  readonly budget: Budget;
}

/** Sides that a bot can play. */
export function sidesOf(bot: BotId): readonly Side[] {
  if (bot === 'historical-moscow') return ['moscow'];
  return bot === 'historical-tehran' ? ['tehran'] : ['moscow', 'tehran'];
}

/** Whether a decision would tell the other side something before its time: a sealed sheet, a card discarded face down. */
export function isSecret({ type }: Decision): boolean {
  return type === 'seal' || type === 'discard';
}
