import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isOver, type SealMove } from '../../src/rules';
import { levelsOf, playGame, randomController, scenarioJsonSchema, setUpOf, watchScript } from '../../src/scenario';
import { listScenarios, SCENARIO_DIR, scenarioByName } from '../../src/scenario/files';
import { SAMPLE } from './sample';

const files = readdirSync(SCENARIO_DIR).filter((name) => name.endsWith('.yaml'));
const read = (name: string) => readFileSync(join(SCENARIO_DIR, name), 'utf8');
const short = scenarioByName('intervention-2015');

test('every scenario file names its schema for editors', () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const name of files) expect(read(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./schema.json');
});

test('scenarios/schema.json is what the schema says today (vitest -u writes it anew)', async () => {
  await expect(scenarioJsonSchema()).toMatchFileSnapshot('../../scenarios/schema.json');
});

test('the JSON Schema by itself accepts the scenarios and refuses what is wrong with them', () => {
  const schema = z.fromJSONSchema(JSON.parse(read('schema.json')));
  for (const name of files) {
    expect(schema.safeParse(parse(read(name))).error, name).toBeUndefined();
  }
  const refused = (from: string, to: string) => !schema.safeParse(parse(SAMPLE.replace(from, to))).success;
  expect(refused('', '')).toBe(false);
  expect(refused('tension: 4', 'tension: 11')).toBe(true);
  expect(refused('tension: 4', 'tensions: 4')).toBe(true);
  expect(refused('title: A sample', '')).toBe(true);
  expect(refused('stack: is 2', 'stack: is 9')).toBe(true);
  expect(refused('level: historic', 'level: hard')).toBe(true);
});

test('every field of the JSON Schema that an author can fill in at the top is described', () => {
  const { properties } = JSON.parse(scenarioJsonSchema()) as { properties: Record<string, { description?: string }> };
  const own = ['lesson', 'reinforcement', 'setup', 'headlines'];
  const bare = Object.entries(properties).filter(([name, { description }]) => !description && !own.includes(name));
  expect(bare.map(([name]) => name)).toEqual([]);
});

test.each(listScenarios().map((scenario) => [scenario.id, scenario] as const))(
  '%s can be played at every level',
  (_, scenario) => {
    for (const level of levelsOf(scenario)) {
      const controllers = { moscow: randomController('M'), tehran: randomController('T') };
      const game = playGame({ setUp: setUpOf(scenario, level), seed: 'a', controllers });
      expect(game.problems).toEqual([]);
      expect(isOver(game.state)).toBe(true);
    }
  },
);

test('the script of intervention-2015 plays to its verdict with every checkpoint', () => {
  const { state, record, problems, unusedDice } = watchScript(short);
  expect(problems).toEqual([]);
  expect(unusedDice).toEqual([]);
  expect(state).toMatchObject({ ending: 'final', turn: 4, moscowVerdict: 'partner', tehranVerdict: 'partner' });
  expect(record).toMatchObject({ level: 'accessible', stagedDice: {} });
});

test('the script of intervention-2015 shows what it is there to show', () => {
  const { chronicle, record } = watchScript(short);
  const values = (code: string) => chronicle.filter((event) => event.code === code).map((event) => event.values);
  expect(values('joint').map((joint) => 'outcome' in joint && joint.outcome)).toEqual([
    'honoured',
    'honoured',
    'broken',
    'honoured',
  ]);
  expect(values('accused')).toEqual([{ channel: 'share' }]);
  expect(values('warned')).toEqual([{ paid: 1 }]);
  expect(values('vote')).toContainEqual({ vote: 'veto', paid: 2, bid: -1 });
  expect(record.moves.filter(({ type }) => type === 'contract')).toHaveLength(3);
  expect(record.moves.filter(({ type }) => type === 'seize')).toHaveLength(1);
  const stances = record.moves.filter((move): move is SealMove => move.type === 'seal').map(({ stance }) => stance);
  expect(new Set(stances)).toEqual(new Set(['silent', 'warn', 'share', 'buildUp']));
  // R6.4: infantry without aircraft pays; with aircraft it does not.
  const lost = chronicle.filter(({ code }) => code === 'brigadeLost').map((event) => event.values);
  expect(lost).toEqual([
    { province: 'homs', why: 'noAir' },
    { province: 'rif-dimashq', why: 'noAir' },
    { province: 'daraa', why: 'failed' },
    { province: 'raqqa', why: 'noAir' },
  ]);
});

test('the script of intervention-2015 has words, sources and checkpoints everywhere', () => {
  const { script } = short;
  const { commentary } = watchScript(short);
  expect(commentary.every((entry) => entry !== null && entry.note.length > 20 && entry.sources.length > 0)).toBe(true);
  expect(script?.turns).toHaveLength(4);
  for (const turn of script?.turns ?? []) {
    expect(turn.note).not.toBe('');
    expect(turn.end).not.toBeNull();
    expect(turn.decisions.some(({ expect: checked }) => checked !== null)).toBe(true);
  }
  expect(script?.intro).not.toBe('');
  expect(script?.closing).not.toBe('');
});
