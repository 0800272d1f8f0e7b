/** A class of four phones, its teacher and its wall, by what their screens say: from the code to the debrief. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { closeDevices, comeBack, DESK, device, held, over, PHONE, playTable, sitDown, WALL } from './class-players';
import { button, newTurn } from './player';

test.afterEach(closeDevices);

async function join(page: Page, code: string, nickname: string): Promise<void> {
  await page.goto(`/#/class/${code}`);
  await sitDown(page, nickname);
  await expect(page.getByRole('heading', { level: 1, name: `Welcome, ${nickname}` })).toBeVisible();
}

const NAMES = ['Amira', 'Ben', 'Chloe', 'Dilan'];

interface Room {
  readonly teacher: Page;
  readonly wall: Page;
  readonly phones: readonly Page[];
  readonly code: string;
  /** The longest time that a phone took from the code to its place, in milliseconds. */
  readonly took: number;
  readonly faults: string[];
}

/** A class of four phones with its wall, made and joined by its own screens. */
async function room(browser: Browser, check: (page: Page, screen: string) => Promise<void>): Promise<Room> {
  const faults: string[] = [];
  const teacher = await device(browser, DESK, faults);
  await teacher.goto('/#/teach');
  await teacher.getByLabel('Ends after').selectOption('2');
  await check(teacher, 'making a class');
  await button(teacher, 'Make the class').click();
  await expect(teacher.getByRole('heading', { name: 'Your class is there' })).toBeVisible();
  await expect(teacher.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await check(teacher, 'the code');
  const code = (await teacher.locator('.code [aria-hidden]').textContent())!;
  const link = await teacher.getByLabel(/^Projector link/).inputValue();
  const wall = await device(browser, WALL, faults);
  await wall.goto(link);
  await expect(wall.getByText('Nobody has joined yet')).toBeVisible();
  await check(wall, 'the wall while gathering');
  await teacher.getByRole('link', { name: 'Go to the control page' }).click();
  await expect(teacher.getByRole('heading', { level: 1, name: `Class ${code}` })).toBeVisible();
  const phones: Page[] = [];
  let took = 0;
  for (const name of NAMES) {
    const page = await device(browser, PHONE, faults);
    const from = Date.now();
    await join(page, code, name);
    took = Math.max(took, Date.now() - from);
    phones.push(page);
  }
  await expect(wall.getByText('4 people have joined')).toBeVisible();
  return { teacher, wall, phones, code, took, faults };
}

test('a class gathers: code, wall, content note, seats by rule and by keyboard, a lost phone, a quiet exit', async ({
  browser,
}) => {
  const { teacher, phones, code, took, faults } = await room(browser, audit);
  const [amira, ben, , dilan] = phones as [Page, Page, Page, Page];
  const late = await device(browser, PHONE, faults);
  await late.goto('/#/class');
  await late.getByLabel('Class code').fill('AAAAAA');
  await button(late, 'Go on').click();
  await expect(late.getByRole('alert')).toContainText('No class has this code');
  await late.goto(`/#/class/${code}`);
  await expect(late.getByRole('heading', { name: 'Before you join' })).toBeVisible();
  await audit(late, 'joining');

  // Seats: dealt by the rule, then changed by the keyboard alone.
  await button(teacher, 'Deal the seats').last().click();
  await expect(teacher.getByLabel('Place of Dilan')).toHaveValue('2-tehran');
  await teacher.getByLabel('Place of Dilan').focus();
  await teacher.keyboard.press('ArrowUp');
  await teacher.keyboard.press('Tab');
  await teacher.keyboard.press('Enter');
  await expect(teacher.getByLabel('Place of Chloe')).toHaveValue('2-tehran');
  await expect(teacher.getByLabel('Place of Dilan')).toHaveValue('2-moscow');
  await expect(teacher.getByLabel('Place of Dilan')).toBeFocused();
  await expect(dilan.getByText('Table 2: you play Moscow.')).toBeVisible();
  // By the mouse: whoever sat there takes the place that was left.
  await teacher.getByText('Ben', { exact: true }).dragTo(teacher.getByRole('list', { name: 'table 1, Moscow' }));
  await expect(teacher.getByLabel('Place of Ben')).toHaveValue('1-moscow');
  await expect(teacher.getByLabel('Place of Amira')).toHaveValue('1-tehran');
  await teacher.getByText('Amira', { exact: true }).dragTo(teacher.getByRole('list', { name: 'table 1, Moscow' }));
  await expect(teacher.getByLabel('Place of Amira')).toHaveValue('1-moscow');
  await audit(teacher, 'seats');
  await audit(dilan, 'waiting for the start');

  const begun = Date.now();
  await button(teacher, 'Begin').first().click();
  await expect(amira.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  expect(took + Date.now() - begun, 'from the code to the first decision').toBeLessThan(60_000);

  // A lost phone: nickname and PIN open the seat on another one.
  await ben.getByRole('tab', { name: 'Class' }).click();
  const pin = /\d{4}/.exec((await ben.getByText(/^Your PIN: /).textContent())!)![0];
  await audit(ben, 'class panel');
  await comeBack(late, 'ben', pin === '1234' ? '1235' : '1234');
  await expect(late.getByRole('alert')).toContainText('do not fit together');
  await late.getByLabel('PIN of four digits').fill(pin);
  await button(late, 'Open my seat').click();
  await expect(late.getByRole('heading', { level: 2, name: /^Waiting for Moscow|^Statecraft/ })).toBeVisible();
  await expect(ben.getByRole('alert')).toContainText('This seat is not open any more');

  await dilan.getByRole('tab', { name: 'Class' }).click();
  await button(dilan, 'Leave quietly').click();
  await button(dilan, 'Leave now').click();
  await expect(dilan.getByText(/^You observe\./)).toBeVisible();
  await expect(teacher.getByRole('listitem').filter({ hasText: 'Table 2' })).toContainText('(bot)');
  expect(faults).toEqual([]);
});

test('a class plays: tables live, pause, message, one table, predictions, turns opened, debrief, report, deletion', async ({
  browser,
}) => {
  const { teacher, wall, phones, code, faults } = await room(browser, async () => {});
  const [amira, ben, chloe] = phones as [Page, Page, Page, Page];
  await button(teacher, 'Deal the seats and begin').click();
  await expect(amira.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  // Both say when the class ends, though the game itself hears of it when that turn begins.
  await expect(amira.getByRole('heading', { level: 1 })).toContainText('Turn 1 of 2: 2015');
  await expect(teacher.locator('.table-card .turn').first()).toHaveText('Turn 1 of 2');
  await audit(amira, 'the seat');
  await audit(teacher, 'the tables');
  await audit(wall, 'the wall while playing');

  await button(teacher, 'Pause all').click();
  await expect(amira.getByText('Your teacher has paused the game.').first()).toBeVisible();
  await expect(wall.getByText('Paused').first()).toBeVisible();
  await button(teacher, 'Resume all').click();
  await teacher.getByText('Message · Headline').click();
  await teacher.getByLabel('Message', { exact: true }).fill('Seven minutes for this turn.');
  await button(teacher, 'Send').click();
  for (const page of [amira, wall]) await expect(page.getByText('Seven minutes for this turn.').first()).toBeVisible();
  await button(teacher, 'Open table 2').click();
  await audit(teacher, 'one table');
  await button(teacher, 'Let a bot play Moscow').click();
  await expect(chloe.getByRole('heading', { level: 2, name: 'A bot plays for you.' })).toBeVisible();
  await button(teacher, 'Watch its board').click();
  await expect(teacher.getByRole('heading', { level: 2, name: 'Table 2' })).toBeVisible();
  await button(teacher, 'Back to the class').click();

  // Table 1 plays its first turn, with predictions, and waits for the teacher; a reload changes nothing.
  await playTable([amira, ben].map((page) => ({ page, turn: newTurn(), decided: 0 })));
  // What lies half under the header is no smaller for it.
  await amira.evaluate(() => window.scrollTo(0, 0));
  await audit(amira, 'held at the end of a turn');
  await teacher.reload();
  await expect(teacher.getByText(/Tables may play up to turn 1\. (One table waits|2 tables wait)\./)).toBeVisible();
  await button(teacher, 'Open turn 2').click();
  await expect(held(amira)).toBeHidden();

  await button(teacher, 'Begin the debrief').click();
  await expect(teacher.getByText(/^2 tables still play/)).toBeVisible();
  await button(teacher, 'End them and begin the debrief').click();
  await expect(teacher.getByRole('heading', { name: 'Where the tables ended' })).toBeVisible();
  await button(teacher, 'Show all').click();
  await expect(teacher.getByRole('heading', { level: 2, name: /Amira, Moscow, table 1/ })).toBeVisible();
  // What a bot decided in somebody's place is not said to be theirs.
  await expect(teacher.getByRole('article').filter({ hasText: 'Chloe, Moscow' })).toContainText('(bot)');
  await button(teacher, 'Play it on').click();
  await expect(teacher.getByText(/each played on|This happened at no table/)).toBeVisible({ timeout: 30_000 });
  await audit(teacher, 'debrief for the teacher');
  const file = teacher.waitForEvent('download');
  await button(teacher, 'Decisions (CSV)').click();
  expect((await file).suggestedFilename()).toBe(`axis-class-${code}.csv`);

  await expect(wall.getByRole('heading', { level: 2, name: 'Where the tables ended' })).toBeVisible();
  await audit(wall, 'class map');
  await wall.keyboard.press('ArrowRight');
  await expect(wall.getByRole('heading', { level: 2, name: 'Who shared intelligence?' })).toBeVisible();
  await audit(wall, 'a slide with charts');
  await wall.keyboard.press('End');
  await expect(wall.getByRole('heading', { level: 2, name: 'Whose cost does no track show?' })).toBeVisible();

  await expect(over(amira)).toBeVisible();
  await button(amira, 'My report').click();
  await expect(amira.getByText('A report of one game. It is no grade.')).toBeVisible();
  await audit(amira, 'report');

  await teacher.getByRole('tab', { name: 'End and delete' }).click();
  await button(teacher, 'Delete the class').click();
  await button(teacher, 'Delete now, for good').click();
  await expect(teacher.getByRole('heading', { level: 1, name: 'Teach with it' })).toBeVisible();
  await expect(amira.getByRole('alert')).toContainText('This seat is not open any more');
  expect(faults).toEqual([]);
});
