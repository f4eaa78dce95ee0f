import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { call, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const PID = '/api/admin/settings/org.mortise.reporting.clv';

const read = (page: Page) => call<{ version: number; settings: { id: string; value: unknown }[] }>(page, 'GET', PID);

afterEach(async () => {
  const page = await openSignedIn('/');
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
