/** The tracks as rows of boxes, with the start marked. */
import { type MessageKey, say, sayAny } from '../messages';
import { BALANCE, RANGE, SIDES } from '../rules';
import { el, esc, words } from './html';
import type { KitSource, Sheet } from './kit';

export interface Track {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Values with a thick frame. */
  readonly start: readonly number[];
  /** Both sides have one. */
  readonly sides: boolean;
  /** For the marker. */
  readonly short: string;
}

/** Not on the board without the map (13.5). */
const OF_THE_MAP = ['stability', 'patronage', 'resolve', 'brigades', 'candidates', 'aidNeed', 'freeSorties'];

/** The tracks that a scenario uses, in the order of rule 2.1. */
export function tracksOf({ setUp }: KitSource): Track[] {
  const { config } = setUp;
  const { modifiers } = config;
  const stability = Math.min(RANGE.stability[1], setUp.stability + (config.cards ? config.cardsStability : 0));
  const one = (name: string, [low, high]: readonly [number, number], start: number): Track => ({
    name,
    low,
    high,
    start: [start],
    sides: false,
    short: sayAny(`print.short.${name}`),
  });
  const two = (
    name: string,
    [low, high]: readonly [number, number],
    start: { moscow: number; tehran: number },
  ): Track => ({
    name,
    low,
    high,
    start: [start.moscow, start.tehran],
    sides: true,
    short: sayAny(`print.short.${name}`),
  });
  const chips = modifiers.moreCentrifuges ? BALANCE.MODIFIER.centrifuges.chips : RANGE.chips[1];
  const all = [
    one('stability', RANGE.stability, stability),
    one('patronage', RANGE.patronage, setUp.patronage),
    one('trust', RANGE.trust, setUp.trust),
    one('detente', RANGE.detente, setUp.detente),
    one('sanctions', RANGE.sanctions, setUp.sanctions),
    one('tension', RANGE.tension, setUp.tension),
    two('treasury', [0, BALANCE.TREASURY_CAP], setUp.treasury),
    two('resolve', RANGE.resolve, setUp.resolve),
    one('brigades', RANGE.brigades, setUp.brigades),
    one(
      'airDefence',
      [0, modifiers.missilesFrom2007 ? BALANCE.MODIFIER.missilesLimit : RANGE.airDefence[1]],
      setUp.airDefence,
    ),
    one('chips', [0, chips], setUp.chips),
    two('candidates', RANGE.candidates, setUp.candidates),
    one('aidNeed', [2, 6], setUp.aidNeed),
    one('freeSorties', [0, 4], modifiers.noJets ? 0 : setUp.freeSorties),
    ...(modifiers.bushehr ? [one('bushehr', [0, BALANCE.MODIFIER.bushehr.steps], setUp.bushehr)] : []),
    ...(modifiers.wayOut ? [two('exits', [0, 8], { moscow: 0, tehran: 0 })] : []),
  ];
  return all.filter(({ name }) => !(modifiers.withoutMap && OF_THE_MAP.includes(name)));
}

/** @param starts who begins on it: "start", the letters of the sides, or '' */
function box(value: number, starts: string): string {
  const text = value < 0 ? `−${-value}` : String(value);
  const start = starts === '' ? '' : words('small', starts);
  return el('span', { class: starts === '' ? 'step' : 'step start', 'data-value': value }, words('b', text), start);
}

/** M and T as on the pieces. */
function startsOn(value: number, start: readonly number[], sides: boolean): string {
  if (!sides) return start.includes(value) ? say('print.tracks.start') : '';
  const here = SIDES.filter((_, i) => start[i] === value);
  return here.map((side) => say(`print.letter.${side}`)).join(' ');
}

function row({ name, low, high, start, sides }: Track): string {
  const title = sayAny(`name.track.${name}`);
  const full = sides ? say('print.tracks.both', { track: name }) : title;
  const ends = name === 'patronage' ? ` (${say('print.tracks.patronageEnds')})` : '';
  const steps = Array.from({ length: high - low + 1 }, (_, i) => box(low + i, startsOn(low + i, start, sides)));
  return el(
    'div',
    { class: 'track', 'data-track': name },
    words('h3', full + ends),
    el('div', { class: 'steps' }, ...steps),
  );
}

const VP_ROW = 16;
const VP_ROWS = 3;

function points({ setUp: { vp } }: KitSource): string {
  const start = [vp.moscow, vp.tehran];
  const rows = Array.from({ length: VP_ROWS }, (_, r) => {
    const steps = Array.from({ length: VP_ROW }, (__, i) => r * VP_ROW + i);
    return el('div', { class: 'steps' }, ...steps.map((value) => box(value, startsOn(value, start, true))));
  });
  const title = words('h3', say('print.tracks.vp', { last: VP_ROW * VP_ROWS - 1 }));
  return el('div', { class: 'track', 'data-track': 'vp' }, title, ...rows);
}

function turns({ setUp: { config } }: KitSource): string {
  const steps = config.years.map((year, i) => {
    const headline = config.headlines[i] ?? 'none';
    const news = headline === 'none' ? '' : words('small', say(`name.headline.${headline}` as MessageKey));
    return el('span', { class: 'turn', 'data-value': i + 1 }, el('b', {}, esc(`${i + 1}`)), words('small', year), news);
  });
  return el(
    'div',
    { class: 'track', 'data-track': 'turn' },
    words('h3', say('print.tracks.turn')),
    el('div', { class: 'turns' }, ...steps),
  );
}

export function trackPages(kit: KitSource): Sheet[] {
  const rows = tracksOf(kit).map(row);
  const html = [
    words('h2', say('print.part.tracks')),
    turns(kit),
    el('div', { class: 'tracks' }, ...rows),
    points(kit),
  ].join('');
  return [{ kind: 'page', html }];
}
