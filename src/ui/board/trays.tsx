/** The pieces of every province on the map, each tray a button; arrow keys go from province to province. */
import { type KeyboardEvent, useRef } from 'react';
import { say } from '../../messages';
import { PROVINCE_COUNT, PROVINCES, type Side, type View } from '../../rules';
import { describeProvince, provinceName } from '../lib/names';
import { HEIGHT, TRAYS, WIDTH } from './geo';
import { PIECE, type Piece, PieceMark, piecesOf } from './pieces';

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

function keyOf(piece: Piece): string {
  return `${piece.kind} ${'letter' in piece ? piece.letter : 'side' in piece ? piece.side : ''}`;
}

function Row({ pieces }: { pieces: readonly Piece[] }) {
  const width = pieces.length * PIECE;
  return (
    <svg
      className="row"
      viewBox={`0 ${-PIECE / 2} ${width} ${PIECE}`}
      style={{ width: `${(100 * width) / WIDTH}cqw` }}
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

function Tray({ index, tabIndex, ...props }: TrayProps & { index: number; tabIndex: 0 | -1 }) {
  const { view, side, units, selected, targets, onPick } = props;
  const spot = TRAYS[index]!;
  const pieces = piecesOf(view, index, side, units?.[index] ?? 0);
  const open = targets.has(index);
  const name = provinceName(index);
  return (
    <li
      className={spot.leadTo ? 'call-out' : undefined}
      style={{ left: `${(100 * spot.x) / WIDTH}%`, top: `${(100 * spot.y) / HEIGHT}%` }}
    >
      <button
        type="button"
        className={`tray${open ? ' target' : ''}`}
        tabIndex={tabIndex}
        aria-pressed={index === selected}
        onClick={() => onPick(index)}
      >
        <span>
          {name}
          <span className="visually-hidden">
            . {describeProvince(view, index)}.{open && ` ${say('ui.map.target')}`}
          </span>
        </span>
        {pieces.length > 0 && <Row pieces={pieces} />}
      </button>
    </li>
  );
}

export function Trays(props: TrayProps) {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent) => {
    const by = stepOf(event.key);
    if (by === 0) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + by + PROVINCE_COUNT) % PROVINCE_COUNT]?.focus();
    event.preventDefault();
  };
  const inTabOrder = props.selected >= 0 ? props.selected : ([...props.targets][0] ?? 0);
  return (
    <ul ref={list} className="trays" aria-label={say('ui.map.label')} onKeyDown={move}>
      {PROVINCES.map((id, index) => (
        <Tray key={id} {...props} index={index} tabIndex={index === inTabOrder ? 0 : -1} />
      ))}
    </ul>
  );
}
