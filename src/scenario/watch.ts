/** Watching a script play itself. */
import type { Level } from '../rules';
import type { Scenario } from './load';
import { type Controller, type PlayResult, playGame } from './play';
import type { Problem } from './problem';
import { type Script, scriptCheckpoints, scriptController, unrolled } from './script';
import { setUpOf, variantOf } from './setup';

export interface WatchOptions {
  /** The script; the scenario's own when left out. */
  readonly script?: Script;
  /** The level; the script's when left out. */
  readonly level?: Level;
  /** Any text; the script's when left out. */
  readonly seed?: string;
  /** Decides where the script has nothing. Without it the script must cover every decision. */
  readonly others?: Controller;
}

/**
 * Plays a script to the verdict or to its first problem: a refused decision, one that was never asked for, a checkpoint
 * that does not hold, a staged die that was never rolled.
 * Throws RangeError if there is no script.
 */
export function watchScript(scenario: Scenario, options: WatchOptions = {}): PlayResult {
  const script = options.script ?? scenario.script;
  if (!script) throw new RangeError(`${scenario.id} has no script`);
  const others = options.others ?? null;
  const result = playGame({
    setUp: setUpOf(scenario, options.level ?? script.level, variantOf(script)),
    seed: options.seed ?? script.seed,
    stagedDice: script.stagedDice,
    controllers: {
      moscow: scriptController(script, 'moscow', others),
      tehran: scriptController(script, 'tehran', others),
    },
    checkpoints: scriptCheckpoints(script),
  });
  const idle: Problem[] = result.unusedDice.map((key) => unrolled(script, key));
  return result.problems.length > 0 ? result : { ...result, problems: idle };
}
