/** The Statecraft actions that a side has in a scenario, with their prices. */
import {
  ACTIONS,
  type ActionName,
  argOfMove,
  createGame,
  FastRng,
  KINDS,
  refusal,
  SCENARIO_ACTIONS,
  type SetUp,
  type Side,
} from '../rules';

const RULES = { ...ACTIONS, ...SCENARIO_ACTIONS };

export interface PricedAction {
  readonly type: ActionName;
  /** In treasury. */
  readonly price: number;
}

/** In rulebook order; Pass and the cards are left out. */
export function actionsOf(setUp: SetUp, side: Side): PricedAction[] {
  const state = { ...createGame(setUp, new FastRng(1)), active: side };
  return KINDS.flatMap(({ type, side: owner, slot, first }): PricedAction[] => {
    if (owner !== side || slot !== 'statecraft' || type === 'pass' || !Object.hasOwn(RULES, type)) return [];
    if (refusal(state, first)?.code === 'notInScenario') return [];
    const { type: name, price } = RULES[type as keyof typeof RULES];
    return [{ type: name, price: price(state, side, argOfMove(first)) }];
  });
}
