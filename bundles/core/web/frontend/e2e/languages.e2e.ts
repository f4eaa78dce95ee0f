import { expect, it } from 'vitest';
import { expectAccessible, open, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

/** Languages that are begun are chosen by what the browser has stored. */
async function speaking(language: string, path: string) {
  const page = await openSignedIn('/');
  await page.evaluate((name) => localStorage.setItem('mortise.language', name), language);
  await page.goto(server + path);
  await page.locator('.layout').waitFor();
  return page;
}

it('is prepared for German: what has no German text yet is there in English', async () => {
  const page = await speaking('de', '/');
  await page.getByRole('heading', { name: 'Pipeline nach Phase' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await picture(page, 'home-german');
  await page.goto(`${server}/records/account`);
  await page.getByRole('button', { name: 'Filter' }).waitFor();
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
});

it('is prepared for Arabic: everything runs from right to left and fits', async () => {
  for (const path of ['/', '/records/account']) {
    const page = await speaking('ar', path);
    await page.getByRole('navigation', { name: 'التنقل الرئيسي' }).waitFor();
    await page.locator(path === '/' ? '.tile svg path' : '.record-table .rows .row').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const side = (await page.locator('nav.side').boundingBox())!;
    const content = (await page.locator('main').boundingBox())!;
    expect(side.x).toBeGreaterThanOrEqual(content.x + content.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await picture(page, path === '/' ? 'home-arabic' : 'list-arabic');
    await expectAccessible(page);
  }
});

it('asks to sign in from right to left', async () => {
  const page = await open();
  await page.addInitScript(() => localStorage.setItem('mortise.language', 'ar'));
  await page.goto(server);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).waitFor();
  await picture(page, 'sign-in-arabic');
});
