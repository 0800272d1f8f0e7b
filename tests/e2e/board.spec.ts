/** The board itself: the map by keys, labels that cover nothing, instruments that explain. */
import { expect, type Page, test } from '@playwright/test';
import { audit, expectNoSidewaysScroll } from './audit';
import { button } from './player';
import { sitAt } from './prepared';

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

/** Names of trays that lie over each other. */
async function covered(page: Page): Promise<string[]> {
  const trays = page.getByRole('list', { name: 'Provinces of Syria in map order' }).getByRole('button');
  const boxes = await trays.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { name: one.textContent?.split('.')[0] ?? '', left, right, top, bottom };
    }),
  );
  expect(boxes).toHaveLength(14);
  return boxes.flatMap((a, n) =>
    boxes
      .slice(n + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.name} and ${b.name}`),
  );
}

for (const viewport of SCREENS) {
  test(`no label covers another at ${viewport.width} x ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await sitAt(page, 'orders', 'Tehran');
    await expect(button(page, 'Zoom in')).toBeVisible();
    expect(await covered(page)).toEqual([]);
    await button(page, 'Zoom in').click();
    await expectNoSidewaysScroll(page, 'zoomed');
  });
}

test('the map by keys, and a province out of sight comes back with the focus', async ({ page }) => {
  await sitAt(page, 'statecraft', 'Tehran');
  const map = page.getByRole('region', { name: /^Map: plus and minus zoom/ });
  await map.focus();
  await expect(button(page, 'Zoom out')).toBeDisabled();
  for (let n = 0; n < 4; n++) await page.keyboard.press('+');
  await expect(button(page, 'Zoom out')).toBeEnabled();
  const hasakah = map.getByRole('button', { name: /^Hasakah/ });
  const tray = map.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Hasakah/ }) });
  await expect(tray).toHaveCSS('opacity', '0');
  await map.getByRole('button', { name: /^Damascus/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(hasakah).toBeFocused();
  await expect(tray).toHaveCSS('opacity', '1');
  await expect(hasakah).toBeInViewport({ ratio: 0.9 });
  // The card of the province that has the focus, its facts with their rules; Escape puts it away.
  await expect(map.getByText('SDF stack of strength 3').last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.getByRole('link', { name: 'Rule 1.4' })).toHaveCount(0);
  await page.keyboard.press('0');
  await expect(button(page, 'Zoom out')).toBeDisabled();
});

test('an instrument says what its value does, with its rule', async ({ page }) => {
  await page.setViewportSize(SCREENS[0]);
  await sitAt(page, 'statecraft', 'Tehran');
  const trust = page.getByRole('button', { name: 'Trust', exact: true });
  await trust.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: 'Trust' });
  await expect(box).toContainText('Attacks with a sortie and a brigade: +');
  await audit(page, 'an instrument explained');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect(trust).toBeFocused();
  await button(page, 'Corridor').hover();
  await expect(page.getByRole('dialog', { name: 'corridor' })).toContainText(/Deir ez-Zor|Needs a proxy|Full/);
});

test('a narrow window reflows, and so do large letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [path, title] of [
    ['/#/', 'Axis of Convenience'],
    ['/#/study', 'Study'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectNoSidewaysScroll(page, `${title} at 320 px`);
  }
  await sitAt(page, 'statecraft', 'Tehran');
  await expectNoSidewaysScroll(page, 'at 320 px');
  await button(page, 'Go to the decision').click();
  await expect(page.getByRole('tabpanel')).toBeInViewport();
  await page.evaluate(() => document.documentElement.setAttribute('data-text', '200'));
  for (const size of SCREENS) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page, `at 200 % text, ${size.width} px`);
  }
});
