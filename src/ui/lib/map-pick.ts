/** What a press on a province of the map means while a decision is open: it may be a decision, or a unit on the sheet. */
import { type ActionName, type Decision, isFront, type Side, type View } from '../../rules';
import { actionGroups } from './actions';
import { type Draft, refuseUnit, withUnits } from './draft';
import { preview } from './preview';

interface Open {
  readonly view: View;
  readonly side: Side;
  /** The action whose place is being chosen. */
  readonly action: ActionName | null;
  readonly draft: Draft;
}

export type Picked =
  | { readonly does: 'decide'; readonly decision: Decision }
  | { readonly does: 'draft'; readonly draft: Draft }
  /** It is only looked at. */
  | null;

/** One unit more; where no more may go, none. */
function step(view: View, side: Side, draft: Draft, province: number): Draft {
  if (!refuseUnit(view, side, draft, province)) return withUnits(view, side, draft, province, 1);
  let next = draft;
  while ((next.units[province] ?? 0) > 0) next = withUnits(view, side, next, province, -1);
  return next;
}

export function pickOnMap({ view, side, action, draft }: Open, province: number): Picked {
  if (view.step === 'orders' && isFront(view, province)) {
    return { does: 'draft', draft: step(view, side, draft, province) };
  }
  if (view.step !== 'statecraft' || action === null) return null;
  const group = actionGroups(view, side).find((one) => one.action === action);
  const here = group?.open.filter((choice) => choice.province === province) ?? [];
  const [only] = here;
  // What cannot be taken back is asked for once more, in the panel.
  if (!only || here.length > 1 || !preview(view, side, only.id)?.undo) return null;
  return { does: 'decide', decision: only.move as Decision };
}
