/** A team at one side of a table: members propose what is theirs, the leader takes it over and seals. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { ClassExport, ClassRow } from '../../src/table/class-wire';
import { audit as every } from './audit';
import { closeDevices, DESK, device, held, PHONE, playTable, sitDown } from './class-players';
import { fileOf } from './class-truth';
import { act, button, moment, newTurn } from './player';

test.afterEach(closeDevices);

/** In the long run only: it takes as long as the turn itself. */
const audit: typeof every = async (...screen) => {
  if (process.env.AXIS_WHOLE_CLASS) await every(...screen);
};

const panel = (page: Page) => page.getByRole('tabpanel');
const proposals = (page: Page) => page.getByRole('region', { name: /proposal|^Proposed so far/ });
/** What a role sees in the place of a decision that others of its team make. */
const notTheirs = (page: Page, text: string) => page.locator('.waiting-for').getByText(text);

/** Past the report of what happened. */
async function toDecision(page: Page): Promise<void> {
  if ((await moment(page)) === 'briefing') await act(page, 'briefing', newTurn());
}

/** The leader makes the first proposal its own decision. */
async function decideFirst(leader: Page, by: string): Promise<void> {
  const one = proposals(leader).getByRole('listitem').filter({ hasText: by }).first();
  await expect(one).toBeVisible();
  await one.getByRole('button', { name: 'Decide this' }).click();
}

test('three roles of one side play a turn: each sees its own, members propose, the leader seals', async ({
  browser,
}) => {
  const faults: string[] = [];
  const teacher = await device(browser, DESK, faults);
  await teacher.goto('/#/teach');
  await teacher.getByRole('combobox', { name: 'Seats' }).selectOption('teams');
  await button(teacher, 'Make the class').click();
  const code = (await teacher.locator('.code [aria-hidden]').textContent())!;
  await teacher.getByRole('link', { name: 'Go to the control page' }).click();
  const people: Page[] = [];
  // In the order of joining: Moscow, Tehran, Moscow, Tehran, Moscow.
  for (const name of ['Amira', 'Ben', 'Chloe', 'Dilan', 'Emre']) {
    const page = await device(browser, people.length % 2 === 0 ? PHONE : DESK, faults);
    await page.goto(`/#/class/${code}`);
    await sitDown(page, name);
    await expect(page.getByRole('heading', { level: 1, name: `Welcome, ${name}` })).toBeVisible();
    people.push(page);
  }
  const [leader, rival, commander, rivals, diplomat] = people as [Page, Page, Page, Page, Page];
  await button(teacher, 'Deal the seats and begin').click();
  await expect(leader.getByText('You decide and seal for Moscow.')).toBeVisible();
  await expect(commander.getByText('You see to fronts and orders')).toBeVisible();
  await expect(diplomat.getByText('You see to the secret channel')).toBeVisible();

  // Statecraft: the commander proposes, the leader decides, nobody else hears of it.
  await expect(commander.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  const pass = panel(commander).getByRole('button', { name: 'Pass' });
  await pass.click();
  await expect(proposals(commander)).toContainText('Chloe (Commander): Pass');
  await expect(proposals(leader)).toContainText('1 proposal of your team');
  await audit(leader, 'a proposal to decide');
  await expect(proposals(rivals)).toBeHidden();
  await decideFirst(leader, 'Chloe');

  // Both leaders play on until the sheets are to be written.
  const leaders = [leader, rival].map((page) => ({ page, turn: newTurn(), decided: 0 }));
  await playTable(leaders, {
    until: 'orders',
    async stage(now) {
      if (now !== 'joint') return;
      await expect(notTheirs(diplomat, 'This is for your commander and your leader.')).toBeVisible();
    },
  });

  // Orders: units and aid are the commander's, the secret choice the diplomat's.
  await expect(commander.getByText('Of this sheet units and aid are yours.')).toBeVisible();
  await toDecision(commander);
  await expect(panel(commander).getByRole('group', { name: /^Channel / })).toBeHidden();
  await expect(button(commander, 'Seal the orders')).toHaveCount(0);
  const more = panel(commander).getByRole('button', { name: /^One unit more to /, disabled: false });
  await more.first().click();
  await panel(commander)
    .getByRole('group', { name: /^Aid to Damascus/ })
    .getByRole('radio')
    .nth(1)
    .check();
  await button(commander, 'Propose it to the leader').click();
  await expect(proposals(commander)).toContainText(/Chloe \(Commander\): Units: .+ 1; aid 1/);

  await expect(diplomat.getByText('Of this sheet the secret choice is yours.')).toBeVisible();
  await toDecision(diplomat);
  await expect(
    panel(diplomat)
      .getByRole('button', { name: /^One unit more to / })
      .first(),
  ).toBeHidden();
  await panel(diplomat)
    .getByRole('group', { name: /^Channel / })
    .getByRole('radio', { name: /^Silent/ })
    .check();
  // What lies half under the header is no smaller for it.
  await diplomat.evaluate(() => window.scrollTo(0, 0));
  await audit(diplomat, 'a part of the sheet');
  await button(diplomat, 'Propose it to the leader').click();
  await expect(proposals(diplomat)).toContainText(/Emre \(Diplomat\): secret choice: Silent/);

  await expect(proposals(leader)).toContainText('2 proposals of your team');
  for (const name of ['Chloe', 'Emre']) {
    await proposals(leader).getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
    await expect(leader.getByText('Taken into your sheet. Nothing is sealed yet.')).toBeVisible();
  }
  await leader.evaluate(() => window.scrollTo(0, 0));
  await audit(leader, 'the whole sheet');
  await button(leader, 'Seal the orders').click();

  // The vote is the diplomat's to propose.
  await playTable(leaders, { until: 'vote' });
  await expect(rivals.getByText('Chloe')).toHaveCount(0);
  await expect(notTheirs(commander, 'This is for your diplomat and your leader.')).toBeVisible();
  await toDecision(diplomat);
  await panel(diplomat).getByRole('button', { name: 'Abstain' }).click();
  await expect(diplomat.getByRole('button', { name: /^Yes: / })).toHaveCount(0);
  await decideFirst(leader, 'Emre');
  await playTable(leaders);
  for (const page of people) await expect(held(page)).toBeVisible();

  await button(teacher, 'Begin the debrief').click();
  await button(teacher, 'End them and begin the debrief').click();
  const { path } = await fileOf(teacher, 'Everything (JSON)');
  const { rows } = JSON.parse(readFileSync(path, 'utf8')) as ClassExport;
  const of = (what: string): ClassRow | undefined =>
    rows.find((row) => row.side === 'moscow' && row.what === what && row.turn === 1);
  expect(of('seal')?.value).toMatch(/^units [\w-]+:1; aid 1; stance silent$/);
  expect(of('vote')?.value).toBe('vote abstain');
  expect(rows.every(({ who }) => who === 'T1-moscow' || who === 'T1-tehran')).toBe(true);
  expect(faults).toEqual([]);
});
