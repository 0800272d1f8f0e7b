// npm run screens: pictures of the screens for the README and for whoever changes one, under docs/screens.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { classScreens } from './class-screens.mjs';
import { freePort } from './port.mjs';
import { root, run } from './shell.mjs';

const SEED = '00112233445566778899aabbccddeeff';
const OUT = join(root, 'docs/screens');
const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** A finished short game between two bots, as a file that the page loads. */
async function finishedGame() {
  const call = ['simulate', 'intervention-2015', '--games', '1', '--moscow', 'steady', '--tehran', 'steady'];
  const { code, output } = await run(process.execPath, ['src/cli/axis.mjs', ...call, '--format', 'ndjson']);
  const line = output.split('\n').find((one) => one.startsWith('{'));
  if (code !== 0 || !line) throw new Error(`No game for the pictures:\n${output}`);
  const { study: _, seats: __, ...record } = JSON.parse(line);
  return Buffer.from(JSON.stringify(record));
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function shoot(page, name) {
  // Nothing under the pointer, which would explain itself.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  console.log(`docs/screens/${name}.png`);
}

/** @param {import('@playwright/test').Page} page @param {string} mark @param {Buffer} game */
async function all(page, mark, game) {
  await page.goto(`/#/?seed=${SEED}`);
  await shoot(page, `home-${mark}`);
  await page.getByRole('button', { name: 'Play now' }).click();
  await page.getByRole('heading', { level: 1, name: /^Turn 1 / }).waitFor();
  await shoot(page, `board-${mark}`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await shoot(page, `settings-${mark}`);
  for (const [name, address] of [
    ['learn', '#/learn'],
    ['lesson', '#/learn/game'],
    ['history', '#/history/campaign-2015-2024'],
    ['study', '#/study'],
    ['rules', '#/rules/6.2'],
    ['sources', '#/sources'],
  ]) {
    await page.goto(`/?${name}${address}`);
    await shoot(page, `${name}-${mark}`);
  }
  await page.goto('/?load#/');
  const file = { name: 'game.json', mimeType: 'application/json', buffer: game };
  await page.getByLabel('Load a game from a file').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Verdict' }).waitFor();
  await shoot(page, `debrief-${mark}`);
  await page.getByRole('link', { name: 'Replay', exact: true }).click();
  await page.getByRole('slider').first().waitFor();
  await shoot(page, `replay-${mark}`);
}

mkdirSync(OUT, { recursive: true });
const game = await finishedGame();
const port = await freePort();
const server = spawn(process.execPath, ['src/ops/start.mjs', '--port', String(port)], { cwd: root, stdio: 'ignore' });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) });
try {
  const baseURL = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${baseURL}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    if (tries > 120) throw new Error('The server does not answer.');
    await new Promise((resume) => setTimeout(resume, 1_000));
  }
  const pages = [];
  for (const [mark, viewport, colorScheme] of /** @type {const} */ ([
    ['desk', DESK, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ])) {
    const context = await browser.newContext({ baseURL, viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(message.text()));
    pages.push({ page, mark });
  }
  const [desk, phone] = pages;
  if (desk && phone) await classScreens(desk.page, phone.page, baseURL, shoot);
  for (const { page, mark } of pages) await all(page, mark, game);
} finally {
  await browser.close();
  server.kill();
}
