/** Cards, questions, the game without the map, and the sources. */
import { expect, type Page, test } from '@playwright/test';
import { say, sayAny } from '../../src/messages';
import { CARDS, ownerOf, type Side, ZONE } from '../../src/rules';
import { rebuild } from '../../src/scenario';
import { audit } from './audit';
import { button, type Moment, newTurn, play, settled, start } from './player';
import { gameAt, load, setUpFor } from './prepared';

const CAMPAIGN = 'campaign-2015-2024';
/** In turn 1 of the campaign Moscow's card asks Tehran a question, and Tehran's card can only be filed. */
const ASKING = '00000000000000000000000000000002';

function titlesOf(text: string, side: Side, zones: readonly number[]): string[] {
  const record = JSON.parse(text);
  const { state } = rebuild(setUpFor(record), record);
  const cards = CARDS.filter((_, n) => ownerOf(n) === side && zones.includes(state.secret.zones[n]!));
  return cards.map((id) => sayAny(`card.${id}.title`));
}

async function html(page: Page): Promise<string> {
  // A province under the pointer shows its card.
  await page.mouse.move(0, 0);
  await settled(page);
  await expect(page.locator('.place-card')).toHaveCount(0);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  // Which files were asked for in which order is of the line, not of the game.
  return html.replaceAll(/<link rel="modulepreload"[^>]*>/g, '');
}

test('two turns of the campaign with cards: played, answered, filed', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await start(page, 'Axis of Convenience', ASKING);
  const turn = { ...newTurn(), cards: new Set<string>() };
  const moments = new Set<Moment>();
  let third = false;
  await play(
    page,
    turn,
    () => third,
    async (now) => {
      moments.add(now);
      third = /^Turn 3 /.test((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    },
  );
  expect(moments.has('reply')).toBe(true);
  expect(turn.used.some((label) => label.startsWith('Play '))).toBe(true);
  expect(turn.used.some((label) => label.startsWith('File '))).toBe(true);
  expect(errors).toEqual([]);
});

test('hand, question and what is in force', async ({ page }) => {
  const liked = ['play', 'file', 'pass'];
  await load(page, 'reply.json', gameAt('reply', 1, { scenario: CAMPAIGN, seed: ASKING, liked }));
  await button(page, 'I am Tehran').click();
  await button(page, 'On to my decision').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Question', exact: true })).toBeVisible();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(say('question.m05.ask'));
  await expect(panel).toContainText(say('question.m05.resent.effect'));
  await audit(page, 'question');
  await page.getByRole('tab', { name: 'Cards' }).click();
  await expect(page.getByRole('region', { name: 'Cards of Moscow' })).toContainText('No card in hand');
  await audit(page, 'cards while a question is open');
  await page.getByRole('tab', { name: 'In force' }).click();
  await expect(panel).toContainText(say('headline.h01.story'));
  await expect(panel.getByRole('link', { name: 'S1-08' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Your turn' }).click();
  await button(page, 'Resent').click();
  // Moscow's action is over; the next one is Tehran's.
  await expect(page.getByRole('heading', { level: 2, name: 'Statecraft', exact: true })).toBeVisible();

  await load(page, 'hand.json', gameAt('statecraft', 3, { scenario: CAMPAIGN, liked: ['pass'] }));
  await button(page, /^I am /).click();
  await page.getByRole('tab', { name: 'Cards' }).click();
  await expect(panel.getByRole('button', { name: /^File / })).toHaveCount(3);
  await audit(page, 'hand');
});

/** Tehran discards one of its four cards; everything that can then be had by Moscow. */
async function afterDiscard(page: Page, text: string, n: number): Promise<string[]> {
  await load(page, 'discard.json', text);
  await button(page, 'I am Tehran').click();
  const on = button(page, 'On to my decision');
  await settled(page);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  if (await on.isVisible()) await on.click();
  if (n === 0) await audit(page, 'discard');
  await button(page, /^Discard .* face down/)
    .nth(n)
    .click();
  await button(page, 'Hand over to Moscow').click();
  const curtain = await html(page);
  await button(page, 'I am Moscow').click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
  const seat = await html(page);
  await page.getByRole('tab', { name: 'Cards' }).click();
  return [curtain, seat, await html(page)];
}

/** With this seed a campaign in which both only pass lasts to turn 4. */
const LASTING = '11'.padStart(32, '0');

test("the other side's hand and discard are nowhere on the page", async ({ page }) => {
  const text = gameAt('discard', 4, { scenario: CAMPAIGN, liked: ['pass'], seed: LASTING });
  const hidden = titlesOf(text, 'tehran', [ZONE.hand]);
  expect(hidden).toHaveLength(4);
  const one = await afterDiscard(page, text, 0);
  const other = await afterDiscard(page, text, 2);
  expect(one).toEqual(other);
  for (const seen of one) for (const title of hidden) expect(seen).not.toContain(title);
});

test('six votes without a map, from start to verdict', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await start(page, 'Six Votes');
  let audited = false;
  const end = await play(
    page,
    newTurn(),
    () => false,
    async (now) => {
      if (now !== 'statecraft' || audited) return;
      audited = true;
      await expect(page.getByRole('list', { name: 'Provinces of Syria in map order' })).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Files on the table' })).toContainText('Built ');
      await audit(page, 'six votes');
    },
  );
  expect(end).toBe('verdict');
  await expect(page.getByRole('region', { name: 'What it meant for people' })).toContainText('July');
  await audit(page, 'verdict of six votes');
});

test('from a card to the claim behind it', async ({ page }) => {
  await page.goto('/#/sources/m05');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Card: Show of Force');
  await page
    .getByRole('heading', { level: 2 })
    .getByRole('link', { name: /^S\d-\d\d$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^S\d-\d\d$/);
  await expect(page.getByRole('link', { name: 'Card: Show of Force' })).toBeVisible();
  await audit(page, 'claim');
  await page.goto('/#/sources');
  await expect(page.getByRole('heading', { level: 3, name: /^S\d-\d\d$/ })).toHaveCount(100);
  await audit(page, 'sources');
});
