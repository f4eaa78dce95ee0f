import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const LONG = { timeout: 60_000 };
const ACCOUNTS = '/api/customers/accounts';

/** Two accounts that the rule of accounts takes for one. */
async function makePair(page: Page, name: string) {
  const made = [];
  for (const website of ['one', 'two']) {
    made.push(await call<{ id: string }>(page, 'POST', `${ACCOUNTS}?duplicates=allow`, { name, website: `https://${name}.example`, industry: website }));
  }
  return made.map(({ id }) => id);
}

async function scan(page: Page) {
  const { id } = await call<{ id: string }>(page, 'POST', '/api/duplicates/scans', { type: 'account' });
  await expect.poll(async () => (await call<{ state: string }>(page, 'GET', `/api/duplicates/scans/${id}`)).state, LONG).toBe('Done');
}

it('merges a pair and takes it back', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const [one, other] = await makePair(page, name);
  await scan(page);
  await page.goto(`${new URL(page.url()).origin}/records/account`);
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Duplicates' }).click();

  const card = page.locator('.pair', { hasText: name });
  const keep = card.getByRole('button', { name: `Keep ${name}, merge ${name} into it` }).first();
  await keep.waitFor(LONG);
  await card.getByText(/points$/).waitFor();
  await card.getByText(/Name: 100 % alike/).waitFor();
  await keep.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Industry').waitFor();
  await picture(page, 'duplicates-merge');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await card.waitFor({ state: 'detached' });

  await page.locator('.ant-segmented-item', { hasText: 'Merged' }).click();
  await card.getByRole('button', { name: `Undo the merge of ${name} and ${name}` }).press('Enter');
  await expect.poll(async () => (await call<{ items: unknown[] }>(page, 'GET', `${ACCOUNTS}?filter=name==${name}`)).items.length, LONG).toBe(2);
  for (const id of [one, other]) expect(await call(page, 'GET', `${ACCOUNTS}/${id}`)).toMatchObject({ name });
});

it('keeps two what somebody says are two, until he decides again', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  await makePair(page, name);
  await scan(page);
  await page.goto(`${new URL(page.url()).origin}/records/account/duplicates`);
  const card = page.locator('.pair', { hasText: name });
  await card.getByRole('button', { name: `Not a duplicate: ${name} and ${name}` }).press('Enter');
  await card.waitFor({ state: 'detached' });
  await page.getByText('No duplicates', { exact: true }).click();
  await card.getByText('Decided by admin').waitFor();
  await card.getByRole('button', { name: /^Decide again/ }).press('Enter');
  await card.waitFor({ state: 'detached' });
  await page.getByText('To be decided', { exact: true }).click();
  await card.waitFor();
});

describe('looks', () => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    const page = await openSignedIn('/', { dark, width, height: width === 360 ? 740 : 800 });
    await makePair(page, marker());
    await scan(page);
    await page.goto(`${new URL(page.url()).origin}/records/account/duplicates`);
    await page.locator('.pair').first().waitFor();
    await picture(page, `duplicates-${look}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
