/** The shapes of the two sides, and the patterns of the factions: told apart without colour. */
import { type Attributes, el } from './html';

/** Moscow. */
export function square(x: number, y: number, size: number, more: Attributes): string {
  const side = size * 0.86;
  return el('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, ...more });
}

/** Tehran. */
export function hexagon(x: number, y: number, size: number, more: Attributes): string {
  const r = size * 0.5;
  const points = [0, 60, 120, 180, 240, 300].map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return `${(x + r * Math.cos(turn)).toFixed(2)},${(y + r * Math.sin(turn)).toFixed(2)}`;
  });
  return el('polygon', { points: points.join(' '), ...more });
}

/** Rebels hatched, IS crossed, SDF dotted, as on the screen. */
export const PATTERNS = `<svg class="kit-patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="rebels" width="2" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0 V2" stroke="#000" stroke-width="0.9"/></pattern>
<pattern id="is" width="2" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0 V2 M0,0 H2" stroke="#000" stroke-width="0.8"/></pattern>
<pattern id="sdf" width="1.8" height="1.8" patternUnits="userSpaceOnUse"><circle cx="0.9" cy="0.9" r="0.45"/></pattern>
</defs></svg>`;
