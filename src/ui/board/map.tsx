/** The map: draws a view, reports which province was picked, decides nothing. */
import { type CSSProperties, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ChronicleEvent } from '../../rules';
import { REACHABLE } from '../parts/scroll-box';
import { Beats } from './beats';
import type { Camera, Size } from './camera';
import { SPOTS } from './geo';
import { Land, Patterns, Surroundings } from './land';
import { type Box, placeTrays } from './place-trays';
import { type TrayProps, Trays } from './trays';
import type { MapView } from './use-camera';

/** A tray farther from its place than this gets a line to its province. */
const FAR = 20;

interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** From the edge of a tray to its province, where it does not stand on it. */
function leadOf(box: Box, index: number, camera: Camera): Line | null {
  const { middle, callOut } = SPOTS[index]!;
  const to = [camera.k * middle[0] + camera.x, camera.k * middle[1] + camera.y] as const;
  const [dx, dy] = [to[0] - box.x, to[1] - box.y];
  const inside = Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2));
  if (inside <= 1 || (!callOut && Math.hypot(dx, dy) < FAR)) return null;
  return { from: [box.x + dx / inside, box.y + dy / inside], to };
}

function Leads({ boxes, camera }: { boxes: readonly (Box | null)[]; camera: Camera }) {
  return (
    <g className="lead">
      {boxes.map((box, index) => {
        const line = box && leadOf(box, index, camera);
        if (!line) return null;
        const { from, to } = line;
        return <path key={`${to[0]} ${to[1]}`} d={`M${from[0]},${from[1]} L${to[0]},${to[1]}`} />;
      })}
    </g>
  );
}

/** Clicks on the land itself, and which land the mouse rests on; keyboard and reading aloud use the trays. */
function useLand(
  drawing: RefObject<SVGSVGElement | null>,
  dragged: () => boolean,
  onPick: (index: number) => void,
  onOver: (index: number) => void,
) {
  useEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    const end = new AbortController();
    const land = ({ target }: Event) => {
      const found = target instanceof Element ? target.closest<SVGElement>('[data-map-number]') : null;
      return found ? Number(found.dataset.mapNumber) : -1;
    };
    const click = (event: Event) => {
      const index = land(event);
      if (index >= 0 && !dragged()) onPick(index);
    };
    const over = (event: PointerEvent) =>
      onOver(event.pointerType === 'mouse' && event.buttons === 0 ? land(event) : -1);
    svg.addEventListener('click', click, { signal: end.signal });
    svg.addEventListener('pointerover', over, { signal: end.signal });
    svg.addEventListener('pointerleave', () => onOver(-1), { signal: end.signal });
    return () => end.abort();
  }, [drawing, dragged, onPick, onOver]);
}

/** An observer reports at once what was measured just before; nothing is drawn again for that. */
function sameSizes(a: readonly Size[], b: readonly Size[]): boolean {
  return a.length === b.length && a.every(({ width, height }, n) => width === b[n]!.width && height === b[n]!.height);
}

interface Props extends TrayProps {
  readonly events: readonly ChronicleEvent[];
  /** From which line of the chronicle on things are new to the viewer. */
  readonly from: number;
  readonly map: MapView;
  /** Boxes that no tray may cover: the buttons of the map. */
  readonly taken: (size: Size) => readonly Box[];
}

export function SituationMap({ map, taken, events, from, ...trays }: Props) {
  const { box, size, camera, zoom, dragged } = map;
  const drawing = useRef<SVGSVGElement>(null);
  const [sizes, setSizes] = useState<readonly Size[]>([]);
  const measured = useCallback((next: readonly Size[]) => setSizes((now) => (sameSizes(now, next) ? now : next)), []);
  const [over, setOver] = useState(-1);
  useLand(drawing, dragged, trays.onPick, setOver);
  const boxes = useMemo(
    () => (size && sizes.length > 0 ? placeTrays(sizes, camera, size, zoom, taken(size)) : []),
    [sizes, camera, size, zoom, taken],
  );
  return (
    <section ref={box} className={zoom > 1.01 ? 'map zoomed' : 'map'} aria-label={say('ui.map.keys')} {...REACHABLE}>
      <svg ref={drawing} className="map-drawing" aria-hidden="true">
        <Patterns zoom={zoom} />
        <g
          transform={`translate(${camera.x} ${camera.y}) scale(${camera.k})`}
          style={{ '--k': camera.k } as CSSProperties}
        >
          <Surroundings />
          <Land view={trays.view} selected={trays.selected} targets={trays.targets} />
        </g>
        <Leads boxes={boxes} camera={camera} />
      </svg>
      <Trays {...trays} map={map} boxes={boxes} over={over} onSizes={measured} />
      <Beats events={events} from={from} boxes={boxes} />
    </section>
  );
}
