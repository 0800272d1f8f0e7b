/**
 * What a decision would do: the rules themselves make it on a copy of what the viewer sees (law 1). Where something
 * hidden or a die has a part in it, nothing is foretold.
 */
import { apply, copyInto, type Dice, isOver, newSheet, newState, type Side, type State, type View } from '../../rules';
import { type Change, compare } from './changes';

/** Thrown where a die would be rolled or a card drawn. */
class Chance extends Error {}

const NO_DICE: Dice = {
  d6: () => {
    throw new Chance();
  },
  pick: () => {
    throw new Chance();
  },
};

/** A whole position made of what a viewer sees; what is hidden from the viewer is `unknown`. */
export function completed(view: View, unknown = 0): State {
  const state = newState(view.config);
  const { secret } = view;
  copyInto(state, {
    ...state,
    ...view,
    secret: {
      ...state.secret,
      credits: secret.credits ?? unknown,
      channel: secret.channel ?? 'none',
      bid: secret.bid ?? unknown,
      moscowSheet: secret.moscowSheet ?? newSheet(),
      tehranSheet: secret.tehranSheet ?? newSheet(),
      zones: secret.zones.slice(),
    },
  });
  return state;
}

export interface Preview {
  readonly changes: readonly Change[];
  /** Whether it could be taken back until the other side decides (R14.3). */
  readonly undo: boolean;
  /** Who is asked a question by it; the answer is not foretold. */
  readonly asks: Side | 'none';
}

function outcome(view: View, side: Side, id: number, unknown: number): Preview | null {
  const before = completed(view, unknown);
  const state = completed(view, unknown);
  try {
    apply(state, id, NO_DICE);
  } catch (error) {
    if (error instanceof Chance) return null;
    throw error;
  }
  // What the end of a step does by itself belongs to the step, not to this decision.
  if (state.turn !== view.turn || isOver(state)) return null;
  const asked = state.question >= 0 && (state.active === 'moscow' || state.active === 'tehran');
  return { changes: compare(before, state), undo: state.undo === side, asks: asked ? (state.active as Side) : 'none' };
}

/** Two numbers that no rule treats alike; where they lead to different ends, something hidden decides. */
const UNKNOWN = [0, 3] as const;

function foretell(view: View, side: Side, id: number): Preview | null {
  const [one, other] = UNKNOWN.map((unknown) => outcome(view, side, id, unknown));
  if (!one || !other) return null;
  return JSON.stringify(one) === JSON.stringify(other) ? one : null;
}

const known = new WeakMap<View, Map<number, Preview | null>>();

/** What a legal move of this side would do, by its number; null if that cannot be foretold. */
export function preview(view: View, side: Side, id: number): Preview | null {
  const here = known.get(view) ?? new Map<number, Preview | null>();
  known.set(view, here);
  const found = here.get(id);
  if (found !== undefined) return found;
  const told = foretell(view, side, id);
  here.set(id, told);
  return told;
}
