/** Criteria of the personas: ruin between exploiters, the dilemma of trust, the spoiler. */
import { ERAS, type Era, rival, SIDES, type Side } from '../../../rules';
import { burdenShare, collapsed } from '../outcome';
import type { GameRow } from '../row';
import { type Estimate, mean, share } from '../stats';
import { type Asked, type Criterion, judge } from './criterion';

type Games = ReadonlyMap<string, readonly GameRow[]>;

const EXPLOITERS_RUIN = 0.4;
const COOPERATORS_RUIN = 0.05;
const SPARED = 0.5;
const SPOILER_BURDEN = 0.5;

function ruin(rows: readonly GameRow[]): Estimate {
  return share(rows.filter(collapsed).length, rows.length);
}

export function exploitCriteria(games: Games, eras: readonly Era[]): Criterion[] {
  const of = (name: string) => games.get(name) ?? [];
  return [
    judge({ group: 'ruin', id: 'exploiters', low: EXPLOITERS_RUIN }, ruin(of('exploit-exploit'))),
    judge({ group: 'ruin', id: 'cooperators', high: COOPERATORS_RUIN }, ruin(of('cooperate-cooperate'))),
    ...ERAS.filter((era) => eras.includes(era)).map((era) =>
      dilemma(games, { group: 'dilemma', id: 'era', values: { era } }, (row, side) => vpOf(row, side, eras, era)),
    ),
    dilemma(games, { group: 'dilemma', id: 'game' }, (row, side) => row.utility[side]),
  ];
}

/** VP that a side gained in the turns of an era; nothing in turns that the game did not reach. */
function vpOf(row: GameRow, side: Side, eras: readonly Era[], era: Era): number {
  const at = row.vpAt[side];
  return at.reduce((sum, vp, i) => (eras[i] === era ? sum + (at[i + 1] ?? row.vp[side]) - vp : sum), 0);
}

type Payoff = (row: GameRow, side: Side) => number;

/**
 * T > R > P >= S, payoffs of both sides averaged: temptation (betray a cooperator in channel,
 * vote and offer), reward (cooperate), punishment (both betray), sucker (cooperate with a betrayer). The figure is the narrowest of the three gaps.
 */
function dilemma(games: Games, asked: Asked, payoff: Payoff): Criterion {
  const row = (name: string, i: number) => games.get(name)?.[i];
  const counts = ['cooperate-cooperate', 'betray-cooperate', 'cooperate-betray', 'betray-betray'].map(
    (name) => games.get(name)?.length ?? 0,
  );
  const n = Math.min(...counts);
  const cell = (name: Record<Side, string>, sides: readonly Side[]) =>
    Array.from({ length: n }, (_, i) =>
      sides.reduce((sum, side) => sum + payoff(row(name[side], i)!, side) / sides.length, 0),
    );
  const exploiting = { moscow: 'betray-cooperate', tehran: 'cooperate-betray' };
  const exploited = { moscow: exploiting.tehran, tehran: exploiting.moscow };
  const cells = (sides: readonly Side[]) => ({
    T: cell(exploiting, sides),
    R: cell({ moscow: 'cooperate-cooperate', tehran: 'cooperate-cooperate' }, sides),
    P: cell({ moscow: 'betray-betray', tehran: 'betray-betray' }, sides),
    S: cell(exploited, sides),
  });
  const { T, R, P, S } = cells(SIDES);
  const gap = (a: readonly number[], b: readonly number[]) => mean(a.map((value, i) => value - b[i]!));
  const gaps = [gap(T, R), gap(R, P), gap(P, S)];
  const narrowest = gaps.reduce((least, one) => (one.value < least.value ? one : least));
  const text = SIDES.map((side) => {
    const own = cells([side]);
    const shown = Object.entries(own).map(([name, values]) => `${name} ${mean(values).value.toFixed(2)}`);
    return `${side === 'moscow' ? 'Moscow' : 'Tehran'} ${shown.join(' ')}`;
  });
  // P may equal S; between the others there must be a gap, however small.
  const tied = gaps[0]!.value === 0 || gaps[1]!.value === 0;
  return judge({ ...asked, kind: 'number', low: tied ? Number.MIN_VALUE : 0, detail: text.join('; ') }, narrowest);
}

/** The partner of a bot that only wants Damascus to fall. */
export function spoilerCriteria(games: Games): Criterion[] {
  return SIDES.flatMap((side) => {
    const rows = games.get(`spoiler as ${side}`) ?? [];
    const partner = rival(side);
    const spared = rows.filter((row) => row.verdict[partner] !== 'ruin').length;
    const carried = rows.map((row) => burdenShare(row, side)).filter((part) => part !== null);
    return [
      judge({ group: 'spoiling', id: 'spared', values: { side: partner }, low: SPARED }, share(spared, rows.length)),
      judge({ group: 'spoiling', id: 'burden', values: { side }, high: SPOILER_BURDEN }, mean(carried)),
    ];
  });
}
