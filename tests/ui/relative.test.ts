import { expect, test } from 'vitest';
import * as drawn from '../../src/ui/board/geo';
import { relative } from '../../src/ui/board/relative';

/** The points of a path of relative commands. */
function points(path: string): string[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return [...path.matchAll(/([mlz])(-?\d*\.?\d*)?,?(-?\d*\.?\d*)?/g)].map(([, command, dx, dy]) => {
    if (command === 'z') [x, y] = [startX, startY];
    else [x, y] = [x + Number(dx), y + Number(dy)];
    if (command === 'm') [startX, startY] = [x, y];
    return command === 'z' ? 'z' : `${x.toFixed(1)},${y.toFixed(1)}`;
  });
}

test('a path in relative commands', () => {
  expect(relative('M10,20L10.5,19.5L9,20ZM1,2L1,3')).toBe('m10,20l.5-.5l-1.5,.5zm-9-18l0,1');
});

test('every outline of the map keeps its points', () => {
  const outlines = [...drawn.OUTLINES, ...drawn.NEIGHBOUR_OUTLINES, drawn.CEASEFIRE_OUTLINE, drawn.GRATICULE];
  expect(outlines.length).toBeGreaterThan(15);
  for (const outline of outlines) {
    const absolute = [...outline.matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)|Z/g)].map(([whole, , x, y]) =>
      whole === 'Z' ? 'z' : `${Number(x).toFixed(1)},${Number(y).toFixed(1)}`,
    );
    expect(points(relative(outline)).map((point) => point.replace(/^-0\.0,/, '0.0,'))).toEqual(absolute);
  }
});
