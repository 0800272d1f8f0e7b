/** The first game with its coach, from Learn to a real game; left and taken up again; the glossary. */
import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { button } from './player';

function step(page: Page, title: string) {
  return expect(page.getByRole('complementary', { name: 'Coach' }).getByRole('heading')).toHaveText(
    new RegExp(`^Step \\d+ of 13 ${title}$`),
  );
}

test('the first game, from the first step to a game against a bot', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/#/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Learn' }).click();
  await audit(page, 'learn');
  await page.getByRole('link', { name: 'Start the first game' }).click();
  const coach = page.getByRole('complementary', { name: 'Coach' });
  const next = coach.getByRole('button', { name: 'Next' });
  const show = coach.getByRole('button', { name: 'Do it for me' });
  await step(page, 'Two allies, one government');
  await audit(page, 'first step');
  await next.click();
  await step(page, 'What pays');
  await next.click();
  await step(page, 'Three actions a turn');
  // Another legal action will do as well, and can be taken back.
  await button(page, /^Court the president/).click();
  await step(page, 'Business');
  await expect(coach).toContainText('That works too: Patronage 1 toward you.');
  await coach.getByRole('button', { name: 'One step back' }).click();
  await step(page, 'Three actions a turn');
  await show.click();
  await step(page, 'Business');
  await expect(coach).toContainText('Good.');

  // Left and taken up again, at the same step.
  await coach.getByRole('link', { name: 'Leave the lesson' }).click();
  await page.getByRole('link', { name: 'Go on with the first game' }).click();
  await step(page, 'Business');
  await show.click();
  await step(page, 'Money is also aid');
  await show.click();
  await step(page, 'Trust and the joint front');
  await show.click();
  await step(page, 'Air and ground need each other');
  await next.click();
  await step(page, 'Aid feeds the state');
  await next.click();
  await step(page, 'The secret channel');
  await audit(page, 'orders with the coach');
  await show.click();
  await step(page, 'What came of it');
  await expect(coach).toContainText('Both kept the joint front');
  await next.click();
  await step(page, 'The Security Council');
  await show.click();
  await step(page, 'Reckoning');
  await next.click();
  await step(page, 'The verdict');
  await audit(page, 'last step');
  await button(page, 'Play on from here, three turns against a bot').click();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Turn 2 of 4');
  expect(errors).toEqual([]);
});

test('the first game fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/learn/game');
  await step(page, 'Two allies, one government');
  await audit(page, 'first step on a phone');
});

test('the glossary finds words, and a word has an address', async ({ page }) => {
  await page.goto('/#/glossary/sway');
  await expect(page.getByText('Having more proxies than the ally')).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('entrap');
  await expect(page.getByRole('status')).toHaveText('1 word');
  await expect(page.getByRole('term')).toHaveText('Entrapment');
  await audit(page, 'glossary');
});
