/** The map on two sheets: provinces with their trays, sites, corridor. */
import { say } from '../messages';
import { NEIGHBOURS, PROVINCES, type SetUpProvince, SITES } from '../rules';
import { el, esc, label, words } from './html';
import type { KitSource, Sheet } from './kit';
import {
  AROUND,
  CEASEFIRE,
  CORRIDOR,
  LABELS,
  MAP_HEIGHT,
  MAP_WIDTH,
  MIDDLES,
  OUTLINES,
  TRAY,
  TRAYS,
} from './map-shapes';
import { hexagon, square } from './shapes';

/** Side of the place for a piece, which is a little smaller. */
const SLOT = 12;

/** What stands here at the start, in the letters of the pieces: "R3 · M1 · T1". */
export function startText({ stack, faction, moscow, tehran }: SetUpProvince): string {
  const letter = { none: '', rebels: 'R', is: 'I', sdf: 'S' }[faction];
  const parts = [stack > 0 ? `${letter}${stack}` : '', moscow > 0 ? `M${moscow}` : '', tehran > 0 ? `T${tehran}` : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function tray(index: number, start: SetUpProvince): string {
  const [x, y] = TRAYS[index]!;
  const left = x - TRAY.width / 2;
  const top = y - TRAY.height / 2;
  const sites = SITES.filter(({ province }) => province === index).map(({ id, value }) => `${id}${value}`);
  const slots = top + 5.5 + SLOT / 2;
  const at = (n: number) => left + 1 + SLOT / 2 + n * (SLOT + 1.2);
  const begins = startText(start);
  return el(
    'g',
    { class: 'tray', 'data-province': PROVINCES[index]! },
    el('rect', {
      x: left,
      y: top,
      width: TRAY.width,
      height: TRAY.height,
      rx: 1.5,
      fill: '#fff',
      stroke: '#000',
      'stroke-width': 0.4,
    }),
    el(
      'text',
      { x: left + 1.5, y: top + 4, 'font-size': 3.4, 'font-weight': 700 },
      esc(`${index} ${say(`name.province.${PROVINCES[index]!}`)}`),
    ),
    el(
      'text',
      { x: left + TRAY.width - 1.5, y: top + 4, 'font-size': 3.2, 'text-anchor': 'end', 'font-weight': 700 },
      esc(sites.join(' ')),
    ),
    el('rect', {
      x: at(0) - SLOT / 2,
      y: slots - SLOT / 2,
      width: SLOT,
      height: SLOT,
      fill: 'none',
      stroke: '#666',
      'stroke-width': 0.25,
      'stroke-dasharray': '1 0.8',
    }),
    label(at(0), slots, 2.2, say('print.map.stack'), { fill: '#666' }),
    square(at(1), slots, SLOT, { fill: 'none', stroke: '#666', 'stroke-width': 0.25 }),
    label(at(1), slots, 3, 'M', { fill: '#666' }),
    hexagon(at(2), slots, SLOT, { fill: 'none', stroke: '#666', 'stroke-width': 0.25 }),
    label(at(2), slots, 3, 'T', { fill: '#666' }),
    el(
      'text',
      { x: left + 1.5, y: top + 21.3, 'font-size': 2.4 },
      esc(begins === '' ? '' : say('print.map.start', { text: begins })),
    ),
    el(
      'text',
      { x: left + 1.5, y: top + 25, 'font-size': 2.4, fill: '#444' },
      esc(say('print.map.borders', { list: NEIGHBOURS[index]!.join(' ') })),
    ),
    start.guard
      ? el(
          'text',
          { x: left + TRAY.width - 1.5, y: top + 21.3, 'font-size': 2.6, 'text-anchor': 'end', 'font-weight': 700 },
          esc(say('print.map.guard')),
        )
      : '',
  );
}

/** From the edge of a tray that stands apart to its province. */
function lead(index: number): string {
  const [x, y] = TRAYS[index]!;
  const [tx, ty] = MIDDLES[index]!;
  const inside = Math.max(Math.abs(tx - x) / (TRAY.width / 2), Math.abs(ty - y) / (TRAY.height / 2));
  if (inside <= 1) return '';
  const from = [x + (tx - x) / inside, y + (ty - y) / inside];
  return (
    el('path', {
      d: `M${from[0]!.toFixed(1)},${from[1]!.toFixed(1)} L${tx},${ty}`,
      stroke: '#000',
      'stroke-width': 0.3,
      fill: 'none',
    }) + el('circle', { cx: tx, cy: ty, r: 0.8, fill: '#000' })
  );
}

function drawing(kit: KitSource): string {
  const { provinces } = kit.setUp;
  return [
    '<defs><pattern id="sea" width="6" height="3" patternUnits="userSpaceOnUse"><path d="M0,2 q1.5,-1.5 3,0 t3,0" fill="none" stroke="#bbb" stroke-width="0.2"/></pattern></defs>',
    el('rect', { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT, fill: 'url(#sea)' }),
    ...AROUND.map((d) => el('path', { d, fill: '#f2f2f2', stroke: '#999', 'stroke-width': 0.3 })),
    ...OUTLINES.map((d) =>
      el('path', { d, fill: '#fff', stroke: '#000', 'stroke-width': 0.5, 'stroke-linejoin': 'round' }),
    ),
    el('path', { d: CEASEFIRE, fill: '#ddd', stroke: '#000', 'stroke-width': 0.3, 'stroke-dasharray': '1 1' }),
    el('path', {
      d: `M${CORRIDOR.map((point) => point.join(',')).join(' L')}`,
      fill: 'none',
      stroke: '#777',
      'stroke-width': 1.4,
      'stroke-dasharray': '4 2',
    }),
    ...LABELS.map(({ name, at }) =>
      label(at[0], at[1], 4, say(`ui.map.${name}`), { fill: '#666', 'font-style': 'italic' }),
    ),
    ...PROVINCES.map((_, i) => lead(i)),
    ...PROVINCES.map((id, i) => tray(i, provinces[id])),
  ].join('');
}

function legend(): string {
  return el(
    'p',
    { class: 'legend' },
    esc(
      `${say('print.map.sites')}: ${SITES.map(({ id, value }) => `${id}${value} ${say(`name.site.${id}`)}`).join(', ')}. – – ${say('print.map.corridor')}`,
    ),
  );
}

export function mapPages(kit: KitSource): Sheet[] {
  const all = drawing(kit);
  const half = MAP_WIDTH / 2;
  return (['west', 'east'] as const).map((side, n) => ({
    kind: 'page',
    html: [
      words('h2', say('print.map.sheet', { half: side })),
      el(
        'svg',
        {
          class: `map ${side}`,
          viewBox: `${n * half} 0 ${half} ${MAP_HEIGHT}`,
          width: '188mm',
          height: `${MAP_HEIGHT}mm`,
        },
        all,
      ),
      side === 'west' ? legend() : words('p', '', 'legend'),
    ].join(''),
  }));
}
