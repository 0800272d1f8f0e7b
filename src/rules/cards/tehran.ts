/** Tehran's 24 dossier cards. */

import * as B from '../balance';
import { DAMASCUS, DARAA, DEIR_EZ_ZOR, HOMS, LATAKIA, NEIGHBOURS, QUNEITRA, RIF_DIMASHQ, SITES } from '../board';
import * as X from '../effects';
import { isFront, isStrength } from '../geography';
import { isLastTurn } from '../initiative';
import type { Readable } from '../state';
import * as T from '../tracks';
import { type Card, card } from './card';

const isFrontAt = (s: Readable, i: number) => s.provinces[i]!.faction === 'is' && isFront(s, i);
const atTehran = (s: Readable, i: number) => s.provinces[i]!.tehran > 0;
/** Provinces that t07 and t20 speak of. */
const EXPOSED = [QUNEITRA, DARAA, RIF_DIMASHQ, DAMASCUS];
const room = (s: Readable, i: number) =>
  s.provinces[i]!.holder === 'government' && s.provinces[i]!.tehran < B.MAX_PROXIES;
const PORT_B = SITES.findIndex((site) => site.id === 'B');
const ABSORB = 0;
const THROUGH_ALLIES = 1;
const PROXY = 0;

function nearLatakia(s: Readable): boolean {
  if (s.patronage <= -1 || atTehran(s, LATAKIA)) return true;
  return NEIGHBOURS[LATAKIA]!.some((n) => s.provinces[n]!.holder === 'government' && atTehran(s, n));
}

export const TEHRAN_CARDS: readonly Card[] = [
  card('tehran', {
    id: 't01',
    era: 'early',
    year: 2015,
    price: 1,
    after: 'remove',
    lasting: ['t01'],
    place: 'province',
    can: isFrontAt,
    effects: [X.tension(-1), X.lasts('t01')],
  }),
  card('tehran', {
    id: 't02',
    era: 'early',
    year: 2015,
    price: 2,
    after: 'remove',
    lasting: ['t02'],
    can: (s) => s.brigades <= 6,
    effects: [X.brigades(3), X.lasts('t02')],
  }),
  card('tehran', {
    id: 't03',
    era: 'early',
    year: 2017,
    price: 0,
    after: 'remove',
    lasting: ['t03'],
    can: (s) => !isLastTurn(s),
    effects: [X.question('t03')],
  }),
  card('tehran', {
    id: 't04',
    era: 'early',
    year: 2016,
    price: 0,
    after: 'remove',
    can: (s) => s.sanctions <= 3 && s.tension > 0,
    effects: [X.tension(-1), X.treasury('tehran', 2), X.treasury('moscow', 1)],
  }),
  card('tehran', {
    id: 't05',
    era: 'early',
    year: 2016,
    price: 1,
    after: 'remove',
    lasting: ['t05'],
    can: (s) => isStrength(s) >= 1 && isStrength(s) <= 7,
    effects: [X.lasts('t05', 1)],
  }),
  card('tehran', {
    id: 't06',
    era: 'early',
    year: 2016,
    price: 1,
    after: 'remove',
    can: (s) => s.airDefence < B.RANGE.airDefence[1],
    effects: [X.question('t06')],
  }),
  card('tehran', {
    id: 't07',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'discard',
    lasting: ['t07'],
    place: 'province',
    can: atTehran,
    effects: [X.lasts('t07')],
  }),
  card('tehran', {
    id: 't08',
    era: 'middle',
    year: 2019,
    price: 1,
    after: 'remove',
    can: (s) => s.tension >= 3 && s.tension <= 7,
    effects: [X.tension(2), X.vp('tehran', 2), X.treasury('moscow', 2)],
  }),
  card('tehran', {
    id: 't09',
    era: 'middle',
    year: 2019,
    price: 2,
    after: 'remove',
    can: (s) => room(s, HOMS) || room(s, DEIR_EZ_ZOR),
    effects: [
      X.act((s, c) => {
        for (const i of [HOMS, DEIR_EZ_ZOR]) if (room(s, i)) T.addProxies(s, i, 'tehran', 1, c.log, c.rule);
      }),
      X.tension(1),
    ],
  }),
  card('tehran', {
    id: 't10',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'remove',
    lasting: ['t10'],
    can: () => true,
    effects: [X.question('t10')],
  }),
  card('tehran', {
    id: 't11',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'discard',
    lasting: ['t11'],
    can: (s) => s.tension >= B.COUNCIL_TENSION,
    effects: [X.lasts('t11')],
  }),
  card('tehran', {
    id: 't12',
    era: 'middle',
    year: 2019,
    price: 1,
    after: 'remove',
    place: 'option',
    can(s, option) {
      const p = s.provinces[LATAKIA]!;
      if (p.holder !== 'government' || p.stack > 0 || !nearLatakia(s)) return false;
      return option === PROXY ? p.tehran < B.MAX_PROXIES : s.sites[PORT_B] === 'none';
    },
    effects: (option) =>
      option === PROXY
        ? [X.proxy('tehran', LATAKIA, 1)]
        : [X.act((s, c) => X.takeSite(s, 'tehran', { ...c, arg: PORT_B })), X.treasury('moscow', 1)],
  }),
  card('tehran', {
    id: 't13',
    era: 'late',
    year: 2021,
    price: 0,
    after: 'remove',
    lasting: ['t13'],
    can: () => true,
    effects: [X.question('t13')],
  }),
  card('tehran', {
    id: 't14',
    era: 'late',
    year: 2022,
    price: 0,
    after: 'remove',
    lasting: ['t14'],
    can: (s) => s.config.calendar[s.turn - 1]! >= 2022,
    effects: [X.question('t14')],
  }),
  card('tehran', {
    id: 't15',
    era: 'late',
    year: 2024,
    price: 1,
    after: 'remove',
    lasting: ['t15'],
    place: 'option',
    can: (s) => s.provinces.some((p) => p.marks > 0),
    effects: (option) => {
      if (option === ABSORB) return [X.tension(-1), X.sanctions(-1)];
      return option === THROUGH_ALLIES ? [X.lasts('t15')] : [X.tension(2), X.vp('tehran', 2), X.strike(2)];
    },
  }),
  card('tehran', {
    id: 't16',
    era: 'late',
    year: 2021,
    price: 1,
    after: 'discard',
    place: 'province',
    can(s, i) {
      const p = s.provinces[i]!;
      return p.holder === 'government' && p.moscow > 0 && p.tehran > 0;
    },
    effects: [X.question('t16')],
  }),
  card('tehran', {
    id: 't17',
    era: 'late',
    year: 2023,
    price: 0,
    after: 'discard',
    lasting: ['t17'],
    can: (s) => s.tension <= 7,
    effects: [X.vp('tehran', 2), X.tension(1), X.strike(2), X.lasts('t17')],
  }),
  card('tehran', {
    id: 't18',
    era: 'late',
    year: 2023,
    price: 0,
    after: 'discard',
    lasting: ['t18'],
    can: () => true,
    effects: [X.lasts('t18', 0, 0)],
  }),
  card('tehran', {
    id: 't19',
    era: 'any',
    year: 0,
    price: 1,
    after: 'remove',
    lasting: ['t19'],
    can: (s) => s.patronage >= -3,
    effects: [X.patronage('tehran', 1), X.lasts('t19')],
  }),
  card('tehran', {
    id: 't20',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    lasting: ['t20'],
    can: (s) => EXPOSED.some((i) => atTehran(s, i)),
    effects: [X.lasts('t20')],
  }),
  card('tehran', {
    id: 't21',
    era: 'any',
    year: 0,
    price: 1,
    after: 'remove',
    place: 'site',
    can(s, site) {
      const p = s.provinces[SITES[site]!.province]!;
      return s.sites[site] === 'none' && p.holder === 'government' && p.stack === 0 && p.tehran > 0;
    },
    effects: [
      X.act((s, c) => {
        X.takeSite(s, 'tehran', c);
        T.addProxies(s, SITES[c.arg]!.province, 'tehran', 1, c.log, c.rule);
      }),
      X.question('t21'),
    ],
  }),
  card('tehran', {
    id: 't22',
    era: 'any',
    year: 0,
    price: 1,
    after: 'remove',
    can: (s) => s.stability <= 8,
    effects: [X.question('t22')],
  }),
  card('tehran', {
    id: 't23',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    lasting: ['t23'],
    can: (s) => !s.negotiated,
    effects: [X.vp('tehran', 1), X.resolve('tehran', 1), X.lasts('t23'), X.question('t23')],
  }),
  card('tehran', {
    id: 't24',
    era: 'any',
    year: 0,
    price: 0,
    after: 'remove',
    can: (s) => s.sanctions >= 1 && s.patronage <= 4,
    effects: [X.treasury('tehran', 3), X.sanctions(-1), X.patronage('moscow', 1), X.treasury('moscow', 1)],
  }),
];
