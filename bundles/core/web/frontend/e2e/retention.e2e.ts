import { describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const LONG = { timeout: 60_000 };
const ACCOUNTS = '/api/customers/accounts';

it('makes a rule, looks at what it would do, and lets it run', async () => {
  const page = await openSignedIn('/admin/retention');
  const name = marker();
  const { id } = await call<{ id: string }>(page, 'POST', ACCOUNTS, { name });
  await page.getByRole('button', { name: 'New rule' }).click();
  const drawer = page.getByRole('dialog', { name: 'New rule' });
  await drawer.getByLabel('Rule').fill(name);
  await drawer.getByRole('combobox', { name: 'Records' }).fill('Accounts');
  await page.keyboard.press('Enter');
  await drawer.getByLabel('Only those that match').fill('name=');
  await drawer.getByRole('button', { name: 'What would it do?' }).click();
  // What the server refuses stands at its field.
  await drawer.locator('.ant-form-item-explain-error').waitFor();
  await drawer.getByLabel('Only those that match').fill(`name==${name}`);
  await drawer.getByRole('button', { name: 'What would it do?' }).click();
  await drawer.getByRole('status').getByText('0 records would be deleted now.').waitFor();
  await picture(page, 'retention-rule');
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Save', exact: true }).click();

  const row = page.getByRole('row', { name: new RegExp(name) });
  await row.getByText('Deleted after 365 days').waitFor();
  await row.getByText('Only by hand').waitFor();
  await row.getByRole('button', { name: /^Look what/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('0 records would be deleted now.').waitFor();
  await dialog.getByRole('button', { name: 'Run now' }).click();
  const run = page.getByRole('row', { name: new RegExp(name) });
  await run.getByText('Done', { exact: true }).waitFor(LONG);
  await picture(page, 'retention-runs');
  expect(await call(page, 'GET', `${ACCOUNTS}/${id}`)).toMatchObject({ name });

  await page.getByRole('tab', { name: 'Rules' }).click();
  await row.getByRole('button', { name: /^Delete the rule/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await row.waitFor({ state: 'detached' });
});

it('holds a record, and releases it', async () => {
  const page = await openSignedIn('/admin/retention?tab=holds');
  const name = marker();
  const { id } = await call<{ id: string }>(page, 'POST', ACCOUNTS, { name });
  await page.getByRole('button', { name: 'Hold a record' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hold a record' });
  await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
  await dialog.locator('.ant-form-item-explain-error').first().waitFor();
  await dialog.getByRole('combobox', { name: 'Type', exact: true }).fill('Account');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Record', exact: true }).fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).click();
  await dialog.getByLabel('Reason').fill('Case 17');
  await picture(page, 'retention-hold');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await row.getByText('Case 17').waitFor();
  await expect(call(page, 'DELETE', `${ACCOUNTS}/${id}`)).rejects.toThrow('409');
  await row.getByRole('button', { name: `Release ${name}?` }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await row.waitFor({ state: 'detached' });
  await call(page, 'DELETE', `${ACCOUNTS}/${id}`);
});

describe('looks', () => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    for (const tab of ['rules', 'runs', 'holds']) {
      const page = await openSignedIn(`/admin/retention?tab=${tab}`, { dark, width, height: width === 360 ? 740 : 800 });
      await page.locator('.admin-table .ant-table').waitFor();
      await expect.poll(() => page.locator('.ant-spin-spinning').count(), LONG).toBe(0);
      await picture(page, `retention-${tab}-${look}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
