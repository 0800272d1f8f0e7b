/** Small scenario files for tests: a good one, and that one with a line changed. */
import { expect } from 'vitest';
import { loadScenario, problemText, type Scenario } from '../../src/scenario';

/** Three turns, one level, a province of each kind; short enough to read beside a test. */
export const SAMPLE = `id: sample
title: A sample
subtitle: For tests
period: 2015-2017
lesson: { minutes: 10 }
summary: A short one.
interest: { moscow: Something., tehran: Something else. }
objectives: [Learn.]
questions: [Why?]
sources: [S2-03]
level: historic
levels:
  historic: { vp: { tehran: 2 } }
turns: [2015, 2016, Spring 2017]
headlines: [h01, none, h04]
setup:
  tension: 4
  treasury: { moscow: 6 }
  provinces:
    damascus: { proxies: { moscow: 1, tehran: 1 } }
    homs: { stack: is 2, proxies: { tehran: 2 } }
    tartus: { proxies: { moscow: 2 } }
    idlib: { holder: rebels, stack: { rebels: 5 } }
    hasakah: { holder: sdf, stack: sdf 3, guard: true }
  contracts: { A: moscow }
reinforcement: { rebels: 2 }
`;

/** The sample with one piece of text replaced; the piece must be there exactly once. */
export function changed(from: string, to: string): string {
  expect(SAMPLE.split(from), `"${from}" in the sample`).toHaveLength(2);
  return SAMPLE.replace(from, to);
}

export function load(text: string = SAMPLE): Scenario {
  const loaded = loadScenario(text, 'sample.yaml');
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.scenario;
}

/** The problems of a text, one line each. */
export function problemsOf(text: string): string[] {
  const loaded = loadScenario(text, 'sample.yaml');
  return loaded.ok ? [] : loaded.problems.map(problemText);
}
