import { expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

/** The last of the first five minutes, and of all browser tests: afterwards there is no demo data. */
it('clears the demo data, and leaves an empty, healthy system with what people added', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const own = await call<{ id: string }>(page, 'POST', '/api/customers/accounts', { name });
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET', '/api/customers/accounts?limit=1&filter=externalId==demo-account-*');
  await call(page, 'POST', '/api/activities/notes', { subject: name, description: 'Mine', parent: { type: 'account', id: items[0].id } });
  await call(page, 'POST', '/api/sales/opportunities', { name, stage: 'Proposal', closeDate: '2026-12-31', account: items[0].id });

  await page.reload();
  await page.getByText(/This is a demonstration: \d+ records are invented/).waitFor();
  await picture(page, 'demo-notice');
  await page.getByRole('link', { name: 'Clear the demo data' }).click();
  await page.getByRole('tab', { name: 'Demo data', selected: true }).waitFor();
  await page.getByText('It can be restored').waitFor();
  await page.getByText('Stay, but name demo records').waitFor();
  await picture(page, 'demo-plan');
  await expectAccessible(page);

  const button = page.getByRole('button', { name: /^Clear \d+ records$/ });
  const { records } = await call<{ records: number }>(page, 'GET', '/api/admin/demo-data/plan');
  expect(await button.textContent()).toBe(`Clear ${records} records`);
  await button.press('Enter');
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: /^Clear \d+ records$/ });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('clear');
  await picture(page, 'demo-confirm');
  await page.keyboard.press('Enter');
  await page.getByText('There is no demo data here.').waitFor({ timeout: 60_000 });
  await page.getByText(/Cleared on .* by admin/).waitFor();
  await picture(page, 'demo-cleared');

  for (const collection of ['customers/accounts', 'customers/contacts', 'sales/opportunities', 'support/cases', 'marketing/campaigns', 'activities/tasks']) {
    const { total } = await call<{ total: number }>(page, 'GET', `/api/${collection}?limit=1&total=true&filter=externalId==demo-*`);
    expect(total, collection).toBe(0);
  }
  expect(await call(page, 'GET', `/api/customers/accounts/${own.id}`)).toMatchObject({ name });
  const health = await page.evaluate(async () => (await (await fetch('/health/ready')).json()).status);
  expect(health).toBe('UP');
  await page.goto(server);
  await page.locator('.layout .page h1').waitFor();
  await page.locator('.tiles .tile').first().waitFor();
  expect(await page.getByText(/This is a demonstration/).count()).toBe(0);
  await picture(page, 'home-empty');
  await expectAccessible(page);
});

it('says so in Chinese', async () => {
  const page = await openSignedIn('/admin/operation?tab=demo', { language: 'zh-CN' });
  await page.getByText('此处没有演示数据。').waitFor();
  await picture(page, 'demo-chinese');
});
