import { afterEach, it } from 'vitest';
import { expectAccessible, openSignedIn, picture, useBrowser } from './browser';
import { install, takeAway } from './plugin';

useBrowser();

afterEach(async () => {
  const page = await openSignedIn('/');
  await takeAway(page, 'sms-connector');
  await page.context().close();
});

it('an administrator sees a job, runs it now, pauses and resumes it, and sets what it needs', async () => {
  const page = await openSignedIn('/admin/jobs');
  await install(page, 'sms-connector');
  await page.reload();
  const row = page.getByRole('row', { name: /sms-connector\.delivery/ });
  await row.getByText('No gateway is set.').waitFor();
  await page.getByRole('button', { name: 'Pause: sms-connector.delivery' }).click();
  await row.getByText('Paused').waitFor();
  await expectAccessible(page);
  await picture(page, 'job-paused');
  await page.getByRole('button', { name: 'Resume: sms-connector.delivery' }).click();
  await row.getByText(/Waiting|Due now/).waitFor();

  await page.goto(page.url().replace('/admin/jobs', '/admin/plugins/sms-connector'));
  // There is nothing to send, so nobody is asked.
  await page.getByLabel('Address').fill('http://localhost:9/');
  await page.getByLabel('API key').fill('hush');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved').waitFor();
  await page.getByPlaceholder('A password is set.').waitFor();
  await expectAccessible(page);
  await picture(page, 'settings-with-password');

  await page.goto(page.url().replace('/admin/plugins/sms-connector', '/admin/jobs'));
  await page.getByRole('button', { name: 'Run now: sms-connector.delivery' }).click();
  await row.getByText('0 sent, 0 receipts').waitFor();
  await picture(page, 'job-told');
});
