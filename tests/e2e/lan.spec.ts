/** A class without internet: the page over plain HTTP at this machine's own address, where there is no secure context. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { noNetwork, startLan } from './lan-server';
import { button } from './player';

async function device(browser: Browser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

test('two phones play over plain HTTP at an address of the local network', async ({ browser }) => {
  test.skip(noNetwork, 'this machine is in no network but its own');
  const room = await startLan();
  const faults: string[] = [];
  try {
    expect(room.printed()).toContain('What is exposed');
    const moscow = await device(browser, faults);
    await moscow.goto(`${room.url}#/online`);
    // The test is worth something only where these are missing.
    const there = await moscow.evaluate(() => [
      isSecureContext,
      'randomUUID' in crypto,
      'subtle' in crypto && crypto.subtle !== undefined,
      'clipboard' in navigator,
      'serviceWorker' in navigator,
    ]);
    expect(there).toEqual([false, false, false, false, false]);
    await moscow.getByLabel('Your name').fill('Kestrel');
    await moscow.getByRole('radio', { name: 'Moscow' }).check();
    await button(moscow, 'Make the game').click();
    const link = await moscow.locator('.invite input').inputValue();
    expect(link.startsWith(room.url)).toBe(true);
    await expect(button(moscow, 'Copy')).toHaveCount(0);

    const tehran = await device(browser, faults);
    await tehran.goto(link);
    await tehran.getByLabel('Your name').fill('Heron');
    await button(tehran, 'Sit down').click();
    await expect(tehran.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();
    await button(moscow, /^Pass/).first().click();
    await expect(tehran.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
    await button(tehran, /^Pass/).first().click();
    await expect(moscow.getByRole('heading', { level: 2, name: /joint front/i })).toBeVisible();
    // A reload comes back to the seat: the token was kept without cookies.
    await tehran.reload();
    await expect(tehran.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();
    expect(faults).toEqual([]);
  } finally {
    await room.end();
  }
});

test('a game of one person and the library open there too, without a fault', async ({ browser }) => {
  test.skip(noNetwork, 'this machine is in no network but its own');
  const room = await startLan();
  const faults: string[] = [];
  try {
    const page = await device(browser, faults);
    await page.goto(room.url);
    await button(page, 'Play now').click();
    await expect(page.getByRole('heading', { level: 1, name: /^Turn 1 / })).toBeVisible();
    await page.goto(`${room.url}#/history/intervention-2015`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(faults).toEqual([]);
  } finally {
    await room.end();
  }
});
