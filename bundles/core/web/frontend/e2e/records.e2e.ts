import { expect, it } from 'vitest';
import { call, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

interface Made {
  id: string;
}

it('filters by chips that are built, and keeps them in the address', async () => {
  const page = await openSignedIn('/records/opportunity');
  await page.getByText(/^\d+ records$/).waitFor();
  await page.getByRole('button', { name: /Filter$/ }).click();
  await page.getByRole('combobox', { name: 'Field' }).fill('Lead source');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Value' }).click();
  await page.locator('.ant-select-item-option', { hasText: 'Partner' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Lead source is one of Partner').waitFor();
  expect(new URL(page.url()).searchParams.get('filter')).toBe('leadSource=in=(Partner)');
  await picture(page, 'list');
});

it('shows all violations at their fields, then creates', async () => {
  const page = await openSignedIn('/records/contact/new');
  await page.getByRole('button', { name: /Add: E-?mail addresses/i }).click();
  await page.getByRole('textbox', { name: 'Address', exact: true }).first().fill('nobody');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText('is required').first().waitFor();
  await page.getByText('must be an e-mail address').waitFor();
  await picture(page, 'violations');
  const name = marker();
  await page.getByLabel('Last name').fill(name);
  await page.getByRole('textbox', { name: 'Address', exact: true }).first().fill(`${name}@example.com`);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('heading', { name }).waitFor();
});

it('shows both versions when somebody else was faster', async () => {
  const page = await openSignedIn('/');
  const account = await call<Made>(page, 'POST', '/api/customers/accounts', { name: marker(), industry: 'Before' });
  await page.goto(`${new URL(page.url()).origin}/records/account/${account.id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Industry').fill('Mine');
  await call(page, 'PATCH', `/api/customers/accounts/${account.id}`, { industry: 'Theirs', website: 'https://theirs.example' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const race = page.getByRole('dialog', { name: /Somebody else saved/ });
  await race.getByText('Theirs', { exact: true }).last().waitFor();
  await picture(page, 'lost-race');
  await race.getByRole('button', { name: 'Save the chosen values' }).click();
  await race.waitFor({ state: 'detached' });
  expect(await call(page, 'GET', `/api/customers/accounts/${account.id}`)).toMatchObject({ industry: 'Mine', website: 'https://theirs.example' });
});

it('edits in the list and in bulk', async () => {
  const page = await openSignedIn('/');
  const industry = marker();
  for (const name of ['One', 'Two']) await call(page, 'POST', '/api/customers/accounts', { name: `${name} ${industry}`, industry });
  await page.goto(`${new URL(page.url()).origin}/records/account?filter=industry==${industry}&sort=name&columns=name,industry,sicCode`);
  await page.getByText('2 records').waitFor();
  const first = page.locator('[data-index="0"]');
  await first.locator('[role=gridcell]').nth(3).dblclick();
  await first.getByLabel('SIC code').fill('4711');
  await page.keyboard.press('Enter');
  await first.getByText('4711').waitFor();
  await page.getByLabel('Select all that are loaded').check();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Field' }).fill('SIC code');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'SIC code' }).fill('0815');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('0815').nth(1).waitFor();
});

it('writes a note into the timeline by keyboard', async () => {
  const page = await openSignedIn('/');
  const account = await call<Made>(page, 'POST', '/api/customers/accounts', { name: marker() });
  await page.goto(`${new URL(page.url()).origin}/records/account/${account.id}`);
  await page.getByRole('button', { name: 'Note', exact: true }).press('Enter');
  // It has the focus of its own accord.
  await page.locator('input[aria-label=Subject]:focus').waitFor();
  await page.keyboard.type('Called back');
  await page.keyboard.press('Tab');
  await page.keyboard.type('They want an offer');
  await page.keyboard.press('Control+Enter');
  await page.locator('.timeline').getByText('Called back').waitFor();
  await picture(page, 'record');
});

it('merges two records and takes it back', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const survivor = await call<Made>(page, 'POST', '/api/customers/accounts', { name: `${name} one` });
  const merged = await call<Made>(page, 'POST', '/api/customers/accounts', { name: `${name} two`, industry: name });
  await page.goto(`${new URL(page.url()).origin}/records/account/${survivor.id}`);
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'The other record' }).fill(`${name} two`);
  await page.locator('.ant-select-item-option', { hasText: `${name} two` }).click();
  await dialog.getByRole('radio', { name: 'Name: The other record' }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('heading', { name: `${name} two` }).waitFor();
  expect(await call(page, 'GET', `/api/customers/accounts/${survivor.id}`)).toMatchObject({ name: `${name} two`, industry: name });
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByRole('heading', { name: `${name} one` }).waitFor();
  expect(await call(page, 'GET', `/api/customers/accounts/${merged.id}`)).toMatchObject({ name: `${name} two` });
});
