/** Who decides for a side in `axis run`: chance, the script, or the moves of a recorded game. */
import { basename } from 'node:path';
import { refusalText, say } from '../messages';
import {
  createGame,
  type Decision,
  findMove,
  isAct,
  isSeal,
  kindOfMove,
  makeMove,
  refuseDecision,
  type SetUp,
  SIDES,
  type Side,
  type Step,
  type View,
} from '../rules';
import {
  type Commentary,
  type Controller,
  checkRecord,
  type GameRecord,
  keyedDice,
  matchSetUp,
  type Scenario,
  type Script,
  setUpOf,
} from '../scenario';
import { readRecord } from './files';
import { BadUsage } from './io';
import type { Departure } from './played';

export type Seat = { readonly kind: 'random' | 'script' } | { readonly kind: 'file'; readonly file: string };

/** Reads --moscow or --tehran; the scenario's script is the default where there is one. */
export function seatOf(side: Side, given: string | undefined, scenario: Scenario): Seat {
  if (given === undefined) return { kind: scenario.script ? 'script' : 'random' };
  if (given === 'random') return { kind: 'random' };
  if (given !== 'script') return { kind: 'file', file: given };
  if (!scenario.script) throw new BadUsage(say('cli.run.noScript', { option: `--${side}`, scenario: scenario.id }));
  return { kind: 'script' };
}

/** The seat as a transcript names it; never where a file lies. */
export function seatText(seat: Seat): string {
  return seat.kind === 'file' ? basename(seat.file) : seat.kind;
}

/** A decision written down for a turn. */
interface Planned {
  readonly turn: number;
  readonly decision: Decision;
  readonly commentary: Commentary | null;
}

function fromScript(script: Script, side: Side): Planned[] {
  return script.turns.flatMap(({ turn, decisions }) =>
    decisions
      .filter((entry) => entry.side === side)
      .map(({ decision, note, sources }) => ({
        turn,
        decision,
        commentary: note || sources.length ? { note, sources } : null,
      })),
  );
}

/** The turn of each move of a record; shorter than its moves if one of them does not hold. */
export function turnsOf(setUp: SetUp, record: GameRecord): number[] {
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice);
  const turns: number[] = [];
  for (const move of record.moves) {
    const { turn } = state;
    if (makeMove(state, move, dice)) break;
    turns.push(turn);
  }
  return turns;
}

function fromFile(file: string, side: Side, scenario: Scenario): Planned[] {
  const { record } = readRecord(file);
  const [mismatch] = checkRecord(record, scenario);
  if (mismatch) throw new BadUsage(`${file}: ${mismatch.message}`);
  return turnsOf(matchSetUp(scenario, record) ?? setUpOf(scenario, record.level), record).flatMap((turn, i) => {
    const decision = record.moves[i]!;
    return !isAct(decision) && decision.side === side ? [{ turn, decision, commentary: null }] : [];
  });
}

function stepOf(decision: Decision): Step {
  return isSeal(decision) ? 'orders' : (kindOfMove(findMove(decision)).slot as Step);
}

/**
 * Makes planned decisions in the step and turn they were written for, and lets `others` decide where there is none.
 * What the rules do not allow here is left out and noted: against another opponent history goes another way.
 */
function plannedController(plan: readonly Planned[], others: Controller, departures: Departure[]): Controller {
  const left = [...plan];
  let last: Planned | null = null;
  const next = (seen: View, side: Side): Decision => {
    last = null;
    for (;;) {
      const at = left.findIndex((entry) => entry.turn === seen.turn && stepOf(entry.decision) === seen.step);
      const entry = left[at];
      if (!entry) return others(seen, side);
      left.splice(at, 1);
      const refusal = refuseDecision(seen, entry.decision);
      if (!refusal) {
        last = entry;
        return entry.decision;
      }
      departures.push({ turn: seen.turn, side, decision: entry.decision, why: refusalText(refusal) });
    }
  };
  const written = () =>
    last?.commentary
      ? {
          ...last.commentary,
          check: () => [],
          problem: (message: string) => ({ file: '', line: 0, column: 0, path: '', message }),
        }
      : null;
  return Object.assign(next, { written });
}

/**
 * The controllers of a game in which not both sides are left to the script.
 * @param departures where planned decisions that were not possible are noted.
 */
export function controllersOf(
  seats: Readonly<Record<Side, Seat>>,
  scenario: Scenario,
  chance: Controller,
  departures: Departure[],
): Record<Side, Controller> {
  const [moscow, tehran] = SIDES.map((side) => {
    const seat = seats[side];
    if (seat.kind === 'random') return chance;
    const plan =
      seat.kind === 'file'
        ? fromFile(seat.file, side, scenario)
        : scenario.script
          ? fromScript(scenario.script, side)
          : [];
    return plannedController(plan, chance, departures);
  });
  return { moscow: moscow!, tehran: tehran! };
}
