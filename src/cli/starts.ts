/** Every scenario at each of its levels, without and with cards and with drawn headlines, as starts of fuzzed games. */
import type { Level } from '../rules';
import { type Scenario, setUpOf, type Variant, variantsOf } from '../scenario';
import { listScenarios } from '../scenario/files';
import type { FuzzStart } from '../study/fuzzGame';

function nameOf(scenario: Scenario, level: Level, { cards, headlineMode }: Variant): string {
  const drawn = headlineMode === scenario.headlineMode ? '' : ` ${headlineMode}`;
  return `${scenario.id} ${level}${cards ? ' cards' : ''}${drawn}`;
}

/** @param only ids of the scenarios to take; all when left out. */
export function fuzzStarts(only?: readonly string[]): FuzzStart[] {
  return listScenarios()
    .filter(({ id }) => !only || only.includes(id))
    .flatMap((scenario) =>
      (['accessible', 'historic'] as const)
        .filter((level) => scenario.levels[level])
        .flatMap((level) =>
          variantsOf(scenario)
            .filter(
              ({ cards, headlineMode }) =>
                headlineMode === scenario.headlineMode || (cards && headlineMode === 'mixed'),
            )
            .sort((a, b) => Number(a.cards) - Number(b.cards))
            .map((variant) => ({
              name: nameOf(scenario, level, variant),
              setUp: setUpOf(scenario, level, variant),
            })),
        ),
    );
}
