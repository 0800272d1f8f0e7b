/** Set-ups for tests of cards, headlines and modifiers. */
import {
  type ChronicleEvent,
  type Config,
  createGame,
  type HeadlineId,
  MODIFIERS,
  type ModifierId,
  type Modifiers,
  PROVINCES,
  type SetUp,
} from '../../../src/rules';
import { type Faces, FixedDice } from './dice';
import { Game } from './game';

export { difference, Game, type Orders, ownerOfCard, type ZoneName } from './game';

export function modifiers(...ids: ModifierId[]): Modifiers {
  return Object.fromEntries(MODIFIERS.map((id) => [id, ids.includes(id)])) as Modifiers;
}

const NOBODY = { holder: 'government', stack: 0, faction: 'none', guard: false, moscow: 0, tehran: 0 } as const;

/** A board without trouble: all land government-held, nobody anywhere, no headlines, no cards dealt. */
export function quiet(config: Partial<Config> = {}, start: Partial<SetUp> = {}): SetUp {
  const turns = config.turns ?? 10;
  const era = (turn: number) => (turn <= 3 ? 'early' : turn <= 6 ? 'middle' : 'late');
  return {
    config: {
      scenario: 'quiet',
      scenarioHash: '',
      rulesVersion: '1.2.0',
      level: 'historic',
      turns,
      years: Array.from({ length: turns }, (_, i) => String(2015 + i)),
      calendar: Array.from({ length: turns }, (_, i) => 2015 + i),
      headlines: new Array<HeadlineId | 'none'>(turns).fill('none'),
      headlineMode: 'schedule',
      counterBase: 6,
      cardsStability: 0,
      cardsFall: 0,
      reinforceRebels: 0,
      reinforceIs: 0,
      cards: false,
      eras: Array.from({ length: turns }, (_, i) => era(i + 1)),
      lastYear: 2024,
      openingHand: 0,
      modifiers: modifiers(),
      actions: 3,
      hiddenEndFrom: 0,
      lead: 3,
      overreach: 15,
      threshold: 36,
      parMoscow: 36,
      parTehran: 36,
      ...config,
    },
    stability: 5,
    patronage: 0,
    trust: 5,
    detente: 1,
    tension: 3,
    sanctions: 2,
    vp: { moscow: 5, tehran: 5 },
    treasury: { moscow: 5, tehran: 5 },
    resolve: { moscow: 8, tehran: 8 },
    candidates: { moscow: 0, tehran: 0 },
    brigades: 5,
    airDefence: 0,
    chips: 0,
    credits: 0,
    freeSorties: 3,
    aidNeed: 4,
    strikeBonus: 0,
    bushehr: 0,
    provinces: Object.fromEntries(PROVINCES.map((id) => [id, NOBODY])) as SetUp['provinces'],
    contracts: {},
    ...start,
  };
}

/** The quiet board in turn 1 with module C on and every card out of the game until a test puts it somewhere. */
export function aGame(config: Partial<Config> = {}, start: Partial<SetUp> = {}): Game {
  const game = startOf(quiet({ ...config, cards: false }, start));
  return game.config({ cards: config.cards ?? true });
}

/** A game from its very beginning, dealing and first headline included. */
export function startOf(setUp: SetUp, picks: number[] = []): Game {
  const dice = new FixedDice();
  dice.picks = [...picks];
  const log: ChronicleEvent[] = [];
  const game = new Game(createGame(setUp, dice, log));
  game.log.push(...log);
  game.dice.picked.push(...dice.picked);
  return game;
}

/** A game whose first turns have these headlines. */
export function withHeadlines(...ids: (HeadlineId | 'none')[]): HeadlineId[] {
  return Array.from({ length: 10 }, (_, i) => ids[i] ?? 'none') as HeadlineId[];
}

/** A 1 for each counter-attack there will be: for whoever has a stack of 3 that was not attacked, and a target. */
export function counterDice(game: Game): Faces {
  const strong = (faction: string) => game.s.provinces.some((p) => p.faction === faction && p.stack >= 3 && !p.struck);
  return { ...(strong('rebels') ? { rebels: 1 } : {}), ...(strong('is') ? { is: 1 } : {}) };
}
