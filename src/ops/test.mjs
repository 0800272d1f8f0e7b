// npm test: installs what is missing, runs every check, says what failed and where. The last line is the result.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { install, nodeTooOld } from './install.mjs';
import {
  clip,
  countBrowserTests,
  countCheck,
  countCoverage,
  countUnitTests,
  failure,
  readReport,
  verdict,
} from './results.mjs';
import { root, runTool } from './shell.mjs';

/** @typedef {import('./results.mjs').Count} Count */
/** @typedef {{title: string, count: Count, seconds: number}} Step */

/**
 * Runs one step; whatever goes wrong inside becomes a failure of that step.
 * @param {string} title
 * @param {() => Promise<Count>} work
 * @returns {Promise<Step>}
 */
async function step(title, work) {
  const began = performance.now();
  const count = await work().catch((/** @type {unknown} */ error) =>
    failure('could not be run', clip(error instanceof Error ? (error.stack ?? error.message) : String(error))),
  );
  return { title, count, seconds: (performance.now() - began) / 1000 };
}

/**
 * A check made by one tool that is right or wrong as a whole.
 * @param {string} title
 * @param {string} entry
 * @param {string[]} args
 * @param {string} [summary]
 */
const check = (title, entry, args, summary) => step(title, async () => countCheck(await runTool(entry, args), summary));

/** One after the other: a second one beside the unit tests is all that two cores carry. */
function staticChecks() {
  const types = check('Type check', 'typescript/bin/tsc', ['--pretty', 'false'], 'no type error');
  const style = types.then(() =>
    check('Format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off']),
  );
  const unused = style.then(() =>
    check('Unused code', 'knip/bin/knip.js', ['--no-progress'], 'no unused file, export or package'),
  );
  const rooms = unused.then(() => check('Boundaries of the rooms', '../src/ops/boundaries.mjs', []));
  const planted = rooms.then(() => check('Planted violations', '../src/ops/boundaries.mjs', ['--planted']));
  const build = planted.then(() =>
    check('Build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'], 'dist/ui is built'),
  );
  return [types, style, unused, rooms, planted, build];
}

function unitTests() {
  const report = join(root, 'test-results/unit.json');
  const coverage = join(root, 'coverage/coverage-summary.json');
  rmSync(report, { force: true });
  rmSync(coverage, { force: true });
  const args = ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ran = runTool('vitest/vitest.mjs', args, { env: { NO_COLOR: '1' } });
  const covered = ran.then(() => step('Coverage of the rules', async () => countCoverage(readReport(coverage), root)));
  const tests = step('Unit tests', async () => {
    const outcome = await ran;
    return countUnitTests(readReport(report), outcome, (await covered).count.failed === 0);
  });
  return [tests, covered];
}

/** @param {Step} browser */
function browserTests(browser) {
  return step('End-to-end tests', async () => {
    if (browser.count.failed > 0) return failure('not run: there is no browser', '');
    const report = join(root, 'test-results/e2e.json');
    rmSync(report, { force: true });
    const ran = await runTool('@playwright/test/cli.js', ['test'], { env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
    return countBrowserTests(readReport(report), ran);
  });
}

async function browserAtHand() {
  const { ok, say } = await ensureBrowser();
  // A browser is a means, not a check: it counts only when it is missing.
  return ok ? { passed: 0, failed: 0, summary: say, details: '' } : failure('there is no browser', clip(say));
}

const began = performance.now();
const tooOld = nodeTooOld(process.versions.node);
const packages = await step('Packages', async () => {
  if (tooOld) return failure(tooOld, '');
  await install();
  return { passed: 0, failed: 0, summary: 'as in package-lock.json', details: '' };
});

/** @type {Step[]} */
const steps = [];

/** @param {Promise<Step>} next */
async function show(next) {
  const { title, count, seconds } = await next;
  steps.push({ title, count, seconds });
  console.log(`\n== ${title}: ${count.failed > 0 ? 'FAILED, ' : ''}${count.summary} (${seconds.toFixed(1)} s)`);
  if (count.details) console.log(count.details);
}

await show(Promise.resolve(packages));
if (packages.count.failed === 0) {
  const browser = step('Browser', browserAtHand);
  const statics = staticChecks();
  const units = unitTests();
  for (const next of [...statics, ...units, browser]) await show(next);
  await show(browserTests(await browser));
}

console.log('\nSeconds per step (static checks, unit tests and the search for a browser run at the same time)');
for (const { title, seconds } of steps) console.log(`${seconds.toFixed(1).padStart(7)}  ${title}`);
console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)}  all\n`);

const { line, code } = verdict(steps.map(({ count }) => count));
console.log(line);
process.exitCode = code;
