/** Every scenario at each of its levels, as starts of fuzzed games. */
import { setUpOf } from '../scenario';
import { listScenarios } from '../scenario/files';
import type { FuzzStart } from '../study/fuzzGame';

/** @param only ids of the scenarios to take; all when left out. */
export function fuzzStarts(only?: readonly string[]): FuzzStart[] {
  return listScenarios()
    .filter(({ id }) => !only || only.includes(id))
    .flatMap((scenario) =>
      (['accessible', 'historic'] as const)
        .filter((level) => scenario.levels[level])
        .map((level) => ({ name: `${scenario.id} ${level}`, setUp: setUpOf(scenario, level) })),
    );
}
