import { describe, expect, it } from 'vitest';
import { countBrowserTests, countCheck, countCoverage, countUnitTests, verdict } from '../../src/ops/results.mjs';

const good = { code: 0, output: '' };
const bad = { code: 1, output: 'it broke' };

const unitReport = (...statuses: string[]) => ({
  testResults: [
    {
      name: 'tests/a.test.ts',
      status: statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status, index) => ({ fullName: `case ${index}`, status, failureMessages: [] })),
    },
  ],
});

const browserReport = (...statuses: string[]) => ({
  errors: [],
  suites: [
    {
      title: 'game.spec.ts',
      suites: [
        {
          title: 'inner',
          specs: statuses.map((status, line) => ({ title: 'plays', file: 'game.spec.ts', line, tests: [{ status }] })),
        },
      ],
    },
  ],
});

describe('unit tests', () => {
  it('are counted by result, skipped ones on their own', () => {
    const count = countUnitTests(unitReport('passed', 'passed', 'failed', 'skipped'), bad, true);
    expect(count).toMatchObject({ passed: 2, failed: 1, summary: '2 passed, 1 failed, 1 skipped' });
    expect(count.details).toContain('tests/a.test.ts\n  case 2');
  });

  it('of a file that cannot be loaded are one failure', () => {
    const report = { testResults: [{ name: 'x', status: 'failed', message: 'no such module', assertionResults: [] }] };
    expect(countUnitTests(report, bad, true)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('that did not run at all are a failure', () => {
    expect(countUnitTests({ testResults: [] }, good, true)).toMatchObject({ passed: 0, failed: 1 });
    expect(countUnitTests(unitReport('skipped'), good, true)).toMatchObject({ passed: 0, failed: 1 });
    expect(countUnitTests(null, good, true)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('that end with an error nobody explains are a failure', () => {
    expect(countUnitTests(unitReport('passed'), bad, true)).toMatchObject({ passed: 1, failed: 1 });
    expect(countUnitTests(unitReport('passed'), bad, false)).toMatchObject({ passed: 1, failed: 0 });
  });
});

describe('end-to-end tests', () => {
  it('are counted through nested suites, and one that passed when repeated has failed', () => {
    const count = countBrowserTests(browserReport('expected', 'flaky', 'unexpected', 'skipped'), bad);
    expect(count).toMatchObject({ passed: 1, failed: 2, summary: '1 passed, 2 failed, 1 skipped' });
  });

  it('that did not run at all are a failure', () => {
    expect(countBrowserTests(browserReport(), good)).toMatchObject({ passed: 0, failed: 1 });
    expect(countBrowserTests(null, bad)).toMatchObject({ passed: 0, failed: 1, details: 'it broke' });
  });

  it('count an error outside all tests', () => {
    const report = { ...browserReport('expected'), errors: [{ message: 'the server did not start' }] };
    expect(countBrowserTests(report, bad)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('coverage', () => {
  const report = (total: number, covered: number) => {
    const branches = { total, covered, pct: total ? (100 * covered) / total : 100 };
    return { total: { branches }, '/repo/src/rules/turn.ts': { branches } };
  };

  it('holds from 95 % of the branches on and names the gaps below', () => {
    expect(countCoverage(report(100, 95), '/repo')).toMatchObject({ passed: 1, failed: 0 });
    const low = countCoverage(report(100, 94), '/repo');
    expect(low).toMatchObject({ passed: 0, failed: 1 });
    expect(low.details).toBe('  src/rules/turn.ts: 6 branches never taken (94 %)');
  });

  it('of nothing is a failure', () => {
    expect(countCoverage(report(0, 0), '/repo').failed).toBe(1);
    expect(countCoverage(null, '/repo').failed).toBe(1);
  });
});

describe('the last line', () => {
  it('adds everything up and is good only if nothing failed and something passed', () => {
    const passed = countCheck(good);
    const failed = countCheck(bad);
    expect(verdict([passed, passed])).toEqual({ line: '2 passed, 0 failed', code: 0 });
    expect(verdict([passed, failed])).toEqual({ line: '1 passed, 1 failed', code: 1 });
    expect(verdict([])).toEqual({ line: '0 passed, 0 failed', code: 1 });
  });
});
