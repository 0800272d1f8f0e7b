/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** Lines over turns, with bands for their intervals. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line as pathOf } from 'd3-shape';
import {
  COLOUR,
  DASHES,
  Frame,
  Marker,
  NARROW,
  NEUTRAL,
  SERIES,
  type Sized,
  SMALL,
  shown,
  TEXT,
  textWidth,
  tickText,
} from './frame';
import type { LinesChart } from './spec';

const LEFT = 34;
const LEGEND_STEP = 22;
const SAMPLE = 30;

export function Lines({ chart, width }: { readonly chart: LinesChart } & Sized) {
  const { x: places, lines, title, xLabel, sides, unit = 'number' } = chart;
  const colour = (n: number) => SERIES[(n + (sides ? 0 : NEUTRAL)) % SERIES.length]!;
  const all = lines.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high]).filter(Number.isFinite);
  const columns = Math.max(
    1,
    Math.floor(width / Math.max(1, ...lines.map(({ label }) => textWidth(label) + SAMPLE + 22))),
  );
  const top = Math.ceil(lines.length / columns) * LEGEND_STEP + 8;
  const bottom = top + (width < NARROW ? 180 : 220);
  const x = scalePoint(places, [LEFT + 12, width - 18]);
  const y = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [bottom, top]).nice();
  const ticks = y.ticks(5).filter((tick) => unit !== 'count' || Number.isInteger(tick));
  const at = (i: number) => x(places[i]!) ?? 0;
  const indexes = places.map((_, i) => i);
  const description = lines
    .map(({ label, values }) => `${label}: ${values.map((value) => shown(value, unit)).join(', ')}`)
    .join('; ');
  const every = Math.ceil(places.length / (width / 46));
  return (
    <Frame width={width} height={bottom + 44} title={title} description={description}>
      {lines.map(({ label }, n) => {
        const left = (n % columns) * (width / columns);
        const height = Math.floor(n / columns) * LEGEND_STEP + 10;
        return (
          <g key={label}>
            <line
              x1={left}
              x2={left + SAMPLE}
              y1={height}
              y2={height}
              stroke={colour(n)}
              strokeWidth={2.2}
              strokeDasharray={DASHES[n % DASHES.length]}
            />
            <Marker n={n} fill={colour(n)} x={left + SAMPLE / 2} y={height} />
            <text x={left + SAMPLE + 6} y={height + 4} {...TEXT}>
              {label}
            </text>
          </g>
        );
      })}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke={COLOUR.line} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" {...SMALL}>
            {tickText(tick, 'number')}
          </text>
        </g>
      ))}
      {places.map((place, i) => (
        <text key={place} x={at(i)} y={bottom + 18} textAnchor="middle" {...SMALL}>
          {i % every === 0 ? place : ''}
        </text>
      ))}
      <text x={(LEFT + width) / 2} y={bottom + 37} textAnchor="middle" {...SMALL}>
        {xLabel}
      </text>
      {lines.map(({ label, low, high }, n) => {
        if (!low || !high) return null;
        const finite = (i: number) => Number.isFinite(low[i]) && Number.isFinite(high[i]);
        const band = area<number>(
          at,
          (i) => y(low[i]!),
          (i) => y(high[i]!),
        ).defined(finite);
        return <path key={label} d={band(indexes) ?? ''} fill={colour(n)} opacity={0.16} />;
      })}
      {lines.map(({ label, values }, n) => {
        const path = pathOf<number>(at, (i) => y(values[i]!)).defined((i) => Number.isFinite(values[i]));
        return (
          <g key={label}>
            <path
              d={path(indexes) ?? ''}
              fill="none"
              stroke={colour(n)}
              strokeWidth={2.2}
              strokeDasharray={DASHES[n % DASHES.length]}
            />
            {indexes
              .filter((i) => Number.isFinite(values[i]))
              .map((i) => (
                <Marker key={i} n={n} fill={colour(n)} x={at(i)} y={y(values[i]!)} />
              ))}
          </g>
        );
      })}
    </Frame>
  );
}
