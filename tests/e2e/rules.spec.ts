import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { audit } from './audit';

const rules = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');
const sections = [...rules.matchAll(/^##+ (\d+(?:\.\d+)?|[CH](?:\d+(?:\.\d+)?)?) (.+)$/gm)].map(
  ([, number, title]) => `${number} ${title}`,
);

test('every section of the rulebook is there and has an address', async ({ page }) => {
  await page.goto('/#/rules');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules of Axis of Convenience');
  expect(sections.length).toBeGreaterThan(80);
  const headings = page.getByRole('heading').filter({ hasNotText: 'Rules of Axis' });
  expect(await headings.allTextContents()).toEqual(sections);
  await audit(page, 'rules');

  await page.goto('/#/rules/6.2');
  await expect(page.getByRole('heading', { name: '6.2 Attack' })).toBeInViewport();
  await expect(page.getByRole('heading', { name: '6.2 Attack' })).toBeFocused();
  await page.getByRole('article').getByRole('link', { name: '6.4' }).first().click();
  await expect(page).toHaveURL(/#\/rules\/6\.4$/);
  await expect(page.getByRole('heading', { name: '6.4 Losses' })).toBeInViewport();
});

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/#/nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
  await page.goto('/#/play/nosuchgame');
  await expect(page.getByText('No game with this address is saved in this browser.')).toBeVisible();
  await audit(page, 'a game that is not there');
});
