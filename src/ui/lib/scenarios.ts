/** The scenarios in this page, and whether a recorded game belongs to one of them. */
import compiled, { type CompiledScenario } from 'virtual:scenarios';
import { type Level, RULES_VERSION, type SetUp } from '../../rules';
import type { GameRecord } from '../../scenario/record';

export type { CompiledScenario };

function length({ setUps, level }: CompiledScenario): number {
  return setUps[level]?.config.turns ?? 0;
}

/** Every scenario of this page, the shortest first. */
export const scenarios: readonly CompiledScenario[] = [...compiled].sort((a, b) => length(a) - length(b));

const LEVELS: readonly Level[] = ['accessible', 'historic'];

export function levelsOf(scenario: CompiledScenario): Level[] {
  return LEVELS.filter((level) => scenario.setUps[level] !== undefined);
}

/** The title of a scenario that may be missing from this page; its id then. */
export function titleOf(id: string): string {
  return scenarios.find((one) => one.id === id)?.title ?? id;
}

/** Why a recorded game cannot be played on in this page. */
export type Obstacle = 'otherRules' | 'unknownScenario' | 'otherScenario';

/** The set-up that a record was played from, or why there is none. */
export function setUpFor(record: GameRecord): SetUp | Obstacle {
  if (record.rulesVersion !== RULES_VERSION) return 'otherRules';
  const setUp = scenarios.find((one) => one.id === record.scenario)?.setUps[record.level];
  if (!setUp) return 'unknownScenario';
  return setUp.config.scenarioHash === record.scenarioHash ? setUp : 'otherScenario';
}
