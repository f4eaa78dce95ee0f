import { expect, it } from 'vitest';
import { call, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

it('leads from a number of the dashboard to its records', async () => {
  const page = await openSignedIn('/');
  await page.getByRole('img', { name: /Pipeline by stage: Prospecting/ }).waitFor();
  await picture(page, 'home');
  const proposal = page.getByRole('link', { name: /^Proposal: / });
  const count = (await proposal.textContent())!.match(/(\d+)$/)![1];
  await proposal.focus();
  await page.keyboard.press('Enter');
  await page.getByText(new RegExp(`^${count} records?$`)).waitFor();
  await page.getByText('Stage is Proposal').waitFor();
});

it('finds a record by Ctrl-K and opens it, by keyboard alone', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  await call(page, 'POST', '/api/customers/accounts', { name });
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search or go to…' }).waitFor();
  // The index follows within a second or so; the question is asked again by typing it again.
  await expect
    .poll(
      async () => {
        await page.getByRole('combobox', { name: 'Search or go to…' }).fill('');
        await page.keyboard.type(name);
        return page.getByRole('option', { name: new RegExp(name) }).first().waitFor({ timeout: 1500 }).then(() => true, () => false);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await picture(page, 'palette');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
});

it('imports a file with a wrong row, and hands that row back', async () => {
  const page = await openSignedIn('/records/account/import');
  const name = marker();
  const file = `Company,Type,Nonsense\n${name},Customer,1\n${name} two,Wrong,2\n`;
  await page.locator('input[type=file]').setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByText('2 rows in the file').waitFor();
  await picture(page, 'import-columns');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('1 created · 1 rejected').waitFor();
  await page.getByText(/Wrong is none of Customer/).waitFor();
  await page.getByRole('button', { name: 'Import 1 record' }).click();
  await page.getByRole('button', { name: 'Undo this import' }).waitFor();
  const href = await page.getByRole('link', { name: /Download the rejected rows/ }).getAttribute('href');
  const rejected = await page.evaluate(async (address) => (await fetch(address!)).text(), href);
  expect(rejected).toContain(`${name} two,Wrong,2`);
  const { total } = await call<{ total: number }>(page, 'GET', `/api/customers/accounts?filter=name==${name}*&total=true`);
  expect(total).toBe(1);
  await picture(page, 'import-done');
});

it('keeps a list as a view and opens it again', async () => {
  const page = await openSignedIn('/records/case?filter=priority=in=(High)&sort=-createdAt');
  const name = marker();
  await page.getByRole('button', { name: /All records/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(name) }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/records/case`);
  await page.getByRole('button', { name: /All records/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByText('Priority is one of High').waitFor();
});
