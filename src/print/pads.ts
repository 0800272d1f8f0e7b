/** Paper that is written on: order sheets, council slips, score pad. */
import { say, sayAny } from '../messages';
import {
  CHANNELS,
  MAX_AID,
  MAX_OFFER,
  MAX_UNITS_ON_FRONT,
  POSTURES,
  PROVINCES,
  SIDES,
  type Side,
  VOTES,
} from '../rules';
import { scoreLinesOf } from './aids';
import { el, esc, words } from './html';
import type { KitSource, Sheet } from './kit';
import { tracksOf } from './tracks';

const A_SHEET = 4;

const boxes = (labels: readonly (string | number)[]) =>
  labels.map((text) => `<span class="kit-tick"></span>${esc(text)} `).join('');
const upTo = (most: number, from = 0) => Array.from({ length: most - from + 1 }, (_, i) => i + from);

function line(title: string, inside: string): string {
  return el('p', { class: 'choose' }, words('b', title), ' ', inside);
}

function blank(title: string): string {
  return el('div', { class: 'blank' }, words('b', title), '<span></span>');
}

function heading(side: Side, title: string, turn: string): string {
  return el(
    'header',
    {},
    el('i', { class: 'sign' }, side === 'moscow' ? '■' : '⬡'),
    words('h3', title),
    words('p', turn),
  );
}

function orders(side: Side, turn: number, label: string): string {
  const fronts = PROVINCES.map((id, i) =>
    el(
      'tr',
      { 'data-front': id },
      words('td', `${i} ${say(`name.province.${id}`)}`),
      ...upTo(MAX_UNITS_ON_FRONT, 1).map((n) => el('td', {}, boxes([n]))),
    ),
  );
  const stances =
    side === 'moscow'
      ? CHANNELS.map((one) => say(`name.channel.${one}`))
      : POSTURES.map((one) => say(`name.posture.${one}`));
  return el(
    'article',
    { class: `slip ${side}`, 'data-orders': `${side} ${turn}` },
    heading(side, say('print.orders.title', { side }), say('print.orders.turn', { turn, label })),
    blank(say('print.orders.joint')),
    words('b', say('print.orders.fronts', { side })),
    el('table', { class: 'fronts' }, ...fronts),
    line(say('print.orders.aid'), boxes(upTo(MAX_AID))),
    line(say('print.orders.secret', { side }), boxes(stances)),
    blank(say('print.orders.said')),
    blank(say('print.orders.guess')),
    words('p', say('print.orders.seal'), 'hint'),
  );
}

/** Without the map the only thing decided on paper is the Council. */
function council(side: Side, turn: number, label: string): string {
  const own =
    side === 'moscow'
      ? line(say('print.orders.bid'), boxes([0, 1, 2])) +
        line(say('print.orders.vote'), boxes(VOTES.map((one) => say(`name.vote.${one}`))))
      : line(say('print.orders.offer'), boxes(upTo(MAX_OFFER)));
  return el(
    'article',
    { class: `slip short ${side}`, 'data-orders': `${side} ${turn}` },
    heading(side, say('print.orders.title', { side }), say('print.orders.council', { turn, label })),
    blank(say('print.orders.said')),
    own,
    blank(say('print.orders.guess')),
  );
}

export function orderPages({ setUp: { config } }: KitSource): Sheet[] {
  const make = config.modifiers.withoutMap ? council : orders;
  return SIDES.flatMap((side) => {
    const slips = config.years.map((label, i) => make(side, i + 1, label));
    return Array.from({ length: Math.ceil(slips.length / A_SHEET) }, (_, i): Sheet => {
      return { kind: 'page', html: el('div', { class: 'slips' }, ...slips.slice(i * A_SHEET, (i + 1) * A_SHEET)) };
    });
  });
}

function grid(head: readonly string[], names: readonly string[], className: string): string {
  const row = (name: string) => `<tr>${words('th', name)}${'<td></td>'.repeat(head.length - 1)}</tr>`;
  return el(
    'table',
    { class: className },
    `<thead><tr>${head.map((one) => words(one === '' ? 'td' : 'th', one)).join('')}</tr></thead><tbody>${names.map(row).join('')}</tbody>`,
  );
}

export function scorePages(kit: KitSource): Sheet[] {
  const { config } = kit.setUp;
  const turns = config.years.map((_, i) => String(i + 1));
  const sides = SIDES.map((side) => {
    const { each } = scoreLinesOf(config, side);
    const names = [
      ...each.map((one) => sayAny(`name.line.${one}`)),
      say('print.score.other'),
      say('print.score.end'),
      say('print.score.total'),
    ];
    return words('h3', say(`name.side.${side}`)) + grid([say('print.score.line'), ...turns], names, 'pad');
  });
  const tracks = tracksOf(kit).flatMap(({ name, sides: both }) => {
    const title = sayAny(`name.track.${name}`);
    return both ? SIDES.map((side) => `${title}, ${say(`name.side.${side}`)}`) : [title];
  });
  return [
    { kind: 'page', html: words('h2', say('print.part.score')) + sides.join('') },
    {
      kind: 'page',
      html: words('h2', say('print.score.tracks')) + grid(['', say('print.score.start'), ...turns], tracks, 'pad'),
    },
  ];
}
