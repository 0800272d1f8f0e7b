/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** Estimates as dots with their intervals, beside the range they should be in. */
import { scaleLinear } from 'd3-scale';
import { COLOUR, Frame, fitting, labelWidth, NARROW, type Sized, SMALL, shown, TEXT, tickText } from './frame';
import type { DotRow, DotsChart } from './spec';

const AXIS = 26;

function domain(rows: readonly DotRow[], percent: boolean): [number, number] {
  if (percent) return [0, 1];
  const ends = rows.flatMap(({ low, high, value, target }) => [low, high, value, ...(target ?? [])]);
  const finite = ends.filter(Number.isFinite);
  return finite.length === 0 ? [0, 1] : [Math.min(0, ...finite), Math.max(...finite)];
}

export function Dots({ chart, width }: { readonly chart: DotsChart } & Sized) {
  const { rows, unit, title, targetLabel } = chart;
  const narrow = width < NARROW;
  const marks = rows.some(({ mark }) => mark) ? 62 : 0;
  const left = narrow
    ? 4
    : labelWidth(
        rows.map(({ label }) => label),
        width * 0.46,
      );
  const step = narrow ? 42 : 24;
  const top = 6;
  const bottom = top + rows.length * step;
  const legend = targetLabel === undefined ? 0 : 22;
  const x = scaleLinear(domain(rows, unit === 'percent'), [left + 6, width - marks - 14]);
  if (unit !== 'percent') x.nice();
  const [from, to] = x.domain() as [number, number];
  const at = (value: number) => x(Math.max(from, Math.min(to, value)));
  const description = rows
    .map(({ label, value, low, high, mark }) => {
      return `${label}: ${shown(value, unit)} (${shown(low, unit)}, ${shown(high, unit)})${mark ? ` ${mark}` : ''}`;
    })
    .join('; ');
  return (
    <Frame width={width} height={bottom + AXIS + legend} title={title} description={description}>
      {x.ticks(narrow ? 4 : 6).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke={COLOUR.line} />
          <text x={x(tick)} y={bottom + 17} textAnchor="middle" {...SMALL}>
            {tickText(tick, unit)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const y = top + i * step + (narrow ? 30 : 12);
        const { label, value, low, high, target, mark } = row;
        return (
          <g key={label}>
            <text x={left === 4 ? 4 : 0} y={narrow ? y - 14 : y + 4} {...TEXT}>
              {fitting(label, narrow ? width - marks : left)}
            </text>
            {target && (
              <rect
                x={at(target[0])}
                width={Math.max(2, at(target[1]) - at(target[0]))}
                y={y - 7}
                height={14}
                rx={3}
                fill={COLOUR.band}
              />
            )}
            {Number.isFinite(value) && (
              <>
                <line x1={at(low)} x2={at(high)} y1={y} y2={y} stroke={COLOUR.ink} strokeWidth={1.6} />
                <circle cx={at(value)} cy={y} r={4.5} fill={COLOUR.ink} stroke={COLOUR.panel} />
              </>
            )}
            {mark && (
              <text x={width - 2} y={y + 4} textAnchor="end" {...TEXT} fontWeight={600}>
                {mark}
              </text>
            )}
          </g>
        );
      })}
      {targetLabel !== undefined && (
        <g>
          <rect x={left + 6} y={bottom + AXIS + 3} width={26} height={12} rx={3} fill={COLOUR.band} />
          <text x={left + 40} y={bottom + AXIS + 13} {...SMALL}>
            {targetLabel}
          </text>
        </g>
      )}
    </Frame>
  );
}
