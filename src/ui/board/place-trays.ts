/** Where the trays stand so that none covers another. Pure, for map and tests alike. */
import type { Camera, Size } from './camera';
import { SPOTS } from './geo';

export interface Box extends Size {
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

const GAP = 3;
const EDGE = 4;
const ROUNDS = 160;

/** How far two boxes lie into each other along both axes, gap included; not positive where they do not. */
function overlap(a: Box, b: Box): readonly [number, number] {
  return [(a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x), (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y)];
}

interface Moving {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pushes two boxes apart along the axis on which less is needed; one that may not move leaves all of it to the other. */
function separate(a: Moving, b: Moving, fixed: boolean): boolean {
  const [dx, dy] = overlap(a, b);
  if (dx <= 0.5 || dy <= 0.5) return false;
  const share = fixed ? 1 : 0.5;
  if (dx < dy) {
    const by = (a.x <= b.x ? -dx : dx) * share;
    a.x += by;
    if (!fixed) b.x -= by;
  } else {
    const by = (a.y <= b.y ? -dy : dy) * share;
    a.y += by;
    if (!fixed) b.y -= by;
  }
  return true;
}

function keepIn(box: Moving, { width, height }: Size): void {
  const clamp = (at: number, half: number, room: number) =>
    Math.min(Math.max(at, half + EDGE), Math.max(half + EDGE, room - half - EDGE));
  box.x = clamp(box.x, box.width / 2, width);
  box.y = clamp(box.y, box.height / 2, height);
}

/**
 * @param sizes of the trays by map number
 * @param taken boxes that no tray may cover
 * @returns the boxes by map number; null for a province out of sight
 */
export function placeTrays(
  sizes: readonly Size[],
  camera: Camera,
  room: Size,
  zoom: number,
  taken: readonly Box[] = [],
): (Box | null)[] {
  const scale = camera.k / zoom;
  const boxes = SPOTS.map(({ x, y, middle, callOut }, index): Moving | null => {
    const [mx, my] = [camera.k * middle[0] + camera.x, camera.k * middle[1] + camera.y];
    if (mx < 0 || my < 0 || mx > room.width || my > room.height) return null;
    // A call-out keeps its distance on the screen; a tray on the land moves with the land.
    const away = callOut ? scale : camera.k;
    const { width, height } = sizes[index] ?? { width: 0, height: 0 };
    return { x: mx + away * (x - middle[0]), y: my + away * (y - middle[1]), width, height };
  });
  const shown = boxes.filter((box) => box !== null);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const box of shown) keepIn(box, room);
    for (let i = 0; i < shown.length; i++) {
      for (let j = i + 1; j < shown.length; j++) moved = separate(shown[i]!, shown[j]!, false) || moved;
      for (const box of taken) moved = separate(shown[i]!, { ...box }, true) || moved;
    }
    if (!moved) break;
  }
  for (const box of shown) keepIn(box, room);
  return boxes;
}

/** How many pairs still cover each other; the tests want none. */
export function overlaps(boxes: readonly (Box | null)[]): number {
  const shown = boxes.filter((box) => box !== null);
  let count = 0;
  for (let i = 0; i < shown.length; i++) {
    for (let j = i + 1; j < shown.length; j++) {
      const [dx, dy] = overlap(shown[i]!, shown[j]!);
      if (dx > GAP && dy > GAP) count++;
    }
  }
  return count;
}
