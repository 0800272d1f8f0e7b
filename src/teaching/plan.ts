/** A lesson plan in minutes, from the scenario's own. */
import type { PlanShape, StepId } from './pack';

export interface PlanStep {
  readonly step: StepId;
  /** Minutes from the beginning of the lesson. */
  readonly from: number;
  readonly to: number;
  /** Number of the turn from 1, for steps that play one; else null. */
  readonly turn: number | null;
}

export interface Plan {
  readonly minutes: number;
  readonly turns: number;
  readonly turnMinutes: number;
  readonly steps: readonly PlanStep[];
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * @param lesson minutes of the whole scenario and its number of turns
 * @returns steps that follow each other without a gap and end with the lesson
 */
export function planOf(shape: PlanShape, lesson: { readonly minutes: number; readonly turns: number }): Plan {
  const { minutes, hook, teach, turn, freeze, debrief, ticket } = shape;
  const room = minutes - hook - teach - freeze - debrief - ticket;
  const own = Math.round(lesson.minutes / lesson.turns);
  const most = Math.min(shape.turns, lesson.turns);
  const usual = between(turn.least, own, turn.most);
  const turns = Math.min(most, Math.floor(room / usual));
  // A scenario that is over sooner gives its turns the time that they would take at home.
  const whole = turns === lesson.turns && turn.most > turn.least;
  const turnMinutes = whole ? between(usual, own, Math.floor(room / turns)) : usual;
  const left = room - turns * turnMinutes;
  const parts: [StepId, number, number | null][] = [
    ['hook', hook, null],
    ['teach', teach, null],
    ...Array.from({ length: turns }, (_, i): [StepId, number, number] => {
      const step = i === 0 ? 'first' : i === turns - 1 ? 'last' : 'middle';
      return [step, turnMinutes, i + 1];
    }),
    ['freeze', freeze, null],
    ['debrief', debrief + left, null],
    ['ticket', ticket, null],
  ];
  let at = 0;
  const steps = parts.map(([step, length, number]) => {
    const from = at;
    at += length;
    return { step, from, to: at, turn: number };
  });
  return { minutes, turns, turnMinutes, steps };
}
