/** Camera and trays of the map: limits, and no label over another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROVINCE_COUNT } from '../../src/rules';
import { panned, resized, type Size, showing, wholeMap, zoomedAt, zoomOf } from '../../src/ui/board/camera';
import { HEIGHT, SPOTS, WIDTH } from '../../src/ui/board/geo';
import { overlaps, placeTrays } from '../../src/ui/board/place-trays';

/** Boxes of the map on the screens that the board is made for. */
const LAPTOP: Size = { width: 630, height: 653 };
const PHONE: Size = { width: 376, height: 334 };
const LARGE: Size = { width: 1068, height: 1010 };

const sizes = (width: number, height: number) => Array.from({ length: PROVINCE_COUNT }, () => ({ width, height }));
const tools = ({ width, height }: Size) => [{ x: width - 118, y: height - 20, width: 236, height: 40 }];

describe('camera', () => {
  test.each([LAPTOP, PHONE, LARGE])('shows the whole map and nothing smaller in %o', (room) => {
    const camera = wholeMap(room);
    expect(zoomOf(camera, room)).toBeCloseTo(1);
    expect(zoomOf(zoomedAt(camera, room, 0.2, [0, 0]), room)).toBeCloseTo(1);
    expect(zoomOf(zoomedAt(camera, room, 1000, [0, 0]), room)).toBeCloseTo(6);
  });

  test('never leaves the map, whatever is done', () => {
    const step = fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: -900, max: 900 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let camera = wholeMap(LAPTOP);
        for (const [by, way] of steps) camera = panned(zoomedAt(camera, LAPTOP, by, [300, 200]), LAPTOP, way, -way);
        const { k, x, y } = camera;
        for (const [at, content, room] of [
          [x, k * WIDTH, LAPTOP.width],
          [y, k * HEIGHT, LAPTOP.height],
        ] as const) {
          if (content > room) expect(at <= 0.001 && at + content >= room - 0.001).toBe(true);
          else expect(at).toBeCloseTo((room - content) / 2);
        }
      }),
    );
  });

  test('zooms around the pointer', () => {
    const before = zoomedAt(wholeMap(LAPTOP), LAPTOP, 3, [315, 326]);
    const after = zoomedAt(before, LAPTOP, 1.5, [200, 400]);
    expect((200 - after.x) / after.k).toBeCloseTo((200 - before.x) / before.k);
    expect((400 - after.y) / after.k).toBeCloseTo((400 - before.y) / before.k);
  });

  test('brings a province into sight and keeps the zoom in another box', () => {
    const camera = zoomedAt(wholeMap(LAPTOP), LAPTOP, 4, [0, 0]);
    const [px, py] = SPOTS[13]!.middle;
    const shown = showing(camera, LAPTOP, [px, py]);
    expect(shown.k * px + shown.x).toBeLessThan(LAPTOP.width);
    expect(shown.k * py + shown.y).toBeGreaterThan(0);
    expect(zoomOf(resized(shown, LAPTOP, PHONE), PHONE)).toBeCloseTo(4);
  });
});

describe('trays', () => {
  test.each([
    ['laptop', LAPTOP, 96, 62],
    ['phone', PHONE, 64, 45],
    ['large', LARGE, 130, 78],
  ] as const)('a full tray in every province covers no other (%s)', (_, room, width, height) => {
    const boxes = placeTrays(sizes(width, height), wholeMap(room), room, 1, tools(room));
    expect(overlaps(boxes)).toBe(0);
    for (const box of boxes) {
      expect(box).not.toBeNull();
      const { x, y } = box!;
      expect(x - width / 2 >= 0 && y - height / 2 >= 0).toBe(true);
      expect(x + width / 2 <= room.width && y + height / 2 <= room.height).toBe(true);
    }
  });

  test('a province out of sight has no tray', () => {
    const camera = zoomedAt(wholeMap(LAPTOP), LAPTOP, 6, [250, 250]);
    const boxes = placeTrays(sizes(80, 40), camera, LAPTOP, 6);
    expect(boxes[13]).toBeNull();
    expect(boxes.filter((box) => box !== null).length).toBeGreaterThan(0);
  });

  test('counts what covers each other', () => {
    const box = { x: 50, y: 50, width: 40, height: 20 };
    expect(overlaps([box, { ...box, x: 60 }, { ...box, x: 200 }, null])).toBe(1);
  });
});
