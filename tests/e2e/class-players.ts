/** People of a class at their own devices, by what their screens say. */
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { act, button, type Moment, moment, type Turn } from './player';

export const DESK = { width: 1280, height: 720 };
export const WALL = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };

/** What a test does on purpose is no fault of the page: a wrong PIN, a seat that has moved, no service worker. */
const MEANT = /Service Worker registration blocked|status of 40[349]/;

const opened: BrowserContext[] = [];

/** Devices that are left on slow down the next test. */
export async function closeDevices(): Promise<void> {
  await Promise.all(opened.splice(0).map((context) => context.close()));
}

/** @param more that is no fault either */
export async function device(
  browser: Browser,
  viewport: typeof DESK,
  faults: string[],
  more: RegExp = MEANT,
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  opened.push(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !MEANT.test(text) && !more.test(text)) faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

/** Types a nickname where the content note stands, and sits down. */
export async function sitDown(page: Page, nickname: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before you join' })).toBeVisible();
  await page.getByLabel('Nickname').first().fill(nickname);
  await button(page, 'Join').first().click();
}

export async function comeBack(page: Page, nickname: string, pin: string): Promise<void> {
  await page.getByText('I have been here before').click();
  await page.getByLabel('Nickname').last().fill(nickname);
  await page.getByLabel('PIN of four digits').fill(pin);
  await button(page, 'Open my seat').click();
}

export const held = (page: Page) => page.getByRole('heading', { level: 2, name: /^Your teacher opens turn \d/ });
export const over = (page: Page) => page.getByRole('heading', { level: 1, name: /^(Verdict|Your game is over)$/ });
export const waiting = (page: Page) => page.getByRole('heading', { level: 2, name: /^Waiting for / });
const done = (page: Page): Locator => held(page).or(over(page));

/** Says what the other side may have chosen, where it is asked. */
async function predict(page: Page): Promise<void> {
  const asked = page.getByRole('region', { name: 'Before it is revealed' });
  if (await asked.getByText('Your prediction is kept').isVisible()) return;
  await asked.getByRole('button').first().click();
  await expect(asked.getByText('Your prediction is kept')).toBeVisible();
}

export interface Player {
  page: Page;
  readonly turn: Turn;
  /** Decisions that this player has made. */
  decided: number;
}

/** What a page asks its player for; null while others decide, or nobody. */
async function asked(page: Page): Promise<Moment | null> {
  const rests = done(page).or(waiting(page)).first();
  if (await rests.isVisible()) return null;
  const now = await Promise.race([moment(page), rests.waitFor().then(() => null)]);
  return now === 'verdict' ? null : now;
}

interface Play {
  /** Ends when somebody is asked for this, and nobody for anything before it. */
  readonly until?: Moment;
  /** Called before a moment that this table has not been at in this call. */
  readonly stage?: (now: Moment) => Promise<void>;
  /** Called after each decision. */
  readonly moved?: () => void;
}

/** Milliseconds that a table may take for what is asked of it. */
const LONG = 600_000;

/** The people of a table play on until their screens say that the turn or the game is over. */
export async function playTable(players: readonly Player[], { until, stage, moved }: Play = {}): Promise<void> {
  const seen = new Set<Moment>();
  const from = Date.now();
  while (Date.now() - from < LONG) {
    let stopped = 0;
    let acted = false;
    for (const player of players) {
      const { page, turn } = player;
      const now = await asked(page);
      if (now === null) continue;
      if (now === until) {
        stopped++;
        continue;
      }
      if (!seen.has(now) && now !== 'briefing') {
        seen.add(now);
        await stage?.(now);
      }
      if (now === 'orders') await predict(page);
      await act(page, now, turn);
      acted = true;
      if (now === 'briefing') continue;
      player.decided++;
      moved?.();
    }
    if (acted) continue;
    const ended = await Promise.all(players.map(({ page }) => done(page).isVisible()));
    if (ended.every((one) => one) || stopped > 0) return;
    // A bot decides at this table, or the line brings something.
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error('the table does not come to an end');
}
