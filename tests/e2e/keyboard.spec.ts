import { expect, test } from '@playwright/test';
import { tabTo } from './keys';
import { button, SEED } from './player';

test('a game is started and a decision made without a mouse', async ({ page }) => {
  await page.goto(`/#/?seed=${SEED}`);
  await tabTo(page, page.getByRole('radio', { name: 'I play against a bot' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Two people at this screen' })).toBeChecked();
  await tabTo(page, button(page, 'Start Air and Ground'));
  await page.keyboard.press('Enter');

  // The curtain takes the focus; its button is the next stop.
  await expect(page.getByRole('heading', { level: 1, name: 'Pass the screen to Moscow' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  // Arrow keys walk over the map in map order, and the whole map is one stop.
  const map = page.getByRole('list', { name: 'Provinces of Syria in map order' });
  await map.getByRole('button', { name: /^Damascus/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(map.getByRole('button', { name: /^Hasakah/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Rif Dimashq' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(map.locator(':focus')).toHaveCount(0);

  await page.getByRole('tab', { name: 'Your turn' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'In force' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Goals' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Goals' })).toContainText('What pays now');
  await page.keyboard.press('Home');

  await button(page, 'Recruit in Rif Dimashq (price 1)').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Moscow recruits in Rif Dimashq');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
