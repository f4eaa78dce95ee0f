import { describe, expect, it } from 'vitest';
import { expectAccessible, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const SCREENS: Record<string, string> = {
  home: '/',
  list: '/records/account',
  kanban: '/records/opportunity?layout=kanban',
  create: '/records/contact/new',
  import: '/records/account/import',
  reports: '/reports',
};

describe.each(Object.keys(SCREENS))('%s', (name) => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('is accessible and fits: $look', async ({ look, dark, width }) => {
    const page = await openSignedIn(SCREENS[name], { dark, width, height: width === 360 ? 740 : 800 });
    await page.waitForLoadState('networkidle');
    await picture(page, `${name}-${look}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

it('speaks Chinese', async () => {
  const page = await openSignedIn('/records/account', { language: 'zh-CN' });
  await page.getByRole('heading', { name: '客户' }).waitFor();
  await page.getByRole('button', { name: /筛选$/ }).waitFor();
  await picture(page, 'list-chinese');
});
