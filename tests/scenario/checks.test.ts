import { expect, test } from 'vitest';
import { setUpOf, variantsOf } from '../../src/scenario';
import { changed, load, problemsOf, SAMPLE } from './sample';

const NO_MAP = SAMPLE.replace(/ {2}provinces:[\s\S]*?(?=reinforcement)/, '').replace(
  'headlines: [h01, none, h04]\n',
  '',
);
const noMap = (more: string) => `${NO_MAP}modifiers: [withoutMap]\n${more}`;

test.each([
  [
    `${SAMPLE}cards: on\n`,
    '27:1 cards: found cards without eras; allowed: "eras" with early, middle or late for each turn (C1.2)',
  ],
  [
    `${SAMPLE}eras: [early, middle]\n`,
    '27:1 eras: found 2 eras for 3 turns; allowed: one for each turn, or one era for all',
  ],
  [
    `${SAMPLE}eras: [late, early, early]\n`,
    '27:14 eras[1]: found early after late; allowed: early, middle, late in this order (C2.4)',
  ],
  [`${SAMPLE}calendar: [2015]\n`, '27:1 calendar: found 1 years for 3 turns; allowed: one for each turn'],
  [
    `${changed('Spring 2017', 'Spring')}cards: on\neras: early\n`,
    '14:21 turns[2]: found the label "Spring" without a year; allowed: with cards a year in each label, or a list "calendar" (C1.5)',
  ],
  [
    `${SAMPLE}headlineMode: mixed\n`,
    '27:1 headlineMode: found mixed without eras; allowed: "eras", from which headlines are drawn (H2, H3)',
  ],
  [
    `${changed('[h01, none, h04]', '[h01, none, doha]')}eras: late\nheadlineMode: shuffled\n`,
    '15:24 headlines[2]: found doha with headlineMode shuffled; allowed: h01 to h30, or headlineMode: schedule (H2, H3)',
  ],
  [
    `${SAMPLE}modifiers: [war]\n`,
    '27:13 modifiers[0]: found war without withoutMap; allowed: only in a game without the map (13.5)',
  ],
  [`${SAMPLE}modifiers: [theLine, theLine]\n`, '27:22 modifiers[1]: found modifier "theLine" twice; allowed: once'],
  [
    `${changed('[h01, none, h04]', '[h01, none, h08]')}modifiers: [noJets]\n`,
    '15:24 headlines[2]: found h08 with the modifier noJets; allowed: one of the two, since h08 gives free sorties (13.4)',
  ],
  [
    `${SAMPLE}modifiers: [hiddenEnd]\n`,
    '27:1 modifiers: found hiddenEnd without "hiddenEndFrom"; allowed: both or neither (10.5)',
  ],
  [
    `${SAMPLE}hiddenEndFrom: 2\n`,
    '27:1 hiddenEndFrom: found "hiddenEndFrom" without the modifier hiddenEnd; allowed: both or neither (10.5)',
  ],
  [
    `${SAMPLE}modifiers: [hiddenEnd]\nhiddenEndFrom: 4\n`,
    '28:1 hiddenEndFrom: found 4; allowed: 1 to 3, the turns of this scenario',
  ],
  [
    changed('  tension: 4\n', '  tension: 4\n  bushehr: 2\n'),
    '18:3 setup.bushehr: found 2 without the modifier bushehr; allowed: 0, or add the modifier (13.5)',
  ],
  [
    `${SAMPLE}modifiers: [withoutMap]\n`,
    '15:13 headlines[0]: found h01 with withoutMap; allowed: none (13.5)',
    '19:3 setup.provinces: found provinces with withoutMap; allowed: none, there is no map (13.5)',
    '25:3 setup.contracts: found contracts with withoutMap; allowed: none, there is no map (13.5)',
  ],
  [
    noMap('cards: on\neras: early\n'),
    '20:1 cards: found cards with the modifier withoutMap; allowed: no cards, since they play on the map (13.5)',
  ],
  [
    NO_MAP.concat('modifiers: [withoutMap, riverTowns]\n'),
    '19:25 modifiers[1]: found riverTowns with withoutMap; allowed: one of the two, since riverTowns needs the map (13.5)',
  ],
  [`${SAMPLE}actions: 4\n`, '27:1 actions: found 4; allowed: a whole number from 1 to 3'],
  [
    `${SAMPLE}script: { cards: on, turns: [{ turn: 1 }] }\n`,
    '27:11 script.cards: found "on" in a scenario without eras; allowed: off (C1.2)',
  ],
] as [string, ...string[]][])('combinations that the rules do not carry %#', (text, ...messages) => {
  expect(problemsOf(text)).toEqual(messages.map((message) => `sample.yaml:${message}`));
});

test('C1.2, C1.5: one era for all turns, years from labels, the last year of the calendar', () => {
  const scenario = load(`${SAMPLE}cards: on\neras: middle\nopeningHand: 2\n`);
  expect(setUpOf(scenario).config).toMatchObject({
    cards: true,
    eras: ['middle', 'middle', 'middle'],
    calendar: [2015, 2016, 2017],
    lastYear: 2017,
    openingHand: 2,
  });
  expect(
    setUpOf(load(`${SAMPLE}cards: on\neras: late\ncalendar: [2020, 2021, 2022]\nlastYear: 2021\n`)).config,
  ).toMatchObject({
    calendar: [2020, 2021, 2022],
    lastYear: 2021,
  });
});

test('H1 to H3: the variants of a scenario, its own first', () => {
  const scenario = load(`${SAMPLE}cards: off\neras: early\n`);
  expect(variantsOf(scenario)[0]).toEqual({ cards: false, headlineMode: 'schedule' });
  expect(variantsOf(scenario)).toHaveLength(6);
  expect(variantsOf(load())).toEqual([{ cards: false, headlineMode: 'schedule' }]);
  const hashes = variantsOf(scenario).map((one) => setUpOf(scenario, 'historic', one).config.scenarioHash);
  expect(new Set(hashes).size).toBe(6);
  expect(() => setUpOf(load(), 'historic', { cards: true })).toThrow('sample has no eras');
});

test('R13.5: everything that changes play changes the hash, and words do not', () => {
  const hash = (text: string) => setUpOf(load(text)).config.scenarioHash;
  const plain = hash(SAMPLE);
  for (const more of [
    'modifiers: [seasonTurns]',
    'actions: 2',
    'modifiers: [hiddenEnd]\nhiddenEndFrom: 2',
    'cards: on\neras: late',
  ]) {
    expect(hash(`${SAMPLE}${more}\n`), more).not.toBe(plain);
  }
  for (const more of [
    'eras: late',
    'calendar: [1, 2, 3]'.replace(/\d/g, (n) => `201${n}`),
    'leavesOut: [Much.]',
    'outside: Beware.',
  ]) {
    expect(hash(`${SAMPLE}${more}\n`), more).toBe(plain);
  }
});
