/** What part of the map is in sight: a scale and a shift, kept within limits. Pure, for map and tests alike. */
import { HEIGHT, WIDTH } from './geo';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the drawing is at `k * point + (x, y)` of the box. */
export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** How much larger than the whole map it may become. */
const MOST = 6;

function fitScale({ width, height }: Size): number {
  return Math.min(width / WIDTH, height / HEIGHT);
}

/** How many times larger than the whole map. */
export function zoomOf(camera: Camera, size: Size): number {
  return camera.k / fitScale(size);
}

function shift(wanted: number, content: number, room: number): number {
  return content <= room ? (room - content) / 2 : Math.min(0, Math.max(room - content, wanted));
}

/** No smaller than the whole map, no larger than {@link MOST} times, and never past the edge. */
function within({ k, x, y }: Camera, size: Size): Camera {
  const least = fitScale(size);
  const scale = Math.min(MOST * least, Math.max(least, k));
  return { k: scale, x: shift(x, scale * WIDTH, size.width), y: shift(y, scale * HEIGHT, size.height) };
}

export function wholeMap(size: Size): Camera {
  return within({ k: 0, x: 0, y: 0 }, size);
}

/** Keeps the middle and the zoom when the box changes its size. */
export function resized(camera: Camera, from: Size, to: Size): Camera {
  const k = fitScale(to) * zoomOf(camera, from);
  const middle = (room: number, shifted: number) => (room / 2 - shifted) / camera.k;
  return within(
    {
      k,
      x: to.width / 2 - k * middle(from.width, camera.x),
      y: to.height / 2 - k * middle(from.height, camera.y),
    },
    to,
  );
}

/** Zooms by a factor around a point of the box, which stays where it is. */
export function zoomedAt(camera: Camera, size: Size, by: number, [px, py]: readonly [number, number]): Camera {
  const least = fitScale(size);
  const k = Math.min(MOST * least, Math.max(least, camera.k * by));
  const ratio = k / camera.k;
  return within({ k, x: px - ratio * (px - camera.x), y: py - ratio * (py - camera.y) }, size);
}

export function panned(camera: Camera, size: Size, dx: number, dy: number): Camera {
  return within({ ...camera, x: camera.x + dx, y: camera.y + dy }, size);
}

/** Moves as little as needed to have a point of the drawing in sight. */
export function showing(camera: Camera, size: Size, [px, py]: readonly [number, number], margin = 60): Camera {
  const x = camera.k * px + camera.x;
  const y = camera.k * py + camera.y;
  const by = (at: number, room: number) => Math.max(margin - at, Math.min(0, room - margin - at));
  return panned(camera, size, by(x, size.width), by(y, size.height));
}
