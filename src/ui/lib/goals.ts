/** The score lines of a side as the board stands, and what would change them: found by trying, by the rules themselves. */
import { moveText, say } from '../../messages';
import {
  awaits,
  BALANCE,
  lineScore,
  PROVINCES,
  type ScoreLine,
  SIDES,
  type Side,
  scoreLines,
  type View,
} from '../../rules';
import { actionGroups } from './actions';
import { preview } from './preview';

export interface Goal {
  readonly line: ScoreLine;
  readonly vp: number;
  /** What is one step away from changing it, in words with the VP it would then pay. */
  readonly steps: readonly string[];
  /** Own decisions that would change it now. */
  readonly moves: readonly string[];
}

interface Step {
  readonly what: string;
  readonly view: View;
}

const TRACKS = ['stability', 'patronage', 'detente', 'tension', 'sanctions', 'trust', 'chips'] as const;

/** R10.3: the VP that the Reckoning would pay a side as the board stands. */
export function paysNow(view: View, side: Side): number {
  const own = scoreLines(view).filter((one) => one.side === side);
  return own.reduce((sum, { line }) => sum + lineScore(view, side, line), 0);
}

/** Every board that differs by one step of a track or one proxy in a government province. */
function neighbours(view: View): Step[] {
  const steps: Step[] = [];
  for (const track of TRACKS) {
    const [least, most] = BALANCE.RANGE[track];
    for (const by of [1, -1]) {
      const to = view[track] + by;
      if (to < least || to > most) continue;
      steps.push({ what: say('goals.track', { track, by }), view: { ...view, [track]: to } });
    }
  }
  view.provinces.forEach((province, i) => {
    if (province.holder !== 'government') return;
    for (const side of SIDES) {
      for (const by of [1, -1]) {
        const to = province[side] + by;
        if (to < 0 || to > BALANCE.MAX_PROXIES) continue;
        const provinces = view.provinces.map((one, n) => (n === i ? { ...one, [side]: to } : one));
        const what = say('goals.place', { province: PROVINCES[i]!, side, by });
        steps.push({ what, view: { ...view, provinces } });
      }
    }
  });
  return steps;
}

/** Own decisions of this moment by the line that they would change. */
function movesByLine(view: View, side: Side): Map<ScoreLine, string[]> {
  const found = new Map<ScoreLine, string[]>();
  if (view.viewer !== side || view.step !== 'statecraft' || !awaits(view, side)) return found;
  for (const { open } of actionGroups(view, side)) {
    for (const { id, move } of open) {
      for (const change of preview(view, side, id)?.changes ?? []) {
        if (change.kind !== 'line' || change.side !== side || change.to <= change.from) continue;
        found.set(change.line, [...(found.get(change.line) ?? []), moveText(move)]);
      }
    }
  }
  return found;
}

/** As many ways to change a line are told. */
const TOLD = 3;

/** What can still change most easily comes first: by a decision now, then by one step, then the rest. */
function rank({ moves, steps }: Goal): number {
  if (moves.length > 0) return 0;
  return steps.length > 0 ? 1 : 2;
}

export function goalsOf(view: View, side: Side): Goal[] {
  const around = neighbours(view);
  const moves = movesByLine(view, side);
  const own = scoreLines(view).filter((one) => one.side === side);
  const goals = own.map(({ line }) => {
    const vp = lineScore(view, side, line);
    const steps = around.flatMap((step) => {
      const to = lineScore(step.view, side, line);
      return to === vp ? [] : [say('goals.step', { what: step.what, to })];
    });
    return { line, vp, steps: steps.slice(0, TOLD), moves: (moves.get(line) ?? []).slice(0, TOLD) };
  });
  return goals.sort((a, b) => rank(a) - rank(b));
}
