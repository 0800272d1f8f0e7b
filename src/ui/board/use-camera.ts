/** Pan and zoom of the map by wheel, drag, pinch and keys. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Camera, panned, resized, type Size, showing, wholeMap, zoomedAt, zoomOf } from './camera';

const STEP = 1.4;
const ARROW = 60;
/** A pointer that has moved less has clicked. */
const CLICK = 5;

type Point = readonly [number, number];

export interface MapView {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Null until the box has been measured. */
  readonly size: Size | null;
  readonly camera: Camera;
  readonly zoom: number;
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
  readonly show: (point: Point) => void;
  /** Whether the last press was a drag, so that the click after it means nothing. */
  readonly dragged: () => boolean;
}

export const ZOOM_STEP = STEP;

interface State {
  readonly size: Size | null;
  readonly camera: Camera;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [ARROW, 0],
  ArrowRight: [-ARROW, 0],
  ArrowUp: [0, ARROW],
  ArrowDown: [0, -ARROW],
};

function pointIn(box: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = box.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

function middle(size: Size): Point {
  return [size.width / 2, size.height / 2];
}

/** @param drawn whether the map is on the screen: its box comes and goes with the list */
export function useCamera(drawn: boolean): MapView {
  const box = useRef<HTMLDivElement>(null);
  const [{ size, camera }, setState] = useState<State>({ size: null, camera: { k: 1, x: 0, y: 0 } });
  const zoom = size ? zoomOf(camera, size) : 1;
  const drag = useRef({ far: false });
  const change = useCallback((how: (camera: Camera, size: Size) => Camera) => {
    setState((state) => (state.size ? { size: state.size, camera: how(state.camera, state.size) } : state));
  }, []);
  const zoomBy = useCallback(
    (factor: number) => change((now, room) => zoomedAt(now, room, factor, middle(room))),
    [change],
  );
  const showAll = useCallback(() => change((_, room) => wholeMap(room)), [change]);
  const show = useCallback((point: Point) => change((now, room) => showing(now, room, point)), [change]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!drawn || !element) return;
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      if (next.width === 0 || next.height === 0) return;
      setState((state) => {
        const { size: before, camera: now } = state;
        // An observer reports at once what was measured just before.
        if (before?.width === next.width && before.height === next.height) return state;
        return { size: next, camera: before ? resized(now, before, next) : wholeMap(next) };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawn]);

  useEffect(() => {
    const element = box.current;
    if (!drawn || !element) return;
    const end = new AbortController();
    listenToPointers(element, change, drag.current, end.signal);
    listenToKeys(element, change, end.signal);
    return () => end.abort();
  }, [change, drawn]);

  const dragged = useCallback(() => drag.current.far, []);
  return useMemo(
    () => ({ box, size, camera, zoom, zoomBy, showAll, show, dragged }),
    [size, camera, zoom, zoomBy, showAll, show, dragged],
  );
}

type Change = (how: (camera: Camera, size: Size) => Camera) => void;

/** The wheel scrolls a page that scrolls; then Ctrl or Command makes it zoom, as everywhere. */
function pageScrolls(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight + 1;
}

function listenToPointers(element: HTMLElement, change: Change, drag: { far: boolean }, signal: AbortSignal): void {
  const down = new Map<number, Point>();
  let travelled = 0;
  const wheel = (event: WheelEvent) => {
    if (pageScrolls() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016));
    change((now, room) => zoomedAt(now, room, factor, pointIn(element, event)));
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (down.size === 0) {
      travelled = 0;
      drag.far = false;
    }
    down.set(event.pointerId, pointIn(element, event));
  };
  const move = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (!from) return;
    const to = pointIn(element, event);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, to);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    travelled += Math.hypot(dx, dy);
    if (travelled > CLICK) drag.far = true;
    if (!drag.far) return;
    if (!other) {
      change((now, room) => panned(now, room, dx, dy));
      return;
    }
    const apart = (point: Point) => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
    const between: Point = [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2];
    change((now, room) => panned(zoomedAt(now, room, apart(to) / apart(from), between), room, dx / 2, dy / 2));
  };
  const release = (event: PointerEvent) => {
    // The click comes before this; a later one, made by a key, is a click again.
    if (down.delete(event.pointerId)) setTimeout(() => Object.assign(drag, { far: false }));
  };
  element.addEventListener('wheel', wheel, { passive: false, signal });
  element.addEventListener('pointerdown', press, { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', release, { signal });
}

/** Arrow keys move the map only while it has the focus itself; on a province they go to the next one. */
function listenToKeys(element: HTMLElement, change: Change, signal: AbortSignal): void {
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = event.target === element ? ARROWS[event.key] : undefined;
    if (arrow) change((now, room) => panned(now, room, arrow[0], arrow[1]));
    else if (event.key === '+' || event.key === '=') change((now, room) => zoomedAt(now, room, STEP, middle(room)));
    else if (event.key === '-') change((now, room) => zoomedAt(now, room, 1 / STEP, middle(room)));
    else if (event.key === '0') change((_, room) => wholeMap(room));
    else return;
    event.preventDefault();
  };
  element.addEventListener('keydown', key, { signal });
}
