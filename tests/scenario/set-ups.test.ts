/** The six scenarios that print their own start, by rule 13.6 and the set-up lists. */
import { expect, test } from 'vitest';
import { type Holder, isOver, type ModifierId, PROVINCES, type SetUp } from '../../src/rules';
import { levelsOf, playGame, randomController, setUpOf, variantsOf } from '../../src/scenario';
import { listScenarios, scenarioByName } from '../../src/scenario/files';

const start = (id: string) => setUpOf(scenarioByName(id));

/** "gov rebels 3 M1 T2 guard" for each province that is not empty and government-held. */
function mapOf(setUp: SetUp): Record<string, string> {
  const short: Record<Holder, string> = { government: 'gov', rebels: 'reb', is: 'is', sdf: 'sdf' };
  const entries = PROVINCES.map((id) => {
    const p = setUp.provinces[id];
    const stack = p.stack > 0 ? [`${p.faction} ${p.stack}`] : [];
    const own = [p.moscow > 0 ? `M${p.moscow}` : '', p.tehran > 0 ? `T${p.tehran}` : '', p.guard ? 'guard' : ''];
    return [id, [short[p.holder], ...stack, ...own].filter((part) => part !== '').join(' ')] as const;
  });
  return Object.fromEntries(entries.filter(([, text]) => text !== 'gov'));
}

const COAST = { tartus: 'gov M2', latakia: 'gov M2' };
const EAST = { raqqa: 'sdf sdf 4 guard', hasakah: 'sdf sdf 3 guard' };

test.each([
  [
    'rescue-2011',
    {
      homs: 'gov rebels 3 T1',
      aleppo: 'gov rebels 3 T1',
      'rif-dimashq': 'gov rebels 2 T1',
      daraa: 'gov rebels 2',
      'deir-ez-zor': 'gov rebels 2',
      hama: 'gov rebels 1 M1',
      damascus: 'gov M1 T1',
      idlib: 'reb rebels 3',
      hasakah: 'sdf sdf 3 guard',
      ...COAST,
    },
  ],
  [
    'southern-line-2018',
    {
      damascus: 'gov M1 T1',
      'rif-dimashq': 'gov T2',
      homs: 'gov M1 T1',
      hama: 'gov M1 T1',
      aleppo: 'gov M1 T1',
      suwayda: 'gov is 1',
      'deir-ez-zor': 'gov is 2 T1',
      daraa: 'reb rebels 4 T1',
      quneitra: 'reb rebels 2 T1',
      idlib: 'reb rebels 5 guard',
      ...COAST,
      ...EAST,
    },
  ],
  [
    'deir-ez-zor-2021',
    {
      damascus: 'gov M1 T2',
      'rif-dimashq': 'gov T2',
      quneitra: 'gov T1',
      daraa: 'gov rebels 2 M2 T1',
      homs: 'gov is 1 M1 T2',
      hama: 'gov M1 T1',
      aleppo: 'gov M1 T2',
      'deir-ez-zor': 'gov is 3 M1 T3',
      idlib: 'reb rebels 5 guard',
      tartus: 'gov M2',
      latakia: 'gov M2 T1',
      ...EAST,
    },
  ],
  ['six-votes-2006', {}],
  [
    'drones-and-gaza-2022',
    {
      damascus: 'gov M1 T2',
      'rif-dimashq': 'gov T2',
      quneitra: 'gov M1 T1',
      daraa: 'gov rebels 2 M2 T1',
      homs: 'gov M1 T2',
      hama: 'gov M1 T1',
      aleppo: 'gov M1 T2',
      'deir-ez-zor': 'gov is 2 T2',
      idlib: 'reb rebels 5',
      ...COAST,
      ...EAST,
    },
  ],
  [
    'epilogue-2024',
    {
      damascus: 'gov M1 T2',
      'rif-dimashq': 'gov T1',
      quneitra: 'gov M1',
      daraa: 'gov rebels 2 M1',
      suwayda: 'gov rebels 1',
      homs: 'gov M1 T1',
      hama: 'gov M1 T1',
      aleppo: 'gov rebels 3 T1',
      'deir-ez-zor': 'gov is 2 T1',
      idlib: 'reb rebels 6',
      ...COAST,
      ...EAST,
    },
  ],
] as [string, Record<string, string>][])('R13.6: the map of %s', (id, map) => {
  expect(mapOf(start(id))).toEqual(map);
});

/** Stability, Patronage, Trust, Detente, Tension, Sanctions; treasuries, Resolve; brigades, free sorties, strike; aid need, base; VP; reinforcement. */
const NUMBERS: [string, number[]][] = [
  ['rescue-2011', [6, 0, 4, 2, 4, 3, 5, 6, 8, 8, 4, 3, 0, 3, 7, 6, 0, 4, 4]],
  ['southern-line-2018', [5, 0, 6, 2, 5, 3, 5, 5, 6, 6, 5, 3, 0, 3, 7, 1, 0, 0, 0]],
  ['deir-ez-zor-2021', [4, 0, 5, 2, 5, 5, 5, 5, 5, 5, 3, 2, 1, 3, 7, 1, 0, 0, 2]],
  ['drones-and-gaza-2022', [5, 0, 6, 1, 4, 5, 5, 6, 6, 6, 4, 2, 0, 4, 7, 1, 0, 0, 0]],
  ['epilogue-2024', [5, -1, 5, 1, 5, 5, 3, 3, 4, 4, 3, 2, 1, 4, 6, 1, 0, 3, 0]],
];

test.each(NUMBERS)('R13.6: the numbers of %s', (id, numbers) => {
  const s = start(id);
  const { counterBase, reinforceRebels, reinforceIs } = s.config;
  const tracks = [s.stability, s.patronage, s.trust, s.detente, s.tension, s.sanctions];
  const own = [s.treasury.moscow, s.treasury.tehran, s.resolve.moscow, s.resolve.tehran];
  const rest = [s.brigades, s.freeSorties, s.strikeBonus, s.aidNeed, counterBase, s.vp.moscow, s.vp.tehran];
  expect([...tracks, ...own, ...rest, reinforceRebels, reinforceIs]).toEqual(numbers);
});

test('R13.6: the numbers of six-votes-2006', () => {
  expect(start('six-votes-2006')).toMatchObject({
    trust: 4,
    detente: 2,
    tension: 4,
    sanctions: 0,
    treasury: { moscow: 4, tehran: 5 },
    airDefence: 0,
    chips: 0,
    bushehr: 2,
    vp: { moscow: 2, tehran: 0 },
    config: { turns: 6, actions: 2, lead: 2, overreach: 8, threshold: 8, parMoscow: 17, parTehran: 18, cards: false },
  });
});

const MODULES: [string, ModifierId[], string[], string[], number][] = [
  [
    'rescue-2011',
    ['noJets', 'firstOnTheScene', 'syriaOnTheAgenda'],
    ['none', 'hezbollah-crosses', 'the-caliphate', 'year-of-losses'],
    [],
    0,
  ],
  [
    'southern-line-2018',
    ['seasonTurns', 'withdraw', 'theLine', 'retakeWithoutThem'],
    ['none', 'southern-offensive', 'lost-il-20', 'bill-for-rebuilding'],
    ['middle', 'middle', 'middle', 'middle'],
    2019,
  ],
  [
    'deir-ez-zor-2021',
    ['riverTowns', 'quietRemoval', 'cheapPay'],
    ['none', 'new-president', 'daraa-again', 'the-letter'],
    ['late', 'late', 'late', 'late'],
    2021,
  ],
  [
    'six-votes-2006',
    ['withoutMap', 'aDraftEveryTime', 'bareTexts', 'bushehr', 'missilesFrom2007', 'pretext', 'moreCentrifuges', 'war'],
    ['none', 'none', 'none', 'none', 'none', 'none'],
    [],
    0,
  ],
  [
    'drones-and-gaza-2022',
    ['whoNeedsWhom', 'offHomeSoil'],
    ['war-in-ukraine', 'none', 'arab-doors-reopen', 'h09', 'spring-of-fire'],
    ['late', 'late', 'late', 'late', 'late'],
    2024,
  ],
  ['epilogue-2024', ['wayOut', 'daysNotYears'], ['none', 'south-rises', 'doha'], [], 0],
];

test.each(MODULES)('R13.5, R13.6: modifiers, headlines and cards of %s', (id, modifiers, headlines, eras, lastYear) => {
  const { config } = start(id);
  expect(Object.entries(config.modifiers).flatMap(([name, on]) => (on ? [name] : []))).toEqual(modifiers);
  expect(config.headlines).toEqual(headlines);
  expect([config.cards, config.eras, config.lastYear]).toEqual([eras.length > 0, eras, lastYear]);
  expect(config.openingHand).toBe(eras.length > 0 ? 1 : 0);
});

test('the contracts of deir-ez-zor-2021', () => {
  expect(start('deir-ez-zor-2021').contracts).toEqual({ C: 'moscow', G: 'tehran', I: 'tehran' });
});

test('the epilogue says that it goes beyond the five articles, and names the sources it stands on', () => {
  const epilogue = scenarioByName('epilogue-2024');
  expect(epilogue.outside).toContain('goes beyond the five articles');
  expect(epilogue.sources).toEqual(expect.arrayContaining(['news-offensive-2024', 'sohr-2024']));
});

const GAMES = 12;
const kinds = new Set<string>();

test.each(listScenarios().map((scenario) => [scenario.id, scenario] as const))(
  '%s plays to its end by random play, at every level and in every variant',
  (id, scenario) => {
    for (const level of levelsOf(scenario)) {
      for (const variant of variantsOf(scenario)) {
        for (let i = 0; i < GAMES; i++) {
          const controllers = { moscow: randomController(`${i} M`), tehran: randomController(`${i} T`) };
          const game = playGame({ setUp: setUpOf(scenario, level, variant), seed: `${id} ${i}`, controllers });
          expect(game.problems).toEqual([]);
          expect(isOver(game.state)).toBe(true);
          for (const move of game.record.moves) kinds.add(`${move.side} ${move.type}`);
        }
      }
    }
  },
  60_000,
);

test('R13.5: the actions of single scenarios are found by random play', () => {
  const own = ['moscow exit', 'tehran exit', 'moscow build', 'moscow slow', 'tehran withdraw', 'tehran sellDrones'];
  const cards = ['moscow play', 'tehran play', 'moscow file', 'tehran file', 'moscow answer', 'tehran answer'];
  expect([...own, ...cards].filter((kind) => !kinds.has(kind))).toEqual([]);
});
