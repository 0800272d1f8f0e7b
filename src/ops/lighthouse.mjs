// npm run lighthouse: Lighthouse's mobile profile on the built page, as the server sends it: home and board.
// Not part of npm test: its figures depend on the machine. Prints a table and what cost points.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { register } from 'tsx/esm/api';
import { findBrowser } from './browser.mjs';
import { buildNeeded } from './freshness.mjs';
import { freePort } from './port.mjs';
import { root, runTool } from './shell.mjs';

/** Everything but what holds the saved game. */
const CLEARED = ['file_systems', 'shader_cache', 'service_workers', 'cache_storage'];
const CATEGORIES = /** @type {const} */ (['performance', 'accessibility']);
const TIMES = /** @type {const} */ (['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']);

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
try {
  console.log('| page | performance | accessibility | first paint | largest paint | blocking time | layout shift |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  await measure('board', url, port);
  await measure('home', address, port);
} finally {
  await browser.close();
  await stop(server);
  rmSync(profile, { recursive: true, force: true });
}
