import type { CSSProperties } from 'react';

interface Props {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Values at which something changes; drawn as ticks. */
  readonly marks?: readonly number[];
  /** Where the bar starts; the lower end unless told (Patronage starts in the middle). */
  readonly from?: number;
}

/** The scale of a track. The number stands beside it in words, so that the drawing is decoration. */
export function Scale({ value, min, max, marks = [], from = min }: Props) {
  const at = (n: number) => `${(100 * (n - min)) / (max - min)}%`;
  const left = Math.min(value, from);
  const bar: CSSProperties = { left: at(left), width: `${(100 * Math.abs(value - from)) / (max - min)}%` };
  return (
    <span className="scale" aria-hidden="true">
      <span className="bar" style={bar} />
      {marks.map((mark) => (
        <span key={mark} className="tick" style={{ left: at(mark) }} />
      ))}
      <span className="pointer" style={{ left: at(value) }} />
    </span>
  );
}
