import type { Page } from 'playwright-core';

/** Answers the scene that is up on the tool of customer types: to the choices, one of them, and how sure. */
export async function answerScene(page: Page, place = 0): Promise<void> {
  await page.locator('.quiz .card-step > .button-main').click();
  await page.locator('.quiz .choices-list input').nth(place).check();
  await page.locator('.quiz .card-certainty button').first().click();
  await page.locator('.quiz .card-answer').waitFor();
}
