import type { ActionName, Decision, Side, View } from '../../rules';
import type { Draft } from '../lib/draft';

/** What every decision panel gets: what its side sees, and the one way to decide. */
export interface DecisionProps {
  readonly view: View;
  readonly side: Side;
  /** Map number of the province picked on the map, -1 for none. */
  readonly selected: number;
  /** The action whose place is being chosen; null for none. */
  readonly action: ActionName | null;
  readonly onAction: (action: ActionName | null) => void;
  /** A decision is on its way to the table. */
  readonly busy: boolean;
  /** Opens the panel with the hand. */
  readonly onCards: () => void;
  readonly onDecide: (decision: Decision) => void;
}

/** What the panels get that read or write the order sheet before it is sealed. */
export interface OrdersProps extends DecisionProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}
