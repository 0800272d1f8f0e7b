/** What the page loads, and that it then needs no server. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { button, newTurn, play, SHORT_GAME, start } from './player';

/** Bytes of compressed script before the board can be used (docs/measurements/page.md). */
const BUDGET = 250_000;

test('at most 250 kB of script comes before the board can be used', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(pathname);
  });
  await start(page);
  await button(page, 'I am Moscow').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  const sizes = scripts.map((path) => ({
    path,
    bytes: gzipSync(readFileSync(new URL(`../../dist/ui${path}`, import.meta.url)), { level: 9 }).length,
  }));
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.length).toBeGreaterThan(2);
  expect(all, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BUDGET);
});

test('scripts and styles are sent compressed', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const script = /name="axis-next" content="[^"]*?(\/assets\/messages\S+\.js)/.exec(page)?.[1] ?? '';
  for (const coding of ['br', 'gzip']) {
    const { ok, headers } = await request
      .get(script, { headers: { 'Accept-Encoding': coding } })
      .then((response) => ({ ok: response.ok(), headers: response.headers() }));
    expect([ok, headers['content-encoding'], headers['cache-control']]).toEqual([
      true,
      coding,
      'public, max-age=31536000, immutable',
    ]);
  }
});

test.describe('on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a game against a bot is begun and played on without a network', async ({ page, context }) => {
    const problems: string[] = [];
    await page.goto('/');
    await expect(page.getByText('works without a network')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.reload();
    await page.getByRole('combobox', { name: 'Against' }).selectOption('novice');
    await button(page, `Start ${SHORT_GAME}`).click();
    const turn = newTurn();
    let decisions = 0;
    await play(
      page,
      turn,
      () => decisions >= 6,
      async (now) => {
        if (now !== 'thinking' && now !== 'briefing') decisions++;
      },
    );
    // Everything else is at hand too.
    await page.goto('/#/history');
    await expect(page.getByRole('heading', { level: 1, name: 'History on the board' })).toBeVisible();
    await page.goto('/#/rules');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(problems).toEqual([]);
  });
});
