import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { call, expectAccessible, marker, open, openSignedIn, picture, server, useBrowser } from './browser';
import type { Page } from 'playwright-core';

useBrowser();

const PASSWORD = 'Correct-horse-9-battery';

/** Before the word stands the name of the icon. */
const NEW = /New$/;

interface Made {
  id: string;
  token: string;
}

/** RFC 6238, as an authenticator app does it: six digits of now. */
function codeOf(secret: string) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A user without a password, and what an administrator hands over. */
async function newcomer(secondFactorRequired: boolean) {
  const admin = await openSignedIn('/');
  const username = marker();
  const role = await call<Made>(admin, 'POST', '/api/roles', { name: username, secondFactorRequired, types: { account: { read: 'all' } } });
  const user = await call<Made>(admin, 'POST', '/api/admin/users', { username, lastName: username, canSignIn: true, roles: [role.id] });
  const { token } = await call<Made>(admin, 'POST', `/api/admin/users/${user.id}/password-reset`);
  return { username, token };
}

async function setPassword(page: Page, token: string, password: string) {
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
}

async function enter(page: Page, username: string) {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** From the picture to the codes. @returns the recovery codes */
async function setUp(page: Page) {
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText('Scan this picture').waitFor();
  const secret = (await page.locator('code').first().textContent())!.trim();
  await picture(page, 'second-factor');
  await page.getByLabel('The code that the app shows').fill('000000');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.locator('.ant-form-item-explain-error').waitFor();
  await page.getByLabel('The code that the app shows').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();
  expect(codes.length).toBe(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return codes;
}

it('lets a newcomer set a password with a token, set up a second factor, and sign in with it', async () => {
  const { username, token } = await newcomer(false);
  const admin = await openSignedIn('/records/account');
  await admin.getByRole('button', { name: NEW }).waitFor();
  const page = await open();
  await page.goto(server);
  await page.getByRole('button', { name: 'Set a password with a token' }).click();
  await setPassword(page, token, 'password12');
  await page.locator('.ant-form-item-explain-error').waitFor();
  await expectAccessible(page);
  await setPassword(page, token, PASSWORD);
  await page.getByText('Your password is set').waitFor();
  await enter(page, username);
  // The role lets him read, so nothing is offered that would be refused.
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByText(/^\d+ records?$/).waitFor();
  expect(await page.getByRole('button', { name: NEW }).count()).toBe(0);
  await page.getByRole('button', { name: /Signed in as/ }).click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await page.getByText('This one').waitFor();
  await picture(page, 'account');
  await expectAccessible(page);
  const [recovery] = await setUp(page);
  await page.getByText('On. 10 recovery codes are left.').waitFor();
  await page.getByRole('button', { name: /Signed in as/ }).click();
  await page.getByText('Sign out', { exact: true }).click();
  await enter(page, username);
  await page.getByLabel('Code', { exact: true }).fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('.layout').waitFor();
});

it('asks whose role demands a second factor to set it up before anything else', async () => {
  const { username, token } = await newcomer(true);
  const page = await open({ width: 390 });
  await page.goto(server);
  await page.getByRole('button', { name: 'Set a password with a token' }).click();
  await setPassword(page, token, PASSWORD);
  await enter(page, username);
  await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
  expect(await page.locator('.layout').count()).toBe(0);
  await expectAccessible(page);
  await setUp(page);
  await page.locator('.layout').waitFor();
});
