import type { Page } from 'playwright-core';

/** Drags as people do: lets go when the column shows that it would take the card. */
export async function dragCard(page: Page, record: string, column: string) {
  const into = page.locator(`[data-column="${column}"]`);
  await page.locator(`[data-record="${record}"]`).hover();
  await page.mouse.down();
  const target = (await into.boundingBox())!;
  await page.mouse.move(target.x + 60, target.y + 120, { steps: 8 });
  await page.locator(`.over[data-column="${column}"]`).waitFor();
  await page.mouse.up();
}
