/** From a scenario to what the rules need to start a game (rule 13). */
import {
  type Config,
  type Level,
  MODIFIERS,
  type Modifiers,
  PROVINCES,
  type ProvinceId,
  RULES_VERSION,
  type SetUp,
  type SetUpProvince,
  type Side,
  type SiteId,
} from '../rules';
import { calendarOf, erasOf } from './checks';
import type { Scenario } from './load';
import { verdictNumbers } from './schema';
import { canonicalJson, hashText } from './seed';

/** The levels a scenario can be played at, the one it offers first before the other. */
export function levelsOf(scenario: Scenario): Level[] {
  return (['accessible', 'historic'] as const)
    .filter((level) => scenario.levels[level])
    .sort((a, b) => Number(b === scenario.level) - Number(a === scenario.level));
}

/** What a table may choose beside the level; what is left out is as the scenario says. */
export interface Variant {
  /** Module C on or off; RangeError for "on" if the scenario has no eras. */
  readonly cards?: boolean;
  /** H1 to H3; RangeError for others than the scenario's own if it has no eras. */
  readonly headlineMode?: Config['headlineMode'];
}

/** The variant that a script is written for. */
export function variantOf({ cards }: { readonly cards: boolean | null }): Variant {
  return cards === null ? {} : { cards };
}

const MODES = ['schedule', 'shuffled', 'mixed'] as const;

/** R13.6, H1 to H3: every variant a scenario can be played in, its own first. */
export function variantsOf(scenario: Scenario): Required<Variant>[] {
  const own = { cards: scenario.cards === 'on', headlineMode: scenario.headlineMode };
  const printed = scenario.headlines.some((id) => id !== 'none' && !/^h\d\d$/.test(id));
  const mixable = scenario.eras !== undefined && !printed && scenario.headlines.includes('h01');
  const all = (scenario.eras === undefined ? [own.cards] : [true, false]).flatMap((cards) =>
    (mixable ? MODES : [own.headlineMode]).map((headlineMode) => ({ cards, headlineMode })),
  );
  const isOwn = (one: Required<Variant>) => one.cards === own.cards && one.headlineMode === own.headlineMode;
  return all.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

/** Everything that play depends on, but not what things are called. */
type Played = Omit<SetUp, 'config'> & {
  readonly config: Omit<SetUp['config'], 'scenario' | 'scenarioHash' | 'rulesVersion' | 'years'>;
};

/** The part of the configuration that modules C and H read. */
function modules(scenario: Scenario, variant: Variant) {
  const cards = variant.cards ?? scenario.cards === 'on';
  const headlineMode = variant.headlineMode ?? scenario.headlineMode;
  const drawn = cards || headlineMode !== 'schedule';
  if (drawn && scenario.eras === undefined) {
    throw new RangeError(`${scenario.id} has no eras, so no cards and no drawn headlines`);
  }
  const calendar = cards ? calendarOf(scenario).map((year) => year ?? 0) : [];
  return {
    cards,
    headlineMode,
    eras: drawn ? erasOf(scenario) : [],
    calendar,
    lastYear: cards ? (scenario.lastYear ?? Math.max(...calendar)) : 0,
    openingHand: cards ? scenario.openingHand : 0,
  };
}

function played(scenario: Scenario, level: Level, variant: Variant): Played {
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
      cardsStability: block.cardsStability,
      cardsFall: block.cardsFall,
      reinforceRebels: scenario.reinforcement.rebels,
      reinforceIs: scenario.reinforcement.is,
      ...modules(scenario, variant),
      modifiers: Object.fromEntries(MODIFIERS.map((id) => [id, scenario.modifiers.includes(id)])) as Modifiers,
      actions: scenario.actions,
      hiddenEndFrom: scenario.hiddenEndFrom ?? 0,
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
    bushehr: setup.bushehr,
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
 * SHA-256 of everything in a scenario that play at a level depends on, hex: set-up, headlines, cards, modifiers, numbers
 * of the verdict. Titles, texts, labels of turns (their years count where there are cards) and the script are not part
 * of it.
 */
export function scenarioHash(scenario: Scenario, level: Level = scenario.level, variant: Variant = {}): string {
  return hashText(canonicalJson(played(scenario, level, variant)));
}

/**
 * The start of a game, frozen all through.
 * @param level one of {@link levelsOf}; RangeError otherwise.
 * @param variant one of {@link variantsOf}; RangeError otherwise.
 */
export function setUpOf(scenario: Scenario, level: Level = scenario.level, variant: Variant = {}): SetUp {
  const start = played(scenario, level, variant);
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
