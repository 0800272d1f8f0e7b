// Pictures of a class for screens.mjs: 28 people without a page, and one with a phone at the fifteenth table.
import { register } from 'tsx/esm/api';

/** Pseudonyms, as a class is asked to take them. */
const NAMES = ['Kestrel', 'Heron', 'Otter', 'Lynx', 'Swift', 'Badger', 'Ibis', 'Marten', 'Plover', 'Stoat'];
const OTHERS = Array.from({ length: 28 }, (_, n) => `${NAMES[n % NAMES.length]} ${1 + Math.floor(n / NAMES.length)}`);

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {(page: Page, name: string) => Promise<void>} Shoot
 */

/**
 * @param {Page} desk @param {Page} phone
 * @param {string} url of the server
 * @param {Shoot} shoot
 */
export async function classScreens(desk, phone, url, shoot) {
  register();
  const { gather } = await import('../server/soak/crowd');
  await desk.goto('/#/teach');
  await shoot(desk, 'class-make-desk');
  const crowd = await gather(url, OTHERS);
  const { id, code, control, projector } = crowd.made;
  try {
    await phone.goto(`/#/class/${code}`);
    await phone.getByRole('heading', { name: 'Before you join' }).waitFor();
    await shoot(phone, 'class-join-phone-dark');
    await phone.getByLabel('Nickname').first().fill('Curlew');
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await phone.getByRole('heading', { name: 'Welcome, Curlew' }).waitFor();
    await desk.goto(`/#/wall/${id}/${projector}`);
    await desk.getByRole('img', { name: /^QR code/ }).waitFor();
    await shoot(desk, 'class-gathering-desk');
    await crowd.act({ do: 'begin' });
    await phone.getByRole('heading', { level: 1, name: /^Turn 1 / }).waitFor();
    await desk.goto(`/#/control/${id}/${control}`);
    await desk.getByRole('button', { name: 'Open table 15' }).waitFor();
    // Into the middle of a turn, where the tables differ.
    await desk.waitForTimeout(4_000);
    await crowd.act({ do: 'pause', table: 3 });
    await shoot(desk, 'class-control-desk');
    await shoot(phone, 'class-seat-phone-dark');
    await phone.getByRole('tabpanel').getByRole('button', { name: 'Pass' }).click();
    await phone.getByRole('heading', { name: /^Waiting for / }).waitFor();
    await crowd.act({ do: 'hand', table: 15, side: 'moscow', bot: 'steady' });
    await crowd.act({ do: 'resume', table: 3 });
    await crowd.act({ do: 'open', turn: 3 });
    // Everybody but the last table has played.
    for (let tries = 0; tries < 120; tries++) {
      const { tables } = await crowd.control();
      if (tables.filter(({ over }) => over).length >= 14) break;
      await desk.waitForTimeout(1_000);
    }
    await crowd.act({ do: 'debrief' });
    await desk.goto(`/?wall#/wall/${id}/${projector}`);
    await desk.getByRole('heading', { level: 2, name: 'Where the tables ended' }).waitFor();
    await shoot(desk, 'class-debrief-desk');
    await phone.getByRole('button', { name: 'My report' }).click();
    await phone.getByText('It is no grade.').waitFor();
    await shoot(phone, 'class-report-phone-dark');
  } finally {
    await crowd.act({ do: 'delete' });
    crowd.close();
  }
}
