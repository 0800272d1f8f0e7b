/** Counter-attacks that the order sheet should reckon with: the rules choose them, on a copy of what the viewer sees. */
import { counterAttackOf, type Faction, type View } from '../../rules';
import { completed } from './preview';

export interface Threat {
  readonly faction: Faction;
  /** Map numbers. */
  readonly from: number;
  readonly target: number;
  readonly strength: number;
  /** Lowest face with which the target falls: 0 any die, 7 none. */
  readonly needed: number;
  /** Who attacks instead if `from` is attacked with success; -1 nobody. */
  readonly next: number;
}

const FACES = 6;

/** Rule 8.1 before any attack of this turn; a faction without a stack or a target is left out. */
export function threats(view: View): Threat[] {
  return (['rebels', 'is'] as const).flatMap((faction) => {
    const state = completed(view);
    const { from, target, strength, need } = counterAttackOf(state, faction);
    if (target < 0) return [];
    state.provinces[from]!.struck = true;
    const then = counterAttackOf(state, faction);
    const least = need - strength;
    const needed = least <= 1 ? 0 : Math.min(least, FACES + 1);
    return { faction, from, target, strength, needed, next: then.target < 0 ? -1 : then.from };
  });
}
