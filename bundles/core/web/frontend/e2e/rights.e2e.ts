import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, open, openSignedIn, picture, server, useBrowser, type Look } from './browser';

useBrowser();

const PASSWORD = 'correct horse battery staple 1';
const NONE = { create: 'none', read: 'none', edit: 'none', delete: 'none' };
const READ = { ...NONE, read: 'all' };

/** A page of a new user with one new role. */
async function openAs(administrator: Page, types: Record<string, object>, look: Look = {}): Promise<Page> {
  return (await signInAs(administrator, types, look)).page;
}

/** The same, and who it is. */
async function signInAs(administrator: Page, types: Record<string, object>, look: Look = {}) {
  const name = marker();
  const role = await call<{ id: string }>(administrator, 'POST', '/api/roles', { name, types });
  const user = await call<{ id: string }>(administrator, 'POST', '/api/admin/users', { username: name, lastName: name, canSignIn: true, roles: [role.id] });
  await call(administrator, 'POST', `/api/admin/users/${user.id}/password`, { newPassword: PASSWORD });
  const page = await open(look);
  await page.goto(`${server}/`);
  await page.getByLabel('User name').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.layout').waitFor();
  return { page, id: user.id };
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

const OWN = { ...READ, edit: 'own', delete: 'own' };

describe('records of others', () => {
  const opportunities = '/api/sales/opportunities';

  /** Two opportunities in the same stage, the first one of the user's. */
  async function two(look: Look = {}) {
    const administrator = await openSignedIn('/');
    const { page, id } = await signInAs(administrator, { account: READ, opportunity: OWN, stage: READ, pipeline: READ, user: READ }, look);
    const name = marker();
    const account = await call<{ id: string }>(administrator, 'POST', '/api/customers/accounts', { name });
    const make = (whose: string, owner?: string) =>
      call<{ id: string }>(administrator, 'POST', opportunities, { name: `${name} ${whose}`, stage: 'Prospecting', account: account.id, closeDate: '2027-01-15', owner });
    return { administrator, page, name, mine: await make('mine', id), theirs: await make('theirs') };
  }

  it('offers changes on the page of a record only where they are allowed', async () => {
    const { administrator, page, mine, theirs } = await two();
    await page.goto(`${server}/records/opportunity/${mine.id}`);
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    await page.getByRole('button', { name: 'Merge' }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    // The other one would be deleted.
    await page.getByRole('button', { name: 'Merge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('theirs');
    await page.locator('.ant-select-item-option', { hasText: 'theirs' }).first().click();
    await dialog.getByText('You may not delete that record').waitFor();
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);

    await page.goto(`${server}/records/opportunity/${theirs.id}`);
    await page.getByRole('tab', { name: 'History' }).waitFor();
    for (const name of ['Edit', 'Merge', 'Delete']) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Sharing' }).click();
    await page.getByText('Nobody sees this record beyond what roles allow.').waitFor();
    expect(await page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0);
    await picture(page, 'rights-of-others');
    await expectAccessible(page);

    // A share adds to what roles allow.
    const me = await page.evaluate(async () => (await (await fetch('/api/auth/me')).json()).id as string);
    await call(administrator, 'PUT', `${opportunities}/${theirs.id}/shares/${me}`, { type: 'user', access: 'edit' });
    await page.reload();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    expect(await page.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0);
  });

  it('edits, deletes and moves in lists only what it may', async () => {
    const { page, name, mine, theirs } = await two();
    await page.goto(`${server}/records/opportunity?filter=${encodeURIComponent(`name==${name}*`)}`);
    const row = (whose: string) => page.locator('[data-index]', { hasText: `${name} ${whose}` });
    await row('theirs').focus();
    await page.keyboard.press('F2');
    expect(await page.locator('.editing').count()).toBe(0);
    await row('mine').focus();
    await page.keyboard.press('F2');
    await page.locator('.editing').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.editing').waitFor({ state: 'detached' });

    await row('theirs').getByRole('checkbox').check();
    await page.getByText('1 selected').waitFor();
    expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    await row('mine').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Edit (1 of 2)' }).waitFor();
    await picture(page, 'rights-bulk');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Delete (1 of 2)' }).click();
    await page.getByText('Delete 1 record?').waitFor();
    await page.locator('.ant-popconfirm').getByRole('button', { name: 'Delete' }).click();
    await row('mine').waitFor({ state: 'detached' });
    await row('theirs').waitFor();
    expect((await call<{ items: unknown[] }>(page, 'GET', `${opportunities}?filter=id=in=(${mine.id},${theirs.id})`)).items).toHaveLength(1);
  });

  it('moves cards only where it may', async () => {
    const { page, name, mine, theirs } = await two();
    await page.goto(`${server}/records/opportunity?layout=kanban&filter=${encodeURIComponent(`name==${name}*`)}`);
    const card = (id: string) => page.locator(`[data-record="${id}"]`);
    await card(theirs.id).focus();
    expect(await card(theirs.id).getAttribute('aria-description')).toContain('may not move');
    await page.keyboard.press('Alt+ArrowRight');
    await card(mine.id).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.locator(`.kanban-column:not([data-column="Prospecting"]) [data-record="${mine.id}"]`).waitFor();
    await page.locator(`[data-column="Prospecting"] [data-record="${theirs.id}"]`).waitFor();
    await picture(page, 'rights-kanban');
    await expectAccessible(page);
  });

  it.each([
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('looks: $look', async ({ look, dark, width }) => {
    const { page, name, theirs } = await two({ dark, width, height: 740 });
    await page.goto(`${server}/records/opportunity/${theirs.id}`);
    await page.getByRole('tab', { name: 'Timeline' }).waitFor();
    await expectAccessible(page);
    await picture(page, `rights-of-others-${look}`);
    await page.goto(`${server}/records/opportunity?filter=${encodeURIComponent(`name==${name}*`)}`);
    await page.getByRole('checkbox', { name: /all/i }).check();
    await page.getByRole('button', { name: 'Edit (1 of 2)' }).waitFor();
    await expectAccessible(page);
    await picture(page, `rights-bulk-${look}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
