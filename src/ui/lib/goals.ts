/** The score lines of a side as the board stands: 10.3, or those of the game without the map (13.5). */
import { lineScore, type ScoreLine, type Side, scoreLines, type View } from '../../rules';

export interface Goal {
  readonly line: ScoreLine;
  readonly vp: number;
}

export function goalsOf(view: View, side: Side): Goal[] {
  const own = scoreLines(view).filter((one) => one.side === side);
  return own.map(({ line }) => ({ line, vp: lineScore(view, side, line) }));
}
