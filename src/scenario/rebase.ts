/** Later changes of numbers may break a script: this proves it anew on the present rules. */
import type { Scenario } from './load';
import { type PlayResult, playGame } from './play';
import type { Problem } from './problem';
import { randomController } from './random';
import { type Script, scriptController } from './script';
import { seedFrom } from './seed';
import { setUpOf, variantOf } from './setup';
import { watchScript } from './watch';

export interface Rebased {
  /** Every decision is legal in its place and every checkpoint holds. */
  readonly holds: boolean;
  /** The first decision that is refused, or that nothing asks for; null if the decisions hold to the end. */
  readonly decision: Problem | null;
  /** The first checkpoints that do not hold (those of one moment), or a staged die that is never rolled. */
  readonly checkpoints: readonly Problem[];
  /** Decisions made before the first that does not hold, checkpoints left aside. */
  readonly played: number;
  readonly result: PlayResult;
}

/**
 * Plays a script from the start by the present rules and names the first decision that no longer holds, and the first
 * checkpoints that do not. Where the script leaves decisions open they are drawn, always alike.
 * Throws RangeError if the scenario has no script.
 */
export function rebaseScript(scenario: Scenario, script: Script | null = scenario.script): Rebased {
  if (!script) throw new RangeError(`${scenario.id} has no script`);
  const others = () => randomController(seedFrom(script.seed));
  const bare: Script = {
    ...script,
    turns: script.turns.map((turn) => ({
      ...turn,
      start: null,
      end: null,
      decisions: turn.decisions.map((entry) => ({ ...entry, expect: null })),
    })),
  };
  const chance = others();
  const decisions = playGame({
    setUp: setUpOf(scenario, script.level, variantOf(script)),
    seed: script.seed,
    stagedDice: script.stagedDice,
    controllers: {
      moscow: scriptController(bare, 'moscow', chance),
      tehran: scriptController(bare, 'tehran', chance),
    },
  });
  const [decision = null] = decisions.problems;
  const strict = watchScript(scenario, { script, others: others() });
  const checkpoints = decision
    ? strict.problems.filter(({ message }) => message !== decision.message)
    : strict.problems;
  return {
    holds: strict.problems.length === 0,
    decision,
    checkpoints,
    played: decisions.record.moves.length,
    result: strict,
  };
}
