import { describe, expect, it } from 'vitest';
import { expectAccessible, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

/** Each with what is there once it is complete. */
const SCREENS: Record<string, { path: string; ready: string }> = {
  home: { path: '/', ready: '.tile svg path' },
  reports: { path: '/reports', ready: '.tile svg path' },
  list: { path: '/records/account', ready: '.record-table .rows .row' },
  // Few cards: axe looks at each with all others.
  kanban: { path: '/records/opportunity?layout=kanban&filter=amount=gt=60000', ready: '.kanban-card' },
  calendar: { path: '/records/meeting?layout=calendar', ready: '.calendar .chip' },
  create: { path: '/records/contact/new', ready: '.record-form' },
  import: { path: '/records/account/import', ready: '.drop' },
};

describe.each(Object.keys(SCREENS))('%s', (name) => {
  const { path, ready } = SCREENS[name];

  it.each([
    { look: 'light', dark: false },
    { look: 'dark', dark: true },
  ])('is accessible: $look', async ({ look, dark }) => {
    const page = await openSignedIn(path, { dark });
    await page.locator(ready).first().waitFor();
    await picture(page, `${name}-${look}`);
    await expectAccessible(page);
  });

  it('fits a phone', async () => {
    const page = await openSignedIn(path, { width: 360, height: 740 });
    await page.locator(ready).first().waitFor();
    await picture(page, `${name}-phone`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.querySelector('.page-head')!.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

it('speaks Chinese', async () => {
  const page = await openSignedIn('/records/account', { language: 'zh-CN' });
  await page.getByRole('heading', { name: '客户' }).waitFor();
  await page.getByRole('button', { name: /筛选$/ }).waitFor();
  await picture(page, 'list-chinese');
});

/** What crosses the network, compressed as it is served. */
it('loads less than 400 KB of script before charts', async () => {
  const page = await openSignedIn('/');
  await page.locator('.tile svg path').first().waitFor();
  const all = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.js$/.test(new URL(name).pathname))
      .map(({ name, encodedBodySize, decodedBodySize }) => ({ name: new URL(name).pathname, encodedBodySize, decodedBodySize })),
  );
  const scripts = all.filter(({ name }) => !name.includes('/Chart-'));
  const encoded = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  console.log(`${scripts.length} scripts, ${Math.round(encoded / 1024)} KB compressed`);
  expect(scripts.length).toBeLessThan(all.length);
  expect(encoded).toBeGreaterThan(50_000);
  expect(encoded).toBeLessThan(400 * 1024);
  // Nothing goes out as it is.
  expect(all.filter(({ encodedBodySize, decodedBodySize }) => decodedBodySize > 4096 && encodedBodySize === decodedBodySize)).toEqual([]);
});
