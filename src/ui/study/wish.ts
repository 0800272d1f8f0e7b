/** What somebody wants to study, and what is played for it: the same games as `axis simulate` and `axis compare` play. */
import { BOTS, type BotId, budgetOf } from '../../bots';
import { startSettings } from '../../report/study';
import type { Level, SetUp, Side } from '../../rules';
import { CHECK_SCALE, scaled } from '../../study/core/budgets';
import type { Pairing } from '../../study/core/pairing';
import { type Change, isProblem, type PatchProblem, patched } from '../../study/core/patch';
import { botsFor } from '../lib/players';
import { type CompiledScenario, levelsOf, scenarios, withVariant } from '../lib/scenarios';

export const MOST_GAMES = 2_000;

export interface Wish {
  readonly scenario: string;
  readonly level: Level;
  readonly cards: boolean;
  readonly bots: Readonly<Record<Side, BotId>>;
  /** Bots that search think a tenth of their time, or all of it. */
  readonly full: boolean;
  readonly games: number;
  readonly seed: string;
  readonly changes: readonly Change[];
  /** Compare with the same and one thing more changed; null for one setting alone. */
  readonly whatIf: Change | null;
}

export const FIRST_WISH: Wish = {
  scenario: 'intervention-2015',
  level: 'accessible',
  cards: false,
  bots: { moscow: 'novice', tehran: 'novice' },
  full: false,
  games: 200,
  seed: 'study',
  changes: [],
  whatIf: null,
};

export function scenarioOf({ scenario }: Pick<Wish, 'scenario'>): CompiledScenario {
  return scenarios.find(({ id }) => id === scenario) ?? scenarios[0]!;
}

/** The same wish for another scenario, with what that one has. */
export function forScenario(wish: Wish, id: string): Wish {
  const scenario = scenarioOf({ scenario: id });
  const level = scenario.level;
  return { ...wish, scenario: id, level, cards: scenario.variants[level]?.[0]?.cards ?? false };
}

export function levelsIn(wish: Wish): Level[] {
  return levelsOf(scenarioOf(wish));
}

/** Whether the table may choose to play with cards or without. */
export function mayChooseCards(wish: Wish): boolean {
  const variants = scenarioOf(wish).variants[wish.level] ?? [];
  return new Set(variants.map(({ cards }) => cards)).size > 1;
}

/** The start before anything is changed: the scenario's own headlines, with cards or without. */
export function plainStart(wish: Wish): SetUp {
  const scenario = scenarioOf(wish);
  const variants = scenario.variants[wish.level] ?? [];
  const own = variants[0];
  const found = variants.find((one) => one.cards === wish.cards && one.headlineMode === own?.headlineMode) ?? own;
  const setUp = scenario.setUps[wish.level];
  if (!setUp || !found) throw new RangeError(`${wish.scenario} has no level ${wish.level}`);
  return withVariant(setUp, found);
}

/** A bot as a study names it. */
export function botText({ bots, full }: Wish, side: Side): string {
  const id = botsFor(side).includes(bots[side]) ? bots[side] : BOTS[1];
  return full || budgetOf(id) === 0 ? id : scaled(id, CHECK_SCALE);
}

export interface Planned {
  readonly pairing: Pairing;
  readonly settings: Readonly<Record<string, string>>;
  readonly setUp: SetUp;
}

/** @returns one setting, or two for a what-if; or what is wrong with a change */
export function planned(wish: Wish): readonly Planned[] | PatchProblem {
  const start = plainStart(wish);
  const bots = { moscow: botText(wish, 'moscow'), tehran: botText(wish, 'tehran') };
  const { seed, games } = wish;
  const lists = [wish.changes, ...(wish.whatIf ? [[...wish.changes, wish.whatIf]] : [])];
  const plans: Planned[] = [];
  for (const changes of lists) {
    const setUp = patched(start, changes);
    if (isProblem(setUp)) return setUp;
    const pairing: Pairing = { name: 'games', setUp, ...bots, seed, games };
    const settings = { command: 'simulate', ...startSettings({ setUp, changes }), ...bots, seed };
    plans.push({ pairing, settings, setUp });
  }
  return plans;
}

function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The call with which the command line plays the very same games. */
export function commandOf(wish: Wish, changes: readonly Change[] = wish.changes): string {
  const { scenario, level, cards, games, seed } = wish;
  const set = changes.map(({ path, value }) => `${path}=${value}`);
  return [
    `axis simulate ${scenario} --level ${level}`,
    ...(mayChooseCards(wish) ? [`--cards ${cards ? 'on' : 'off'}`] : []),
    `--moscow ${botText(wish, 'moscow')} --tehran ${botText(wish, 'tehran')}`,
    `--games ${games} --seed ${quoted(seed)}`,
    ...(set.length > 0 ? [`--set ${set.join(' ')}`] : []),
  ].join(' ');
}
