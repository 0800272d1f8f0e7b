// npm run lighthouse [-- --runs 5] [--page home]: Lighthouse's mobile profile on the built page, as the server sends it.
// Not part of npm test: its figures depend on the machine. Prints each run, the median of more than one, and what cost points.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { register } from 'tsx/esm/api';
import { findBrowser } from './browser.mjs';
import { buildNeeded } from './freshness.mjs';
import { freePort } from './port.mjs';
import { root, runTool } from './shell.mjs';

/** Everything but what holds the saved game. */
/** @type {NonNullable<import('lighthouse').SharedFlagsSettings['clearStorageTypes']>} */
const CLEARED = ['file_systems', 'shader_cache', 'service_workers', 'cache_storage'];
/** What is measured: by default home and board. */
const PAGES = ['home', 'board', 'class', 'lesson'];
const MOST_RUNS = 100;
const CATEGORIES = /** @type {const} */ (['performance', 'accessibility']);
const TIMES = /** @type {const} */ (['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']);

/** @param {string} problem @returns {never} */
function refuse(problem) {
  console.error(problem);
  process.exit(2);
}

/** @returns {{ runs: number, pages: string[] }} */
function asked() {
  let values;
  try {
    ({ values } = parseArgs({ options: { runs: { type: 'string', default: '1' }, page: { type: 'string' } } }));
  } catch (error) {
    refuse(`${error instanceof Error ? error.message : error}: there are --runs and --page`);
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) {
    refuse(`--runs ${values.runs}: give a whole number from 1 to ${MOST_RUNS}`);
  }
  const { page } = values;
  if (page === undefined) return { runs, pages: ['board', 'home'] };
  if (!PAGES.includes(page)) refuse(`--page ${page}: there are ${PAGES.join(', ')}`);
  return { runs, pages: [page] };
}

/** Begins a game against a bot, as a person would; its address is then measured. @param {string} base @param {string} profile @param {string[]} args */
async function openBoard(base, profile, args) {
  const executablePath = findBrowser();
  const browser = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args,
    serviceWorkers: 'block',
  });
  const page = await browser.newPage();
  await page.goto(base);
  await page
    .getByRole('button', { name: /^Start / })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Turn 1 / }).waitFor();
  const url = page.url();
  await page.close();
  return { browser, url };
}

/** @param {string} name @param {string} url @param {number} port */
async function measure(name, url, port) {
  /** @type {import('lighthouse').Flags} */
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] };
  const run = await lighthouse(url, flags, {
    extends: 'lighthouse:default',
    settings: { clearStorageTypes: CLEARED },
  });
  if (!run) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, audits } = run.lhr;
  const scores = CATEGORIES.map((id) => Math.round(100 * (categories[id]?.score ?? 0)));
  const times = TIMES.map((id) => audits[id]?.displayValue ?? '–');
  console.log(`| ${[name, ...scores, ...times, audits['cumulative-layout-shift']?.displayValue].join(' | ')} |`);
  const lost = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
  for (const { id, title, displayValue } of lost) console.error(`${name}: ${id}: ${title} ${displayValue ?? ''}`);
  return scores;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const { runs, pages } = asked();
if (buildNeeded(root)) {
  const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(output);
}
register();
const { createHost, listen, stop } = await import('../server/host');
const server = createHost(join(root, 'dist/ui'));
const profile = mkdtempSync(join(tmpdir(), 'axis-lighthouse-'));
const port = await freePort();
const address = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, false)}/`;
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const { browser, url } = await openBoard(address, profile, [...args, `--remote-debugging-port=${port}`]);
/** @type {Record<string, string>} */
const addresses = { home: address, board: url, class: `${address}#/class`, lesson: `${address}#/learn/game` };
try {
  console.log('| page | performance | accessibility | first paint | largest paint | blocking time | layout shift |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const page of pages) {
    const scores = [];
    for (let run = 0; run < runs; run++) scores.push(await measure(page, addresses[page] ?? address, port));
    if (runs === 1) continue;
    const performance = scores.map(([first]) => first ?? 0);
    const [least, most] = [Math.min(...performance), Math.max(...performance)];
    const load = loadavg()[0]?.toFixed(1);
    console.log(`| ${page}, ${runs} runs | median ${median(performance)}, ${least} to ${most} | load ${load} ||||| `);
  }
} finally {
  await browser.close();
  await stop(server);
  rmSync(profile, { recursive: true, force: true });
}
