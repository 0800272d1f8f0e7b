/** Two games that differ in one secret: until the rules reveal it, the page must be the same for the other side. */
import { expect, type Page, test } from '@playwright/test';
import { button, confirm } from './player';
import { sitAt } from './prepared';

/** All that somebody at the screen could get at, the address of the game apart. */
async function all(page: Page): Promise<string> {
  // The mouse lies elsewhere, and the map has come to rest: it is drawn a moment after the panel.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('button', { name: 'Skip' })).toHaveCount(0, { timeout: 30_000 });
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = await page.content();
      return before === last;
    })
    .toBe(true);
  const text = await page.evaluate(() =>
    JSON.stringify({
      // Which files were asked for in which order is of the line, not of the game.
      page: document.documentElement.outerHTML.replaceAll(/<link rel="modulepreload"[^>]*>/g, ''),
      title: document.title,
      history: history.state,
      session: { ...sessionStorage },
      name: window.name,
    }),
  );
  return `${text}\n${await readAloud(page)}`.replaceAll(page.url(), 'here');
}

/** The accessibility tree as the browser builds it: what is read aloud, whether or not it can be seen. */
async function readAloud(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = nodes.map(({ role, name, description, value }) =>
    [role, name, description, value].map((one) => String(one?.value ?? '')).join('|'),
  );
  return told.join('\n');
}

/** Names the first place at which two pages differ, rather than printing both. */
function expectSame(one: readonly string[] = [], other: readonly string[] = []): void {
  expect(one.length).toBe(other.length);
  one.forEach((text, n) => {
    let at = 0;
    while (at < text.length && text[at] === other[n]?.[at]) at++;
    expect(text.slice(at - 80, at + 80), `page ${n + 1}`).toBe(other[n]?.slice(at - 80, at + 80));
    expect(text.length).toBe(other[n]?.length);
  });
}

interface Sheet {
  readonly units: number;
  readonly aid: string;
  readonly stance: string;
}

async function writeSheet(page: Page, { units, aid, stance }: Sheet): Promise<void> {
  const panel = page.getByRole('tabpanel');
  const more = panel.getByRole('button', { name: /^One unit more to /, disabled: false });
  for (let n = 0; n < units; n++) await more.nth(n % 2).click();
  await panel.getByRole('group', { name: /^Aid / }).getByRole('radio', { name: aid, exact: true }).check();
  await panel
    .getByRole('group', { name: /^(Channel|Posture) / })
    .getByRole('radio', { name: stance })
    .check();
  await panel.getByRole('button', { name: 'Seal the orders' }).click();
}

/** What can be had at the curtain and then at Tehran's board, after Moscow has sealed this sheet. */
async function afterMoscowSeals(page: Page, sheet: Sheet): Promise<string[]> {
  await sitAt(page, 'orders', 'Moscow', 1);
  await writeSheet(page, sheet);
  await button(page, 'Hand over to Tehran').click();
  await expect(button(page, 'I am Tehran')).toBeVisible();
  const curtain = await all(page);
  await button(page, 'I am Tehran').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Orders' })).toBeVisible();
  return [curtain, await all(page)];
}

test('a sealed sheet shows nowhere on the page', async ({ page }) => {
  const one = await afterMoscowSeals(page, { units: 4, aid: '0', stance: 'Share' });
  const other = await afterMoscowSeals(page, { units: 1, aid: '1', stance: 'Warn' });
  expectSame(one, other);
  expect(one[0]).not.toMatch(/Share|Silent|sortie|treasury/i);
});

test('the channel stays closed after the reveal, and the curtain hides the side that has left', async ({ page }) => {
  const seen: string[][] = [];
  // At this open part of the strike the die gives the same hits under both channels.
  for (const stance of ['Share', 'Silent']) {
    await sitAt(page, 'orders', 'Moscow', 1);
    await writeSheet(page, { units: 2, aid: '1', stance });
    await button(page, 'Hand over to Tehran').click();
    await button(page, 'I am Tehran').click();
    await writeSheet(page, { units: 4, aid: '2', stance: 'Lie low' });
    await expect(button(page, 'On to my decision')).toBeVisible();
    const revealed = await all(page);
    await button(page, 'On to my decision').click();
    await expect(page.getByRole('heading', { level: 2, name: 'Accusation' })).toBeVisible();
    seen.push([revealed, await all(page)]);
  }
  expectSame(seen[0], seen[1]);
});

test("Moscow's eyes only: credits, channel and Washington's bid leave with Moscow", async ({ page }) => {
  await sitAt(page, 'vote', 'Moscow', 1);
  await expect(page.getByText('Washington bids')).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'Credits' })).toBeVisible();
  await button(page, 'Abstain').click();
  await confirm(page);
  await button(page, 'Hand over to Tehran').click();
  const curtain = await all(page);
  expect(curtain).not.toMatch(/Credits|Washington|bid|secret/);
  await button(page, 'I am Tehran').click();
  expect(await all(page)).not.toMatch(/Credits|credits in all|Washington bids|Washington's secret bid/);
});
