/**
 * Colours that carry meaning, seen by eyes without one of the three cones (Machado, Oliveira and Fernandes 2009,
 * severity 1): either they stay apart, or a shape or pattern of its own tells the same.
 */
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Piece, PieceMark } from '../../src/ui/board/pieces';

const css = readFileSync('src/ui/style/tokens.css', 'utf8');
const map = readFileSync('src/ui/style/map.css', 'utf8');
const land = readFileSync('src/ui/board/land.tsx', 'utf8');

type Colour = readonly [number, number, number];
type Matrix = readonly [Colour, Colour, Colour];

const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Both values of a token, as linear light. */
function token(name: string, theme: 'light' | 'dark'): Colour {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found) throw new Error(`tokens.css has no colour --${name} in hexadecimal digits`);
  const hex = found[theme === 'light' ? 1 : 2]!;
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(colour: Colour, eyes: Matrix): Colour {
  const row = (weights: Colour) => {
    const sum = weights.reduce((all, weight, n) => all + weight * colour[n]!, 0);
    return Math.min(1, Math.max(0, sum));
  };
  return [row(eyes[0]), row(eyes[1]), row(eyes[2])];
}

/** OKLab, in which equal distances look about equally large; times 100. */
function lab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s),
    100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s),
    100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s),
  ];
}

function distance(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(one: Colour, other: Colour): number {
  const light = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

/** Far enough apart to be told from each other in a small area. */
const APART = 8;
const THEMES = ['light', 'dark'] as const;

/** The drawing of a piece without its colour and its words. */
function shape(piece: Piece): string {
  const drawn = renderToStaticMarkup(createElement(PieceMark, { piece }));
  return drawn.replace(/class="[^"]*"/g, '').replace(/<text.*?<\/text>/g, '');
}

const PIECES: Readonly<Record<string, Piece>> = {
  moscow: { kind: 'proxy', side: 'moscow', count: 1 },
  tehran: { kind: 'proxy', side: 'tehran', count: 1 },
  rebels: { kind: 'stack', faction: 'rebels', count: 1 },
  is: { kind: 'stack', faction: 'is', count: 1 },
  sdf: { kind: 'stack', faction: 'sdf', count: 1 },
};

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((one, n) => names.slice(n + 1).map((other) => [one, other] as const));
}

describe.each(THEMES)('colours in the %s theme', (theme) => {
  test.each(Object.keys(EYES))('the two sides stay apart for %s eyes', (eyes) => {
    const [moscow, tehran] = [token('moscow', theme), token('tehran', theme)].map((one) => seen(one, EYES[eyes]!));
    expect(distance(moscow!, tehran!)).toBeGreaterThan(APART);
  });

  test.each(Object.keys(EYES))('pieces are told apart by colour or by shape for %s eyes', (eyes) => {
    for (const [one, other] of pairs(Object.keys(PIECES))) {
      const [a, b] = [token(one, theme), token(other, theme)].map((colour) => seen(colour, EYES[eyes]!));
      const told = distance(a!, b!) > APART || shape(PIECES[one]!) !== shape(PIECES[other]!);
      expect(told, `${one} and ${other}`).toBe(true);
    }
  });

  test.each(Object.keys(EYES))('holders are told apart by fill or by pattern for %s eyes', (eyes) => {
    const pattern = (holder: string) =>
      new RegExp(`id="held-${holder}"[^>]*>([\\s\\S]*?)</pattern>`).exec(land)?.[1] ?? '';
    for (const [one, other] of pairs(['government', 'rebels', 'is', 'sdf'])) {
      const [a, b] = [token(`held-${one}`, theme), token(`held-${other}`, theme)].map((c) => seen(c, EYES[eyes]!));
      const told = distance(a!, b!) > APART || pattern(one) !== pattern(other);
      expect(told, `${one} and ${other}`).toBe(true);
    }
  });

  test('words on a side are legible', () => {
    for (const side of ['moscow', 'tehran']) {
      expect(contrast(token(side, theme), token('side-ink', theme))).toBeGreaterThan(4.5);
      expect(contrast(token(side, theme), token('panel', theme))).toBeGreaterThan(4.5);
    }
  });
});

test('every piece has a shape of its own, and free sites differ from those under contract', () => {
  expect(new Set(Object.values(PIECES).map(shape)).size).toBe(Object.keys(PIECES).length);
  const site = (owner: 'none' | 'moscow' | 'tehran') => shape({ kind: 'site', letter: 'A', owner });
  expect(new Set([site('none'), site('moscow'), site('tehran')]).size).toBe(3);
});

test('every pattern of a holder has its stroke in the style sheet', () => {
  for (const holder of ['rebels', 'is', 'sdf']) expect(map).toContain(`.held.${holder}`);
});

test('the simulation sees what it must: red and green of the same lightness fall together without green cones', () => {
  const red: Colour = [0.32, 0.09, 0.05];
  const green: Colour = [0.06, 0.2, 0.05];
  const apart = (eyes: string) => distance(seen(red, EYES[eyes]!), seen(green, EYES[eyes]!));
  expect(apart('deutan')).toBeLessThan(apart('usual') / 2);
});
