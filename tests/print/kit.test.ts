/** The print-and-play kit holds everything of a scenario, and tells it apart without colour. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kitSource } from '../../src/cli/print';
import { MISSING } from '../../src/messages';
import { cardWords, headlineWords } from '../../src/print/cards';
import { esc } from '../../src/print/html';
import { absent, cardsOf, kitBody, kitDocument, PARTS, partsOf } from '../../src/print/kit';
import { MAP_WIDTH, MIDDLES, TRAY, TRAYS } from '../../src/print/map-shapes';
import { createGame, FastRng, PROVINCES, SIDES, SITES } from '../../src/rules';
import { listScenarios } from '../../src/scenario/files';

const css = readFileSync(new URL('../../src/print/kit.css', import.meta.url), 'utf8');
const kits = listScenarios().map((scenario) => kitSource(scenario, scenario.level, scenario.eras !== undefined));

const count = (html: string, mark: string) => html.split(mark).length - 1;

describe.each(kits.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const { config } = kit.setUp;
  const html = kitBody(kit, 'a4');

  test('has all its words', () => {
    expect(MISSING.exec(html)?.[0]).toBeUndefined();
    expect(html.includes('undefined')).toBe(false);
    for (const part of partsOf(kit)) expect(html.includes(`data-part="${part}"`), part).toBe(true);
    for (const words of [kit.summary, ...kit.leavesOut, kit.outside]) expect(html.includes(esc(words))).toBe(true);
  });

  test('has every card that can come up, with text, dispute and sources, and no other', () => {
    const cards = cardsOf(kit.setUp);
    const dealt = config.cards ? createGame(kit.setUp, new FastRng(7)).secret.zones.filter((zone) => zone !== 0) : [];
    expect(cards).toHaveLength(dealt.length);
    expect(count(html, 'data-card=')).toBe(cards.length);
    for (const card of cards) {
      const words = cardWords(kit, card);
      expect(words.sources, card.id).not.toBe('');
      for (const text of Object.values(words)) expect(html.includes(esc(text)), card.id).toBe(true);
    }
  });

  test('has each headline of its turns', () => {
    const listed = config.headlines.filter((id) => id !== 'none');
    expect(count(html, 'data-headline=')).toBe(listed.length);
    config.headlines.forEach((id, i) => {
      if (id === 'none') return;
      for (const text of Object.values(headlineWords(kit, id, i + 1))) expect(html.includes(esc(text)), id).toBe(true);
    });
  });

  test('has each province with its start on the map, or says that there is none', () => {
    expect(absent(kit, 'map')).toBe(config.modifiers.withoutMap ? 'map' : null);
    // The drawing is on two sheets.
    for (const id of PROVINCES) expect(count(html, `data-province="${id}"`)).toBe(config.modifiers.withoutMap ? 0 : 2);
  });

  test('has an order sheet of each side for each turn', () => {
    for (const side of SIDES) {
      for (const turn of config.years.keys()) expect(html.includes(`data-orders="${side} ${turn + 1}"`)).toBe(true);
    }
    expect(count(html, 'data-orders=')).toBe(2 * config.turns);
  });

  test('has a marker and a thick frame for each track at the start', () => {
    const tracks = [...html.matchAll(/data-track="(\w+)"(.*?)<\/div><\/div>/g)];
    expect(tracks.length).toBeGreaterThan(5);
    for (const [, name, inside] of tracks) if (name !== 'turn') expect(inside, name).toContain('kit-step kit-start');
  });
});

test('has pieces enough for every start', () => {
  for (const kit of kits.filter(({ setUp }) => !setUp.config.modifiers.withoutMap)) {
    const html = kitBody(kit, 'a4', ['pieces']);
    const left = new Map(
      [...html.matchAll(/data-piece="([^"]+)"/g)].map(([, name]) => [name!, count(html, `data-piece="${name}"`)]),
    );
    const take = (name: string) => {
      const now = (left.get(name) ?? 0) - 1;
      left.set(name, now);
      expect(now, `${kit.id}: ${name}`).toBeGreaterThanOrEqual(0);
    };
    for (const { stack, faction, moscow, tehran } of Object.values(kit.setUp.provinces)) {
      if (stack > 0) take(`${faction} ${stack}`);
      if (moscow > 0) take(`moscow ${moscow}`);
      if (tehran > 0) take(`tehran ${tehran}`);
    }
    for (const side of SIDES) expect(left.get(`${side} contract`)).toBe(SITES.length);
  }
});

test('is black and white: no colour anywhere, each faction and side with a pattern or shape and a letter of its own', () => {
  const [kit] = kits;
  const document = kitDocument(kit!, 'a4', css);
  const colours = document.match(/#[0-9a-f]{3,8}\b(?=[";\s])/gi) ?? [];
  expect(colours.length).toBeGreaterThan(50);
  const grey = (colour: string) => /^#(?:([0-9a-f])\1\1|([0-9a-f]{2})\2\2)$/i.test(colour);
  expect([...new Set(colours)].filter((colour) => !grey(colour))).toEqual([]);
  expect(document).not.toMatch(
    /\b(?:rgb|hsl|oklch)a?\(|(?:fill|stroke|color|background)[=:] ?"?(?:red|green|blue|orange|teal)/,
  );
  const pieces = kitBody(kits.find(({ id }) => id === 'intervention-2015')!, 'a4', ['pieces']);
  const of = (name: string) => new RegExp(`data-piece="${name}">(.*?)</svg>`).exec(pieces)?.[1] ?? '';
  const looks = ['rebels 1', 'is 1', 'sdf 1', 'moscow 1', 'tehran 1'].map(of);
  expect(looks.map((look) => /url\(#\w+\)|<polygon|fill="#000"/.exec(look)?.[0])).toEqual([
    'url(#rebels)',
    'url(#is)',
    'url(#sdf)',
    'fill="#000"',
    '<polygon',
  ]);
  expect(looks.map((look) => />([RISMT]1)</.exec(look)?.[1])).toEqual(['R1', 'I1', 'S1', 'M1', 'T1']);
});

test('needs nothing beside the file', () => {
  const document = kitDocument(kits[0]!, 'letter', css);
  expect(document.match(/<script|<link|<img|https?:\/\/|url\((?!#)|@import| style="/)?.[0]).toBeUndefined();
});

test('no tray covers another or lies across the two sheets', () => {
  const seam = MAP_WIDTH / 2;
  TRAYS.forEach(([x, y], i) => {
    expect(Math.abs(x - seam), PROVINCES[i]).toBeGreaterThan(TRAY.width / 2);
    TRAYS.slice(i + 1).forEach(([x2, y2], k) => {
      const apart = Math.abs(x - x2) >= TRAY.width || Math.abs(y - y2) >= TRAY.height;
      expect(apart, `${PROVINCES[i]} and ${PROVINCES[i + 1 + k]}`).toBe(true);
    });
  });
  expect(MIDDLES).toHaveLength(PROVINCES.length);
});

test('only what is asked for is printed', () => {
  const html = kitBody(kits.find(({ id }) => id === 'intervention-2015')!, 'a4', ['map', 'score']);
  expect(new Set([...html.matchAll(/data-part="(\w+)"/g)].map(([, part]) => part))).toEqual(new Set(['map', 'score']));
  expect(PARTS).toHaveLength(13);
});
