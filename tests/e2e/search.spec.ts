/** Searching the rulebook and the source library. */
import { expect, test } from '@playwright/test';
import { audit } from './audit';

test('the rulebook is searched, and a result leads to its section', async ({ page }) => {
  await page.goto('/#/rules');
  const search = page.getByRole('searchbox', { name: 'Search the rules' });
  await search.fill('reinforcment');
  const results = page.getByRole('list', { name: 'Sections found' });
  await expect(results.getByRole('link').first()).toHaveText('8.3 Reinforcement');
  await audit(page, 'search of the rules');
  await search.fill('zeppelin');
  await expect(page.getByText('Nothing in the rules fits “zeppelin”.')).toBeVisible();
  await search.fill('gulf crisis');
  await results.getByRole('link', { name: '7.5 Gulf crisis' }).click();
  await expect(page).toHaveURL(/#\/rules\/7\.5$/);
  await expect(page.getByRole('heading', { name: '7.5 Gulf crisis' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '7.5 Gulf crisis' })).toBeInViewport();
});

test('the library is filtered by words, kind, what it became, and dispute', async ({ page }) => {
  await page.goto('/#/sources');
  const claims = page.getByRole('heading', { level: 3, name: /^S\d-\d\d$/ });
  await expect(claims).toHaveCount(100);
  await page.getByRole('checkbox', { name: 'Only disputed' }).check();
  await expect(page.getByRole('status')).toHaveText(/^\d+ claims of 100$/);
  const disputed = await claims.count();
  expect(disputed).toBeLessThan(100);
  await expect(page.getByText('Disputed:')).toHaveCount(disputed);
  await page.getByRole('combobox', { name: 'Became' }).selectOption('a card');
  await page.getByRole('combobox', { name: 'Kind of claim' }).selectOption('Facts');
  await page.getByRole('searchbox', { name: 'Find in the library' }).fill('phosphate');
  await expect(claims.first()).toBeVisible();
  expect(await claims.count()).toBeLessThan(disputed);
  await audit(page, 'filtered library');
  await page.getByRole('searchbox', { name: 'Find in the library' }).fill('zeppelin');
  await expect(page.getByRole('status')).toHaveText('No claim fits.');
});
