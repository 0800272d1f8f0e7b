/** The debrief of a finished game: two marks a side, secrets, lenses, the review in its worker, files and paper. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { audit, expectNoSidewaysScroll } from './audit';
import { button } from './player';
import { gameAt, load } from './prepared';

async function open(page: Page): Promise<void> {
  await load(page, 'over.json', gameAt('over', 1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verdict');
}

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('a debrief shows marks, secrets side by side and lenses', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const moscow = page.getByRole('region', { name: /^Moscow: / });
  await expect(moscow).toContainText(/Par \d+/);
  await expect(moscow).toContainText('Partner threshold 16');
  const sealed = page.getByRole('region', { name: /^The sealed decisions, side by side/ });
  await expect(sealed.getByRole('region', { name: '2016' })).toContainText('Channel to Israel: Silent.');
  await expect(sealed.getByRole('heading', { name: 'What was true' })).toHaveCount(4);
  const lenses = page.getByRole('region', { name: 'Four lenses on this game' });
  for (const lens of ['Look beyond headlines', 'Red lines', 'Dependency', 'External influences'])
    await expect(lenses.getByRole('region', { name: lens })).toContainText('To talk about:');
  await expect(page.getByRole('img', { name: /VP by line of the score/ })).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('columnheader', { name: 'Stability' })).toBeVisible();
  await audit(page, 'debrief');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page, 'debrief at 320 px');
});

test('the review runs, can be stopped, and says what it found', async ({ page }) => {
  await open(page);
  const review = page.getByRole('region', { name: 'Turning points' });
  await review.getByRole('button', { name: 'Review the game' }).click();
  await expect(review.getByRole('progressbar', { name: 'How far the review is' })).toBeVisible();
  await expect(review).toContainText(/Decision [2-9] of \d+/);
  await review.getByRole('button', { name: 'Stop' }).click();
  await expect(review.getByRole('status')).toHaveText(/^Stopped after \d+ of \d+ decisions; what was found stays\.$/);
  await review.getByRole('button', { name: 'Review again' }).click();
  await expect(review.getByRole('status')).toHaveText(/^All \d+ decisions are reviewed\.$/, { timeout: 150_000 });
  await expect(review.getByRole('heading', { name: 'Where most was lost' })).toBeVisible();
  await expect(review.getByRole('listitem').first()).toContainText(/Worth about −?\d+\.\d ± \d+\.\d VP of lead/);
  await audit(page, 'debrief with its review');
});

test('the debrief can be taken along as Markdown, CSV and on paper', async ({ page }) => {
  await open(page);
  const markdown = await saved(page, 'Save Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.text).toContain('## Four lenses on this game');
  const csv = await saved(page, 'Save CSV');
  expect(csv.text.trim().split('\r\n')).toHaveLength(5);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(button(page, 'Print')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Four lenses on this game' })).toBeVisible();
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000);
});
