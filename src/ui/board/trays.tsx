/** The pieces of every province on the map, each tray a button; arrow keys go from province to province. */
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import { say } from '../../messages';
import { PROVINCE_COUNT, PROVINCES, type Side, type View } from '../../rules';
import { describeProvince, provinceName } from '../lib/names';
import type { Size } from './camera';
import { SPOTS } from './geo';
import { PIECE, type Piece, PieceMark, piecesOf } from './pieces';
import { PlaceCard } from './place-card';
import type { Box } from './place-trays';
import type { MapView } from './use-camera';
import { useShown } from './use-shown';

export interface TrayProps {
  readonly view: View;
  /** Whose draft units are drawn, and how many by map number. */
  readonly side: Side | null;
  readonly units: readonly number[] | null;
  /** Map number of the selected province, -1 for none. */
  readonly selected: number;
  /** Provinces where the decision at hand may be made. */
  readonly targets: ReadonlySet<number>;
  readonly onPick: (index: number) => void;
}

interface Props extends TrayProps {
  readonly map: MapView;
  readonly boxes: readonly (Box | null)[];
  /** The province whose land the mouse rests on, -1 for none. */
  readonly over: number;
  readonly onSizes: (sizes: readonly Size[]) => void;
}

/** A narrow map breaks long rows sooner, and leaves the facts of a province to the panel. */
const NARROW = 480;

function keyOf(piece: Piece): string {
  return `${piece.kind} ${'letter' in piece ? piece.letter : 'side' in piece ? piece.side : ''}`;
}

/** Rows of about equal length, none longer than `most`. */
function rowsOf(pieces: readonly Piece[], most: number): Piece[][] {
  const rows = Math.ceil(pieces.length / most);
  const each = Math.ceil(pieces.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, n) => pieces.slice(n * each, (n + 1) * each));
}

function Row({ pieces }: { pieces: readonly Piece[] }) {
  const width = pieces.length * PIECE;
  return (
    <svg
      className="row"
      viewBox={`0 ${-PIECE / 2} ${width} ${PIECE}`}
      style={{ width: `calc(${pieces.length} * var(--piece))` }}
      aria-hidden="true"
    >
      {pieces.map((piece, n) => (
        <PieceMark key={keyOf(piece)} piece={piece} x={(n + 0.5) * PIECE} />
      ))}
    </svg>
  );
}

/** Arrow keys move through map order. */
function stepOf(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
}

interface OneProps extends Pick<Props, 'view' | 'side' | 'onPick' | 'map'> {
  readonly index: number;
  /** Units of the draft here. */
  readonly units: number;
  readonly selected: boolean;
  /** Whether the decision at hand may be made here. */
  readonly open: boolean;
  readonly box: Box | null;
  readonly tabIndex: 0 | -1;
  readonly shown: boolean;
}

/** Drawn again only where something of its own has changed. */
const Tray = memo(({ index, box, tabIndex, shown, map, ...props }: OneProps) => {
  const { view, side, units, selected, open, onPick } = props;
  const pieces = piecesOf(view, index, side, units);
  const rows = rowsOf(pieces, (map.size?.width ?? 0) < NARROW ? 3 : 4);
  return (
    <li
      data-map-number={index}
      className={box ? undefined : 'out'}
      style={box ? { translate: `${box.x - box.width / 2}px ${box.y - box.height / 2}px` } : undefined}
    >
      <button
        type="button"
        className={`tray${open ? ' target' : ''}`}
        tabIndex={tabIndex}
        aria-pressed={selected}
        onFocus={() => map.show(SPOTS[index]!.middle)}
        onClick={() => {
          if (!map.dragged()) onPick(index);
        }}
      >
        <span>
          {provinceName(index)}
          <span className="visually-hidden">
            . {describeProvince(view, index)}.{open && ` ${say('ui.map.target')}`}
          </span>
        </span>
        {rows.map((row) => (
          <Row key={keyOf(row[0]!)} pieces={row} />
        ))}
      </button>
      {shown && box && map.size && map.size.width >= NARROW && (
        <PlaceCard view={view} index={index} box={box} room={map.size} />
      )}
    </li>
  );
});

/** Sizes of all trays, measured whenever one changes: words, pieces and the size of text all count. */
function useSizes(list: React.RefObject<HTMLUListElement | null>, onSizes: Props['onSizes']): void {
  useLayoutEffect(() => {
    const trays = [...(list.current?.querySelectorAll<HTMLElement>('.tray') ?? [])];
    const measure = () => onSizes(trays.map(({ offsetWidth: width, offsetHeight: height }) => ({ width, height })));
    measure();
    const observer = new ResizeObserver(measure);
    for (const tray of trays) observer.observe(tray);
    return () => observer.disconnect();
  }, [list, onSizes]);
}

/** Large text may take so much of the map's width for a line of words, and no more: else names hide the map. */
const WIDEST_TEXT = 1 / 22;

/** Pieces grow with the map, and a little with the zoom; words with the size of text too. */
function scaleOf({ size, zoom }: MapView): React.CSSProperties {
  const whole = Math.min((size?.width ?? 600) / 30, (size?.height ?? 600) / 27);
  const piece = Math.min(27, Math.max(16.5, whole)) * Math.min(1.5, zoom ** 0.35);
  const text = Math.max(11.5, piece * 0.64);
  const most = Math.max(text, (size?.width ?? 600) * WIDEST_TEXT);
  return {
    '--piece': `${piece.toFixed(1)}px`,
    '--tray-text': `min(${(text / 16).toFixed(3)}rem, ${most.toFixed(1)}px)`,
  } as React.CSSProperties;
}

export function Trays({ boxes, over, onSizes, ...props }: Props) {
  const { view, side, units, selected, targets, onPick, map } = props;
  const list = useRef<HTMLUListElement>(null);
  useSizes(list, onSizes);
  const shown = useShown(list, over);
  const move = (event: KeyboardEvent) => {
    const by = stepOf(event.key);
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('.tray') : null;
    if (by === 0 || !from) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.tray') ?? [])];
    buttons[(buttons.indexOf(from) + by + PROVINCE_COUNT) % PROVINCE_COUNT]?.focus();
    event.preventDefault();
  };
  const inTabOrder = selected >= 0 ? selected : ([...targets][0] ?? 0);
  return (
    <ul
      ref={list}
      className={boxes.length > 0 ? 'trays' : 'trays unplaced'}
      style={scaleOf(map)}
      aria-label={say('ui.map.label')}
      onKeyDown={move}
    >
      {PROVINCES.map((id, index) => (
        <Tray
          key={id}
          view={view}
          side={side}
          map={map}
          onPick={onPick}
          index={index}
          units={units?.[index] ?? 0}
          selected={index === selected}
          open={targets.has(index)}
          box={boxes[index] ?? null}
          tabIndex={index === inTabOrder ? 0 : -1}
          shown={shown === index && selected !== index}
        />
      ))}
    </ul>
  );
}
