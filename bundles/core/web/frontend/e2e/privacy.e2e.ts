import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const LONG = { timeout: 60_000 };
const CONTACTS = '/api/customers/contacts';

async function makePerson(page: Page) {
  const name = marker();
  const emailAddresses = [{ address: `${name}@example.com`, primary: true }];
  const { id } = await call<{ id: string }>(page, 'POST', CONTACTS, { firstName: 'Ida', lastName: name, emailAddresses });
  return { id, name, full: `Ida ${name}`, emailAddresses };
}

it('finds a person, shows and hands out what is known', async () => {
  const page = await openSignedIn('/admin/privacy');
  const { id, name, full } = await makePerson(page);
  await page.getByRole('combobox', { name: 'Person' }).fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).click();
  expect(new URL(page.url()).searchParams.get('id')).toBe(id);
  const known = page.getByRole('region', { name: 'What is known' });
  await known.getByRole('button', { name: 'Look at it' }).click();
  await known.locator('summary', { hasText: full }).click();
  await known.getByText(`${name}@example.com`).waitFor();
  await known.getByText('1 change in its history').waitFor();
  await picture(page, 'privacy-known');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await known.getByRole('button', { name: /Download/ }).click();
  expect((await download).suggestedFilename()).toBe(`person-${id}.zip`);
  const { items } = await call<{ items: { action: string }[] }>(page, 'GET', `/api/audit?action=person-exported&subject=${id}`);
  expect(items).toHaveLength(2);
});

it('refuses while a record is held, and says why', async () => {
  const page = await openSignedIn('/');
  const { id } = await makePerson(page);
  const hold = await call<{ id: string }>(page, 'POST', '/api/retention/holds', { record: { type: 'contact', id }, reason: 'Case 18' });
  await page.goto(`${new URL(page.url()).origin}/admin/privacy?type=contact&id=${id}`);
  await page.getByText('A legal hold refuses this').waitFor();
  await page.getByRole('alert').getByText('Case 18').waitFor();
  expect(await page.getByRole('button', { name: 'Anonymise…' }).isDisabled()).toBe(true);
  await picture(page, 'privacy-held');
  await expectAccessible(page);
  await call(page, 'DELETE', `/api/retention/holds/${hold.id}`);
  await page.reload();
  await page.getByRole('button', { name: 'Anonymise…' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Anonymise…' }).isDisabled(), LONG).toBe(false);
});

it('forgets a person, and the same person under another record, and reports it', async () => {
  const page = await openSignedIn('/');
  const { id, name, full, emailAddresses } = await makePerson(page);
  const other = await call<{ id: string }>(page, 'POST', CONTACTS, { lastName: `${name} too`, emailAddresses });
  await page.goto(`${new URL(page.url()).origin}/admin/privacy?type=contact&id=${id}`);
  const steps = page.getByRole('group', { name: 'Records' });
  await steps.getByText('Is emptied').waitFor();
  await page.getByRole('checkbox', { name: 'The same person' }).check();
  await expect.poll(() => steps.getByText('Is emptied').count(), LONG).toBe(2);
  await page.getByLabel('Reason').fill('Request of 3 May');
  await picture(page, 'privacy-plan');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Anonymise…' }).click();
  const dialog = page.getByRole('dialog', { name: `Anonymise ${full}?` });
  await dialog.getByText('The personal fields of 2 records are emptied.').waitFor();
  const ok = dialog.getByRole('button', { name: 'Anonymise for ever' });
  expect(await ok.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill(full);
  await picture(page, 'privacy-confirm');
  await expectAccessible(page);
  await ok.click();

  const report = page.getByRole('dialog', { name: 'Erasure' });
  await report.getByText('Nothing of this person is left.').waitFor(LONG);
  await report.getByText('Request of 3 May').waitFor();
  await report.getByText('None of them was found.').waitFor();
  expect(await report.getByText('Emptied', { exact: true }).count()).toBe(2);
  await picture(page, 'privacy-report');
  await expectAccessible(page);
  await report.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Report of the erasure/ }).first().press('Enter');
  await report.getByText('Request of 3 May').waitFor();
  for (const one of [id, other.id]) expect(await call<{ lastName: string }>(page, 'GET', `${CONTACTS}/${one}`)).toMatchObject({ lastName: 'Erased' });
});

it('asks again when the plan has changed meanwhile', async () => {
  const page = await openSignedIn('/');
  const { id, full } = await makePerson(page);
  await page.goto(`${new URL(page.url()).origin}/admin/privacy?type=contact&id=${id}`);
  await page.getByRole('button', { name: 'Anonymise…' }).click();
  await call(page, 'POST', '/api/activities/notes', { subject: 'Met', description: 'Met', parent: { type: 'contact', id } });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(full);
  await dialog.getByRole('button', { name: 'Anonymise for ever' }).click();
  await dialog.getByRole('alert').getByText(/have changed since the plan was made/).waitFor();
  expect(await call(page, 'GET', `${CONTACTS}/${id}`)).toMatchObject({ firstName: 'Ida' });
});

describe('looks', () => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    const page = await openSignedIn('/', { dark, width, height: width === 360 ? 740 : 800 });
    const { id } = await makePerson(page);
    const forgotten = await makePerson(page);
    await call(page, 'POST', `/api/privacy/persons/contact/${forgotten.id}/erasure`, { mode: 'anonymise', reason: 'Request of 3 May' });
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto(`${new URL(page.url()).origin}/admin/privacy?type=contact&id=${id}`);
    await page.getByRole('button', { name: 'Look at it' }).press('Enter');
    await page.locator('.known-record').first().waitFor();
    await page.getByText('Is emptied').waitFor();
    await picture(page, `privacy-person-${look}`);
    await page.getByRole('button', { name: 'Anonymise…' }).scrollIntoViewIfNeeded();
    await picture(page, `privacy-forget-${look}`);
    await expectAccessible(page);
    await fits();
    await page.getByRole('tab', { name: 'Erasures' }).click();
    await page.getByRole('button', { name: /^Report of the erasure/ }).first().click();
    await page.getByRole('dialog', { name: 'Erasure' }).getByText('Copies').waitFor(LONG);
    await picture(page, `privacy-report-${look}`);
    await expectAccessible(page);
    await fits();
  });

  it('speaks Chinese', async () => {
    const page = await openSignedIn('/admin/privacy', { language: 'zh-CN' });
    await page.getByRole('heading', { name: '个人数据' }).waitFor();
    await page.getByRole('tab', { name: '删除记录' }).click();
    await picture(page, 'privacy-chinese');
  });
});
