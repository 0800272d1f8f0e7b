/** Alternatives to a scenario's script or start: played from the same seed, and compared with the line they leave. */
import {
  createGame,
  type Decision,
  findMove,
  isFront,
  isOver,
  isSeal,
  kindOfMove,
  makeMove,
  type ProvinceId,
  provinceIndex,
  type Refusal,
  refuseDecision,
  type Side,
  type Step,
  type View,
} from '../rules';
import { keyedDice } from './dice';
import { flatPosition } from './expect';
import type { Branch, Scenario } from './load';
import { type Controller, type PlayResult, playGame, type Written } from './play';
import { randomController } from './random';
import { type Script, type ScriptDecision, scriptProblem } from './script';
import { seedFrom } from './seed';
import { setUpOf, variantOf } from './setup';

/** The branches of a scenario, in the order of its file. */
export function listBranches(scenario: Scenario): readonly Branch[] {
  return scenario.branches;
}

/** A decision of a script that the rules did not allow where its turn came, and that was left out. */
export interface LeftOut {
  readonly turn: number;
  readonly side: Side;
  readonly decision: Decision;
  readonly refusal: Refusal;
}

export interface PlayedBranch {
  /** Null for the line itself. */
  readonly branch: Branch | null;
  readonly result: PlayResult;
  readonly leftOut: readonly LeftOut[];
}

/** A scenario as a branch of it has it: its start and its script are those of the branch, and it has no branches. */
export function branchScenario(scenario: Scenario, name: string): Scenario {
  const branch = scenario.branches.find((entry) => entry.name === name);
  if (!branch) {
    const known = scenario.branches.map((entry) => entry.name).join(', ') || 'none';
    throw new RangeError(`${scenario.id} has no branch ${name}; it has ${known}`);
  }
  const { setup, headlines, modifiers, script } = branch;
  return { ...scenario, setup, headlines, modifiers, script, branches: [] };
}

function stepOf(decision: Decision): Step {
  return isSeal(decision) ? 'orders' : (kindOfMove(findMove(decision)).slot as Step);
}

/** Orders without the units that have no front to go to any more; null if that changes nothing. */
function trimmed(seen: View, decision: Decision): Decision | null {
  if (!isSeal(decision)) return null;
  const units = Object.entries(decision.units).filter(([id]) => isFront(seen, provinceIndex(id as ProvinceId)));
  if (units.length === Object.keys(decision.units).length) return null;
  return { ...decision, units: Object.fromEntries(units) };
}

/**
 * Follows a script as far as the rules allow: a decision is made in the turn and the step it was written for; one that
 * is refused there is noted and left out, orders only as far as they send units where there is no front any more; where
 * nothing is left, `others` decides. A controller is for one game.
 */
function followingController(script: Script, side: Side, others: Controller, leftOut: LeftOut[]): Controller {
  const left = script.turns.flatMap(({ turn, decisions }) =>
    decisions.filter((entry) => entry.side === side).map((entry) => ({ turn, entry })),
  );
  let last: ScriptDecision | null = null;
  const next: Controller = (seen, who) => {
    last = null;
    for (;;) {
      const at = left.findIndex(({ turn, entry }) => turn === seen.turn && stepOf(entry.decision) === seen.step);
      const [found] = at < 0 ? [] : left.splice(at, 1);
      if (!found) return others(seen, who);
      const { decision } = found.entry;
      const refusal = refuseDecision(seen, decision);
      if (!refusal) {
        last = found.entry;
        return decision;
      }
      leftOut.push({ turn: seen.turn, side: who, decision, refusal });
      const rest = trimmed(seen, decision);
      if (!rest || refuseDecision(seen, rest)) continue;
      last = found.entry;
      return rest;
    }
  };
  const written = (): Written | null => {
    const entry = last;
    if (!entry) return others.written?.() ?? null;
    const { note, sources, path } = entry;
    return { note, sources, check: () => [], problem: (message) => scriptProblem(script, path, message) };
  };
  return Object.assign(next, { written });
}

interface BranchOptions {
  /** Any text; the script's, or the id of the scenario, when left out. */
  readonly seed?: string;
}

function follow(scenario: Scenario, branch: Branch | null, options: BranchOptions): PlayedBranch {
  const { script } = scenario;
  const seed = seedFrom(options.seed ?? script?.seed ?? scenario.id);
  const leftOut: LeftOut[] = [];
  const chance = randomController(seed);
  const seat = (side: Side) => (script ? followingController(script, side, chance, leftOut) : chance);
  const result = playGame({
    setUp: setUpOf(scenario, script?.level ?? scenario.level, script ? variantOf(script) : {}),
    seed,
    stagedDice: script?.stagedDice ?? {},
    controllers: { moscow: seat('moscow'), tehran: seat('tehran') },
  });
  return { branch, result, leftOut };
}

/**
 * Plays a branch: its decisions replace those of the line, the rest of the line is followed where it is still legal,
 * and what is missing then is drawn. Dice are those of the line, die by die (law 8). RangeError for an unknown name.
 */
export function playBranch(scenario: Scenario, name: string, options: BranchOptions = {}): PlayedBranch {
  const branch = scenario.branches.find((entry) => entry.name === name) ?? null;
  return follow(branchScenario(scenario, name), branch, options);
}

/** Plays the line that the branches leave: the script, or chance where there is none. */
export function playLine(scenario: Scenario, options: BranchOptions = {}): PlayedBranch {
  return follow(scenario, null, options);
}

/** One thing in which two games differ at the end of a turn. */
export interface Difference {
  /** Turn at whose end it is so. */
  readonly turn: number;
  /** What differs, as checkpoints name it: "trust", "vp.moscow", "provinces.homs.holder", "verdicts.tehran". */
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

/** The position at the end of each turn (before the next one's first decision), in the words of a checkpoint. */
export function turnEnds(game: PlayResult): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const { record, setUp } = game;
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice);
  const ends = new Map<number, ReadonlyMap<string, string>>();
  for (const move of record.moves) {
    const { turn } = state;
    if (makeMove(state, move, dice)) break;
    if (isOver(state) || state.turn > turn) ends.set(turn, flatPosition(state));
  }
  return ends;
}

const OVER = 'the game is over';

/**
 * What differs between two games of one scenario and when: tracks, holders, stacks, proxies, contracts, points and
 * verdicts, turn by turn. Holds what was secret: for authors and debriefs. Empty if every turn ended alike.
 */
export function differences(first: PlayResult, second: PlayResult): Difference[] {
  const [a, b] = [turnEnds(first), turnEnds(second)];
  const turns = [...new Set([...a.keys(), ...b.keys()])].sort((one, other) => one - other);
  return turns.flatMap((turn): Difference[] => {
    const [left, right] = [a.get(turn), b.get(turn)];
    if (!left || !right) {
      return [{ turn, what: 'ending', first: left?.get('ending') ?? OVER, second: right?.get('ending') ?? OVER }];
    }
    return [...left].flatMap(([what, value]) => {
      const other = right.get(what) ?? '';
      return value === other ? [] : [{ turn, what, first: value, second: other }];
    });
  });
}
