// Turns what the tools report into counts. A run that counted nothing is a failure, never a success.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Branches of src/rules that the unit tests must take, in percent. */
export const BRANCH_COVERAGE = 95;

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} summary one line
 * @property {string} details what failed and where, empty when nothing did
 */

/**
 * @typedef {{fullName: string, status: string, failureMessages?: string[] | null}} VitestCase
 * @typedef {{name: string, status: string, message?: string, assertionResults: VitestCase[]}} VitestFile
 * @typedef {{testResults: VitestFile[]}} VitestReport
 * @typedef {{total: number, covered: number, pct: number}} Covered
 * @typedef {{error?: {message?: string}, errors?: {message?: string}[], status?: string}} BrowserResult
 * @typedef {{status: string, projectName?: string, results?: BrowserResult[]}} BrowserTest
 * @typedef {{title: string, file?: string, line?: number, tests: BrowserTest[]}} BrowserSpec
 * @typedef {{title: string, specs?: BrowserSpec[], suites?: BrowserSuite[]}} BrowserSuite
 * @typedef {{suites: BrowserSuite[], errors: {message?: string}[]}} BrowserReport
 */

/**
 * @template T
 * @param {string} path
 * @returns {T | null} null when the tool wrote no report, or half of one
 */
export function readReport(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The first lines of a long text, without colours.
 * @param {string} text
 * @param {number} [lines]
 */
export function clip(text, lines = 120) {
  const all = stripVTControlCharacters(text).replace(/^\n+/, '').trimEnd().split('\n');
  const more = all.length - lines;
  return more > 0 ? `${all.slice(0, lines).join('\n')}\n… and ${more} more lines` : all.join('\n');
}

/**
 * @param {string} what
 * @param {string} details
 * @returns {Count}
 */
export function failure(what, details) {
  return { passed: 0, failed: 1, summary: what, details };
}

/**
 * One check that is right or wrong as a whole.
 * @param {{code: number, output: string}} outcome
 * @param {string} [summary] said when it passed; by default the last line of the output
 * @returns {Count}
 */
export function countCheck({ code, output }, summary = output.trim().split('\n').at(-1) ?? '') {
  if (code !== 0) return failure(`failed with exit code ${code}`, clip(output));
  return { passed: 1, failed: 0, summary: summary || 'nothing to complain about', details: '' };
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @param {string[]} details
 * @returns {Count}
 */
function tests(passed, failed, skipped, details) {
  if (passed + failed === 0) return failure('no test ran', 'Zero tests is a failure: is the pattern of files right?');
  const aside = skipped > 0 ? `, ${skipped} skipped` : '';
  return { passed, failed, summary: `${passed} passed, ${failed} failed${aside}`, details: details.join('\n\n') };
}

/**
 * Counts the unit tests. A file that could not be loaded is one failure, and so is an error outside all tests.
 * @param {VitestReport | null} report
 * @param {{code: number, output: string}} outcome
 * @param {boolean} coverageHeld an exit code other than 0 is then not explained by the coverage
 * @returns {Count}
 */
export function countUnitTests(report, { code, output }, coverageHeld) {
  if (!report) return failure('the unit tests wrote no report', clip(output));
  const details = [];
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else if (test.status === 'failed') {
        failedHere++;
        details.push(`${file.name}\n  ${test.fullName}\n${clip((test.failureMessages ?? []).join('\n'), 40)}`);
      } else skipped++;
    }
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      details.push(`${file.name}\n  could not be run\n${clip(file.message ?? '', 40)}`);
    }
    failed += failedHere;
  }
  if (code !== 0 && failed === 0 && coverageHeld) {
    failed = 1;
    details.push(`The unit tests ended with exit code ${code}:\n${clip(output)}`);
  }
  return tests(passed, failed, skipped, details);
}

/**
 * @param {Record<string, {branches: Covered}> | null} report coverage-summary.json
 * @param {string} base the repository, for short file names
 * @returns {Count}
 */
export function countCoverage(report, base) {
  const total = report?.total?.branches;
  if (!report || !total?.total) return failure('no branch of src/rules was measured', '');
  const summary = `${total.pct} % of ${total.total} branches of src/rules (at least ${BRANCH_COVERAGE} %)`;
  if (total.pct >= BRANCH_COVERAGE) return { passed: 1, failed: 0, summary, details: '' };
  const gaps = Object.entries(report)
    .filter(([file, { branches }]) => file !== 'total' && branches.covered < branches.total)
    .map(([file, { branches }]) => ({ file, missing: branches.total - branches.covered, pct: branches.pct }))
    .sort((a, b) => b.missing - a.missing)
    .map(({ file, missing, pct }) => `  ${relative(base, file)}: ${missing} branches never taken (${pct} %)`);
  return failure(summary, clip(gaps.join('\n'), 30));
}

/**
 * Counts the end-to-end tests. A test that passed only when repeated counts as failed: it hides something.
 * @param {BrowserReport | null} report
 * @param {{code: number, output: string}} outcome
 * @returns {Count}
 */
export function countBrowserTests(report, { code, output }) {
  if (!report) return failure('the end-to-end tests wrote no report', clip(output));
  const details = report.errors.map(({ message }) => clip(message ?? 'unknown error', 40));
  let passed = 0;
  let failed = report.errors.length;
  let skipped = 0;
  /** @param {BrowserSuite} suite */
  const walk = (suite) => {
    for (const { title, file, line, tests: runs } of suite.specs ?? []) {
      for (const { status, results } of runs) {
        if (status === 'expected') passed++;
        else if (status === 'skipped') skipped++;
        else {
          failed++;
          const messages = (results ?? []).flatMap((result) =>
            (result.errors ?? []).map((error) => error.message ?? ''),
          );
          details.push(`${file}:${line} ${title} (${status})\n${clip(messages.join('\n'), 40)}`);
        }
      }
    }
    suite.suites?.forEach(walk);
  };
  report.suites.forEach(walk);
  if (code !== 0 && failed === 0) {
    failed = 1;
    details.push(`The end-to-end tests ended with exit code ${code}:\n${clip(output)}`);
  }
  return tests(passed, failed, skipped, details);
}

/**
 * @param {Count[]} counts
 * @returns {{line: string, code: 0 | 1}} the last line of the run and its exit code
 */
export function verdict(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, code: failed > 0 || passed === 0 ? 1 : 0 };
}
