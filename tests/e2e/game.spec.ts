/** A whole short game, played through the browser by both sides from behind the curtain. */
import { expect, type Page, test } from '@playwright/test';
import { RULES_VERSION } from '../../src/rules';
import { parseRecord, rebuild, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { button, type Moment, moment, newTurn, play, SEED, start } from './player';
import { downloaded } from './prepared';

/** The page's own words on who is looking, so that a wrong seat shows. */
async function whoLooks(page: Page): Promise<string> {
  const you = page.getByRole('heading', { level: 2, name: /\(you\)/ });
  return (await you.textContent())?.trim().split(' ')[0] ?? '';
}

/** Adds up what moves without an input; runs in the page. */
function watchShifts(): void {
  const moved = { axisShift: 0 };
  Object.assign(window, moved);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) moved.axisShift += entry.value;
    }
    Object.assign(window, moved);
  }).observe({ type: 'layout-shift', buffered: true });
}

test('both sides play the short game to its verdict', async ({ page }) => {
  const moments = new Map<Moment, number>();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // These tests keep the service worker out.
    const expected = message.text().startsWith('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !expected) errors.push(message.text());
  });
  await page.addInitScript(watchShifts);

  await start(page);
  const end = await play(
    page,
    newTurn(),
    () => false,
    async (now) => {
      moments.set(now, (moments.get(now) ?? 0) + 1);
      if (now === 'accusation' || now === 'offer') expect(await whoLooks(page)).toBe('Tehran');
      if (now === 'vote') expect(await whoLooks(page)).toBe('Moscow');
    },
  );
  expect(end).toBe('verdict');
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'axisShift'))).toBeLessThan(0.01);

  // Four turns: one joint front and two order sheets in each, never a decision without its curtain.
  expect(moments.get('joint')).toBe(4);
  expect(moments.get('orders')).toBe(8);
  expect(moments.get('handOver')).toBe((moments.get('curtain') ?? 0) - 1);
  for (const once of ['accusation', 'offer', 'vote', 'briefing'] as const) expect(moments.has(once), once).toBe(true);

  // The downloaded game, replayed by the bare rules, ends as the page says.
  const read = parseRecord(await downloaded(page), 'downloaded.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { record } = read;
  expect([record.seed, record.rulesVersion, record.scenario]).toEqual([SEED, RULES_VERSION, 'intervention-2015']);
  const { state } = rebuild(setUpOf(scenarioByName(record.scenario), record.level), record);
  expect(state.ending).toBe('final');
  for (const [name, side] of [
    ['Moscow', state.moscow],
    ['Tehran', state.tehran],
  ] as const) {
    await expect(page.getByRole('region', { name: new RegExp(`^${name}: `) })).toContainText(`${side.vp} VP`);
  }
  const total = page.getByRole('row', { name: /^Total/ }).getByRole('cell');
  await expect(total).toHaveText([String(state.moscow.vp), String(state.tehran.vp)]);

  await expect(page.getByRole('region', { name: /^What this model leaves out/ })).toContainText('Civilians.');
  await expect(page.getByRole('region', { name: /^What was hidden/ }).getByRole('row')).toHaveCount(5);
  await expect(page.getByRole('region', { name: /^Who carried how much/ })).toContainText('Aid given');

  // The chronicle can be read turn by turn, and the game again move by move.
  await page.getByRole('combobox', { name: 'Turn' }).selectOption('Turn 1, 2015');
  await expect(page.getByText('Turn 1, 2015. Moscow has the initiative.')).toBeVisible();
  await page.getByRole('link', { name: 'Replay' }).click();
  await expect(page.getByText(`Decision 0 of ${record.moves.length}`)).toBeVisible();
  await button(page, 'One on').click();
  await expect(page.getByRole('status')).toContainText(/^Moscow: /);
  await page.getByRole('slider').press('End');
  await expect(page.getByText(`Decision ${record.moves.length} of ${record.moves.length}`)).toBeVisible();
});

test('a decision can be taken back until the other side has decided', async ({ page }) => {
  await start(page);
  await button(page, 'I am Moscow').click();
  const moscow = page.getByRole('region', { name: /^Moscow/ });
  const treasury = moscow
    .getByRole('term')
    .filter({ hasText: /^Treasury/ })
    .locator('xpath=following-sibling::dd[1]');
  await expect(treasury).toHaveText('5');
  await button(page, 'Court the president (price 2)').click();
  await expect(treasury).toHaveText(/^3(?!\d)/);
  await button(page, 'Take back my last decision').click();
  await expect(treasury).toHaveText('5');
  expect(await moment(page)).toBe('statecraft');

  await button(page, 'Court the president (price 2)').click();
  await button(page, 'Hand over to Tehran').click();
  await button(page, 'I am Tehran').click();
  await expect(button(page, 'Take back my last decision')).toHaveCount(0);
});
