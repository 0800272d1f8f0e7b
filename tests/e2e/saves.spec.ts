import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit';
import { button, newTurn, play, start } from './player';
import { downloaded, load } from './prepared';

/** What has changed since the last look: a look that a reload forgets. */
const SINCE = /\n[+−]\d+\n[+−]\d+ since you last looked/g;

/** The position as the page shows it, without what was last announced. */
async function shown(page: Page): Promise<string> {
  const parts = [
    page.getByRole('tabpanel'),
    page.getByRole('list', { name: 'Provinces of Syria in map order' }),
    ...['Tracks', 'Moscow', 'Tehran'].map((name) => page.getByRole('region', { name: new RegExp(`^${name}`) })),
  ];
  return (await Promise.all(parts.map((part) => part.innerText()))).join('\n').replace(SINCE, '');
}

test('a game survives reloading, leaving, and going from machine to machine', async ({ page, browser }, info) => {
  await start(page);
  const turn = newTurn();
  await play(page, turn, (now) => now === 'joint');
  const position = page.url();
  const file = await downloaded(page);
  const seen = await shown(page);

  // Nobody sits at the board after a reload.
  await page.reload();
  await expect(button(page, 'I am Moscow')).toBeVisible();
  await button(page, 'I am Moscow').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Joint front' })).toBeVisible();
  expect(await shown(page)).toBe(seen);
  expect(await downloaded(page)).toBe(file);

  await page.getByRole('link', { name: 'Leave' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Air and Ground, Accessible' });
  await expect(entry).toContainText('Turn 1 of 4, 2015');
  await audit(page, 'home with a saved game');
  await entry.getByRole('link', { name: /^Continue/ }).click();
  await expect(page).toHaveURL(position);

  // Another browser: nothing is there until the file is loaded.
  const other = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/');
  await expect(elsewhere.getByText('No game is saved in this browser yet.')).toBeVisible();
  await load(elsewhere, 'game.json', file);
  await button(elsewhere, 'I am Moscow').click();
  await expect(elsewhere.getByRole('heading', { level: 2, name: 'Joint front' })).toBeVisible();
  expect(await shown(elsewhere)).toBe(seen);
  expect(await play(elsewhere, turn, (now) => now === 'accusation')).toBe('accusation');
  await other.close();

  await page.goto('/#/');
  await entry.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: 'Name of this game' }).fill('Lesson of Tuesday');
  await button(page, 'Keep the name').click();
  const named = page.getByRole('listitem').filter({ hasText: 'Lesson of Tuesday' });
  await expect(named).toContainText('Turn 1 of 4, 2015');

  // A deleted game can be brought back until the page is left.
  await named.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText('No game is saved in this browser yet.')).toBeVisible();
  await expect(button(page, /^Undo/)).toBeFocused();
  await audit(page, 'home with a deleted game');
  await button(page, /^Undo/).press('Enter');
  await expect(named.getByRole('link', { name: /^Continue/ })).toBeVisible();
  await named.getByRole('button', { name: /^Delete/ }).click();
  await page.reload();
  await expect(page.getByText('No game is saved in this browser yet.')).toBeVisible();
  await expect(page.getByText('Lesson of Tuesday')).toHaveCount(0);
});

test('a file that is no game is refused and says where', async ({ page }) => {
  await load(page, 'torn.json', '{"format": "axis-game/1", ');
  await expect(page.getByRole('alert')).toContainText('torn.json');
  await start(page);
  await button(page, 'I am Moscow').click();
  const record = JSON.parse(await downloaded(page));
  await load(page, 'odd.json', JSON.stringify({ ...record, level: 'easy', seed: 'none' }));
  await expect(page.getByRole('alert')).toContainText('2 problems');
  await expect(page.getByRole('alert')).toContainText('odd.json level:');
  await audit(page, 'problems of a file');
  await expect(page.getByRole('listitem').filter({ hasText: 'Turn 1 of 4' })).toHaveCount(1);
});

test('a game of other rules or another scenario is named and kept', async ({ page }) => {
  await start(page);
  await button(page, 'I am Moscow').click();
  const record = JSON.parse(await downloaded(page));
  await load(page, 'old.json', JSON.stringify({ ...record, rulesVersion: '0.9.0' }));
  await expect(page.getByText('It was played by version 0.9.0 of the rules')).toBeVisible();
  await load(page, 'changed.json', JSON.stringify({ ...record, scenarioHash: 'f'.repeat(64) }));
  await expect(page.getByText('“Air and Ground” has changed since')).toBeVisible();
  await load(page, 'elsewhere.json', JSON.stringify({ ...record, scenario: 'another-war' }));
  await expect(page.getByText('“another-war” is not part of this page')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Download / })).toHaveCount(4);
  await expect(page.getByRole('link', { name: /^Continue / })).toHaveCount(1);

  // A record whose moves the rules refuse is opened, explained, and still there.
  const wrong = { side: 'tehran', type: 'vote', vote: 'veto' };
  await load(page, 'wrong.json', JSON.stringify({ ...record, moves: [{ ...wrong, side: 'moscow' }] }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This game cannot be played on here');
  await expect(page.getByText('move 1 is refused')).toBeVisible();
  await audit(page, 'a game that cannot be played on');
});

test('a browser that stores nothing says so, and the game goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await start(page);
  await button(page, 'I am Moscow').click();
  await button(page, 'Backchannel to Washington (price 1)').click();
  await expect(page.getByRole('alert')).toContainText('This browser does not keep the game');
  await expect(button(page, 'Hand over to Tehran')).toBeVisible();
});

test('a page that cannot be fetched whole says so', async ({ page }) => {
  await page.route(/play-page/, (route) => route.abort());
  await start(page);
  await expect(page.getByRole('alert')).toContainText('Saved games are not touched');
  await audit(page, 'something is broken');
  await page.unroute(/play-page/);
  await button(page, 'Reload').click();
  await expect(button(page, 'I am Moscow')).toBeVisible();
});
