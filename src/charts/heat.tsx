/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** A table of values as a heat map; each cell says its value. */
import { scaleLinear } from 'd3-scale';
import { COLOUR, Frame, fitting, hundredths, labelWidth, NARROW, type Sized, SMALL, TEXT } from './frame';
import type { HeatChart } from './spec';

const TOP = 44;
const MOST_TINT = 0.55;

export function Heat({ chart, width }: { readonly chart: HeatChart } & Sized) {
  const { rows, columns, cells, low, high, title, rowsLabel, columnsLabel } = chart;
  const narrow = width < NARROW;
  const left = labelWidth(rows, width * (narrow ? 0.34 : 0.26));
  const cell = Math.min(72, (width - left) / Math.max(1, columns.length));
  const tall = Math.min(40, Math.max(24, cell));
  const tint = scaleLinear([low, high], [0, MOST_TINT]).clamp(true);
  const description = rows
    .map(
      (row, i) =>
        `${row}: ${cells[i]!.map((value, j) => `${columns[j]} ${value === null ? '–' : hundredths(value)}`).join(', ')}`,
    )
    .join('; ');
  // A zero before the point says nothing that the others do not.
  const text = (value: number) => (cell < 38 ? hundredths(value).replace(/^(−?)0/, '$1') : hundredths(value));
  return (
    <Frame width={width} height={TOP + rows.length * tall + 6} title={title} description={description}>
      <text x={left} y={14} {...SMALL}>
        {fitting(`→ ${columnsLabel}`, width - left)}
      </text>
      <text x={0} y={36} {...SMALL}>
        {fitting(`↓ ${rowsLabel}`, left)}
      </text>
      {columns.map((name, j) => (
        <text key={name} x={left + (j + 0.5) * cell} y={36} textAnchor="middle" {...TEXT}>
          {fitting(name, cell)}
        </text>
      ))}
      {rows.map((row, i) => (
        <g key={row}>
          <text x={0} y={TOP + (i + 0.5) * tall + 4} {...TEXT}>
            {fitting(row, left - 6)}
          </text>
          {columns.map((column, j) => {
            const value = cells[i]![j] ?? null;
            const [x, y] = [left + j * cell, TOP + i * tall];
            return (
              <g key={column}>
                <rect
                  x={x + 1}
                  y={y + 1}
                  width={cell - 2}
                  height={tall - 2}
                  rx={3}
                  fill={COLOUR.panel}
                  stroke={COLOUR.line}
                />
                {value !== null && (
                  <rect
                    x={x + 1}
                    y={y + 1}
                    width={cell - 2}
                    height={tall - 2}
                    rx={3}
                    fill="var(--chart-heat)"
                    opacity={tint(value)}
                  />
                )}
                <text
                  x={x + cell / 2}
                  y={y + tall / 2 + 4}
                  textAnchor="middle"
                  {...TEXT}
                  fontSize={cell < 38 ? 11 : 13}
                >
                  {value === null ? '–' : text(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </Frame>
  );
}
