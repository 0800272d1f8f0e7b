/** What a chart shows, as plain data; every text comes with it. */

/** How a number is written: 0.47 as "47 %", as it is, or as a count, which is whole. */
export type Unit = 'percent' | 'number' | 'count';

/** A point with its interval, and the range it should be in. */
export interface DotRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly target?: readonly [low: number, high: number];
  /** A word beside the row, such as pass or FAIL; nothing is told by colour alone. */
  readonly mark?: string;
}

interface Base {
  readonly title: string;
}

export interface DotsChart extends Base {
  readonly kind: 'dots';
  readonly unit: Unit;
  readonly rows: readonly DotRow[];
  /** What the shaded range means; named below the chart. */
  readonly targetLabel?: string;
}

/** Bars of shares that make a whole. */
export interface StackChart extends Base {
  readonly kind: 'stack';
  /** Whether the first two parts are those of Moscow and Tehran and take their colours. */
  readonly sides: boolean;
  readonly bars: readonly {
    readonly label: string;
    readonly parts: readonly { readonly label: string; readonly value: number }[];
  }[];
}

export interface Line {
  readonly label: string;
  /** One for each place on the x axis. */
  readonly values: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

export interface LinesChart extends Base {
  readonly kind: 'lines';
  /** Whether the lines are those of Moscow and Tehran and take their colours. */
  readonly sides: boolean;
  readonly x: readonly string[];
  readonly xLabel: string;
  /** 'number' where it is left out. */
  readonly unit?: Unit;
  readonly lines: readonly Line[];
}

/** Lying bars, each with its interval, in groups told apart by colour and pattern. */
export interface BarsChart extends Base {
  readonly kind: 'bars';
  readonly unit: Unit;
  readonly groups: readonly {
    readonly label: string;
    readonly bars: readonly {
      readonly label: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
}

export interface HeatChart extends Base {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** null where there is nothing. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly low: number;
  readonly high: number;
  readonly rowsLabel: string;
  readonly columnsLabel: string;
}

export type ChartSpec = DotsChart | StackChart | LinesChart | BarsChart | HeatChart;
