import { expect, test } from '@playwright/test';
import { audit, expectNoSidewaysScroll } from './audit';
import { button, newTurn, play, start } from './player';

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
