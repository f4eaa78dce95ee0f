import { expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

/** The server's clock looks for what is due every few seconds, the page every minute. */
const SOON = { timeout: 60_000 };

it('reminds of what is due, leads to it, and is quiet once it is done; by keyboard', async () => {
  const maker = await openSignedIn('/');
  const subject = marker();
  const task = await call<{ id: string }>(maker, 'POST', '/api/activities/tasks', {
    subject,
    dateEnd: new Date().toISOString(),
    reminders: [{ minutesBefore: 5 }],
  });
  const due = async () => (await call<{ items: { activity: { id: string } }[] }>(maker, 'GET', '/api/activities/reminders/due')).items;
  await expect.poll(async () => (await due()).some(({ activity }) => activity.id === task.id), SOON).toBe(true);
  const before = (await due()).length;

  const page = await openSignedIn('/');
  const bell = page.getByRole('button', { name: /^\d+ reminders?$/ });
  await expect.poll(() => bell.getAttribute('aria-label'), SOON).toMatch(new RegExp(`^${before} `));
  await bell.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Reminders' });
  const item = drawer.getByRole('listitem').filter({ hasText: subject });
  await item.waitFor();
  await picture(page, 'reminders');
  await expectAccessible(page);

  await item.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'detached' });
  expect((await due()).some(({ activity }) => activity.id === task.id)).toBe(false);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
});

it('leads from a reminder to its activity', async () => {
  const page = await openSignedIn('/');
  const subject = marker();
  const task = await call<{ id: string }>(page, 'POST', '/api/activities/tasks', {
    subject,
    dateEnd: new Date().toISOString(),
    reminders: [{ minutesBefore: 5 }],
  });
  const due = async () => (await call<{ items: { activity: { id: string } }[] }>(page, 'GET', '/api/activities/reminders/due')).items;
  await expect.poll(async () => (await due()).some(({ activity }) => activity.id === task.id), SOON).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: /^\d+ reminders?$/ }).click();
  await page.getByRole('dialog', { name: 'Reminders' }).getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.getByRole('dialog', { name: 'Reminders' }).waitFor({ state: 'hidden' });
});
