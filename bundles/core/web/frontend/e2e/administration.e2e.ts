import { describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const JOURNEY = 150_000;
const LONG = { timeout: 20_000 };

const SCREENS: Record<string, string> = {
  plugins: '/admin/plugins',
  'record-types': '/admin/types',
  fields: '/admin/types/account',
  users: '/admin/users',
  roles: '/admin/roles',
  matrix: '/admin/roles/00000000-0000-7000-8000-000000000003',
  sessions: '/admin/sessions',
  keys: '/admin/keys',
  audit: '/admin/audit',
  operation: '/admin/operation',
  jobs: '/admin/jobs',
};

describe.each(Object.keys(SCREENS))('%s', (name) => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('is accessible and fits: $look', async ({ look, dark, width }) => {
    const page = await openSignedIn(SCREENS[name], { dark, width, height: width === 360 ? 740 : 800 });
    await page.locator('.page h1').waitFor();
    await expect.poll(() => page.locator('.ant-spin-spinning').count(), LONG).toBe(0);
    await picture(page, `admin-${name}-${look}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

it('adds a field that an open list shows, without a word from the list', async () => {
  const list = await openSignedIn('/');
  const label = marker();
  const account = await call<{ id: string }>(list, 'POST', '/api/customers/accounts', { name: label });
  await list.goto(`${new URL(list.url()).origin}/records/account/${account.id}`);
  await list.getByRole('heading', { name: label }).waitFor();

  const page = await openSignedIn('/admin/types/account');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByLabel('Label', { exact: true }).fill(`Grain ${label}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const row = page.getByRole('row', { name: new RegExp(`Grain ${label}`) });
  await row.waitFor();
  const name = ((await row.locator('code').textContent()) ?? '').replace('custom.', '');
  await picture(page, 'admin-field-added');

  // The other page was not touched.
  await list.getByRole('button', { name: 'Edit' }).click();
  await list.getByLabel(`Grain ${label}`).fill('Oak');
  await list.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => call(list, 'GET', `/api/customers/accounts/${account.id}`), LONG).toMatchObject({ custom: { [name]: 'Oak' } });

  await row.getByRole('button', { name: /Hide/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  await page.getByRole('heading', { name: 'Hidden fields' }).waitFor();
  await page.getByRole('row', { name: new RegExp(`Grain ${label}`) }).getByRole('button', { name: 'Purge' }).click();
  const purge = page.getByRole('dialog', { name: /Purge/ });
  expect(await purge.getByRole('button', { name: 'Purge' }).isDisabled()).toBe(true);
  await purge.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: new RegExp(`Grain ${label}`) }).waitFor({ state: 'detached' });
}, JOURNEY);

it('says all that is wrong with a field at its places', async () => {
  const page = await openSignedIn('/admin/types/account');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByLabel('Label', { exact: true }).fill('木材');
  await page.getByLabel('Name', { exact: true }).fill('No Good');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.ant-form-item-explain-error').first().waitFor();
});
