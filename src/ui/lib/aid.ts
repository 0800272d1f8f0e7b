/** What aid would do to Stability, and how much the other side could give. */
import { aidStep, BALANCE, inForce, L, MAX_AID, power, type Side, type View } from '../../rules';

/** R10.1 with headline h20. */
export function needNow(view: View): number {
  return view.aidNeed + (inForce(view, L.h20) ? BALANCE.HEADLINE.h20.aidNeed : 0);
}

/** The most that a side could give by its open treasury (R5.2). */
export function couldGive(view: View, side: Side): number {
  return Math.min(MAX_AID, power(view, side).treasury);
}

export function stabilityBy(view: View, aid: number): number {
  return aidStep(aid, needNow(view));
}
