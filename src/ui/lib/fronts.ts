import { isFront, PROVINCE_COUNT, type View } from '../../rules';

/** Map numbers of the provinces where units may be sent (R6.2). */
export function frontsOf(view: View): Set<number> {
  const fronts = new Set<number>();
  for (let i = 0; i < PROVINCE_COUNT; i++) if (isFront(view, i)) fronts.add(i);
  return fronts;
}
