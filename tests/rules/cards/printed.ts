/** What is printed on the 48 cards: copied from the card list, so that the code is checked against it. */
import type { CardId } from '../../../src/rules';
import type { Game } from './helper';

export interface Printed {
  readonly era: 'early' | 'middle' | 'late' | 'any';
  /** 0 for "any". */
  readonly year: number;
  readonly price: number;
  readonly after: 'remove' | 'discard';
}

const LIST = `
m01 early 2015 0 remove
m02 early 2015 0 remove
m03 early 2016 2 remove
m04 early 2016 1 remove
m05 early 2015 1 remove
m06 early 2016 1 remove
m07 middle 2018 1 remove
m08 middle 2018 1 remove
m09 middle 2018 1 remove
m10 middle 2018 0 discard
m11 middle 2018 1 discard
m12 middle 2018 1 remove
m13 late 2024 0 remove
m14 late 2021 1 discard
m15 late 2024 1 remove
m16 late 2023 1 discard
m17 late 2024 0 remove
m18 late 2021 1 remove
m19 any 0 0 discard
m20 any 0 0 discard
m21 any 0 0 discard
m22 any 0 1 remove
m23 any 0 0 discard
m24 any 0 0 discard
t01 early 2015 1 remove
t02 early 2015 2 remove
t03 early 2017 0 remove
t04 early 2016 0 remove
t05 early 2016 1 remove
t06 early 2016 1 remove
t07 middle 2018 1 discard
t08 middle 2019 1 remove
t09 middle 2019 2 remove
t10 middle 2018 1 remove
t11 middle 2018 1 discard
t12 middle 2019 1 remove
t13 late 2021 0 remove
t14 late 2022 0 remove
t15 late 2024 1 remove
t16 late 2021 1 discard
t17 late 2023 0 discard
t18 late 2023 0 discard
t19 any 0 1 remove
t20 any 0 0 discard
t21 any 0 1 remove
t22 any 0 1 remove
t23 any 0 0 discard
t24 any 0 0 remove
`;

export const PRINTED = Object.fromEntries(
  LIST.trim()
    .split('\n')
    .map((line) => {
      const [id, era, year, price, after] = line.split(' ');
      return [id, { era, year: Number(year), price: Number(price), after }];
    }),
) as Record<CardId, Printed>;

export interface Ready {
  /** Brings the quiet board to a point where the card can be played. */
  readonly set?: (game: Game) => Game;
  /** What is named with it. */
  readonly what?: string;
  /** Answers to the questions it asks, in order; the longest-lasting ones. */
  readonly answers?: readonly string[];
  readonly card?: readonly number[];
  /** Turns for which it lies in front of its owner (C3.4, C6.2); 0 or nothing: it leaves at once. */
  readonly lies?: number;
}

const rebelsInIdlib = (stack: number) => (game: Game) => game.lost('idlib', 'rebels', stack);
const isInTheEast = (game: Game) => game.lost('deir-ez-zor', 'is', 3);

/** One way to play each card. */
export const READY: Readonly<Record<CardId, Ready>> = {
  m01: { set: isInTheEast, lies: 1 },
  m02: { set: rebelsInIdlib(3), lies: 1 },
  m03: { set: rebelsInIdlib(3), what: 'idlib' },
  m04: { set: isInTheEast, lies: 2 },
  m05: { answers: ['resent'] },
  m06: { set: rebelsInIdlib(3), what: 'idlib', lies: 1 },
  m07: { set: (game) => game.province('daraa', { tehran: 1 }), answers: ['refuse'] },
  m08: { what: 'C' },
  m09: { set: (game) => game.contract('C', 'tehran'), what: 'C', answers: ['letGo'] },
  m10: { answers: ['accept'], lies: 1 },
  m11: { set: rebelsInIdlib(3), what: 'idlib', answers: ['sign'], lies: 1 },
  m12: {},
  m13: { answers: ['openFiles'] },
  m14: { set: (game) => game.province('homs', { marks: 1 }), what: 'homs' },
  m15: { lies: 2 },
  m16: { set: (game) => game.with({ tension: 5 }), card: [1] },
  m17: { answers: ['send'] },
  m18: { answers: ['decline'] },
  m19: { answers: ['accept'], lies: 2 },
  m20: { lies: 1 },
  m21: { answers: ['decline'] },
  m22: { set: (game) => game.with({ detente: 2 }), answers: ['letPass'] },
  m23: { lies: 1 },
  m24: { what: 'hint' },
  t01: { set: isInTheEast, what: 'deir-ez-zor', lies: 1 },
  t02: { lies: 1 },
  t03: { answers: ['join'], lies: 2 },
  t04: {},
  t05: { set: isInTheEast, lies: 2 },
  t06: { answers: ['refuse'] },
  t07: { set: (game) => game.province('daraa', { tehran: 1 }), what: 'daraa', lies: 1 },
  t08: {},
  t09: {},
  t10: { answers: ['invest'], lies: 3 },
  t11: { lies: 1 },
  t12: { set: (game) => game.province('latakia', { tehran: 1 }), what: 'proxy' },
  t13: { answers: ['ignore'], lies: 1 },
  t14: { set: (game) => game.inTurn(8), answers: ['accept'], lies: 2 },
  t15: { set: (game) => game.province('homs', { marks: 1 }), what: 'throughAllies', lies: 1 },
  t16: { set: (game) => game.province('homs', { moscow: 1, tehran: 1 }), what: 'homs', answers: ['yield'] },
  t17: { lies: 1 },
  t18: { lies: 1 },
  t19: { lies: 1 },
  t20: { set: (game) => game.province('daraa', { tehran: 1 }), lies: 1 },
  t21: { set: (game) => game.province('damascus', { tehran: 1 }), what: 'H' },
  t22: { answers: ['staySilent'] },
  t23: { answers: ['declare'], lies: 1 },
  t24: {},
};
