import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { problemText } from '../../src/scenario';
import {
  listScenarios,
  loadScenarioFile,
  loadScriptFile,
  readScenarios,
  SCENARIO_DIR,
  ScenarioFileError,
  scenarioByName,
} from '../../src/scenario/files';
import { changed, SAMPLE } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'axis-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('the scenarios that come with the game, by id', () => {
  expect(listScenarios().map(({ id }) => id)).toEqual([
    'campaign-2015-2024',
    'deir-ez-zor-2021',
    'drones-and-gaza-2022',
    'epilogue-2024',
    'intervention-2015',
    'rescue-2011',
    'six-votes-2006',
    'southern-line-2018',
  ]);
  expect(readScenarios().problems).toEqual([]);
});

test('a scenario by its id or by the path of its file', () => {
  expect(scenarioByName('intervention-2015').title).toBe('Air and Ground');
  expect(scenarioByName(join(SCENARIO_DIR, 'intervention-2015.yaml')).title).toBe('Air and Ground');
  const own = file('sample.yaml', SAMPLE);
  expect(scenarioByName(own)).toMatchObject({ id: 'sample', file: own });
  expect(scenarioByName('sample', folder).id).toBe('sample');
});

test('an unknown scenario: which there are', () => {
  expect(() => scenarioByName('intervention')).toThrow(ScenarioFileError);
  expect(() => scenarioByName('intervention')).toThrow(
    'intervention there is no such scenario; allowed: intervention-2015, rescue-2011, epilogue-2024, or the path of a file',
  );
  expect(() => scenarioByName('x/missing.yaml')).toThrow(/^x\/missing\.yaml cannot be read: ENOENT/);
  expect(() => scenarioByName('__proto__')).toThrow('there is no such scenario');
});

test('a broken scenario: its problems', () => {
  const path = file('broken.yaml', changed('tension: 4', 'tension: 40'));
  const message = `${path}:17:3 setup.tension: found 40; allowed: a whole number from 0 to 10`;
  expect(() => scenarioByName(path)).toThrow(message);
  const loaded = loadScenarioFile(path);
  expect(loaded.ok ? [] : loaded.problems.map(problemText)).toEqual([message]);
});

test('a folder with a broken file, a file of another name and files of other kinds', () => {
  file('sample.yaml', SAMPLE);
  file('broken.yaml', 'id: [');
  file('renamed.yml', SAMPLE);
  file('schema.json', '{}');
  const { scenarios, problems } = readScenarios(folder);
  expect(scenarios.map(({ id }) => id)).toEqual(['sample']);
  expect(problems.map(problemText)).toEqual([
    expect.stringContaining('broken.yaml:1:'),
    `${join(folder, 'renamed.yml')}:1:1 id: found the id "sample"; allowed: the name of the file, or rename it sample.yaml`,
  ]);
  expect(() => listScenarios(folder)).toThrow(ScenarioFileError);
  expect(readScenarios(join(folder, 'nowhere')).problems[0]?.message).toMatch(/^cannot be read: ENOENT/);
});

test('a file that is too large is not even read', () => {
  const path = file('large.yaml', 'x'.repeat(300 * 1024));
  const loaded = loadScenarioFile(path);
  expect(loaded.ok ? [] : loaded.problems.map(problemText)).toEqual([
    `${path}:1:1 found a file of more than 256 kB; allowed: at most 256 kB`,
  ]);
});

test('a script in a file of its own', () => {
  const path = file('line.yaml', 'scenario: intervention-2015\nlevel: historic\nturns: [{ turn: 1 }]\n');
  expect(loadScriptFile(path)).toMatchObject({ ok: true, scenario: 'intervention-2015', script: { file: path } });
  const missing = loadScriptFile(join(folder, 'none.yaml'));
  expect(missing.ok).toBe(false);
});
