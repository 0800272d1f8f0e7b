/** Scenario files against the source ledger. */
import { expect, test } from 'vitest';
import { MODIFIERS } from '../../src/rules';
import { loadScenario } from '../../src/scenario';
import { listScenarios, loadLedger, loadScriptFile, ScenarioFileError, sourceIds } from '../../src/scenario/files';
import { SAMPLE } from './sample';

const ledger = loadLedger();
const scenarios = listScenarios();

test('the ledger is read from its folder, and a folder without it says what is missing', () => {
  expect(ledger.claims).toHaveLength(100);
  expect(sourceIds(ledger).has('S0-01')).toBe(true);
  expect(sourceIds(ledger).has('un-res-1696')).toBe(true);
  expect(() => loadLedger('nowhere')).toThrow(ScenarioFileError);
});

test('every claim that a scenario names has a sentence that says how the scenario carries it', () => {
  const carried = new Set(ledger.carriers.map(({ claim, carrier }) => `${carrier} ${claim}`));
  for (const { id, sources } of scenarios) {
    const claims = sources.filter((source) => /^S\d-/.test(source));
    expect(
      claims.filter((claim) => !carried.has(`scenario ${id} ${claim}`)),
      id,
    ).toEqual([]);
    expect(claims.length, id).toBeGreaterThan(0);
  }
});

test('every outside source that a scenario names says that it serves it', () => {
  const serves = new Map(ledger.sources.map(({ id, serves }) => [id, serves] as const));
  for (const { id, sources } of scenarios) {
    const outside = sources.filter((source) => !/^S\d-/.test(source));
    expect(
      outside.filter((source) => !serves.get(source)?.includes(`scenario ${id}`)),
      id,
    ).toEqual([]);
  }
});

test('every modifier that carries a claim is one of its scenario', () => {
  const hyphened = (id: string) => id.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`);
  expect(MODIFIERS.map(hyphened)).toContain('missiles-from-2007');
  const own = new Set(
    scenarios.flatMap(({ id, modifiers }) => modifiers.map((name) => `modifier ${id}/${hyphened(name)}`)),
  );
  const named = ledger.carriers.map(({ carrier }) => carrier).filter((carrier) => carrier.startsWith('modifier '));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((carrier) => !own.has(carrier))).toEqual([]);
});

test('the human cost stands beside every turn of every scenario', () => {
  const turns = ledger.humanCost.turns;
  expect(scenarios.map(({ id, turns: labels }) => [id, labels.length])).toEqual(
    scenarios.map(({ id }) => [id, turns[id]?.length]),
  );
});

test('without a ledger, in a browser, ids are checked for their form', () => {
  const text = SAMPLE.replace('sources: [S2-03]', 'sources: [S9-99]');
  expect(loadScenario(text, 'a.yaml').ok).toBe(true);
  expect(loadScenario(text, 'a.yaml', { sources: sourceIds(ledger) }).ok).toBe(false);
  expect(loadScriptFile('nowhere.yaml').ok).toBe(false);
});
