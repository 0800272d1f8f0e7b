/** The campaign of rule 13.1 as a start for played games, so that these tests need no scenario file. */
import {
  type Config,
  type Faction,
  HEADLINES,
  type Holder,
  LEVELS,
  LONG_GAME,
  MODIFIERS,
  type ModifierId,
  type Modifiers,
  type SetUp,
  type SetUpProvince,
} from '../../src/rules';

function at(holder: Holder, faction: Faction, stack: number, moscow = 0, tehran = 0, guard = false): SetUpProvince {
  return { holder, faction, stack, moscow, tehran, guard };
}

/** A game of modules and special rules, for words that the campaign alone never needs. */
export interface Special {
  readonly cards?: boolean;
  readonly modifiers?: readonly ModifierId[];
  readonly config?: Partial<Config>;
}

export function setUp(level: 'accessible' | 'historic', special: Special = {}): SetUp {
  const named = special.modifiers ?? [];
  const modifiers = Object.fromEntries(MODIFIERS.map((id) => [id, named.includes(id)])) as Modifiers;
  const { stability, aidNeed, cardsStability, cardsFall, counterBase } = LEVELS[level];
  const { turns, lead, overreach, threshold } = LONG_GAME;
  return {
    config: {
      scenario: 'messages',
      scenarioHash: '',
      rulesVersion: '',
      level,
      turns,
      years: Array.from({ length: turns }, (_, i) => String(2015 + i)),
      headlines: HEADLINES.slice(0, turns),
      counterBase,
      cardsStability,
      cardsFall,
      reinforceRebels: 6,
      reinforceIs: 2,
      lead,
      overreach,
      threshold,
      parMoscow: threshold,
      parTehran: threshold,
      cards: special.cards ?? false,
      eras: ['early', 'early', 'early', 'middle', 'middle', 'middle', 'late', 'late', 'late', 'late'],
      calendar: Array.from({ length: turns }, (_, i) => 2015 + i),
      lastYear: 2024,
      openingHand: 0,
      headlineMode: 'schedule',
      modifiers,
      actions: 3,
      hiddenEndFrom: 0,
      ...special.config,
    },
    stability,
    patronage: 0,
    trust: 5,
    detente: 1,
    tension: 3,
    sanctions: 2,
    vp: { moscow: 4, tehran: 0 },
    treasury: { moscow: 5, tehran: 5 },
    resolve: { moscow: 8, tehran: 8 },
    candidates: { moscow: 0, tehran: 0 },
    brigades: 5,
    airDefence: 0,
    chips: 0,
    credits: 0,
    freeSorties: 3,
    aidNeed,
    strikeBonus: 0,
    bushehr: 0,
    provinces: {
      damascus: at('government', 'none', 0, 1, 1),
      'rif-dimashq': at('government', 'rebels', 3, 0, 1),
      quneitra: at('rebels', 'rebels', 2),
      daraa: at('rebels', 'rebels', 3),
      suwayda: at('government', 'none', 0),
      homs: at('government', 'is', 2, 0, 1),
      hama: at('government', 'rebels', 2),
      tartus: at('government', 'none', 0, 2),
      latakia: at('government', 'rebels', 1, 1),
      idlib: at('rebels', 'rebels', 5),
      aleppo: at('rebels', 'rebels', 4),
      raqqa: at('is', 'is', 4),
      'deir-ez-zor': at('is', 'is', 3),
      hasakah: at('sdf', 'sdf', 3, 0, 0, true),
    },
    contracts: {},
  };
}
