import type { Decision, Side, View } from '../../rules';

/** What every decision panel gets: what its side sees, and the one way to decide. */
export interface DecisionProps {
  readonly view: View;
  readonly side: Side;
  /** Map number of the province picked on the map, -1 for none. */
  readonly selected: number;
  /** A decision is on its way to the table. */
  readonly busy: boolean;
  /** Opens the panel with the hand. */
  readonly onCards: () => void;
  readonly onDecide: (decision: Decision) => void;
}
