/** The start that a saved game was played from. */
import type { SetUp } from '../rules';
import { branchScenario } from './branch';
import type { Scenario } from './load';
import type { GameRecord } from './record';
import { levelsOf, scenarioHash, setUpOf, variantsOf } from './setup';

/**
 * The set-up that a saved game belongs to: the scenario at its level, with or without cards, with drawn headlines, or a
 * branch of it. Null if none of them has the hash of the record.
 */
export function matchSetUp(scenario: Scenario, record: Pick<GameRecord, 'level' | 'scenarioHash'>): SetUp | null {
  const { level, scenarioHash: wanted } = record;
  if (!levelsOf(scenario).includes(level)) return null;
  const starts = [scenario, ...scenario.branches.map(({ name }) => branchScenario(scenario, name))];
  for (const start of starts) {
    for (const variant of variantsOf(start)) {
      if (scenarioHash(start, level, variant) === wanted) return setUpOf(start, level, variant);
    }
  }
  return null;
}
