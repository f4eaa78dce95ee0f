import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { call, expectAccessible, openSignedIn, picture, useBrowser } from './browser';
import { install } from './plugin';

useBrowser();

const PID = '/api/admin/settings/org.mortise.reporting.clv';

const read = (page: Page) => call<{ version: number; settings: { id: string; value: unknown }[] }>(page, 'GET', PID);

const SENDERS = '/api/admin/settings/com.pigeon.sms.sender';

afterEach(async () => {
  const page = await openSignedIn('/');
  const plugins = await call<{ items: { id: string; state: string }[] }>(page, 'GET', '/api/admin/plugins');
  if (plugins.items.some(({ id, state }) => id === 'sms-connector' && state === 'ACTIVE')) {
    const { items } = await call<{ items: { pid: string; version: number }[] }>(page, 'GET', SENDERS);
    for (const item of items) await call(page, 'DELETE', `/api/admin/settings/${item.pid}?version=${item.version}`);
    await call(page, 'DELETE', '/api/admin/plugins/sms-connector');
  }
  const { version } = await read(page);
  await call(page, 'PUT', PID, { version, values: {} });
  await page.context().close();
});

it('an administrator sets what a module lets him set, and is told what is wrong', async () => {
  const page = await openSignedIn('/admin/plugins/reporting');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  const score = page.getByLabel('Customer value score');
  await score.fill('5000');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('lies outside of what is allowed').waitFor();
  await picture(page, 'settings-refused');

  await score.fill('1.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved').waitFor();
  await page.getByText(/Changed by admin/).waitFor();
  await picture(page, 'settings');
  expect((await read(page)).settings.find(({ id }) => id === 'customerValueScore')?.value).toBe(1.5);
});

it('an administrator adds one of many configurations, is told what is wrong, changes it and takes it away', async () => {
  const page = await openSignedIn('/');
  await install(page, 'sms-connector');
  await page.goto(new URL('/admin/plugins/sms-connector', page.url()).href);
  const senders = page.getByRole('region', { name: 'Senders by country' });
  await senders.getByText('There is none yet.').waitFor();
  await senders.getByRole('button', { name: 'Add' }).click();
  const adding = page.getByRole('dialog', { name: 'Add: Senders by country' });
  await adding.getByLabel('Name of this configuration').fill('not a name');
  await adding.getByLabel('Numbers begin with').fill('+49');
  await adding.getByLabel('Sender', { exact: true }).fill('Acme GmbH');
  await adding.getByLabel('API key of its own').fill('hush');
  await adding.getByRole('button', { name: 'Save' }).click();
  await adding.getByText(/must be 1 to 64 letters/).waitFor();
  await expectAccessible(page);
  await picture(page, 'settings-many-refused');
  await adding.getByLabel('Name of this configuration').fill('germany');
  await adding.getByRole('button', { name: 'Save' }).click();
  await senders.getByText('germany', { exact: true }).waitFor();
  await adding.waitFor({ state: 'hidden' });
  await expectAccessible(page);
  await picture(page, 'settings-many');

  await senders.getByRole('button', { name: 'Change germany' }).click();
  const changing = page.getByRole('dialog', { name: 'Change germany' });
  await changing.getByPlaceholder('A password is set.').waitFor();
  await changing.getByLabel('Sender', { exact: true }).fill('Acme AG');
  await changing.getByRole('button', { name: 'Save' }).click();
  await changing.waitFor({ state: 'hidden' });
  const changed = await call<{ version: number; settings: { id: string; value: unknown; isSet: boolean }[] }>(page, 'GET', `${SENDERS}~germany`);
  expect(changed.version).toBe(2);
  expect(changed.settings.map(({ value, isSet }) => [value, isSet])).toEqual([['+49', true], ['Acme AG', true], [null, true]]);

  await senders.getByRole('button', { name: 'Remove germany?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await senders.getByText('There is none yet.').waitFor();
});
