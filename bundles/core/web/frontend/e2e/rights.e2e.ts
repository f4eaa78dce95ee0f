import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call, expectAccessible, marker, open, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

const PASSWORD = 'correct horse battery staple 1';
const NONE = { create: 'none', read: 'none', edit: 'none', delete: 'none' };
const READ = { ...NONE, read: 'all' };

/** A page of a new user with one new role. */
async function openAs(administrator: Page, types: Record<string, object>): Promise<Page> {
  const name = marker();
  const role = await call<{ id: string }>(administrator, 'POST', '/api/roles', { name, types });
  const user = await call<{ id: string }>(administrator, 'POST', '/api/admin/users', { username: name, lastName: name, canSignIn: true, roles: [role.id] });
  await call(administrator, 'POST', `/api/admin/users/${user.id}/password`, { newPassword: PASSWORD });
  const page = await open();
  await page.goto(`${server}/`);
  await page.getByLabel('User name').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.layout').waitFor();
  return page;
}

/** An account with a file. */
async function makeAccount(page: Page) {
  const account = await call<{ id: string }>(page, 'POST', '/api/customers/accounts', { name: marker() });
  await page.evaluate(async (address) => {
    const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
    const body = new FormData();
    body.append('file', new Blob(['oak']), 'grain.txt');
    const answer = await fetch(address, { method: 'POST', headers: { 'X-CSRF-Token': csrfToken }, body });
    if (!answer.ok) throw new Error(await answer.text());
  }, `/api/customers/accounts/${account.id}/files`);
  return account.id;
}

async function openFiles(page: Page, id: string) {
  await page.goto(`${server}/records/account/${id}`);
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.getByRole('link', { name: 'grain.txt' }).waitFor();
}

it('offers with files what the rights give', async () => {
  const administrator = await openSignedIn('/');
  const id = await makeAccount(administrator);
  await openFiles(administrator, id);
  await administrator.getByRole('button', { name: 'Delete: grain.txt' }).waitFor();

  const reader = await openAs(administrator, { account: READ, attachment: READ });
  await openFiles(reader, id);
  expect(await reader.getByRole('button', { name: /Attach/ }).count()).toBe(0);
  expect(await reader.getByRole('button', { name: 'Delete: grain.txt' }).count()).toBe(0);
  await picture(reader, 'rights-files');
  await expectAccessible(reader);

  const writer = await openAs(administrator, { account: READ, attachment: { create: 'own', read: 'all', edit: 'own', delete: 'own' } });
  await openFiles(writer, id);
  await writer.locator('input[type=file]').setInputFiles({ name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from('mine') });
  await writer.getByRole('button', { name: 'Delete: mine.txt' }).waitFor();
  expect(await writer.getByRole('button', { name: 'Delete: grain.txt' }).count()).toBe(0);
  await writer.getByRole('button', { name: 'Delete: mine.txt' }).press('Enter');
  await writer.getByRole('link', { name: 'mine.txt' }).waitFor({ state: 'detached' });
});

it('has no place for files where nobody may read them, and no merge for who may not delete', async () => {
  const administrator = await openSignedIn('/');
  const id = await makeAccount(administrator);
  const page = await openAs(administrator, { account: { ...READ, edit: 'all' } });
  await page.goto(`${server}/records/account/${id}`);
  await page.getByRole('tab', { name: 'History' }).waitFor();
  expect(await page.getByRole('tab', { name: 'Files' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Edit' }).waitFor();
  expect(await page.getByRole('button', { name: 'Merge' }).count()).toBe(0);
});

it('shares a record by keyboard, and offers that to nobody who may only read', async () => {
  const administrator = await openSignedIn('/');
  const { id } = await call<{ id: string }>(administrator, 'POST', '/api/customers/accounts', { name: marker() });
  const team = marker();
  await call(administrator, 'POST', (await call<{ href: string }>(administrator, 'GET', '/api/metadata/types/team')).href, { name: team });
  await administrator.goto(`${server}/records/account/${id}`);
  await administrator.getByRole('tab', { name: 'Sharing' }).click();
  await administrator.getByText('Nobody sees this record beyond what roles allow.').waitFor();
  await administrator.getByRole('combobox', { name: 'Type', exact: true }).fill('Team');
  await administrator.keyboard.press('Enter');
  await administrator.getByRole('combobox', { name: 'Share with' }).fill(team);
  await administrator.locator('.ant-select-item-option', { hasText: team }).waitFor();
  await administrator.keyboard.press('Enter');
  await administrator.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  const shared = administrator.getByRole('listitem').filter({ hasText: team });
  await shared.getByText('may read').waitFor();
  await picture(administrator, 'shares');
  await expectAccessible(administrator);

  const reader = await openAs(administrator, { account: READ, team: READ });
  await reader.goto(`${server}/records/account/${id}`);
  await reader.getByRole('tab', { name: 'Sharing' }).click();
  await reader.getByRole('listitem').filter({ hasText: team }).waitFor();
  expect(await reader.getByRole('button', { name: /share/i }).count()).toBe(0);

  await shared.getByRole('button', { name: `No longer share with ${team}` }).press('Enter');
  await administrator.getByText('Nobody sees this record beyond what roles allow.').waitFor();
});

it('shows sharing in the dark and on a phone', async () => {
  const administrator = await openSignedIn('/');
  const { id } = await call<{ id: string }>(administrator, 'POST', '/api/customers/accounts', { name: marker() });
  for (const [look, dark, width] of [['dark', true, 1280], ['phone', false, 360]] as const) {
    const page = await openSignedIn(`/records/account/${id}`, { dark, width, height: 740 });
    await page.getByRole('tab', { name: 'Sharing' }).click();
    await page.getByRole('button', { name: 'Share', exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, `shares-${look}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

it("leaves others' shared views to them", async () => {
  const administrator = await openSignedIn('/');
  const name = marker();
  await call(administrator, 'POST', '/api/views', { type: 'account', name, kind: 'table', visibility: 'public', columns: ['name'] });
  const page = await openAs(administrator, { account: READ });
  for (const [viewer, mine] of [[page, false], [administrator, true]] as const) {
    await viewer.goto(`${server}/records/account`);
    await viewer.getByRole('button', { name: /^All records/ }).click();
    await viewer.getByRole('menuitem', { name, exact: true }).click();
    await viewer.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await viewer.getByRole('menuitem', { name: 'All records' }).waitFor();
    expect(await viewer.getByRole('menuitem', { name: new RegExp(`Delete.*${name}`) }).count()).toBe(mine ? 1 : 0);
  }
});
