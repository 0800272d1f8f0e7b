import { expect, test } from 'vitest';
import { createGame, isFront, type Level, MODIFIERS, PROVINCES, RULES_VERSION, type SetUp } from '../../src/rules';
import { canonicalJson, hashText, keyedDice, levelsOf, scenarioHash, seedFrom, setUpOf } from '../../src/scenario';
import { listScenarios, scenarioByName } from '../../src/scenario/files';
import { changed, load, SAMPLE } from './sample';

const campaign = scenarioByName('campaign-2015-2024');
const short = scenarioByName('intervention-2015');

/** The table of rule 13.1: holder, stack, proxies of Moscow and Tehran, guard. */
const MAP_OF_2015: Record<(typeof PROVINCES)[number], string> = {
  damascus: 'government 1 1',
  'rif-dimashq': 'government rebels 3 0 1',
  quneitra: 'rebels rebels 2 0 0',
  daraa: 'rebels rebels 3 0 0',
  suwayda: 'government 0 0',
  homs: 'government is 2 0 1',
  hama: 'government rebels 2 0 0',
  tartus: 'government 2 0',
  latakia: 'government rebels 1 1 0',
  idlib: 'rebels rebels 5 0 0',
  aleppo: 'rebels rebels 4 0 0',
  raqqa: 'is is 4 0 0',
  'deir-ez-zor': 'is is 3 0 0',
  hasakah: 'sdf sdf 3 0 0 guard',
};

function mapOf(setUp: SetUp) {
  return Object.fromEntries(
    PROVINCES.map((id) => {
      const p = setUp.provinces[id];
      const stack = p.stack > 0 ? [p.faction, p.stack] : [];
      return [id, [p.holder, ...stack, p.moscow, p.tehran, ...(p.guard ? ['guard'] : [])].join(' ')];
    }),
  );
}

test.each([campaign, short])('R13.1, R13.2: the map and the tracks of $id', (scenario) => {
  const setUp = setUpOf(scenario);
  expect(mapOf(setUp)).toEqual(MAP_OF_2015);
  expect(setUp).toMatchObject({
    patronage: 0,
    trust: 5,
    detente: 1,
    tension: 3,
    sanctions: 2,
    treasury: { moscow: 5, tehran: 5 },
    resolve: { moscow: 8, tehran: 8 },
    candidates: { moscow: 0, tehran: 0 },
    brigades: 5,
    airDefence: 0,
    chips: 0,
    credits: 0,
    freeSorties: 3,
    strikeBonus: 0,
    contracts: {},
  });
});

test('R13.3: the two levels of both scenarios', () => {
  const numbers = (of: SetUp) => [of.stability, of.aidNeed, of.config.counterBase, of.vp.moscow, of.vp.tehran];
  expect(numbers(setUpOf(campaign, 'accessible'))).toEqual([5, 3, 7, 0, 0]);
  expect(numbers(setUpOf(campaign, 'historic'))).toEqual([4, 4, 6, 0, 4]);
  expect(numbers(setUpOf(short, 'accessible'))).toEqual([5, 3, 7, 0, 0]);
  expect(numbers(setUpOf(short, 'historic'))).toEqual([4, 4, 6, 0, 0]);
  expect(levelsOf(campaign)).toEqual(['historic', 'accessible']);
  expect(levelsOf(short)).toEqual(['accessible', 'historic']);
});

test('R13.3: Stability with and without cards, at each level and in scenarios with numbers of their own', () => {
  const start = (id: string, level: Level, cards: boolean) =>
    createGame(setUpOf(scenarioByName(id), level, { cards }), keyedDice('0'.repeat(32))).stability;
  for (const id of ['campaign-2015-2024', 'intervention-2015']) {
    expect([start(id, 'accessible', false), start(id, 'accessible', true)]).toEqual([5, 5]);
    expect([start(id, 'historic', false), start(id, 'historic', true)]).toEqual([4, 5]);
  }
  expect([false, true].map((cards) => start('drones-and-gaza-2022', 'historic', cards))).toEqual([5, 5]);
  const own = (text: string) => setUpOf(load(changed('{ vp:', `{ ${text}vp:`))).config;
  expect([own('').cardsFall, own('cardsFall: 0, ').cardsFall, own('cardsFall: 2, ').cardsFall]).toEqual([1, 0, 2]);
  expect([own('').cardsStability, own('cardsStability: 0, ').cardsStability]).toEqual([1, 0]);
});

test('R8.3, R12.2, R13.4: what a scenario fixes for the whole game', () => {
  expect(setUpOf(campaign).config).toEqual({
    scenario: 'campaign-2015-2024',
    scenarioHash: scenarioHash(campaign),
    rulesVersion: RULES_VERSION,
    level: 'historic',
    turns: 10,
    years: ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'],
    headlines: ['h01', 'h02', 'h03', 'h04', 'h05', 'h06', 'h07', 'h08', 'h09', 'h10'],
    counterBase: 6,
    cardsStability: 1,
    cardsFall: 1,
    reinforceRebels: 6,
    reinforceIs: 2,
    cards: true,
    eras: ['early', 'early', 'early', 'middle', 'middle', 'middle', 'late', 'late', 'late', 'late'],
    calendar: [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
    lastYear: 2024,
    openingHand: 0,
    headlineMode: 'schedule',
    modifiers: Object.fromEntries(MODIFIERS.map((id) => [id, false])),
    actions: 3,
    hiddenEndFrom: 0,
    lead: 3,
    overreach: 15,
    threshold: 36,
    parMoscow: 44,
    parTehran: 41,
  });
  expect(setUpOf(short).config).toMatchObject({
    turns: 4,
    headlines: ['h01', 'h02', 'h03', 'h04'],
    cards: false,
    eras: [],
    lead: 2,
    overreach: 8,
    threshold: 16,
    parMoscow: 22,
    parTehran: 22,
  });
});

test('R12.2, R12.4: numbers of the verdict that a file does not print follow from the number of turns', () => {
  const config = (text: string) => setUpOf(load(text)).config;
  expect(config(SAMPLE)).toMatchObject({ lead: 2, overreach: 8, threshold: 12, parMoscow: 12, parTehran: 12 });
  const years = Array.from({ length: 10 }, (_, i) => 2015 + i).join(', ');
  const long = changed('turns: [2015, 2016, Spring 2017]\nheadlines: [h01, none, h04]', `turns: [${years}]`);
  expect(config(long)).toMatchObject({ lead: 3, overreach: 15, threshold: 36, parMoscow: 36, parTehran: 36 });
  const printed = (verdict: string) => config(`${SAMPLE}verdict: ${verdict}\n`);
  expect(printed('{ par: { moscow: 20 } }')).toMatchObject({ threshold: 12, parMoscow: 20, parTehran: 12 });
  expect(printed('{ threshold: 9 }')).toMatchObject({ threshold: 9, parMoscow: 9, parTehran: 9 });
  expect(printed('{ lead: 4, overreach: 5 }')).toMatchObject({ lead: 4, overreach: 5 });
});

test('a set-up starts a game', () => {
  const state = createGame(setUpOf(load()), keyedDice('0'.repeat(32)));
  expect(state).toMatchObject({ turn: 1, step: 'statecraft', active: 'moscow', tension: 4, freeSorties: 3 });
  expect(state.tehran.vp).toBe(2);
  expect(state.sites[0]).toBe('moscow');
  expect(state.provinces[9]).toMatchObject({ holder: 'rebels', faction: 'rebels', stack: 5 });
  // R1.4: the guard.
  expect(isFront(state, 13)).toBe(false);
});

test('a set-up is frozen all through and every call makes the same', () => {
  const scenario = load();
  const setUp = setUpOf(scenario);
  const open: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) open.push(path);
    for (const [key, entry] of Object.entries(value)) walk(entry, `${path}.${key}`);
  };
  walk(setUp, 'setUp');
  expect(open).toEqual([]);
  expect(setUpOf(scenario)).toEqual(setUp);
  expect(Object.isFrozen(scenario.setup)).toBe(false);
});

test('a level that a scenario does not have is refused by name', () => {
  expect(() => setUpOf(load(), 'accessible')).toThrow('sample has no level accessible; it has historic');
});

/** Law 5: what play depends on is in the hash, and nothing else is. */
test.each([
  ['title: A sample', 'title: Another', true],
  ['id: sample', 'id: renamed', true],
  ['summary: A short one.', 'summary: A long one.', true],
  ['objectives: [Learn.]', 'objectives: [Play.]', true],
  ['sources: [S2-03]', 'sources: [S2-04]', true],
  ['Spring 2017', 'Summer 2017', true],
  ['reinforcement:', 'script: { turns: [{ turn: 1, dice: { israel: 6 } }] }\nreinforcement:', true],
  ['reinforcement:', 'verdict: { lead: 2 }\nreinforcement:', true],
  ['stack: is 2', 'stack: { is: 2 }', true],
  ['tension: 4', 'tension: 4\n  trust: 5', true],
  ['tension: 4', 'tension: 5', false],
  ['stack: is 2', 'stack: is 3', false],
  ['stack: is 2', 'stack: rebels 2', false],
  ['guard: true', 'guard: false', false],
  ['{ A: moscow }', '{ A: tehran }', false],
  ['{ A: moscow }', '{ B: moscow }', false],
  ['rebels: 2 }', 'rebels: 3 }', false],
  ['none, h04', 'h02, h04', false],
  ['{ vp:', '{ aidNeed: 3, vp:', false],
  ['{ vp:', '{ cardsFall: 1, vp:', true],
  ['{ vp:', '{ cardsFall: 0, vp:', false],
  ['{ vp:', '{ counterBase: 7, vp:', false],
  ['reinforcement:', 'verdict: { lead: 3 }\nreinforcement:', false],
  ['reinforcement:', 'verdict: { par: { tehran: 20 } }\nreinforcement:', false],
])('the hash of the sample with "%s" as "%s": the same is %s', (from, to, same) => {
  expect(scenarioHash(load(changed(from, to))) === scenarioHash(load())).toBe(same);
});

test('every scenario and level has a hash of its own', () => {
  const hashes = listScenarios().flatMap((scenario) =>
    levelsOf(scenario).map((level) => scenarioHash(scenario, level)),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('SHA-256 and canonical JSON against known values', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é\\"","d":null}]}');
  expect(canonicalJson({ a: { x: 1, y: 2 } })).toBe(canonicalJson({ a: { y: 2, x: 1 } }));
});

test('seeds: 32 hexadecimal digits stay, any other text becomes such digits', () => {
  expect(seedFrom('0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef0123456789abcdef');
  expect(seedFrom('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  expect(seedFrom('')).toMatch(/^[0-9a-f]{32}$/);
});
