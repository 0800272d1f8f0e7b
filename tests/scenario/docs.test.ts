import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADLINES, MODIFIERS, SIDES } from '../../src/rules';
import { loadScenario, moveTexts, parseMove, problemText, scenarioJsonSchema } from '../../src/scenario';
import { SAMPLE } from './sample';

const text = readFileSync(new URL('../../docs/SCENARIOS.md', import.meta.url), 'utf8');

/** Every property name in the JSON Schema, provinces and sites apart. */
function fields(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
    fields(value, found);
  }
  return found;
}

test('docs/SCENARIOS.md names every field of a scenario file', () => {
  const ids =
    /^([A-J]|damascus|rif-dimashq|quneitra|daraa|suwayda|homs|hama|tartus|latakia|idlib|aleppo|raqqa|deir-ez-zor|hasakah|(?:front|removal)\/.*)$/;
  const names = [...fields(JSON.parse(scenarioJsonSchema()))].filter((name) => !ids.test(name));
  expect(names.length).toBeGreaterThan(70);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});

test('docs/SCENARIOS.md shows every kind of decision, and each can be read', () => {
  const table = text.slice(text.indexOf('| Rule | Words |'), text.indexOf('Orders may leave out'));
  const shown = [...table.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
  const readable = (words: string) => SIDES.some((side) => parseMove(side, words).ok);
  const choices = ['share', 'silent', 'warn', 'lie low', 'build up', 'retaliate'];
  expect(shown.filter((words) => !readable(words) && !choices.includes(words))).toEqual([]);
  // The first words of every decision there is.
  const kind = (words: string) =>
    /^(?:play|file|discard|answer) /.test(words)
      ? words.replace(/ .*/, '')
      : words.replace(/ (?:[a-z-]+|[A-J]|\d)$/, '');
  for (const side of SIDES) {
    const missing = moveTexts(side).filter((words) => !shown.some((example) => kind(example) === kind(words)));
    expect(missing).toEqual([]);
  }
});

test('docs/SCENARIOS.md names every modifier and every headline of single scenarios', () => {
  const bare = (ids: readonly string[]) => ids.filter((id) => !text.includes(`\`${id}\``));
  expect(bare(MODIFIERS)).toEqual([]);
  expect(bare(HEADLINES.slice(30))).toEqual([]);
});

test('the example script in docs/SCENARIOS.md is a good one', () => {
  const example = /```yaml\n(script:[\s\S]*?)```/.exec(text)?.[1] ?? '';
  const loaded = loadScenario(`${SAMPLE}${example}`, 'SCENARIOS.md');
  expect(loaded.ok ? [] : loaded.problems.map(problemText)).toEqual([]);
});
