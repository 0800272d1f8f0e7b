/** Every screen: axe in both themes, on a laptop that shows the board without scrolling. */
import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { button } from './player';
import { gameAt, load, sitAt } from './prepared';

test.use({ viewport: { width: 1280, height: 720 } });

async function auditBoard(page: Page, screen: string): Promise<void> {
  const [content = 0, view = 0] = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    window.innerHeight,
  ]);
  expect(content, `${screen} is higher than the window`).toBeLessThanOrEqual(view);
  await audit(page, screen);
}

function step(page: Page, name: string) {
  return expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

test('home and curtain', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Axis of Convenience');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(8);
  await audit(page, 'home');
  await page.getByRole('radio', { name: 'Two people at this screen' }).check();
  await button(page, 'Start Air and Ground').click();
  await expect(button(page, 'I am Moscow')).toBeVisible();
  await audit(page, 'curtain');
});

test('Statecraft and the panels of the board', async ({ page }) => {
  await sitAt(page, 'statecraft', 'Tehran');
  await step(page, 'Statecraft');
  await auditBoard(page, 'Statecraft');
  await button(page, /^Raqqa/).click();
  await expect(page.getByRole('region', { name: 'Raqqa' })).toContainText('Nothing can be done in Raqqa now.');
  await button(page, /^Tartus/).click();
  await expect(page.getByRole('region', { name: 'Tartus' })).toContainText('Recruit in Tartus');
  await auditBoard(page, 'a province');
  await page.getByRole('tab', { name: 'Goals' }).click();
  await auditBoard(page, 'goals');
  await page.getByRole('tab', { name: 'Chronicle' }).click();
  await page.getByText('Legend').click();
  await button(page, 'Show as a list').click();
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(14);
  await auditBoard(page, 'chronicle and list of places');
});

test('joint front, orders, hand-over', async ({ page }) => {
  await sitAt(page, 'joint', 'Tehran');
  await step(page, 'Joint front');
  await auditBoard(page, 'joint front');
  await sitAt(page, 'orders', 'Tehran');
  await step(page, 'Orders');
  const more = button(page, /^One unit more to /);
  await more.first().click();
  await more.first().click();
  await page.getByRole('radio', { name: /^2 / }).first().check({ force: true });
  await expect(page.getByRole('tabpanel')).toContainText(/ground \d \+ air \d.* = attack \d against \d: /);
  await auditBoard(page, 'orders');
  await page.getByRole('radio', { name: /^Build up/ }).check();
  await button(page, 'Seal the orders').click();
  await expect(button(page, 'Hand over to Moscow')).toBeVisible();
  await auditBoard(page, 'hand-over');
});

test('what happened, accusation, council', async ({ page }) => {
  await load(page, 'accusation.json', gameAt('accusation'));
  await button(page, 'I am Tehran').click();
  await expect(button(page, 'On to my decision')).toBeVisible();
  await auditBoard(page, 'what happened');
  await button(page, 'On to my decision').click();
  await step(page, 'Accusation');
  await expect(page.getByRole('tabpanel')).toContainText(/That happens \d in 6 without a leak/);
  await auditBoard(page, 'accusation');
  await sitAt(page, 'offer', 'Tehran');
  await step(page, "Security Council, Tehran's offer");
  await auditBoard(page, 'offer');
  await sitAt(page, 'vote', 'Moscow');
  await step(page, "Security Council, Moscow's vote");
  await expect(page.getByRole('tabpanel')).toContainText('Washington bids');
  await auditBoard(page, 'vote');
});

test('verdict and replay', async ({ page }) => {
  await load(page, 'over.json', gameAt('over', 1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verdict');
  await audit(page, 'verdict');
  await page.getByRole('link', { name: 'Replay' }).click();
  await page.getByRole('slider').press('PageUp');
  await expect(page.getByRole('status')).toContainText(/^(Moscow|Tehran): /);
  await auditBoard(page, 'replay');
});
