/** Games that were played: replayed, shared as a link, branched off, and the historical line. */
import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { button } from './player';
import { gameAt, load } from './prepared';

const OVER = gameAt('over', 1);
const moves = (JSON.parse(OVER) as { moves: unknown[] }).moves.length;

const position = (page: Page, at: number) => page.getByText(`Decision ${at} of ${moves}`, { exact: true });

async function openReplay(page: Page): Promise<void> {
  await load(page, 'over.json', OVER);
  await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible();
  await page.goto(page.url().replace('#/play/', '#/replay/'));
  await expect(position(page, 0)).toBeVisible();
}

test('a replay is scrubbed by keyboard, by turns and by itself, through every pair of eyes', async ({ page }) => {
  await openReplay(page);
  const slider = page.getByRole('slider', { name: 'Decision' });
  await slider.press('ArrowRight');
  await expect(position(page, 1)).toBeVisible();
  await button(page, 'Go to turn 2, 2016').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Turn 2 of 4/ })).toBeVisible();
  await button(page, 'One back').click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('quick');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(button(page, 'Pause')).toBeVisible();
  await button(page, 'Pause').click();
  const eyes = page.getByRole('combobox', { name: 'Seen by' });
  const moscow = page.getByRole('region', { name: /^Moscow/ });
  await expect(moscow.getByText('Credits')).toHaveCount(0);
  await eyes.selectOption('Tehran');
  await expect(moscow.getByText('Credits')).toHaveCount(0);
  for (const all of ['Moscow', 'Everything, secrets too']) {
    await eyes.selectOption(all);
    await expect(moscow.getByText('Credits').first()).toBeVisible();
  }
  await audit(page, 'replay of everything');
  await slider.press('End');
  await expect(position(page, moves)).toBeVisible();
});

test('a finished game travels as a link, is read-only there, and can be kept', async ({
  page,
  browser,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReplay(page);
  await page.getByRole('tab', { name: 'Share' }).click();
  await button(page, 'Copy link').click();
  await expect(page.getByRole('status')).toContainText('The link is copied');
  await audit(page, 'share');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/game/1.');
  expect(link.length).toBeLessThan(2_000);
  await button(page, 'Copy as Markdown').click();
  await expect(page.getByRole('status')).toContainText('The text is copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# Air and Ground\n/);
  expect(text).toContain('## Turn 4, 2018');

  const other = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' });
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  await expect(position(elsewhere, 0)).toBeVisible();
  await expect(elsewhere.getByText('It is not among your games yet.')).toBeVisible();
  await audit(elsewhere, 'a game from a link');
  await button(elsewhere, 'Keep this game').click();
  await expect(elsewhere).toHaveURL(/#\/replay\//);
  await elsewhere.goto('/#/');
  const entry = elsewhere.getByRole('listitem').filter({ hasText: 'Finished in' });
  await expect(entry.getByRole('link', { name: /^Replay/ })).toBeVisible();

  await elsewhere.goto(link.slice(0, -9));
  await expect(elsewhere.getByText('A part of it is missing or altered')).toBeVisible();
  await audit(elsewhere, 'a link that is cut');
  await other.close();
});

test('a game goes on from any point with new dice, against whom one likes', async ({ page }) => {
  await openReplay(page);
  await button(page, 'Go to turn 2, 2016').click();
  await page.getByRole('tab', { name: 'Play on' }).click();
  await page.getByRole('combobox', { name: 'Tehran' }).selectOption('Novice');
  await audit(page, 'play on');
  await button(page, /^Play on from decision/).click();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByRole('heading', { level: 1, name: /^Turn 2 of 4/ })).toBeVisible();
  await page.goto('/#/');
  const entry = page.getByRole('listitem').filter({ hasText: 'branches off from' });
  await expect(entry).toContainText('Moscow against Novice');
});

test('an unfinished game between two people is replayed without a secret, and is not shared', async ({ page }) => {
  await load(page, 'open.json', gameAt('accusation', 2));
  await expect(button(page, /^I am /)).toBeVisible();
  await page.goto(page.url().replace('#/play/', '#/replay/'));
  await expect(page.getByText('This game is not over.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Seen by' })).toHaveCount(0);
  const slider = page.getByRole('slider', { name: 'Decision' });
  await slider.press('End');
  for (let n = 0; n < 3; n++) {
    await button(page, 'One back').click();
    const shown = await page.locator('body').innerHTML();
    expect(shown).not.toMatch(/Credits|channel Silent|Silent/);
  }
  await page.getByRole('tab', { name: 'Share' }).click();
  await expect(page.getByText('until then it holds secrets')).toBeVisible();
  await expect(button(page, 'Copy link')).toHaveCount(0);
});

test('a finished game by other rules is read from its chronicle', async ({ page }) => {
  await load(page, 'over.json', OVER);
  await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible();
  await page.goto('/#/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download / }).click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const file = JSON.parse(Buffer.concat(chunks).toString());
  expect(file.chronicle.length).toBeGreaterThan(100);
  const old = { ...file, rulesVersion: '0.9.0', moves: [...file.moves, { side: 'moscow', type: 'dance' }] };
  old.chronicle = [...file.chronicle, { code: 'danced', turn: 4, rule: '99', audience: 'all', values: {} }];
  await load(page, 'old.json', JSON.stringify(old));
  await page.getByRole('link', { name: /^Read Air and Ground/ }).click();
  await expect(page.getByRole('heading', { name: 'What can still be shown' })).toBeVisible();
  await expect(page.getByText('1 line has no words in this version')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Turn 4, 2018' })).toBeVisible();
  await audit(page, 'a game by other rules');
});

test('the historical line is watched with its sources, and a side taken over', async ({ page }) => {
  await page.goto('/#/');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History on the board' })).toBeVisible();
  await audit(page, 'history');
  await page.getByRole('link', { name: 'Watch How it went: Axis of Convenience' }).click();
  await expect(page.getByText('Ten years as they went')).toBeVisible();
  await button(page, 'One on').click();
  await expect(page.getByText('Moscow gathers people of its own in Hama')).toBeVisible();
  await expect(page.getByRole('link', { name: 'S3-05' }).first()).toBeVisible();
  await audit(page, 'the historical line');
  await button(page, 'Go to turn 3, 2017').click();
  await page.getByRole('tab', { name: 'Play on' }).click();
  await audit(page, 'taking over');
  await button(page, 'Take over Tehran from here').click();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByRole('heading', { level: 1, name: /^Turn 3 of 10/ })).toBeVisible();
  await expect(page.getByText('Dice of this game are staged')).toBeVisible();
});

test('a study is played, stopped, compared and taken away', async ({ page }) => {
  await page.goto('/#/study');
  await page.getByRole('spinbutton', { name: /^Games/ }).fill('20');
  await button(page, 'Play 20 games').click();
  await expect(page.getByRole('heading', { name: 'What came out' })).toBeVisible({ timeout: 60_000 });
  const waiting = page.waitForEvent('download');
  await button(page, 'Table of games (CSV)').click();
  expect((await waiting).suggestedFilename()).toBe('axis-study-intervention-2015.csv');
  await audit(page, 'study');

  await page.getByRole('radio', { name: /^What if/ }).check();
  await page.getByRole('spinbutton', { name: 'New value of Trust' }).fill('11');
  await button(page, 'Play 20 games twice').click();
  await expect(page.getByRole('alert')).toContainText('Trust must be a whole number from 0 to 10');
  await page.getByRole('spinbutton', { name: 'New value of Trust' }).fill('8');
  await page.getByRole('spinbutton', { name: /^Games/ }).fill('2000');
  await button(page, 'Play 2000 games twice').click();
  await expect(page.getByRole('progressbar', { name: 'Games played' })).toBeVisible();
  // Ten games, so that whole pairs are among them.
  await expect(page.getByText(/^[1-9]\d+ of 4000 games/)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Stop here').click();
  await expect(page.getByText(/^Stopped after [1-9]\d* of 2000 games/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In plain words' })).toBeVisible();
  await audit(page, 'what if');
});
