/** What a new class is to be: the choices of the form, and defaults that fit 45 minutes. */
import type { SetUp } from '../../rules';
import type { ClassOptions } from '../../table/class-wire';
import { levelsOf, scenarios } from '../lib/scenarios';

/** Three turns of seven minutes and ten of debrief. */
export const FOR_45_MINUTES: ClassOptions = {
  scenario: 'intervention-2015',
  level: 'accessible',
  seating: 'pairs',
  teamSize: 1,
  bot: 'steady',
  pace: 'guided',
  minutes: null,
  lastTurn: 3,
  chat: false,
  hints: true,
  hiddenNames: false,
  predictions: true,
  keepDays: 30,
};

export const CLOCKS: readonly (number | null)[] = [null, 2, 3, 5, 7, 10];
export const KEEP_DAYS: readonly number[] = [1, 7, 30, 90, 365];
export const TEAM_SIZES: readonly number[] = [2, 3, 4];

type Start = Pick<ClassOptions, 'scenario' | 'level'>;

export function setUpOf({ scenario, level }: Start): SetUp | null {
  const found = scenarios.find(({ id }) => id === scenario);
  return Object.entries(found?.setUps ?? {}).find(([id]) => id === level)?.[1] ?? null;
}

/** Turns that a scenario has at a level. */
export function turnsOf(start: Start): number {
  return setUpOf(start)?.config.turns ?? 4;
}

/** The options with what has changed, and everything that hangs on it put right. */
export function withOption(options: ClassOptions, change: Partial<ClassOptions>): ClassOptions {
  const next = { ...options, ...change };
  const scenario = scenarios.find(({ id }) => id === next.scenario);
  const levels: readonly string[] = scenario ? levelsOf(scenario) : [];
  const level = levels.includes(next.level) ? next.level : (levels[0] ?? next.level);
  const teamSize = next.seating === 'teams' ? Math.max(2, next.teamSize) : 1;
  const turns = turnsOf({ ...next, level });
  // Another scenario ends where it ends, but for the one that the 45 minutes were measured with.
  const last = change.scenario === undefined ? next.lastTurn : change.scenario === FOR_45_MINUTES.scenario ? 3 : null;
  return { ...next, level, teamSize, lastTurn: last !== null && last < turns ? last : null };
}
