/** Two people on two devices, and one who watches: by what their screens say. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { pressOn, tabTo } from './keys';
import { button } from './player';

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/** What these tests do on purpose is no fault of the page: a cut line, a wrong code, no service worker. */
const MEANT = /ERR_INTERNET_DISCONNECTED|Service Worker registration blocked|status of 404/;

async function device(browser: Browser, viewport: typeof DESK, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !MEANT.test(text)) faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

test('a game on two devices: invited by code, cut off, carried to a third device, handed to bots, played again', async ({
  browser,
}) => {
  const faults: string[] = [];
  const moscow = await device(browser, DESK, faults);
  await moscow.goto('/#/online');
  await moscow.getByLabel('Your name').fill('Anna');
  await moscow.getByRole('radio', { name: 'Moscow' }).check();
  await audit(moscow, 'online');
  await button(moscow, 'Make the game').click();
  const code = moscow.getByText(/^Code: /);
  await expect(code).toBeVisible();
  await audit(moscow, 'invitation');

  const tehran = await device(browser, PHONE, faults);
  await tehran.goto('/#/online');
  await tehran.getByRole('textbox', { name: 'Code' }).fill('AAAA AAAA');
  await button(tehran, 'Go').click();
  await expect(tehran.getByRole('alert')).toContainText('This code opens nothing');
  await tehran.getByRole('textbox', { name: 'Code' }).fill((await code.textContent())!.replace('Code: ', ''));
  await button(tehran, 'Go').click();
  await expect(tehran.getByText('Anna invites you')).toBeVisible();
  await tehran.getByLabel('Your name').fill('Behrouz');
  await audit(tehran, 'invited');
  await button(tehran, 'Sit down').click();
  await expect(tehran.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();

  // Moscow decides; Tehran sees it come.
  await expect(moscow).toHaveTitle(/^Your turn/);
  await button(moscow, /^Pass/).first().click();
  await expect(moscow.getByRole('heading', { level: 2, name: 'Waiting for Tehran' })).toBeVisible();
  await expect(tehran.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();

  await moscow.getByRole('tab', { name: 'Players' }).click();
  await moscow.getByLabel('Message').fill('Shall we hold Homs together?');
  await button(moscow, 'Send').click();
  await tehran.getByRole('tab', { name: 'Players' }).click();
  await expect(tehran.getByText('Shall we hold Homs together?')).toBeVisible();
  await audit(tehran, 'players and chat');

  const watcher = await device(browser, DESK, faults);
  await watcher.goto(moscow.url().split('?')[0]!);
  await expect(watcher.getByRole('heading', { level: 2, name: 'You are watching' })).toBeVisible();
  await expect(watcher.getByText('Shall we hold Homs together?')).toHaveCount(0);
  await audit(watcher, 'watching');

  // A reload comes back to the same seat.
  await tehran.reload();
  await expect(tehran.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();

  // Another device takes the seat; the first one is told.
  await tehran.getByRole('tab', { name: 'Players' }).click();
  await button(tehran, 'Move to another device').click();
  const told = await tehran.getByText(/^On the other device/).textContent();
  const laptop = await device(browser, DESK, faults);
  await laptop.goto('/#/online');
  await laptop.getByRole('textbox', { name: 'Code' }).fill(/enter (\S+)\./.exec(told!)![1]!);
  await button(laptop, 'Go').click();
  await expect(laptop.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  await expect(tehran.getByRole('alert')).toContainText('This seat has moved to another device');
  await tehran.context().close();

  // The line is cut and comes back.
  await laptop.context().setOffline(true);
  await expect(laptop.getByText(/^The line is broken/)).toBeVisible({ timeout: 60_000 });
  await laptop.context().setOffline(false);
  // By itself: whoever presses "Try now" only does not wait for the next try.
  await expect(laptop.getByText(/^The line is broken/)).toBeHidden({ timeout: 60_000 });

  // Bots play it to its end.
  for (const page of [moscow, laptop]) {
    await page.getByRole('tab', { name: 'Players' }).click();
    await button(page, 'Let a bot play for me').click();
  }
  for (const page of [moscow, laptop]) {
    await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible({ timeout: 120_000 });
  }
  await button(moscow, 'Play again with sides swapped').click();
  await expect(moscow.getByRole('heading', { level: 1, name: 'Invite the other player' })).toBeVisible();
  await button(laptop, 'Your partner wants to play again: go there').click();
  await expect(laptop).toHaveTitle(/^Your turn/);
  await expect(moscow.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();
  expect(faults).toEqual([]);
});

/** To the last tab by keys, from wherever the focus is. */
async function toPlayers(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('End');
  await expect(page.getByRole('tabpanel', { name: 'Players' }).getByText('Moscow')).toBeVisible();
}

test('without a mouse: a game is made, joined by its link, played, talked about and left to a bot', async ({
  browser,
}) => {
  const faults: string[] = [];
  const moscow = await device(browser, DESK, faults);
  await moscow.goto('/#/online');
  await tabTo(moscow, moscow.getByLabel('Your name'));
  await moscow.keyboard.type('Anna');
  // A group of choices is one stop; arrow keys go round in it.
  await tabTo(moscow, moscow.getByRole('radio', { name: 'Whichever comes' }));
  await moscow.keyboard.press('ArrowDown');
  await expect(moscow.getByRole('radio', { name: 'Moscow' })).toBeChecked();
  await pressOn(moscow, button(moscow, 'Make the game'));
  const link = await moscow.getByRole('textbox', { name: 'Invite the other player' }).inputValue();

  const tehran = await device(browser, DESK, faults);
  await tehran.goto(link);
  await tabTo(tehran, tehran.getByLabel('Your name'));
  await tehran.keyboard.type('Behrouz');
  await tehran.keyboard.press('Enter');
  await expect(tehran.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();

  // An action in one of several places: it opens, and the places follow it.
  const recruit = moscow.getByRole('tabpanel').getByRole('button', { name: /^Recruit/, expanded: false });
  await pressOn(moscow, recruit.first());
  await pressOn(moscow, moscow.getByRole('button', { name: /^Recruit in / }).first());
  await expect(moscow.getByRole('heading', { level: 2, name: 'Waiting for Tehran' })).toBeVisible();
  // Whoever has decided is put at the top, not nowhere.
  await expect(moscow.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(tehran.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  await pressOn(tehran, button(tehran, /^Pass/).first());
  await expect(moscow.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();

  await toPlayers(moscow);
  await tabTo(moscow, moscow.getByLabel('Message'));
  await moscow.keyboard.type('Homs first?');
  await moscow.keyboard.press('Enter');
  await toPlayers(tehran);
  await expect(tehran.getByText('Homs first?')).toBeVisible();
  // The next line is typed where the last one was.
  await moscow.keyboard.type('Or Aleppo?');
  await moscow.keyboard.press('Enter');
  await expect(tehran.getByText('Or Aleppo?')).toBeVisible();

  await pressOn(tehran, button(tehran, 'Let a bot play for me'));
  await expect(button(tehran, 'Let a bot play for me')).toHaveCount(0);
  await expect(moscow.getByRole('listitem').filter({ hasText: 'Behrouz' })).toHaveCount(0);
  await tabTo(tehran, tehran.getByRole('tab', { selected: true }));
  await tehran.keyboard.press('Home');
  await pressOn(tehran, button(tehran, 'Play again yourself'));
  await expect(tehran.getByRole('heading', { level: 2, name: 'Waiting for Moscow' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('what is not there is said', async ({ page }) => {
  await page.goto('/#/table/thereIsNoSuchGame');
  await expect(page.getByRole('alert')).toContainText('There is no such game');
  await page.goto('/#/join/thereIsNoSuchGame');
  await expect(page.getByRole('alert')).toContainText('There is no such game');
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/#/online');
  await expect(page.getByRole('alert')).toContainText('the server cannot be reached');
});
