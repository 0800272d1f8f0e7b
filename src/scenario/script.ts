/** A script: decisions of one or both sides written down beforehand, with commentary, checkpoints and fixed dice. */
import { type Decision, type Level, SIDES, type Side, type State } from '../rules';
import type { StagedDice } from './dice';
import { differences } from './expect';
import { formatMove } from './notation';
import { type Checkpoint, type Controller, PlayStop, type Written } from './play';
import { type Path, type Place, type Problem, pathText } from './problem';
import type { Expectation } from './schema-script';

export interface ScriptDecision {
  readonly side: Side;
  readonly decision: Decision;
  readonly note: string;
  readonly sources: readonly string[];
  readonly expect: Expectation | null;
  readonly path: Path;
}

export interface ScriptTurn {
  readonly turn: number;
  readonly note: string;
  readonly start: Expectation | null;
  readonly decisions: readonly ScriptDecision[];
  readonly end: Expectation | null;
  readonly path: Path;
}

export interface Script {
  readonly file: string;
  readonly level: Level;
  /** Whether it is written for a game with cards; null is as the scenario says. */
  readonly cards: boolean | null;
  /** Any text; {@link seedFrom} makes the seed of a match of it. */
  readonly seed: string;
  readonly intro: string;
  readonly turns: readonly ScriptTurn[];
  readonly closing: string;
  readonly stagedDice: StagedDice;
  /** Where things are written: line and column by path. */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
}

/** Where a path of a script is written; the nearest parent that has a place. */
export function scriptPlace(script: Script, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const place = script.places[pathText(path.slice(0, length))];
    if (place) return { file: script.file, line: place[0], column: place[1] };
  }
  return { file: script.file, line: 0, column: 0 };
}

export function scriptProblem(script: Script, path: Path, message: string): Problem {
  return { ...scriptPlace(script, path), path: pathText(path), message };
}

/** The sides that a script has decisions for. */
export function scriptedSides(script: Script): Side[] {
  return SIDES.filter((side) => script.turns.some(({ decisions }) => decisions.some((entry) => entry.side === side)));
}

function check(script: Script, path: Path, moment: string, expected: Expectation, state: Readonly<State>): Problem[] {
  return differences(state, expected)
    .map(({ path: field, found, expected: wanted }) =>
      scriptProblem(script, [...path, ...field], `${moment}: found ${found}; expected ${wanted}`),
    )
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The checkpoints of a script at the start and the end of its turns. */
export function scriptCheckpoints(script: Script): Checkpoint[] {
  return script.turns.flatMap((entry) =>
    (['start', 'end'] as const).flatMap((when): Checkpoint[] => {
      const expected = entry[when];
      if (!expected) return [];
      const { turn } = entry;
      const path = [...entry.path, when];
      return [
        {
          turn,
          when,
          check: (state) => check(script, path, `turn ${turn}, ${when}`, expected, state),
          missed: (last) =>
            scriptProblem(script, path, `the game ended in turn ${last}; this checkpoint was never reached`),
        },
      ];
    }),
  );
}

/**
 * Plays the decisions that a script has for a side. In each turn they are a queue; where it is empty, `others` decides.
 * Without `others` an empty queue stops the play. A controller is for one game.
 */
export function scriptController(script: Script, side: Side, others: Controller | null = null): Controller {
  const queues = new Map(
    script.turns.map(({ turn, decisions }) => [turn, decisions.filter((entry) => entry.side === side)]),
  );
  let last: ScriptDecision | null = null;

  const decide = (...[seen, who]: Parameters<Controller>): Decision => {
    last = queues.get(seen.turn)?.shift() ?? null;
    if (last) return last.decision;
    if (others) return others(seen, who);
    const turn = script.turns.find((entry) => entry.turn === seen.turn);
    const message = `turn ${seen.turn}, ${side}, ${seen.step}: the script has no decision here; allowed: a decision for each step`;
    throw new PlayStop(scriptProblem(script, turn?.path ?? [], message));
  };
  const written = (): Written | null => {
    const entry = last;
    if (!entry) return others?.written?.() ?? null;
    const { turn } = script.turns.find(({ decisions }) => decisions.includes(entry)) ?? { turn: 0 };
    const moment = `turn ${turn}, after ${side} "${formatMove(entry.decision)}"`;
    return {
      note: entry.note,
      sources: entry.sources,
      check: (state) => (entry.expect ? check(script, [...entry.path, 'expect'], moment, entry.expect, state) : []),
      problem: (message) => scriptProblem(script, entry.path, message),
    };
  };
  const unused = (turn: number): Problem[] => {
    const left = [...queues]
      .filter(([of]) => of <= turn)
      .flatMap(([of, entries]) => entries.map((entry) => ({ of, entry })));
    const own = left.map(({ of, entry }) =>
      scriptProblem(
        script,
        entry.path,
        `turn ${of}, ${side}: "${formatMove(entry.decision)}" was never asked for; the turn was over before`,
      ),
    );
    return [...own, ...(others?.unused?.(turn) ?? [])];
  };
  return Object.assign(decide, { written, unused });
}

/** The problem of a staged die that nothing asked for. */
export function unrolled(script: Script, key: string): Problem {
  const [turn, ...name] = key.split('/');
  const entry = script.turns.find((candidate) => candidate.turn === Number(turn));
  const message = `turn ${turn}: this die was never rolled; allowed: dice that the turn asks for (rule 3.3)`;
  return scriptProblem(script, [...(entry?.path ?? []), 'dice', name.join('/')], message);
}
