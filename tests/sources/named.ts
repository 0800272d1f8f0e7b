/** What cards and headlines name, and the rest of the game's names, until scenario and card files exist to be read. */

import type { Supported, SupportedHeadline, SupportedScenario } from '../../src/scenario/sourcesIndex';

const list = (named: Record<string, string>): Supported[] =>
  Object.entries(named).map(([id, claims]) => ({ id, sources: claims.split(' ') }));

const NAMED_BY_CARDS = {
  m01: 'S2-06 S2-09',
  m02: 'S2-01',
  m03: 'S0-18 S0-17',
  m04: 'S3-07 S2-09',
  m05: 'S2-14 S2-13',
  m06: 'S4-09 S4-17',
  m07: 'S4-02 S4-03',
  m08: 'S1-15 S1-09',
  m09: 'S1-14 S1-09',
  m10: 'S3-10 S1-11',
  m11: 'S4-05',
  m12: 'S0-16 S0-17',
  m13: 'S1-01',
  m14: 'S0-21 S0-14',
  m15: 'S1-23',
  m16: 'S1-24 S0-05',
  m17: 'S1-18',
  m18: 'S0-10 S2-12',
  m19: 'S0-22 S1-13',
  m20: 'S2-16 S4-14',
  m21: 'S4-12 S4-11',
  m22: 'S3-11 S2-15',
  m23: 'S4-10 S4-17',
  m24: 'S4-04 S1-13',
  t01: 'S2-18',
  t02: 'S1-04 S2-05',
  t03: 'S4-06',
  t04: 'S2-17',
  t05: 'S2-07 S3-07',
  t06: 'S4-13 S4-12',
  t07: 'S4-01',
  t08: 'S0-07 S0-06',
  t09: 'S0-20 S3-03',
  t10: 'S4-08 S1-16',
  t11: 'S4-07 S3-01',
  t12: 'S0-08 S0-09',
  t13: 'S0-03 S0-02',
  t14: 'S1-17 S1-02',
  t15: 'S1-22 S1-20',
  t16: 'S0-13 S0-14',
  t17: 'S1-21 S1-20',
  t18: 'S1-19',
  t19: 'S1-03 S3-12',
  t20: 'S0-20',
  t21: 'S1-09 S3-05',
  t22: 'S2-12 S2-20',
  t23: 'S3-14 S2-21',
  t24: 'S0-02 S0-01',
};

const NAMED_BY_HEADLINES = {
  h01: 'S1-06 S1-08',
  h02: 'S2-17',
  h03: 'S3-07 S2-09',
  h04: 'S4-16 S4-15',
  h05: 'S3-12 S2-10',
  h06: 'S0-05',
  h07: 'S0-15 S0-18',
  h08: 'S1-17 S1-02',
  h09: 'S1-24 S1-12',
  h10: 'S3-02 S2-11',
  h11: 'S2-06',
  h12: 'S2-09',
  h13: 'S4-05 S2-02',
  h14: 'S0-06 S2-10',
  h15: 'S2-18',
  h16: 'S3-09 S1-12',
  h17: 'S2-19',
  h18: 'S3-11 S2-20',
  h19: 'S0-05 S0-06',
  h20: 'S2-10 S3-12 S3-08',
  h21: 'S4-05',
  h22: 'S4-15 S4-14',
  h23: 'S0-19',
  h24: 'S0-15',
  h25: 'S0-12 S3-05',
  h26: 'S1-20',
  h27: 'S1-21',
  h28: 'S1-23 S1-10',
  h29: 'S1-01',
  h30: 'S1-22',
  'hezbollah-crosses': 'S1-03',
  'the-caliphate': 'news-caliphate-2014',
  'year-of-losses': 'S1-05 news-losses-2015',
  'southern-offensive': 'news-south-2018',
  'lost-il-20': 'S3-10 news-il20-2018',
  'bill-for-rebuilding': 'S3-13 S1-09',
  'new-president': 'S0-19 news-deir-ez-zor-2021',
  'daraa-again': 'S0-15',
  'the-letter': 'S0-03',
  'war-in-ukraine': 'S1-17',
  'arab-doors-reopen': 'arab-league-2023',
  'spring-of-fire': 'S1-01 S1-22',
  'south-rises': 'news-offensive-2024',
  doha: 'S0-10 news-offensive-2024',
};

/** Headlines that only tell. */
const WITHOUT_EFFECT = ['h01', 'h03'];

export const CARDS: readonly Supported[] = list(NAMED_BY_CARDS);
export const HEADLINES: readonly SupportedHeadline[] = list(NAMED_BY_HEADLINES).map((headline) => ({
  ...headline,
  effect: !WITHOUT_EFFECT.includes(headline.id),
}));

export interface PlannedScenario extends SupportedScenario {
  readonly turns: number;
}

export const SCENARIOS: readonly PlannedScenario[] = [
  {
    id: 'rescue-2011',
    turns: 4,
    modifiers: ['no-jets', 'first-on-the-scene', 'syria-on-the-agenda'],
    sources: 'S1-03 S1-04 S1-05 S1-06 S3-04 S2-12'.split(' '),
  },
  {
    id: 'intervention-2015',
    turns: 4,
    modifiers: [],
    sources: 'S2-03 S1-06 S1-07 S1-08 S2-02 S2-07 S2-08 S2-10'.split(' '),
  },
  {
    id: 'southern-line-2018',
    turns: 4,
    modifiers: ['season-turns', 'withdraw', 'the-line', 'retake-without-them'],
    sources: 'S4-01 S4-02 S4-03 S4-04 S4-15 S4-16 S1-13 S3-10'.split(' '),
  },
  {
    id: 'deir-ez-zor-2021',
    turns: 4,
    modifiers: ['river-towns', 'quiet-removal', 'cheap-pay'],
    sources: 'S0-12 S0-13 S0-14 S0-15 S0-17 S0-19 S0-20 S0-21 S0-22 S0-11 S0-23'.split(' '),
  },
  {
    id: 'six-votes-2006',
    turns: 6,
    modifiers: [
      'a-draft-every-time',
      'bare-texts',
      'bushehr',
      'missiles-from-2007',
      'pretext',
      'more-centrifuges',
      'war',
    ],
    sources: 'S4-10 S4-11 S4-12 S4-13 S4-14 S2-16 S4-17 S0-04'.split(' '),
  },
  {
    id: 'drones-and-gaza-2022',
    turns: 5,
    modifiers: ['who-needs-whom', 'off-home-soil'],
    sources: 'S1-17 S1-18 S1-19 S1-20 S1-21 S1-22 S1-23 S1-24 S1-01 S1-02 S3-14'.split(' '),
  },
  {
    id: 'campaign-2015-2024',
    turns: 10,
    modifiers: [],
    sources: 'S2-21 S3-12 S3-13 S4-17 S0-01 S2-10'.split(' '),
  },
  {
    id: 'epilogue-2024',
    turns: 3,
    modifiers: ['way-out', 'days-not-years'],
    sources: 'S3-02 S2-11 S0-10'.split(' '),
  },
];
