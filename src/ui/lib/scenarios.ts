/** The scenarios in this page, and whether a recorded game belongs to one of them. */
import compiled, { type CompiledScenario, type CompiledStarts, type CompiledVariant } from 'virtual:scenarios';
import { say } from '../../messages';
import { type Level, RULES_VERSION, type SetUp } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { strangerAmong } from './players';

export type { CompiledScenario, CompiledVariant };

/** The game to begin with. */
const FIRST = 'intervention-2015';

// Years are digits: a collator, which takes a phone a tenth of a second to load, has nothing to add.
function order(a: CompiledScenario, b: CompiledScenario): number {
  return Number(b.id === FIRST) - Number(a.id === FIRST) || (a.period < b.period ? -1 : 1);
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

/** What names the start of a game: a record and a configuration both do. */
type Start = Pick<GameRecord, 'scenario' | 'scenarioHash' | 'level'>;

function among({ setUps, variants }: CompiledStarts, { level, scenarioHash }: Start): SetUp | null {
  const own = setUps[level];
  if (!own) return null;
  const hash = ({ config }: CompiledVariant) => config.scenarioHash ?? own.config.scenarioHash;
  const variant = variants[level]?.find((one) => hash(one) === scenarioHash);
  return variant ? withVariant(own, variant) : null;
}

/** The set-up that a record was played from, of the scenario or of a branch, or why there is none. */
export function setUpFor(record: GameRecord): SetUp | Obstacle {
  if (record.rulesVersion !== RULES_VERSION) return 'otherRules';
  const scenario = scenarios.find((one) => one.id === record.scenario);
  if (!scenario?.setUps[record.level]) return 'unknownScenario';
  for (const starts of [scenario, ...scenario.branches]) {
    const found = among(starts, record);
    if (found) return strangerAmong(playersOf(record)) === null ? found : 'unknownPlayer';
  }
  return 'otherScenario';
}

/** The title of a game: that of its scenario, with the branch if it has a start of its own. */
export function titleOfGame(start: Start): string {
  const scenario = scenarios.find((one) => one.id === start.scenario);
  const title = titleOf(start.scenario);
  if (!scenario || among(scenario, start)) return title;
  const branch = scenario.branches.find((one) => among(one, start));
  return branch ? say('ui.branch.title', { title, branch: branch.title }) : title;
}
