/** Moscow's 24 dossier cards. */

import * as B from '../balance';
import { DARAA, QUNEITRA, SITES } from '../board';
import * as X from '../effects';
import { hasFront, isFront, isStrength } from '../geography';
import { isLastTurn } from '../initiative';
import type { Readable, State } from '../state';
import { cleared, defectorsAt } from '../statecraft';
import * as T from '../tracks';
import { type Card, card } from './card';

const rebelFront = (s: Readable, i: number, least: number) =>
  isFront(s, i) && s.provinces[i]!.faction === 'rebels' && s.provinces[i]!.stack >= least;
const isFrontExists = (s: Readable) => s.provinces.some((p, i) => p.faction === 'is' && isFront(s, i));
const rebelStack = (s: Readable, i: number) => s.provinces[i]!.faction === 'rebels' && s.provinces[i]!.stack >= 3;

/** m15: quneitra, or daraa when quneitra is not government-held. */
export const observed = (s: Readable): number => (s.provinces[QUNEITRA]!.holder === 'government' ? QUNEITRA : DARAA);

const NASIB = SITES.findIndex((site) => site.id === 'J');

function nasib(s: State, c: X.Ctx): void {
  const owner = s.sites[NASIB];
  if (owner === 'none') X.takeSite(s, 'moscow', { ...c, arg: NASIB });
  else {
    T.addTreasury(s, 'moscow', 1, c.log, c.rule);
    if (owner === 'tehran') T.addTreasury(s, 'tehran', 1, c.log, c.rule);
  }
}

function distracted(s: State, c: X.Ctx): void {
  const die = X.cardDie(s, c, 'm16', 0);
  X.noteDie(s, die, c);
  if (die <= 3) T.addTreasury(s, 'moscow', 2, c.log, c.rule);
  else X.cardVp(s, 'moscow', 1, c.log, c.rule);
}

function slowWalk(s: State, c: X.Ctx): void {
  if (!s.s300Open) {
    X.question('m21').apply(s, c);
    return;
  }
  T.addTreasury(s, 'moscow', s.s300Escrow, c.log, c.rule);
  s.s300Escrow = 0;
  T.addDetente(s, 1, c.log, c.rule);
  if (s.tension < B.COUNCIL_TENSION) T.addTrust(s, -1, c.log, c.rule);
}

const CASH_IN = 0;

export const MOSCOW_CARDS: readonly Card[] = [
  card('moscow', {
    id: 'm01',
    era: 'early',
    year: 2015,
    price: 0,
    after: 'remove',
    lasting: ['m01'],
    can: isFrontExists,
    effects: [X.lasts('m01')],
  }),
  card('moscow', {
    id: 'm02',
    era: 'early',
    year: 2015,
    price: 0,
    after: 'remove',
    lasting: ['m02'],
    can: (s) => hasFront(s),
    effects: [X.lasts('m02')],
  }),
  card('moscow', {
    id: 'm03',
    era: 'early',
    year: 2016,
    price: 2,
    after: 'remove',
    place: 'province',
    can: (s, i) => rebelFront(s, i, 3) && s.provinces[i]!.stack === 3,
    effects: [X.act((s, c) => cleared(s, c.arg, c.log, c.rule)), X.question('m03')],
  }),
  card('moscow', {
    id: 'm04',
    era: 'early',
    year: 2016,
    price: 1,
    after: 'remove',
    lasting: ['m04'],
    can: (s) => isStrength(s) > 0,
    effects: [X.lasts('m04', 1, 0)],
  }),
  card('moscow', {
    id: 'm05',
    era: 'early',
    year: 2015,
    price: 1,
    after: 'remove',
    can: (s) => s.patronage <= 3,
    effects: [X.patronage('moscow', 1), X.question('m05')],
  }),
  card('moscow', {
    id: 'm06',
    era: 'early',
    year: 2016,
    price: 1,
    after: 'remove',
    lasting: ['m06'],
    place: 'province',
    can: (s, i) => s.detente < B.RANGE.detente[1] && rebelStack(s, i),
    effects: [X.detente(1), X.act(X.closeFront), X.lasts('m06')],
  }),
  card('moscow', {
    id: 'm07',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'remove',
    can: (s) => s.provinces[QUNEITRA]!.tehran + s.provinces[DARAA]!.tehran > 0,
    effects: [X.question('m07')],
  }),
  card('moscow', {
    id: 'm08',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'remove',
    place: 'site',
    can(s, site) {
      const p = s.provinces[SITES[site]!.province]!;
      return s.sites[site] === 'none' && p.holder === 'government' && p.stack === 0;
    },
    effects: [X.act((s, c) => X.takeSite(s, 'moscow', c)), X.question('m08')],
  }),
  card('moscow', {
    id: 'm09',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'remove',
    place: 'site',
    can: (s, site) =>
      s.patronage >= 0 && s.sites[site] === 'tehran' && s.provinces[SITES[site]!.province]!.holder === 'government',
    effects: [X.question('m09')],
  }),
  card('moscow', {
    id: 'm10',
    era: 'middle',
    year: 2018,
    price: 0,
    after: 'discard',
    lasting: ['m10'],
    can: (s) => s.airDefence < B.RANGE.airDefence[1],
    effects: [X.question('m10')],
  }),
  card('moscow', {
    id: 'm11',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'discard',
    lasting: ['m11'],
    place: 'province',
    can: (s, i) => rebelFront(s, i, 2),
    effects: [X.question('m11')],
  }),
  card('moscow', {
    id: 'm12',
    era: 'middle',
    year: 2018,
    price: 1,
    after: 'remove',
    can(s) {
      const p = s.provinces[DARAA]!;
      return p.holder === 'government' && p.stack === 0 && p.moscow < B.MAX_PROXIES;
    },
    effects: [X.proxy('moscow', DARAA, 1), X.act(nasib)],
  }),
  card('moscow', {
    id: 'm13',
    era: 'late',
    year: 2024,
    price: 0,
    after: 'remove',
    can: () => true,
    effects: [X.question('m13')],
  }),
  card('moscow', {
    id: 'm14',
    era: 'late',
    year: 2021,
    price: 1,
    after: 'discard',
    place: 'province',
    can(s, i) {
      const p = s.provinces[i]!;
      return p.holder === 'government' && p.marks > 0 && p.moscow < B.MAX_PROXIES;
    },
    effects: [X.act((s, c) => defectorsAt(s, c.arg, c.arg, c.log, c.rule)), X.question('m14')],
  }),
  card('moscow', {
    id: 'm15',
    era: 'late',
    year: 2024,
    price: 1,
    after: 'remove',
    lasting: ['m15'],
    can(s) {
      const p = s.provinces[observed(s)]!;
      return p.holder === 'government' && p.moscow < B.MAX_PROXIES;
    },
    effects: [
      X.act((s, c) => {
        const i = observed(s);
        T.addProxies(s, i, 'moscow', 1, c.log, c.rule);
        X.lasts('m15', 1, i).apply(s, c);
      }),
      X.openCredit,
      X.strike(-2),
    ],
  }),
  card('moscow', {
    id: 'm16',
    era: 'late',
    year: 2023,
    price: 1,
    after: 'discard',
    can: (s) => s.tension >= 5,
    effects: [X.resolve('moscow', 1), X.act(distracted)],
  }),
  card('moscow', {
    id: 'm17',
    era: 'late',
    year: 2024,
    price: 0,
    after: 'remove',
    can: (s) => s.moscow.resolve < B.RANGE.resolve[1],
    effects: [X.question('m17')],
  }),
  card('moscow', {
    id: 'm18',
    era: 'late',
    year: 2021,
    price: 1,
    after: 'remove',
    can: (s) => s.moscow.candidates < B.RANGE.candidates[1],
    effects: [X.candidates('moscow', 1), X.detente(1), X.question('m18')],
  }),
  card('moscow', {
    id: 'm19',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    lasting: ['m19', 'm19Declined'],
    can: (s) => s.tehran.treasury >= 2 && !isLastTurn(s),
    effects: [X.question('m19')],
  }),
  card('moscow', {
    id: 'm20',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    lasting: ['m20'],
    can: (s) => s.tension >= B.COUNCIL_TENSION,
    effects: [X.lasts('m20')],
  }),
  card('moscow', {
    id: 'm21',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    can: (s) => s.s300Open || s.airDefence < B.RANGE.airDefence[1],
    effects: [X.act(slowWalk)],
  }),
  card('moscow', {
    id: 'm22',
    era: 'any',
    year: 0,
    price: 1,
    after: 'remove',
    can: (s) => s.detente >= 2 && s.patronage <= 4,
    effects: [X.question('m22')],
  }),
  card('moscow', {
    id: 'm23',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    lasting: ['m23'],
    can: (s) => s.tension >= B.COUNCIL_TENSION && s.detente < B.RANGE.detente[1],
    effects: [X.lasts('m23')],
  }),
  card('moscow', {
    id: 'm24',
    era: 'any',
    year: 0,
    price: 0,
    after: 'discard',
    place: 'option',
    can: (s, option) =>
      s.detente < B.RANGE.detente[1] && (option !== CASH_IN || (s.secret.credits !== null && s.secret.credits > 0)),
    effects: (option) =>
      option === CASH_IN ? [X.spendCredit, X.vp('moscow', 1), X.detente(1), X.trust(-1)] : [X.detente(1), X.strike(1)],
  }),
];
