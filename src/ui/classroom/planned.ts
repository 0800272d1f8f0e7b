/** The turn after which a class stops: a game hears of it when that turn begins, its screens say it from the first. */
import { useMemo } from 'react';
import type { View } from '../../rules';
import type { ClassOptions } from '../../table/class-wire';

export function planned(view: View, { lastTurn }: Pick<ClassOptions, 'lastTurn'>): View {
  // A game that came to its end knows what it was; one that collapsed on the way is compared with those that did not.
  const known = view.lastTurn > 0 || view.ending === 'final';
  return known || lastTurn === null || lastTurn >= view.config.turns ? view : { ...view, lastTurn };
}

/** The same object as long as nothing has changed: a board draws only what has. */
export function usePlanned(view: View | null | undefined, options: Pick<ClassOptions, 'lastTurn'>): View | null {
  const { lastTurn } = options;
  return useMemo(() => (view ? planned(view, { lastTurn }) : null), [view, lastTurn]);
}
