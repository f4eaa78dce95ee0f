import { afterEach, expect, it } from 'vitest';
import { call, expectAccessible, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

afterEach(async () => {
  const page = await openSignedIn('/');
  const { items } = await call<{ items: { id: string; state: string }[] }>(page, 'GET', '/api/admin/plugins');
  if (items.some(({ id, state }) => id === 'loyalty' && state !== 'UNINSTALLED')) await call(page, 'DELETE', '/api/admin/plugins/loyalty');
  await page.context().close();
});

it('an administrator finds a plugin in the catalogue, reads the plan and installs it', async () => {
  const page = await openSignedIn('/admin/plugins');
  await page.getByRole('link', { name: 'Catalogue' }).click();
  const row = page.getByRole('row', { name: /Loyalty cards/ });
  await row.getByText('Available').waitFor();
  await expectAccessible(page);
  await picture(page, 'catalogue');

  const search = page.getByRole('searchbox', { name: 'Search the catalogue' });
  await search.fill('no such thing');
  await page.getByText('Nothing is offered').waitFor();
  await expectAccessible(page);
  await search.fill('acorn');
  await page.getByRole('button', { name: /Get Loyalty cards 1\.0\.0/ }).click();
  const plan = page.getByRole('dialog', { name: /what would be done/ });
  await plan.getByText('Add a record type').waitFor();
  await plan.getByRole('button', { name: 'Install', exact: true }).click();
  await page.getByText('is installed').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  await row.getByText('Up to date').waitFor();
  expect(await page.getByRole('button', { name: /Get Loyalty/ }).count()).toBe(0);
  await picture(page, 'catalogue-installed');
});
