/** The decisions of a table as the export lists them: from its log, under pseudonyms, without what was taken back. */
import { createGame, type Decision, type GameMove, isAct, isSeal, makeMove, type SetUp, type Side } from '../../rules';
import { keyedDice } from '../../scenario/dice';
import type { ClassRow } from '../../table/class-wire';
import type { EventRow } from '../store/types';

export function pseudonym(table: number, side: Side): string {
  return `T${table}-${side}`;
}

/** What was chosen, in one cell: the parts of a decision without its side and kind. */
function cellOf(decision: Decision): string {
  if (isSeal(decision)) {
    const units = Object.entries(decision.units).map(([province, count]) => `${province}:${count}`);
    return [`units ${units.join(' ') || 'none'}`, `aid ${decision.aid}`, `stance ${decision.stance}`].join('; ');
  }
  const { side: _, type: __, ...rest } = decision as Decision & Readonly<Record<string, unknown>>;
  return Object.entries(rest)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join('; ');
}

/**
 * @param setUp of the match
 * @param seed of the match
 * @param bot of the class, which decides once where somebody's time was up
 */
export function rowsOf(
  table: number,
  setUp: SetUp,
  seed: string,
  events: readonly EventRow[],
  bot: string,
): ClassRow[] {
  const dice = keyedDice(seed, {});
  const kept: { readonly row: EventRow; readonly move: GameMove; readonly who: string; readonly from: number }[] = [];
  const bots: Record<Side, string | null> = { moscow: null, tehran: null };
  let last: number | null = null;
  for (const row of events) {
    const { event, by, at } = row;
    if (event.kind === 'hand') bots[event.side] = event.to;
    else if (event.kind === 'undo') kept.pop();
    else if (event.kind === 'decide') {
      const { side } = event.decision;
      const who = by === side ? pseudonym(table, side) : `bot:${bots[side] ?? bot}`;
      kept.push({ row, move: event.decision, who, from: last ?? at });
    } else if (event.kind === 'facilitate') kept.push({ row, move: event.act, who: '', from: at });
    last = at;
  }
  const state = createGame(setUp, dice, []);
  return kept.flatMap(({ row, move, who, from }): ClassRow[] => {
    const { turn, step } = state;
    if (makeMove(state, move, dice, null) || isAct(move)) return [];
    const { side, type: what } = move;
    const seconds = row.seq === 1 ? null : Math.round((row.at - from) / 100) / 10;
    return [{ table, turn, step, side, who, what, value: cellOf(move), seconds }];
  });
}
