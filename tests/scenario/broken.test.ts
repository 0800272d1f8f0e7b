/** One broken file of each kind: one clear error with file and line, in under a second. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { problemText, randomController, watchScript } from '../../src/scenario';
import { loadScenarioFile, readScenarios } from '../../src/scenario/files';
import { changed, SAMPLE } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'axis-broken-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The ledger is read once, before the clock runs. */
writeFileSync(join(folder, 'good.yaml'), SAMPLE);
expect(loadScenarioFile(join(folder, 'good.yaml')).ok).toBe(true);

const SCRIPT = 'script: { turns: [{ turn: 1, decisions: [{ tehran: mobilise }, { moscow: vote veto }] }] }\n';
const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
  .join('\n')}\n`;

test.each([
  [
    'an unknown province',
    changed('    tartus:', '    tartous:'),
    ':22:5 setup.provinces.tartous: found the unknown key "tartous" (did you mean "tartus"?)',
  ],
  [
    'a stack of 9',
    changed('stack: is 2', 'stack: is 9'),
    ':21:13 setup.provinces.homs.stack: found "is 9"; allowed: none, or a faction',
  ],
  [
    'a contract on a held site',
    changed('tartus: { proxies: { moscow: 2 } }', 'tartus: { holder: rebels, stack: rebels 1 }'),
    ':25:16 setup.contracts.A: found a contract in tartus, which rebels hold',
  ],
  [
    'a script move out of turn',
    `${SAMPLE}${SCRIPT}`,
    ':27:64 script.turns[0].decisions[1]: turn 1, moscow, statecraft: "vote veto" is refused: wrongStep',
  ],
  [
    'a missing source',
    changed('sources: [S2-03]', 'sources: [S2-99]'),
    ':10:11 sources[0]: missing source: found "S2-99", which is not in the source ledger; allowed: ids of scenarios/sources, such as S2-09',
  ],
  [
    'a missing source in a script',
    `${SAMPLE}script: { turns: [{ turn: 1, decisions: [{ moscow: pass, sources: [un-res-9999] }] }] }\n`,
    ':27:68 script.turns[0].decisions[0].sources[0]: missing source: found "un-res-9999"',
  ],
  ['bad YAML', changed('title: A sample', 'title: "A sample'), /:(?:2|3|27):\d+ found text that is no YAML/],
  [
    'a file of 10 MB',
    `${SAMPLE}# ${'x'.repeat(10 * 1024 * 1024)}\n`,
    ':1:1 found a file of more than 256 kB; allowed: at most 256 kB',
  ],
  ['a YAML bomb', BOMB, ':2:8 found the alias "*a" inside an anchor; allowed: aliases outside of what is repeated'],
  [
    'an unknown modifier',
    `${SAMPLE}modifiers: [noSuchRule]\n`,
    ':27:13 modifiers[0]: found "noSuchRule"; allowed: noJets',
  ],
] as [string, string, string | RegExp][])('%s', (name, text, message) => {
  const path = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
  writeFileSync(path, text);
  const begun = performance.now();
  const loaded = loadScenarioFile(path);
  const problems = loaded.ok
    ? watchScript(loaded.scenario, { others: randomController('a') }).problems
    : loaded.problems;
  expect(performance.now() - begun).toBeLessThan(1000);
  const [first = ''] = problems.map(problemText);
  expect(first.startsWith(path)).toBe(true);
  const rest = first.slice(path.length);
  if (typeof message === 'string') expect(rest.slice(0, message.length)).toBe(message);
  else expect(rest).toMatch(message);
  expect(problems).toHaveLength(1);
  rmSync(path);
});

test('a duplicate id across files', () => {
  const shelf = mkdtempSync(join(folder, 'shelf-'));
  writeFileSync(join(shelf, 'sample.yaml'), `# The first\n${SAMPLE}`);
  writeFileSync(join(shelf, 'sample.yml'), `# The second\n\n${SAMPLE}`);
  const { scenarios, problems } = readScenarios(shelf);
  expect(scenarios).toHaveLength(1);
  expect(problems.map(problemText)).toEqual([
    `${join(shelf, 'sample.yml')}:3:1 id: found the duplicate id "sample", which sample.yaml has too; allowed: each id once`,
  ]);
});
