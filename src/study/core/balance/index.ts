/** The criteria table of a scenario, from the games of whatever parts were played. */
import type { Era } from '../../../rules';
import { diceShare } from '../luck';
import { collapsed, margin } from '../outcome';
import type { Both, GameRow } from '../row';
import { share } from '../stats';
import { type Criterion, GROUPS, judge } from './criterion';
import { ladderCriteria } from './ladder';
import { exploitCriteria, spoilerCriteria } from './personas';
import { CLASS_GAME, LUCK_REPLICAS, type Part } from './plan';
import { selfPlayCriteria } from './self-play';

export * from './criterion';
export * from './plan';

/** Games by part, then by pairing. */
export type PlayedParts = ReadonlyMap<Part, ReadonlyMap<string, readonly GameRow[]>>;

export interface BalanceOptions {
  /** Era of each turn, empty if the scenario names none. */
  readonly eras: readonly Era[];
  /** False for the game without the map (13.5). */
  readonly map: boolean;
  readonly pars?: Both<number> | undefined;
}

const NOVICES_RUIN = 0.25;
const LUCK = { low: 0.15, high: 0.45 };

/** Every criterion for which there are games, in the order of the list. */
export function criteria(parts: PlayedParts, { eras, map, pars }: BalanceOptions): Criterion[] {
  const rows = (part: Part) => parts.get(part)?.get(part) ?? [];
  const all: Criterion[] = [...selfPlayCriteria({ rows: rows('self'), pars, map }), ...noviceCriteria(rows('novice'))];
  const exploit = parts.get('exploit');
  if (exploit) all.push(...exploitCriteria(exploit, eras));
  const ladder = parts.get('ladder');
  if (ladder) all.push(...ladderCriteria(ladder));
  const spoiler = parts.get('spoiler');
  if (spoiler) all.push(...spoilerCriteria(spoiler));
  if (rows('luck').length > 0) {
    all.push(judge({ group: 'luck', id: 'dice', ...LUCK }, diceShare(groups(rows('luck')))));
  }
  return all.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

/** The bound is for the class game at Accessible. */
function noviceCriteria(rows: readonly GameRow[]): Criterion[] {
  const first = rows[0];
  if (first?.scenario !== CLASS_GAME || first.level !== 'accessible') return [];
  const ruined = share(rows.filter(collapsed).length, rows.length);
  return [judge({ group: 'ruin', id: 'novices', high: NOVICES_RUIN }, ruined)];
}

/** Margins of the games that share their dice. */
function groups(rows: readonly GameRow[]): number[][] {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const group = found.get(row.seed);
    if (group) group.push(margin(row));
    else found.set(row.seed, [margin(row)]);
  }
  return [...found.values()].filter((group) => group.length === LUCK_REPLICAS);
}

export const PAR_PERCENTILE = 0.4;

/**
 * The par of each side as it was played: of all VP the one that comes nearest to being missed in 40 % of the games.
 * Games that collapsed miss every par (12.4). VP are whole numbers with many ties, so a plain percentile would be
 * reached in up to 68 % of the games.
 */
export function measuredPars(rows: readonly GameRow[]): Both<number> {
  const of = (side: 'moscow' | 'tehran') => {
    const vps = rows.map((row) => (row.ending === 'final' ? row.vp[side] : -1));
    const missed = (par: number) => vps.filter((vp) => vp < par).length / vps.length;
    const tried = [...new Set(vps)].map((par) => ({ par, off: Math.abs(missed(par) - PAR_PERCENTILE) }));
    return tried.reduce((best, one) => (one.off < best.off ? one : best), { par: Number.NaN, off: 1 }).par;
  };
  return { moscow: of('moscow'), tehran: of('tehran') };
}
