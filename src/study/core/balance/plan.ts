/** Which games the criteria need, in parts that can be played apart. */
import { LEVEL_BOTS } from '../../../bots';
import type { SetUp } from '../../../rules';
import { scaled } from '../budgets';
import type { Pairing } from '../pairing';

export const PARTS = ['self', 'novice', 'exploit', 'ladder', 'spoiler', 'luck'] as const;
export type Part = (typeof PARTS)[number];

/** The scenario that a class plays first (13.2); the bound for novices is for it. */
export const CLASS_GAME = 'intervention-2015';
const LONG_RUNS: readonly string[] = [CLASS_GAME, 'campaign-2015-2024'];

export interface BalancePlan {
  readonly setUp: SetUp;
  /** The same scenario at Accessible, for the ladder; its own level where it has no other. */
  readonly accessible: SetUp;
  /** The search that plays against itself, as `strong:200`. */
  readonly bot: string;
  /** Part of the full budgets that ladder and personas play with. */
  readonly scale: number;
  readonly seed: string;
  /** Games of each pairing; left out, {@link usualGames}. */
  readonly games?: number | undefined;
}

/** How many games of each pairing a part plays when nothing is said. */
export function usualGames(part: Part, scenario: string): number {
  switch (part) {
    case 'self':
      return LONG_RUNS.includes(scenario) ? 1000 : 300;
    case 'novice':
      return 1000;
    case 'luck':
      return 300;
    default:
      return 200;
  }
}

/** Steps of the ladder, the stronger bot first. */
export const STEPS = LEVEL_BOTS.slice(1)
  .map((better, i) => ({ better, worse: LEVEL_BOTS[i]! }))
  .reverse();

export const stepName = ({ better, worse }: (typeof STEPS)[number]) => `${better} over ${worse}`;
export const LUCK_REPLICAS = 2;

/** The pairings of a part. */
export function pairingsOf(part: Part, plan: BalancePlan): Pairing[] {
  const { setUp, accessible, bot, scale } = plan;
  const games = plan.games ?? usualGames(part, setUp.config.scenario);
  const seed = `${plan.seed}/${part}`;
  const pair = (name: string, moscow: string, tehran: string, start = setUp): Pairing => {
    return { name, setUp: start, moscow, tehran, seed, games };
  };
  const [good, bad, sly] = [scaled('cooperator', scale), scaled('exploiter', scale), scaled('selective', scale)];
  switch (part) {
    case 'self':
      return [pair('self', bot, bot)];
    case 'novice':
      return [pair('novice', 'novice', 'novice')];
    case 'exploit':
      return [
        pair('cooperate-cooperate', good, good),
        pair('exploit-exploit', bad, bad),
        // The dilemma is about betrayal in channel, vote and offer; aid and the joint front are kept.
        pair('betray-cooperate', sly, good),
        pair('cooperate-betray', good, sly),
        pair('betray-betray', sly, sly),
      ];
    case 'ladder':
      return STEPS.flatMap((step) => {
        const [better, worse] = [scaled(step.better, scale), scaled(step.worse, scale)];
        return [
          pair(`${stepName(step)} as moscow`, better, worse, accessible),
          pair(`${stepName(step)} as tehran`, worse, better, accessible),
        ];
      });
    case 'spoiler': {
      const [spoiler, partner] = [scaled('spoiler', scale), scaled('strong', scale)];
      return [pair('spoiler as moscow', spoiler, partner), pair('spoiler as tehran', partner, spoiler)];
    }
    case 'luck':
      return [{ ...pair('luck', bot, bot), games: games - (games % LUCK_REPLICAS), replicas: LUCK_REPLICAS }];
  }
}
