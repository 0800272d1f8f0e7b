/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** Lying bars: shares of a whole, and amounts with their intervals. */
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import {
  COLOUR,
  Frame,
  fitting,
  labelWidth,
  NARROW,
  NEUTRAL,
  Patterns,
  type Sized,
  SMALL,
  shown,
  TEXT,
  textWidth,
} from './frame';
import type { BarsChart, StackChart } from './spec';

interface Entry {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

const SWATCH = 16;
const LEGEND_STEP = 22;

/** Legend entries from left to right, broken into lines. */
function legend(labels: readonly string[], width: number, top: number): { entries: Entry[]; height: number } {
  const entries: Entry[] = [];
  let x = 0;
  let y = top;
  for (const label of labels) {
    const needed = SWATCH + 8 + textWidth(label) + 14;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LEGEND_STEP;
    }
    entries.push({ label, x, y });
    x += needed;
  }
  return { entries, height: labels.length === 0 ? 0 : y - top + LEGEND_STEP };
}

function Legend({ entries, id }: { readonly entries: readonly Entry[]; readonly id: string }) {
  return entries.map(({ label, x, y }, n) => (
    <g key={label}>
      <rect x={x} y={y} width={SWATCH} height={13} rx={2} fill={`url(#${id}p${n})`} />
      <text x={x + SWATCH + 6} y={y + 11} {...TEXT}>
        {label}
      </text>
    </g>
  ));
}

export function Stack({ chart, width }: { readonly chart: StackChart } & Sized) {
  const id = useId();
  const { bars, title, sides } = chart;
  const labels = [...new Set(bars.flatMap(({ parts }) => parts.map(({ label }) => label)))];
  const named = bars.some(({ label }) => label !== '');
  const narrow = width < NARROW;
  const left =
    named && !narrow
      ? labelWidth(
          bars.map(({ label }) => label),
          width * 0.25,
        )
      : 0;
  const step = named && narrow ? 56 : 38;
  const { entries, height } = legend(labels, width, 4 + bars.length * step);
  const description = bars
    .map(
      ({ label, parts }) =>
        `${label} ${parts.map((part) => `${part.label} ${shown(part.value, 'percent')}`).join(', ')}`,
    )
    .join('; ');
  return (
    <Frame width={width} height={4 + bars.length * step + height} title={title} description={description}>
      <Patterns id={id} count={labels.length} first={sides ? 0 : NEUTRAL} />
      {bars.map(({ label, parts }, i) => {
        const y = i * step + (named && narrow ? 20 : 2);
        const all = parts.reduce((sum, { value }) => sum + value, 0) || 1;
        let x = left;
        return (
          <g key={label}>
            {named && (
              <text x={0} y={narrow ? y - 5 : y + 18} {...TEXT}>
                {fitting(label, narrow ? width : left)}
              </text>
            )}
            {parts.map((part) => {
              const long = ((width - left) * part.value) / all;
              const from = x;
              x += long;
              const text = shown(part.value, 'percent');
              const room = textWidth(text) + 12;
              return (
                <g key={part.label}>
                  <rect
                    x={from}
                    y={y}
                    width={Math.max(0, long - 1.5)}
                    height={26}
                    fill={`url(#${id}p${labels.indexOf(part.label)})`}
                  />
                  {long > room + 4 && (
                    <>
                      <rect
                        x={from + (long - room) / 2}
                        y={y + 4}
                        width={room}
                        height={18}
                        rx={4}
                        fill={COLOUR.panel}
                        opacity={0.92}
                      />
                      <text x={from + long / 2} y={y + 17.5} textAnchor="middle" {...TEXT}>
                        {text}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
      <Legend entries={entries} id={id} />
    </Frame>
  );
}

const BAR_STEP = 22;
const NARROW_STEP = 38;

export function Bars({ chart, width }: { readonly chart: BarsChart } & Sized) {
  const id = useId();
  const { groups, unit, title } = chart;
  const narrow = width < NARROW;
  const rows = groups.flatMap(({ bars }, group) => bars.map((bar) => ({ ...bar, group })));
  const left = narrow
    ? 0
    : labelWidth(
        rows.map(({ label }) => label),
        width * 0.34,
      );
  const step = narrow ? NARROW_STEP : BAR_STEP;
  const ends = rows.flatMap(({ value, low, high }) => [value, low, high]).filter(Number.isFinite);
  const right = 58;
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0.001, ...ends)], [left + 4, width - right]);
  const { entries, height } = legend(
    groups.map(({ label }) => label),
    width,
    rows.length * step + 12,
  );
  const description = groups
    .map(({ label, bars }) => `${label}: ${bars.map((bar) => `${bar.label} ${shown(bar.value, unit)}`).join(', ')}`)
    .join('; ');
  return (
    <Frame width={width} height={rows.length * step + 12 + height} title={title} description={description}>
      <Patterns id={id} count={groups.length} />
      <line x1={x(0)} x2={x(0)} y1={0} y2={rows.length * step + 2} stroke={COLOUR.muted} />
      {rows.map(({ label, value, low, high, group }, i) => {
        const y = i * step + (narrow ? 18 : 3);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have a bar of one name
          <g key={i}>
            <text x={0} y={narrow ? y - 4 : y + 12} {...TEXT}>
              {fitting(label, narrow ? width : left)}
            </text>
            <rect
              x={Math.min(x(0), x(value))}
              y={y}
              width={Math.abs(x(value) - x(0))}
              height={15}
              fill={`url(#${id}p${group})`}
            />
            <line x1={x(low)} x2={x(high)} y1={y + 7.5} y2={y + 7.5} stroke={COLOUR.panel} strokeWidth={4.5} />
            <line x1={x(low)} x2={x(high)} y1={y + 7.5} y2={y + 7.5} stroke={COLOUR.ink} strokeWidth={1.5} />
            <text x={width - 2} y={y + 12} textAnchor="end" {...SMALL}>
              {shown(value, unit)}
            </text>
          </g>
        );
      })}
      {groups.length > 1 && <Legend entries={entries} id={id} />}
    </Frame>
  );
}
