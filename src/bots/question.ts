import type { ChronicleEvent, Side, View } from '../rules';
import type { BotId, Budget } from './types';

/** A decision that a bot is asked for: what its own side may see and has read, and nothing else (law 4). */
export interface Question {
  readonly bot: BotId;
  readonly view: View & { readonly viewer: Side };
  readonly chronicle: readonly ChronicleEvent[];
  readonly seed: number;
  readonly budget: Budget;
}
