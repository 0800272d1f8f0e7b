/**
 * From the class code to one's first decision on a phone that is no more than modest: AXIS_WHOLE_CLASS=1 npx playwright
 * test first-decision. The figure hangs on the machine, so it is measured by `npm run soak` and not by `npm test`.
 */
import { expect, type Page, test } from '@playwright/test';
import { tellFigure } from '../server/figures';
import { closeDevices, DESK, device, PHONE, sitDown, waiting } from './class-players';
import { lanAddress, startLan } from './lan-server';
import { button } from './player';

test.afterEach(closeDevices);

/** A quarter of this machine's speed, and the network that Lighthouse takes for a phone's. */
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const MOST = 60_000;

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
}

if (process.env.AXIS_WHOLE_CLASS) {
  test('a phone comes from the code to its first decision in a minute', async ({ browser }) => {
    test.setTimeout(300_000);
    expect(lanAddress, 'this machine is in no network but its own').toBeDefined();
    const server = await startLan();
    const faults: string[] = [];
    try {
      const teacher = await device(browser, DESK, faults);
      await teacher.goto(`${server.url}#/teach`);
      await button(teacher, 'Make the class').click();
      const code = await teacher.getByRole('img', { name: /^QR code of / }).getAttribute('aria-label');
      await teacher.getByRole('link', { name: 'Go to the control page' }).click();

      const phone = await device(browser, PHONE, faults);
      await slow(phone);
      const from = Date.now();
      const since = () => Date.now() - from;
      await phone.goto(code!.replace('QR code of ', ''));
      await expect(phone.getByRole('heading', { name: 'Before you join' })).toBeVisible();
      const note = since();
      await sitDown(phone, 'Kestrel');
      await expect(phone.getByRole('heading', { level: 1, name: 'Welcome, Kestrel' })).toBeVisible();
      const seat = since();
      await button(teacher, 'Deal the seats and begin').click();
      await expect(phone.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
      const board = since();
      const pass = phone.getByRole('tabpanel').getByRole('button', { name: 'Pass' });
      await pass.click();
      await expect(waiting(phone)).toBeVisible();
      const decided = since();
      expect(faults).toEqual([]);
      const figure = `content note after ${note} ms, seat ${seat} ms, board ${board} ms, first decision made ${decided} ms`;
      console.log(figure);
      tellFigure('phone', figure);
      expect(decided).toBeLessThan(MOST);
    } finally {
      await server.end();
    }
  });
}
