/** Pieces to cut out: a grid of squares of 11 mm. */
import { say } from '../messages';
import { type Faction, SIDES, type Side } from '../rules';
import { el, label, words } from './html';
import type { KitSource, Sheet } from './kit';
import { hexagon, PATTERNS, square } from './shapes';
import { tracksOf } from './tracks';

const SIZE = 11;

function piece(inside: string, name: string): string {
  return el('svg', { class: 'piece', viewBox: `0 0 ${SIZE} ${SIZE}`, 'data-piece': name }, inside);
}

const times = (count: number, html: string) => Array.from({ length: count }, () => html);

function stack(faction: Exclude<Faction, 'none'>, strength: number): string {
  const letter = { rebels: 'R', is: 'I', sdf: 'S' }[faction];
  return piece(
    [
      el('rect', {
        x: 0.7,
        y: 0.7,
        width: 9.6,
        height: 9.6,
        fill: `url(#${faction})`,
        stroke: '#000',
        'stroke-width': 0.5,
      }),
      el('rect', { x: 2.6, y: 2.6, width: 5.8, height: 5.8, fill: '#fff', stroke: '#000', 'stroke-width': 0.25 }),
      label(5.5, 5.6, 4.2, `${letter}${strength}`, { 'font-weight': 700 }),
    ].join(''),
    `${faction} ${strength}`,
  );
}

function sideShape(side: Side, text: string, size: number, name: string): string {
  const shape =
    side === 'moscow'
      ? square(5.5, 5.5, 11, { fill: '#000' })
      : hexagon(5.5, 5.5, 10, { fill: '#fff', stroke: '#000', 'stroke-width': 0.9 });
  return piece(
    shape + label(5.5, 5.6, size, text, { fill: side === 'moscow' ? '#fff' : '#000', 'font-weight': 700 }),
    name,
  );
}

function plain(text: string, name: string, bold = false): string {
  const size = Math.min(3.4, 17 / Math.max(4, Math.max(...text.split(' ').map((word) => word.length))));
  const lines = text.split(' ');
  const first = 5.6 - ((lines.length - 1) * (size + 0.2)) / 2;
  return piece(
    el('rect', {
      x: 0.7,
      y: 0.7,
      width: 9.6,
      height: 9.6,
      rx: 4.8,
      fill: '#fff',
      stroke: '#000',
      'stroke-width': bold ? 0.9 : 0.4,
    }) + lines.map((line, i) => label(5.5, first + i * (size + 0.2), size, line)).join(''),
    name,
  );
}

function group(title: string, pieces: readonly string[]): string {
  return el('div', { class: 'group' }, words('h3', title), el('div', { class: 'grid' }, ...pieces));
}

/** How many of each strength: no game needs more of them at a time. */
const STACKS = { rebels: [5, 5, 5, 4, 3, 3], is: [2, 3, 3, 3, 2, 2], sdf: [1, 1, 2, 1, 1, 1] } as const;
const PROXIES = [10, 8, 7] as const;

function onTheMap(): string[] {
  const stacks = (['rebels', 'is', 'sdf'] as const).map((faction) =>
    group(
      say('print.pieces.stacks', { faction }),
      STACKS[faction].flatMap((count, i) => times(count, stack(faction, i + 1))),
    ),
  );
  const proxies = SIDES.map((side) =>
    group(
      say('print.pieces.proxies', { side }),
      PROXIES.flatMap((count, i) =>
        times(count, sideShape(side, `${side === 'moscow' ? 'M' : 'T'}${i + 1}`, 4, `${side} ${i + 1}`)),
      ),
    ),
  );
  const contracts = SIDES.map((side) =>
    group(say('print.pieces.contracts', { side }), times(10, sideShape(side, '§', 6, `${side} contract`))),
  );
  const marks = [
    ...times(14, plain(say('print.pieces.gov'), 'government', true)),
    ...times(10, plain('✕', 'mark')),
    plain(say('print.pieces.guard'), 'guard'),
    ...times(2, plain(say('print.pieces.closed'), 'closed')),
    ...times(4, plain(say('print.pieces.struck'), 'struck')),
    ...times(4, plain(say('print.pieces.regained'), 'regained')),
  ];
  return [...stacks, ...proxies, ...contracts, group(say('print.pieces.marks'), marks)];
}

function markers(kit: KitSource): string {
  const tracks = tracksOf(kit).flatMap(({ name, sides, short }) =>
    sides ? SIDES.map((side) => sideShape(side, short, 2.4, `${side} ${name}`)) : [plain(short, name)],
  );
  const vp = SIDES.map((side) => sideShape(side, 'VP', 3.4, `${side} vp`));
  const map = kit.setUp.config.modifiers.withoutMap ? [] : [plain(say('print.pieces.joint'), 'joint', true)];
  const others = [
    plain(say('print.pieces.turn'), 'turn', true),
    plain(say('print.pieces.initiative'), 'initiative', true),
  ];
  return group(say('print.pieces.markers'), [...tracks, ...vp, ...map, ...others]);
}

export function piecePages(kit: KitSource): Sheet[] {
  const parts = [...(kit.setUp.config.modifiers.withoutMap ? [] : onTheMap()), markers(kit)];
  return [{ kind: 'page', html: words('h2', say('print.part.pieces')) + PATTERNS + parts.join('') }];
}
