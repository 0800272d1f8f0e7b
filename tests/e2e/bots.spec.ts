/** One person against a bot, which thinks in a worker. */
import { expect, type Page, test } from '@playwright/test';
import { parseRecord } from '../../src/scenario';
import { audit } from './audit';
import { button, type Moment, newTurn, play, SEED, SHORT_GAME } from './player';
import { downloaded, gameAt, load } from './prepared';

test.use({ viewport: { width: 1280, height: 720 } });

interface Opponent {
  readonly side: 'Moscow' | 'Tehran';
  readonly bot: string;
  readonly pace: 'slow' | 'steady' | 'fast';
}

async function startAgainst(page: Page, { side, bot, pace }: Opponent): Promise<void> {
  await page.addInitScript(
    (text) => localStorage.setItem('axis-of-convenience/bots', text),
    JSON.stringify({ pace, why: true }),
  );
  // Another address, so that the page is loaded anew.
  await page.goto(`/?${side}#/?seed=${SEED}`);
  await page.getByRole('radio', { name: side, exact: true }).check();
  await page.getByRole('combobox', { name: 'Against' }).selectOption(bot);
  await button(page, `Start ${SHORT_GAME}`).click();
  await expect(page.getByRole('heading', { level: 2, name: `${side} (you)` })).toBeVisible();
}

/** Takes the place of the bot's worker: busy without a break, tells progress, never answers, hears nothing. */
const STUCK = `self.onmessage = ({ data }) => {
  for (let n = 0; n < 200; n++) {
    const until = performance.now() + 100;
    while (performance.now() < until);
    self.postMessage({ type: 'progress', id: data.id, done: (n + 1) / 250 });
  }
};`;
const WORKER = /assets\/worker-/;

function thinks(page: Page) {
  return page.getByRole('heading', { level: 2, name: 'Tehran thinks' });
}

/** The longest time between two frames while the bot thinks, in milliseconds, and how many frames there were. */
async function framesFor(page: Page, milliseconds: number): Promise<{ longest: number; frames: number }> {
  return page.evaluate(
    (time) =>
      new Promise((resolve) => {
        let [last, longest, frames] = [performance.now(), 0, 0];
        const end = last + time;
        const frame = (now: number) => {
          longest = Math.max(longest, now - last);
          last = now;
          frames++;
          if (now < end) requestAnimationFrame(frame);
          else resolve({ longest, frames });
        };
        requestAnimationFrame(frame);
      }),
    milliseconds,
  );
}

interface Thinking {
  /** Milliseconds until the slowest answer was on the screen. */
  answer: number;
  /** Milliseconds between two frames, at most. */
  gap: number;
  times: number;
}

/** Measures all thinking that is seen from now on. */
async function measureThinking(page: Page): Promise<() => Promise<Thinking>> {
  await page.evaluate(() => {
    const seen = { answer: 0, gap: 0, times: 0 };
    let [last, since] = [performance.now(), 0];
    const frame = (now: number) => {
      const thinks = document.querySelector('.thinking') !== null;
      if (thinks && since === 0) {
        seen.times++;
        since = now;
      }
      if (since > 0) {
        seen.gap = Math.max(seen.gap, now - last);
        seen.answer = Math.max(seen.answer, now - since);
      }
      if (!thinks) since = 0;
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { seenThinking: seen });
  });
  return () => page.evaluate(() => (window as unknown as { seenThinking: Thinking }).seenThinking);
}

test('a whole short game against a strong bot, which shows no secret', async ({ page }, info) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const moments = new Map<Moment, number>();
  await startAgainst(page, { side: 'Tehran', bot: 'strong', pace: 'fast' });
  const measured = await measureThinking(page);
  const end = await play(
    page,
    newTurn(),
    () => false,
    async (now) => {
      moments.set(now, (moments.get(now) ?? 0) + 1);
      if (now !== 'verdict') {
        expect(await page.content()).not.toMatch(/Credits|Washington bids|credits? in all/);
      }
    },
  );
  expect(end).toBe('verdict');
  expect(errors).toEqual([]);
  const { answer, gap, times } = await measured();
  const description = `${times} times, slowest ${Math.round(answer)} ms, longest gap ${Math.round(gap)} ms`;
  info.annotations.push({ type: 'thinking', description });
  expect([moments.has('curtain'), moments.has('handOver'), moments.get('orders')]).toEqual([false, false, 4]);
  const read = parseRecord(await downloaded(page), 'downloaded.json');
  expect(read.ok && read.record.seats).toEqual({ moscow: 'strong', tehran: 'person' });
});

test('while a bot thinks the page stays awake; move now, take back, reload', async ({ page }, info) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto('/');
  await expect(page.getByRole('radio', { name: 'I play against a bot' })).toBeChecked();
  await page.getByRole('radio', { name: 'Two bots play, I watch' }).check();
  await audit(page, 'home with two bots');
  expect(requested.filter((url) => WORKER.test(url))).toEqual([]);

  // Routed to the end: taking a route away while a worker is being fetched is a race of its own.
  let stuck = true;
  await page.route(WORKER, (route) =>
    stuck ? route.fulfill({ contentType: 'text/javascript', body: STUCK }) : route.continue(),
  );
  await startAgainst(page, { side: 'Moscow', bot: 'steady', pace: 'fast' });
  await button(page, 'Backchannel to Washington (price 1)').click();
  await expect(thinks(page)).toBeVisible();
  // A machine that is busy with other things may drop frames once; a page that is blocked drops them every time.
  await expect(async () => {
    const { longest, frames } = await framesFor(page, 1_000);
    const description = `${frames} in a second, longest gap ${Math.round(longest)} ms`;
    info.annotations.push({ type: 'frames', description });
    expect(longest).toBeLessThan(250);
  }).toPass({ timeout: 6_000 });
  const progress = page.getByRole('progressbar', { name: 'How far its thinking is' });
  expect(Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
  await audit(page, 'a bot thinks');

  // Taken back while it thinks; then the worker, which does not listen, is replaced by one that does.
  await button(page, 'Take back my last decision').click();
  await expect(thinks(page)).toHaveCount(0);
  await button(page, 'Backchannel to Washington (price 1)').click();
  await expect(thinks(page)).toBeVisible();
  stuck = false;
  await button(page, 'Move now').click();
  const deed = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Tehran (Steady):' });
  await expect(deed.first()).toBeVisible();
  await expect(button(page, 'Take back my last decision')).toHaveCount(0);
  await audit(page, 'what the bot did');
  const file = await downloaded(page);

  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
  expect(await downloaded(page)).toBe(file);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Pass' }).click();
  await expect(page.getByText(/Tehran passes|name the joint front/).first()).toBeVisible();
});

test('a bot that is lost says so, tries again, or gives its side to a person', async ({ page }) => {
  await page.route(WORKER, (route) => route.abort());
  await startAgainst(page, { side: 'Moscow', bot: 'steady', pace: 'fast' });
  await page.getByRole('tabpanel').getByRole('button', { name: 'Pass' }).click();
  const lost = page.getByRole('alert').filter({ hasText: 'The bot of Tehran is lost' });
  await expect(lost).toContainText('The game is as it was.');
  await audit(page, 'a bot is lost');
  await button(page, 'Try again').click();
  await expect(lost).toBeVisible();
  await button(page, 'Play Tehran myself').click();
  await button(page, 'I am Tehran').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Statecraft' })).toBeVisible();
});

test('two bots play, step by step and on their own', async ({ page }) => {
  await page.goto(`/#/?seed=${SEED}`);
  await page.getByRole('radio', { name: 'Two bots play, I watch' }).check();
  await page.getByRole('combobox', { name: 'Moscow' }).selectOption('historical-moscow');
  await page.getByRole('combobox', { name: 'Tehran' }).selectOption('grim');
  await button(page, `Start ${SHORT_GAME}`).click();
  await button(page, 'Pause').click();
  const deeds = page.getByRole('listitem').filter({ hasText: /\((Historical Moscow|Grim)\):/ });
  const before = await deeds.count();
  await button(page, 'One on').click();
  await expect(deeds).toHaveCount(before + 1);
  await audit(page, 'two bots, paused');
  await page.getByRole('combobox', { name: 'Pace of bots' }).selectOption('fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Turn 2 of 4/ })).toBeVisible();
});

test('a game with a bot that this page does not know is named and kept', async ({ page }) => {
  const seats = { moscow: 'person', tehran: 'grandmaster' };
  await load(page, 'other.json', JSON.stringify({ ...JSON.parse(gameAt('statecraft', 1)), seats }));
  await expect(page.getByText('One side is played by “grandmaster”, which is no bot of this page')).toBeVisible();
  await expect(button(page, /^Download /)).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^Continue / })).toHaveCount(0);
});
