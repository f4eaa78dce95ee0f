import { expect, it } from 'vitest';
import { expectAccessible, open, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

/** Languages that are begun are chosen by what the browser has stored. */
async function speaking(language: string, path: string, width = 1280) {
  const page = await openSignedIn('/', { width });
  await page.evaluate((name) => localStorage.setItem('mortise.language', name), language);
  await page.goto(server + path);
  await page.locator('.layout').waitFor();
  return page;
}

it('speaks German, the names of fields included', async () => {
  const page = await speaking('de', '/');
  await page.getByRole('heading', { name: 'Pipeline nach Phase' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await picture(page, 'home-german');
  await page.goto(`${server}/records/account`);
  await page.getByRole('heading', { name: 'Firmen' }).waitFor();
  await page.getByRole('columnheader', { name: 'Branche' }).waitFor();
  await page.getByText(/^\d+ Datensätze$/).waitFor();
  await picture(page, 'list-german');
});

it('has room for German words on a phone', async () => {
  const page = await speaking('de', '/records/contact/new', 360);
  await page.getByLabel('Nachname').waitFor();
  await picture(page, 'form-german-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('is prepared for Arabic: everything runs from right to left and fits', async () => {
  for (const path of ['/', '/records/account']) {
    const page = await speaking('ar', path);
    await page.getByRole('navigation', { name: 'التنقل الرئيسي' }).waitFor();
    await page.locator(path === '/' ? '.tile svg path' : '.record-table .rows .row a').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const side = (await page.locator('nav.side').boundingBox())!;
    const content = (await page.locator('main').boundingBox())!;
    expect(side.x).toBeGreaterThanOrEqual(content.x + content.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await picture(page, path === '/' ? 'home-arabic' : 'list-arabic');
    await expectAccessible(page);
    if (path === '/') continue;
    await page.locator('.record-table .rows .row a').first().click();
    await page.getByRole('button', { name: 'تحرير' }).click();
    // A drawer comes from the side where lines end, once it has come to rest.
    await expect.poll(async () => (await page.locator('.ant-drawer-section, .ant-drawer-content').first().boundingBox())?.x).toBe(0);
    await picture(page, 'form-arabic');
  }
});

it('asks to sign in from right to left', async () => {
  const page = await open();
  await page.addInitScript(() => localStorage.setItem('mortise.language', 'ar'));
  await page.goto(server);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).waitFor();
  await picture(page, 'sign-in-arabic');
});
