/** From a scenario to what the rules need to start a game (rule 13). */
import {
  type Level,
  PROVINCES,
  type ProvinceId,
  RULES_VERSION,
  type SetUp,
  type SetUpProvince,
  type Side,
  type SiteId,
} from '../rules';
import type { Scenario } from './load';
import { verdictNumbers } from './schema';
import { canonicalJson, hashText } from './seed';

/** The levels a scenario can be played at, the one it offers first before the other. */
export function levelsOf(scenario: Scenario): Level[] {
  return (['accessible', 'historic'] as const)
    .filter((level) => scenario.levels[level])
    .sort((a, b) => Number(b === scenario.level) - Number(a === scenario.level));
}

/** Everything that play depends on, but not what things are called. */
type Played = Omit<SetUp, 'config'> & {
  readonly config: Omit<SetUp['config'], 'scenario' | 'scenarioHash' | 'rulesVersion' | 'years'>;
};

function played(scenario: Scenario, level: Level): Played {
  const block = scenario.levels[level];
  if (!block) {
    throw new RangeError(`${scenario.id} has no level ${level}; it has ${levelsOf(scenario).join(', ')}`);
  }
  const { setup } = scenario;
  return {
    config: {
      level,
      turns: scenario.turns.length,
      headlines: scenario.headlines.slice(),
      counterBase: block.counterBase,
      reinforceRebels: scenario.reinforcement.rebels,
      reinforceIs: scenario.reinforcement.is,
      ...verdictNumbers(scenario),
    },
    stability: block.stability,
    patronage: setup.patronage,
    trust: setup.trust,
    detente: setup.detente,
    tension: setup.tension,
    sanctions: setup.sanctions,
    vp: { ...block.vp },
    treasury: { ...setup.treasury },
    resolve: { ...setup.resolve },
    candidates: { ...setup.candidates },
    brigades: setup.brigades,
    airDefence: setup.airDefence,
    chips: setup.chips,
    credits: setup.credits,
    freeSorties: setup.freeSorties,
    aidNeed: block.aidNeed,
    strikeBonus: setup.strikeBonus,
    provinces: Object.fromEntries(PROVINCES.map((id) => [id, province(scenario, id)])) as Record<
      ProvinceId,
      SetUpProvince
    >,
    contracts: { ...setup.contracts } as Partial<Record<SiteId, Side>>,
  };
}

function province(scenario: Scenario, id: ProvinceId): SetUpProvince {
  const entry = scenario.setup.provinces[id];
  if (!entry) return { holder: 'government', stack: 0, faction: 'none', guard: false, moscow: 0, tehran: 0 };
  const { holder, stack, guard = false, proxies } = entry;
  return { holder, stack: stack.strength, faction: stack.faction, guard, ...proxies };
}

/**
 * SHA-256 of everything in a scenario that play at a level depends on, hex: set-up, headlines, numbers of the verdict.
 * Titles, texts, labels of turns and the script are not part of it.
 */
export function scenarioHash(scenario: Scenario, level: Level = scenario.level): string {
  return hashText(canonicalJson(played(scenario, level)));
}

/**
 * The start of a game, frozen all through.
 * @param level one of {@link levelsOf}; RangeError otherwise.
 */
export function setUpOf(scenario: Scenario, level: Level = scenario.level): SetUp {
  const start = played(scenario, level);
  const names = {
    scenario: scenario.id,
    scenarioHash: hashText(canonicalJson(start)),
    rulesVersion: RULES_VERSION,
    years: scenario.turns.slice(),
  };
  return deepFreeze({ ...start, config: { ...start.config, ...names } });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}
