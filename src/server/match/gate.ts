/** What a teacher holds back at a table of a class: a pause, the end of a turn; and the clock that stands still then. */
import { isOver, type Public } from '../../rules';
import type { Why } from '../../table/wire';
import type { Gate, MatchPatch, MatchRow } from '../store/types';

type Position = Pick<Public, 'turn' | 'step'>;
type Gated = Pick<MatchRow, 'gate'>;

export const OPEN_GATE: Gate = { paused: false, openTurn: null, lastTurn: null, left: null, standIn: [] };

/** Whether the table has played up to its teacher's last open turn and waits for the next. */
export function isHeld({ gate }: Gated, { turn, step }: Position): boolean {
  return gate !== undefined && step !== 'over' && gate.openTurn !== null && turn > gate.openTurn;
}

/** Why nobody may decide now, person or bot; null where they may. */
export function gateWhy(row: Gated, state: Position): Extract<Why, 'paused' | 'held'> | null {
  if (row.gate?.paused) return 'paused';
  return isHeld(row, state) ? 'held' : null;
}

/**
 * The clock behind the gate: it stands while nobody may decide.
 * @param due when the awaited would have to have decided if nobody held them back; null without a clock
 */
export function dueBehind({ gate }: Gated, state: Position, due: number | null, now: number): MatchPatch {
  if (gate === undefined) return { dueAt: due };
  if (gate.paused) return { dueAt: null, gate: { ...gate, left: due === null ? null : due - now } };
  return { dueAt: isHeld({ gate }, state) ? null : due };
}

/**
 * A gate that changes.
 * @param minutes what a decision may take; null without a clock
 */
export function regated(
  row: Pick<MatchRow, 'gate' | 'dueAt' | 'awaited'>,
  state: Public,
  change: Partial<Omit<Gate, 'left'>>,
  minutes: number | null,
  now: number,
): MatchPatch {
  const before = row.gate ?? OPEN_GATE;
  const gate: Gate = { ...before, ...change };
  if (isOver(state)) return { gate: { ...gate, left: null } };
  if (gate.paused) {
    const left = row.dueAt === null ? before.left : Math.max(0, row.dueAt - now);
    return { gate: { ...gate, left }, dueAt: null };
  }
  const whole = minutes === null ? null : minutes * 60_000;
  const opened = gateWhy({ gate: before }, state) !== null && gateWhy({ gate }, state) === null;
  const left = before.left ?? whole;
  const dueAt = opened ? (left === null ? null : now + left) : isHeld({ gate }, state) ? null : row.dueAt;
  return { gate: { ...gate, left: null }, dueAt };
}
