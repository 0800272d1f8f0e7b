/** What is pressed on the drawn first page is answered, whenever its scripts come. */
import { expect, type Page, test } from '@playwright/test';
import { button } from './player';

/** Home with its scripts held back until they are let go. */
async function openWithoutScripts(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(/assets\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('.first')).toBeVisible();
  return async () => {
    letGo();
    await expect(page.locator('.first')).toHaveCount(0);
  };
}

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

test('a press before the scripts', async ({ page }) => {
  const letGo = await openWithoutScripts(page);
  await button(page, 'Settings').click();
  await letGo();
  await expect(settings(page)).toBeVisible();
});

test('a press that is let go when the page has taken over', async ({ page }) => {
  const letGo = await openWithoutScripts(page);
  await button(page, 'Settings').hover();
  await page.mouse.down();
  await letGo();
  await expect(settings(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(settings(page)).toBeVisible();
});

test('a press moved away from its button asks for nothing', async ({ page }) => {
  const letGo = await openWithoutScripts(page);
  await page.locator('.first .primary').hover();
  await page.mouse.down();
  await page.mouse.move(2, 2);
  await page.mouse.up();
  await letGo();
  await expect(page.getByRole('radio', { name: 'Two people at this screen' })).toBeVisible();
  await expect(page).not.toHaveURL(/play/);
});
