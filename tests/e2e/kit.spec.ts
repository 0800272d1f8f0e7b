/** Paper in a real browser: nothing overflows its box, every sheet is one page, and the page prints what the command does. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { say } from '../../src/messages';
import { listScenarios } from '../../src/scenario/files';
import { audit } from './audit';

const folder = mkdtempSync(join(tmpdir(), 'axis-kit-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A kit as the command makes it. @returns its file */
async function kit(scenario: string, paper: string, ...more: string[]): Promise<string> {
  // Another group of this file may have ended in this process, and its folder with it.
  mkdirSync(folder, { recursive: true });
  const out = mkdtempSync(join(folder, 'kit-'));
  const args = ['src/cli/axis.mjs', 'print', scenario, '--paper', paper, '--no-pdf', '--out', out, ...more];
  await promisify(execFile)(process.execPath, args);
  return join(out, `${scenario}-${paper}.html`);
}

/** Boxes whose text does not fit, and pages whose text runs into the line at their foot. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (one: HTMLElement) =>
      `${one.className} ${one.dataset.card ?? one.dataset.headline ?? one.dataset.part ?? one.textContent.slice(0, 30)}`;
    const boxes = [
      ...document.querySelectorAll<HTMLElement>(
        '.kit .kit-page, .kit .kit-card, .kit .kit-slip, .kit .kit-turn, .kit .kit-step',
      ),
    ];
    const wide = boxes.filter(
      (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
    );
    const late = [...document.querySelectorAll<HTMLElement>('.kit .kit-page')].filter((one) => {
      const foot = Math.min(
        ...[...one.querySelectorAll('.kit-made, .kit-legend')].map((line) => line.getBoundingClientRect().top),
      );
      const inside = [...one.children].filter((child) => !child.matches('.kit-made, .kit-legend'));
      return inside.some((child) => child.getBoundingClientRect().bottom > foot + 1);
    });
    return [...wide, ...late].map(name);
  });
}

/** Pages of a PDF, by its page objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** `npm run soak` sets it; in between, the fullest kit and the one without a map stand for all. */
const EVERY = process.env.AXIS_EVERY_KIT === '1';
const SHOWN = ['campaign-2015-2024', 'six-votes-2006'];

for (const scenario of listScenarios().filter(({ id }) => EVERY || SHOWN.includes(id))) {
  test(`${scenario.id} fits its sheets`, async ({ page }) => {
    const level = Object.keys(scenario.levels).at(-1)!;
    const cards = scenario.eras === undefined ? 'off' : 'on';
    for (const paper of ['a4', 'letter'] as const) {
      const file = await kit(scenario.id, paper, '--level', level, '--cards', cards);
      await page.goto(pathToFileURL(file).href);
      expect(await overflowing(page), paper).toEqual([]);
      const fixed = await page.locator('.kit .kit-page').count();
      const flows = await page.locator('.kit .kit-flow').count();
      // Text takes at least one page each, and the rules are no book; every other sheet is one page exactly.
      const all = pagesOf(await page.pdf({ preferCSSPageSize: true }));
      expect(all).toBeGreaterThanOrEqual(fixed + flows);
      expect(all).toBeLessThanOrEqual(fixed + flows + 26);
      await page.addStyleTag({ content: '.kit .kit-flow { display: none }' });
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), paper).toBe(fixed);
    }
  });
}

test('the page shows and prints the same kit, and the lesson beside it', async ({ page }) => {
  await page.goto('/#/teaching');
  await expect(page.getByRole('heading', { level: 1, name: 'Teach' })).toBeVisible();
  await audit(page, 'teaching');
  await page.getByRole('link', { name: 'Air and Ground' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lesson: Air and Ground' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Lesson plan, 45 minutes/ })).toBeVisible();
  await audit(page, 'lesson');
  // A print button prints its kind of sheet only.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('radio', { name: 'A4' }).check();
  await page.getByRole('button', { name: 'Print worksheets' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 2, name: 'Worksheet: Before play' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Lesson plan, 45 minutes/ })).toBeHidden();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  await page.emulateMedia({ media: null });
  await page.getByRole('button', { name: 'Print role sheets' }).click();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(7);

  await page.getByRole('link', { name: say('teaching.kit') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kit: Air and Ground' })).toBeVisible();
  await audit(page, 'kit');
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('checkbox', { name: say('print.kit.cards') }).check();
  expect(await overflowing(page)).toEqual([]);
  const command = readFileSync(await kit('intervention-2015', 'letter', '--cards', 'on'), 'utf8');
  const parts = (html: string) =>
    [...html.matchAll(/data-(?:card|headline|orders|province|track|piece)="[^"]+"/g)].map(([mark]) => mark);
  expect(parts(await page.locator('.kit').innerHTML())).toEqual(parts(command));
  for (const part of ['setup', 'dice', 'people', 'rules', 'sources'] as const) {
    await page.getByRole('checkbox', { name: say(`print.part.${part}`), exact: true }).uncheck();
  }
  const sheets = await page.locator('.kit .kit-page').count();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(sheets);
});

test('the command makes the same file as a PDF', async () => {
  const args = ['src/cli/axis.mjs', 'print', 'intervention-2015', '--only', 'map,pieces', '--out', folder, '--force'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  test.skip(!stdout.includes('.pdf'), 'no Chrome or Chromium in a usual place');
  expect(pagesOf(readFileSync(join(folder, 'intervention-2015-a4.pdf')))).toBe(3);
});
