/** The score of a game by side, line and turn, read off its chronicle. */
import { type ChronicleEvent, type ScoreLine, SIDES, type Side, type State } from '../rules';

export interface TurnScore {
  readonly turn: number;
  /** VP by line, in the order they were scored. */
  readonly lines: Readonly<Partial<Record<ScoreLine, number>>>;
  readonly vp: number;
  /** VP shown at the end of the turn; the last turn holds final scoring. */
  readonly total: number;
}

export interface SideScore {
  /** VP before the first turn. */
  readonly start: number;
  readonly lines: Readonly<Partial<Record<ScoreLine, number>>>;
  readonly turns: readonly TurnScore[];
  readonly total: number;
}

function add(lines: Partial<Record<ScoreLine, number>>, line: ScoreLine, vp: number): void {
  lines[line] = (lines[line] ?? 0) + vp;
}

function scoreOf(chronicle: readonly ChronicleEvent[], side: Side, start: number, lastTurn: number): SideScore {
  const lines: Partial<Record<ScoreLine, number>> = {};
  const turns: TurnScore[] = [];
  let total = start;
  for (let turn = 1; turn <= lastTurn; turn++) {
    const own: Partial<Record<ScoreLine, number>> = {};
    let vp = 0;
    for (const event of chronicle) {
      if (event.turn !== turn || event.code !== 'score' || event.values.side !== side) continue;
      add(own, event.values.line, event.values.vp);
      add(lines, event.values.line, event.values.vp);
      vp += event.values.vp;
    }
    total += vp;
    turns.push({ turn, lines: own, vp, total });
  }
  return { start, lines, turns, total };
}

/** @param start VP of the set-up. */
export function scoresOf(
  chronicle: readonly ChronicleEvent[],
  state: Readonly<State>,
  start: Readonly<Record<Side, number>>,
): Record<Side, SideScore> {
  return {
    moscow: scoreOf(chronicle, 'moscow', start.moscow, state.turn),
    tehran: scoreOf(chronicle, 'tehran', start.tehran, state.turn),
  };
}

/** Lines that paid anybody, in the order they first did. */
export function linesOf(scores: Readonly<Record<Side, SideScore>>): ScoreLine[] {
  return [...new Set(SIDES.flatMap((side) => Object.keys(scores[side].lines) as ScoreLine[]))];
}
