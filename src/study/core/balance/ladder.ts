/** Strength: each level against the one below it, sides swapped on the same dice. */
import { scoreOf, winner } from '../outcome';
import type { GameRow } from '../row';
import { mean, share } from '../stats';
import { type Criterion, judge } from './criterion';
import { STEPS, stepName } from './plan';

const LEAST_WON = 0.65;

/** @param games of the pairings of the part, by name. */
export function ladderCriteria(games: ReadonlyMap<string, readonly GameRow[]>): Criterion[] {
  return STEPS.flatMap((step) => {
    const asMoscow = games.get(`${stepName(step)} as moscow`) ?? [];
    const asTehran = games.get(`${stepName(step)} as tehran`) ?? [];
    const pairs = Math.min(asMoscow.length, asTehran.length);
    // One difference for each pair of games, so that the dice they share are counted once.
    const differences = Array.from({ length: pairs }, (_, i) => {
      const [one, two] = [asMoscow[i]!, asTehran[i]!];
      const better = one.utility.moscow + two.utility.tehran;
      return (better - one.utility.tehran - two.utility.moscow) / 2;
    });
    const scores = [
      ...asMoscow.slice(0, pairs).map((row) => [row, scoreOf(row, 'moscow')] as const),
      ...asTehran.slice(0, pairs).map((row) => [row, scoreOf(row, 'tehran')] as const),
    ].filter(([row]) => winner(row) !== null);
    const won = scores.filter(([, score]) => score === 1).length;
    const values = { better: step.better, worse: step.worse };
    return [
      judge(
        { group: 'strength', id: 'utility', values, kind: 'number', low: 0, byLowerBound: true },
        mean(differences),
      ),
      judge({ group: 'strength', id: 'won', values, low: LEAST_WON }, share(won, scores.length)),
    ];
  });
}
