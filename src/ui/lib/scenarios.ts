/** The scenarios in this page, and whether a recorded game belongs to one of them. */
import compiled, { type CompiledScenario, type CompiledVariant } from 'virtual:scenarios';
import { type Level, RULES_VERSION, type SetUp } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { strangerAmong } from './players';

export type { CompiledScenario, CompiledVariant };

/** The game to begin with. */
const FIRST = 'intervention-2015';

function order(a: CompiledScenario, b: CompiledScenario): number {
  return Number(b.id === FIRST) - Number(a.id === FIRST) || a.period.localeCompare(b.period, 'en');
}

/** Every scenario of this page: the one to begin with, then by their years. */
export const scenarios: readonly CompiledScenario[] = [...compiled].sort(order);

const LEVELS: readonly Level[] = ['accessible', 'historic'];

export function levelsOf(scenario: CompiledScenario): Level[] {
  return LEVELS.filter((level) => scenario.setUps[level] !== undefined);
}

/** The title of a scenario that may be missing from this page; its id then. */
export function titleOf(id: string): string {
  return scenarios.find((one) => one.id === id)?.title ?? id;
}

/** The start of a scenario with or without cards, with headlines as listed or drawn. */
export function withVariant(setUp: SetUp, { config }: CompiledVariant): SetUp {
  return { ...setUp, config: { ...setUp.config, ...config } };
}

/** Why a recorded game cannot be played on in this page. */
export type Obstacle = 'otherRules' | 'unknownScenario' | 'otherScenario' | 'unknownPlayer';

/** The set-up that a record was played from, or why there is none. */
export function setUpFor(record: GameRecord): SetUp | Obstacle {
  if (record.rulesVersion !== RULES_VERSION) return 'otherRules';
  const scenario = scenarios.find((one) => one.id === record.scenario);
  const own = scenario?.setUps[record.level];
  if (!scenario || !own) return 'unknownScenario';
  const hash = ({ config }: CompiledVariant) => config.scenarioHash ?? own.config.scenarioHash;
  const variant = scenario.variants[record.level]?.find((one) => hash(one) === record.scenarioHash);
  if (!variant) return 'otherScenario';
  return strangerAmong(playersOf(record)) === null ? withVariant(own, variant) : 'unknownPlayer';
}
