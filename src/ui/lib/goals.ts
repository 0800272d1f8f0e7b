/** The score lines of a side as the board stands: 10.3, or those of the game without the map (13.5). */
import { BALANCE, lineScore, SCORE_LINES, type ScoreLine, type Side, type View } from '../../rules';

export interface Goal {
  readonly line: ScoreLine;
  readonly vp: number;
}

function voteGoals(view: View): Record<Side, Goal[]> {
  const when = BALANCE.MODIFIER.voteScore;
  const goal = (line: ScoreLine, earned: boolean): Goal => ({ line, vp: earned ? 1 : 0 });
  return {
    moscow: [
      goal('detente', view.detente >= when.detente),
      goal('tension', view.tension >= when.tension),
      goal('bushehr', view.bushehrMoved === 'built'),
    ],
    tehran: [
      goal('relief', view.sanctions <= when.sanctions),
      goal('chips', view.chips >= when.chips),
      goal('trustful', view.trust >= when.trust),
    ],
  };
}

export function goalsOf(view: View, side: Side): Goal[] {
  if (view.config.modifiers.withoutMap) return voteGoals(view)[side];
  return SCORE_LINES.filter((one) => one.side === side).map(({ line }) => ({ line, vp: lineScore(view, side, line) }));
}
