/** Moves about the page as a person without a mouse does. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Where nothing has the focus yet a board has about so many stops before its panel. */
const MOST = 60;

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let n = 0; n < MOST && !(await target.evaluate((one) => one === document.activeElement)); n++) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Goes to a button and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
