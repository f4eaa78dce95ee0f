import { expect, it } from 'vitest';
import { expectAccessible, open, password, picture, server, signIn, useBrowser } from './browser';

useBrowser();

it('refuses a wrong password and says so, then lets in', async () => {
  const page = await open();
  await page.goto(server);
  await page.getByLabel('User name').waitFor();
  await expectAccessible(page);
  await picture(page, 'sign-in');
  await signIn(page, 'not the password');
  await page.getByRole('alert').waitFor();
  await signIn(page, password);
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
});

it('keeps the session over a reload, and ends it', async () => {
  const page = await open();
  await page.goto(server);
  await signIn(page);
  await page.locator('.layout').waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('User name').waitFor();
});

it('lays the sign-in over the page when the session ends, and goes on afterwards', async () => {
  const page = await open();
  await page.goto(`${server}/records/account/new`);
  await signIn(page);
  await page.getByLabel('Name', { exact: true }).fill('Typed before');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText('Your session has ended').waitFor();
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
  await page.getByText('Your session has ended').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Typed before');
});
