/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** The frame of every chart: a drawing with a name and a description, and what the drawings share. */
import { type ReactNode, useId } from 'react';
import type { Unit } from './spec';

/** Faces and colours come from the page (styles of a report, or of the app), so that one drawing serves light and dark. */
export const COLOUR = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  panel: 'var(--panel)',
  band: 'var(--chart-band)',
} as const;

export const SERIES = [
  'var(--moscow)',
  'var(--tehran)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
  'var(--chart-7)',
  'var(--chart-8)',
] as const;

export const TEXT = { fontSize: 13, fill: COLOUR.ink } as const;
export const SMALL = { fontSize: 12, fill: COLOUR.muted } as const;
/** About the width of a letter of these sizes. */
const LETTER = 7.5;
export const NARROW = 480;

export function textWidth(text: string): number {
  return text.length * LETTER;
}

/** The room that the longest of some labels needs, at most a part of the drawing. */
export function labelWidth(labels: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...labels.map(textWidth)) + 8);
}

/** A text cut to a width. */
export function fitting(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / LETTER));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

const MINUS = '−';

export function shown(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–';
  const digits = unit !== 'number' ? 0 : Math.abs(value) >= 20 ? 0 : 1;
  const text = Math.abs(unit === 'percent' ? 100 * value : value).toFixed(digits);
  return `${value < 0 && Number(text) !== 0 ? MINUS : ''}${text}${unit === 'percent' ? ' %' : ''}`;
}

/** 0.47, −0.02; never a negative nothing. */
export function hundredths(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** A tick of an axis: whole numbers without a point. */
export function tickText(value: number, unit: Unit): string {
  if (unit === 'percent') return shown(value, unit);
  return `${value < 0 ? MINUS : ''}${String(Math.round(Math.abs(value) * 1000) / 1000)}`;
}

export interface Sized {
  /** Width of the drawing in its own units, about pixels. */
  readonly width: number;
}

interface FrameProps extends Sized {
  readonly height: number;
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
  readonly children: ReactNode;
}

export function Frame({ width, height, title, description, children }: FrameProps) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`} className="chart-drawing">
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}

/** The first series that stands for no side. */
export const NEUTRAL = 2;

/** Dash pattern and marker of the nth series, so that series differ without their colours too. */
export const DASHES = ['', '7 4', '2 3', '10 3 2 3', '1 5', '12 5'] as const;

interface MarkerProps {
  readonly n: number;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
}

/** A mark for a point of the nth series. */
export function Marker({ n, fill, x, y }: MarkerProps) {
  const at = `translate(${x} ${y})`;
  switch (n % 4) {
    case 0:
      return <circle transform={at} r={4} fill={fill} />;
    case 1:
      return <rect transform={at} x={-3.6} y={-3.6} width={7.2} height={7.2} fill={fill} />;
    case 2:
      return <path transform={at} d="M0 -5 L4.6 3.6 L-4.6 3.6 Z" fill={fill} />;
    default:
      return <path transform={at} d="M0 -5 L5 0 L0 5 L-5 0 Z" fill={fill} />;
  }
}

/** Fill patterns for the parts of a bar. */
export function Patterns({
  id,
  count,
  first = 0,
}: {
  readonly id: string;
  readonly count: number;
  readonly first?: number;
}) {
  return (
    <defs>
      {Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: patterns are known by their number
        <pattern key={n} id={`${id}p${n}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={SERIES[(n + first) % SERIES.length]} />
          <path d={STROKES[n % STROKES.length]} stroke={COLOUR.panel} strokeWidth={1.6} fill="none" opacity={0.55} />
        </pattern>
      ))}
    </defs>
  );
}

const STROKES = [
  '',
  'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  'M0 4 H8',
  'M4 0 V8',
  'M0 0 L8 8 M-2 6 L2 10 M6 -2 L10 2',
  'M0 4 H8 M4 0 V8',
] as const;
