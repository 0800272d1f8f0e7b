/** What every screen must pass: no finding of axe in light and in dark, no sideways scrolling. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What the page shows in place of words it does not have, as "[name.province.nowhere]". */
const MISSING = /\[[a-z][A-Za-z0-9]*(?:\.[\w-]+)+\]/;

/** Attributes too: they are read aloud. */
async function expectAllWords(page: Page, screen: string): Promise<void> {
  const html = await page.evaluate(() => document.body.outerHTML);
  expect(MISSING.exec(html)?.[0] ?? 'all words', screen).toBe('all words');
}

export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const [content = 0, view = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${screen} is wider than the window`).toBeLessThanOrEqual(view);
}

/** Names of what is to be pressed and smaller than 24 px; links in a line of text are as large as their line. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 23.5;
    const pressed = 'a[href], button, input, select, textarea, summary, [role="tab"], [role="slider"]';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      const shown = one instanceof HTMLInputElement ? (one.closest('label') ?? one) : one;
      const { width, height } = shown.getBoundingClientRect();
      const inText = one.tagName === 'A' && getComputedStyle(one).display === 'inline';
      if (inText || width === 0 || (width >= LEAST && height >= LEAST)) return [];
      return [`${one.tagName} ${one.className} "${one.textContent}": ${Math.round(width)} x ${Math.round(height)}`];
    });
  });
}

async function findings(page: Page, axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary} (${page.url()})`),
  );
}

/** No page here has frames, and only then a second page is needed to put their findings together. */
function axe(page: Page, options: Parameters<AxeBuilder['options']>[0]): AxeBuilder {
  return new AxeBuilder({ page }).options({ ...options, resultTypes: ['violations'] }).setLegacyMode(true);
}

/** Every rule of axe in the light theme; in the dark one what a theme can change. Leaves the page in the light theme. */
export async function audit(page: Page, screen: string): Promise<void> {
  await expectNoSidewaysScroll(page, screen);
  await expectAllWords(page, screen);
  expect(await smallTargets(page), `${screen}: targets of less than 24 px`).toEqual([]);
  const all = axe(page, { rules: { 'target-size': { enabled: true } } });
  const colours = axe(page, {}).withRules(['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await findings(page, colours);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await findings(page, all);
  expect({ light, dark }, screen).toEqual({ light: [], dark: [] });
}
