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

test('the keyboard goes on where it was when the page has taken over', async ({ page }) => {
  const letGo = await openWithoutScripts(page);
  await button(page, 'Settings').focus();
  await page.keyboard.down(' ');
  await letGo();
  await expect(button(page, 'Settings')).toBeFocused();
  await page.keyboard.up(' ');
  await expect(settings(page)).toBeVisible();
});

test('nothing moves when the fonts come late', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(/\.woff2/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('radio', { name: 'Two people at this screen' })).toBeVisible();
  const stretched = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => /Fallback/.test(family) && status === 'loaded')
      .map((one) => one.family),
  );
  const there = await page.evaluate(() =>
    new FontFace('try', 'local("Times New Roman"), local("Liberation Serif")').load().then(
      () => true,
      () => false,
    ),
  );
  test.skip(!there, 'this machine has none of the fonts that stand in');
  expect(stretched).toContain('SerifFallback');
  letGo();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const moved = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        // Told of what has been, in one list.
        new PerformanceObserver((list) =>
          done(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(done, 1_000, 0);
      }),
  );
  expect(moved).toBeLessThan(0.01);
});
