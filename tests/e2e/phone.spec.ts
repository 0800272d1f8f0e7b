import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { audit, expectNoSidewaysScroll } from './audit';
import { button, newTurn, play, start } from './player';
import { sitAt } from './prepared';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a whole turn on a phone', async ({ page }) => {
  await start(page);
  const seen = new Set<string>();
  await play(
    page,
    newTurn(),
    () => seen.has('vote') && seen.has('again'),
    async (now) => {
      await expectNoSidewaysScroll(page, now);
      if (seen.has('vote') && now === 'statecraft') seen.add('again');
      if (!seen.has(now) && (now === 'orders' || now === 'curtain')) await audit(page, `${now} on a phone`);
      seen.add(now);
    },
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Turn 2 of 4: 2016');
  await button(page, 'Show as a list').click();
  await expectNoSidewaysScroll(page, 'list of places');
});

type Finger = readonly [x: number, y: number];

async function touch(session: CDPSession, steps: readonly (readonly Finger[])[]): Promise<void> {
  for (const [n, fingers] of steps.entries()) {
    const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', { type: n === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

test('two fingers zoom the map, one scrolls the page until the map is zoomed', async ({ page }) => {
  await sitAt(page, 'orders', 'Tehran');
  const box = (await page.getByRole('region', { name: /^Map: / }).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const apart = [20, 40, 60, 80];
  const up = [0, 30, 60, 90, 120].map((by): Finger[] => [[x, y - by]]);
  await touch(
    session,
    apart.map((by): Finger[] => [
      [x - by, y - by],
      [x + by, y + by],
    ]),
  );
  await expect(button(page, 'Zoom out')).toBeEnabled();
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await touch(session, up);
  expect(await scrolled(page)).toBe(0);
  await button(page, 'Show the whole map').click();
  await touch(session, up);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
});
