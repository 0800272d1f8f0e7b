// npm run inp: a whole short game by mouse in the built page on a processor slowed four times; prints how long from an
// input to the paint that answers it, and what moved. Not part of npm test: its figures depend on the machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { register } from 'tsx/esm/api';
import { findBrowser } from '../../src/ops/browser.mjs';
import { buildNeeded } from '../../src/ops/freshness.mjs';
import { root, runTool } from '../../src/ops/shell.mjs';

const SLOWER = 4;
/** The browser reports no interaction that is quicker. */
const LEAST = 16;
const WORST = 8;
const VIEWPORT = { width: 1280, height: 720 };

/**
 * @typedef {{ id: number, name: string, label: string, duration: number, wait: number, work: number }} Interaction
 * @typedef {{ value: number, afterInput: boolean, moved: string[] }} Shift
 * @typedef {{ interactions: Interaction[], shifts: Shift[], count: number }} Seen
 */

/** Runs in the page, before anything of it. */
function watch() {
  /** @param {Node | null | undefined} node */
  const labelOf = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const control = element?.closest('button, a, summary, label, input, [role=tab]') ?? element;
    return (control?.getAttribute('aria-label') || control?.textContent || control?.className || '?')
      .trim()
      .slice(0, 60);
  };
  /** @type {Seen} */
  const seen = { interactions: [], shifts: [], count: 0 };
  Object.assign(window, { axisSeen: seen });
  // Named when it begins: what was pressed may be gone when its time is known.
  /** @type {Map<number, string>} */
  const named = new Map();
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup']) {
    addEventListener(
      type,
      ({ timeStamp, target }) => named.set(timeStamp, labelOf(/** @type {Node} */ (target))),
      true,
    );
  }
  new PerformanceObserver((list) => {
    for (const entry of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
      if (!entry.interactionId) continue;
      const { interactionId: id, name, duration, startTime, processingStart, processingEnd } = entry;
      const times = { duration, wait: processingStart - startTime, work: processingEnd - processingStart };
      seen.interactions.push({ id, name, label: named.get(startTime) ?? name, ...times });
    }
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      const moved = entry.sources.map((/** @type {any} */ { node, previousRect: a, currentRect: b }) => {
        const by = `${Math.round(b.x - a.x)},${Math.round(b.y - a.y)}`;
        return `${node?.nodeName ?? '?'} ${labelOf(node)} (${by})`;
      });
      seen.shifts.push({ value: entry.value, afterInput: entry.hadRecentInput, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * The player looks for its next button in the page itself, which must not count as the page's own work: a press comes
 * alone, on a slowed processor, and nothing else is asked until it has been painted.
 * @param {import('@playwright/test').Page} page
 * @param {(rate: number) => Promise<unknown>} slow
 */
function pressAlone(page, slow) {
  const proto = Object.getPrototypeOf(page.locator('html'));
  const { click } = proto;
  /** @this {import('@playwright/test').Locator} */
  proto.click = async function () {
    await click.call(this, { trial: true });
    const box = await this.boundingBox();
    if (!box) throw new Error('Nothing to press.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await slow(SLOWER);
    await page.mouse.down();
    await page.mouse.up();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await slow(1);
  };
  /** @this {import('@playwright/test').Locator} */
  proto.check = async function () {
    if (!(await this.isChecked())) await this.click();
  };
}

/** A press has several events; the slowest is what a person feels. @param {Interaction[]} all */
function pressed(all) {
  /** @type {Map<number, Interaction>} */
  const slowest = new Map();
  for (const one of all) if (one.duration > (slowest.get(one.id)?.duration ?? 0)) slowest.set(one.id, one);
  return [...slowest.values()].sort((a, b) => b.duration - a.duration);
}

/** The first words say what kind it is. @param {Interaction} one */
const kindOf = ({ label }) =>
  label
    .split(/\s+/)
    .slice(0, 2)
    .join(' ')
    .replace(/[\d()]+/g, '#');

/** @param {readonly number[]} sorted the slowest first @param {number} share */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - share)))] ?? 0;

/** @param {string} name @param {readonly number[]} times the slowest first */
function row(name, times) {
  console.log(`| ${[name, times.length, quantile(times, 0.5), quantile(times, 0.95), times[0] ?? 0].join(' | ')} |`);
}

if (buildNeeded(root)) {
  const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(output);
}
register();
const { createHost, listen, stop } = await import('../../src/server/host');
const { newTurn, play, start } = await import('./player');
const server = createHost(join(root, 'dist/ui'));
const baseURL = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, false)}/`;
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ baseURL, viewport: VIEWPORT, serviceWorkers: 'block' });
  page.setDefaultTimeout(120_000);
  page.on('console', (message) => {
    const blocked = message.text().includes('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !blocked) console.error(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => console.error(`page: ${message}`));
  await page.addInitScript(watch);
  const client = await page.context().newCDPSession(page);
  await start(page);
  pressAlone(page, (rate) => client.send('Emulation.setCPUThrottlingRate', { rate }));
  const profile = process.argv.includes('--profile');
  if (profile) {
    await client.send('Profiler.enable');
    await client.send('Profiler.start');
  }
  const end = await play(page, newTurn());
  if (end !== 'verdict') throw new Error(`The game stopped at ${end}.`);
  if (profile) {
    mkdirSync(join(root, 'test-results'), { recursive: true });
    const taken = await client.send('Profiler.stop');
    writeFileSync(join(root, 'test-results/inp.cpuprofile'), JSON.stringify(taken.profile));
  }
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => {
    const { axisSeen } = /** @type {any} */ (window);
    return /** @type {Seen} */ ({ ...axisSeen, count: /** @type {any} */ (performance).interactionCount });
  });
  const presses = pressed(seen.interactions);
  const unseen = Math.max(0, seen.count - presses.length);
  const all = [...presses.map(({ duration }) => duration), ...Array.from({ length: unseen }, () => LEAST)];
  console.log('| input | number | half below, ms | 95 % below, ms | most, ms |\n|---|---:|---:|---:|---:|');
  row('all', all);
  /** @type {Map<string, number[]>} */
  const kinds = new Map();
  for (const one of presses) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one.duration]);
  for (const [kind, times] of kinds) row(kind, times);
  console.log(`\nThe slowest (waiting, own work):`);
  for (const { label, name, duration, wait, work } of presses.slice(0, WORST)) {
    console.log(`${duration} ms (${Math.round(wait)}, ${Math.round(work)}) ${name} ${label}`);
  }
  const alone = seen.shifts.filter(({ afterInput }) => !afterInput);
  console.log(`\nMoved without an input: ${alone.reduce((sum, { value }) => sum + value, 0).toFixed(4)}`);
  for (const { value, moved } of alone) console.log(`${value.toFixed(4)} ${moved.join('; ')}`);
  console.log(`Moved after an input: ${seen.shifts.length - alone.length} times`);
  if (process.argv.includes('--shifts')) {
    for (const { value, afterInput, moved } of seen.shifts)
      if (afterInput) console.log(`${value.toFixed(4)} ${moved.join('; ')}`);
  }
  console.log(
    `Load of the machine: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
} finally {
  await browser.close();
  await stop(server);
}
