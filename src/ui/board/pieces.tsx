/** Pieces as SVG: every kind has its own shape as well as its colour, so that nothing is told by colour alone. */
import type { ReactNode } from 'react';
import { type Faction, type Province, SITES, type Side, type View } from '../../rules';

/** Width of the place that one piece takes. */
export const PIECE = 25;

export type Piece =
  | { readonly kind: 'stack'; readonly faction: Exclude<Faction, 'none'>; readonly count: number }
  | { readonly kind: 'proxy'; readonly side: Side; readonly count: number }
  | { readonly kind: 'unit'; readonly side: Side; readonly count: number }
  | { readonly kind: 'site'; readonly letter: string; readonly owner: Side | 'none' }
  | { readonly kind: 'marks'; readonly count: number }
  | { readonly kind: 'guard'; readonly of: 'us' | 'turkish' }
  | { readonly kind: 'joint' };

/**
 * What stands in a province, in the order in which it is drawn; `units` are those of a draft. The guard of
 * a rebel stack is Turkish, any other American (13.6).
 */
export function piecesOf(view: View, index: number, side: Side | null, units: number): Piece[] {
  const p: Readonly<Province> = view.provinces[index]!;
  const pieces: Piece[] = [];
  if (view.joint === index) pieces.push({ kind: 'joint' });
  if (p.stack > 0 && p.faction !== 'none') pieces.push({ kind: 'stack', faction: p.faction, count: p.stack });
  if (p.guard) pieces.push({ kind: 'guard', of: p.faction === 'rebels' ? 'turkish' : 'us' });
  if (p.moscow > 0) pieces.push({ kind: 'proxy', side: 'moscow', count: p.moscow });
  if (p.tehran > 0) pieces.push({ kind: 'proxy', side: 'tehran', count: p.tehran });
  SITES.forEach((site, n) => {
    if (site.province === index) pieces.push({ kind: 'site', letter: site.id, owner: view.sites[n]! });
  });
  if (p.marks > 0) pieces.push({ kind: 'marks', count: p.marks });
  if (side !== null && units > 0) pieces.push({ kind: 'unit', side, count: units });
  return pieces;
}

const HEXAGON = '-10.5,-6 0,-12 10.5,-6 10.5,6 0,12 -10.5,6';
const DIAMOND = '0,-13 13,0 0,13 -13,0';
const PENTAGON = '0,-12 12,-3 7.5,11 -7.5,11 -12,-3';
const STAR =
  '0,-12 2.6,-6.2 8.5,-8.5 6.2,-2.6 12,0 6.2,2.6 8.5,8.5 2.6,6.2 0,12 -2.6,6.2 -8.5,8.5 -6.2,2.6 -12,0 -6.2,-2.6 -8.5,-8.5 -2.6,-6.2';

const SIDE_SHAPES: Readonly<Record<Side, ReactNode>> = {
  moscow: <rect x="-10.5" y="-10.5" width="21" height="21" rx="2.5" />,
  tehran: <polygon points={HEXAGON} />,
};
const FACTION_SHAPES: Readonly<Record<Exclude<Faction, 'none'>, ReactNode>> = {
  rebels: <circle r="11.5" />,
  is: <polygon points={DIAMOND} />,
  sdf: <polygon points={PENTAGON} />,
};

function shapeOf(piece: Piece): ReactNode {
  switch (piece.kind) {
    case 'stack':
      return FACTION_SHAPES[piece.faction];
    case 'proxy':
    case 'unit':
      return SIDE_SHAPES[piece.side];
    case 'site':
      return piece.owner === 'none' ? <circle r="10" /> : SIDE_SHAPES[piece.owner];
    case 'marks':
      return <polygon points={STAR} />;
    case 'guard':
      return <path d="M-9,-10 H9 V1 Q9,9 0,12 Q-9,9 -9,1 Z" />;
    case 'joint':
      return (
        <>
          <path d="M-6,12 V-11" className="pole" />
          <path d="M-6,-11 H10 L6,-5.5 L10,0 H-6 Z" />
        </>
      );
  }
}

function wordOf(piece: Piece): string {
  switch (piece.kind) {
    case 'stack':
    case 'proxy':
    case 'marks':
      return String(piece.count);
    case 'unit':
      return `+${piece.count}`;
    case 'site':
      return piece.letter;
    case 'guard':
      return piece.of === 'us' ? 'US' : 'TR';
    case 'joint':
      return '';
  }
}

function colourOf(piece: Piece): string {
  switch (piece.kind) {
    case 'stack':
      return piece.faction;
    case 'proxy':
    case 'unit':
      return piece.side;
    case 'site':
      return piece.owner === 'none' ? 'free' : piece.owner;
    default:
      return '';
  }
}

/** One piece with its middle at x, y. */
export function PieceMark({ piece, x = 0, y = 0 }: { piece: Piece; x?: number; y?: number }) {
  const word = wordOf(piece);
  return (
    <g className={`piece ${piece.kind} ${colourOf(piece)}`} transform={`translate(${x} ${y})`}>
      {shapeOf(piece)}
      {word !== '' && <text y="0.36em">{word}</text>}
    </g>
  );
}

/** A piece outside the map: in a legend, a heading or a table. */
export function PieceIcon({ piece, size = 22 }: { piece: Piece; size?: number }) {
  return (
    <svg className="piece-icon" width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true">
      <PieceMark piece={piece} />
    </svg>
  );
}

/** The sign of a side: Moscow's square, Tehran's hexagon. */
export function SideSign({ side, size = 18 }: { side: Side; size?: number }) {
  return (
    <svg className="piece-icon" width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true">
      <g className={`piece proxy ${side}`}>{SIDE_SHAPES[side]}</g>
    </svg>
  );
}
