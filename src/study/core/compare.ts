/** Two settings on the same seeds: what changes, game by game. */
import { collapsed, margin, scoreOf, winner } from './outcome';
import type { GameRow } from './row';
import { type Estimate, mean, type SignTest, signTest } from './stats';

/** What is compared; messages `cli.compare.figure.ID`. */
const FIGURES = {
  'score.moscow': (row: GameRow) => scoreOf(row, 'moscow'),
  collapsed: (row: GameRow) => Number(collapsed(row)),
  decisive: (row: GameRow) => Number(winner(row) !== null),
  margin,
  'vp.moscow': (row: GameRow) => row.vp.moscow,
  'vp.tehran': (row: GameRow) => row.vp.tehran,
  'utility.moscow': (row: GameRow) => row.utility.moscow,
  'utility.tehran': (row: GameRow) => row.utility.tehran,
  turns: (row: GameRow) => row.turns,
  'par.moscow': (row: GameRow) => Number(row.par.moscow),
  'par.tehran': (row: GameRow) => Number(row.par.tehran),
} as const;
export type FigureId = keyof typeof FIGURES;

export interface Compared {
  readonly figure: FigureId;
  readonly a: Estimate;
  readonly b: Estimate;
  /** B less A, over pairs of games with one seed. */
  readonly difference: Estimate;
  readonly sign: SignTest;
}

/** Pairs games by their seed; games without a partner are left out. */
export function paired(a: readonly GameRow[], b: readonly GameRow[]): readonly (readonly [GameRow, GameRow])[] {
  const keyOf = (row: GameRow) => `${row.seed} ${row.game}`;
  const partners = new Map(b.map((row) => [keyOf(row), row]));
  return a.flatMap((row) => {
    const partner = partners.get(keyOf(row));
    return partner ? [[row, partner] as const] : [];
  });
}

export function compareRows(a: readonly GameRow[], b: readonly GameRow[]): Compared[] {
  const pairs = paired(a, b);
  return (Object.keys(FIGURES) as FigureId[]).map((figure) => {
    const of = FIGURES[figure];
    const differences = pairs.map(([one, two]) => of(two) - of(one));
    return {
      figure,
      a: mean(pairs.map(([one]) => of(one))),
      b: mean(pairs.map(([, two]) => of(two))),
      difference: mean(differences),
      sign: signTest(differences),
    };
  });
}
