import { expect, it } from 'vitest';
import { call, marker, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

interface Made {
  id: string;
}

const deal = (name: string, closeDate: string) => ({ name, stage: 'Proposal', closeDate });

it('shows records on their days, from month to month, and opens them', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const made = await call<Made>(page, 'POST', '/api/sales/opportunities', deal(name, '2031-05-14'));
  await call(page, 'POST', '/api/sales/opportunities', deal(`${name} later`, '2031-07-01'));
  await page.goto(`${server}/records/opportunity?filter=name==${name}*`);
  await page.getByText('2 records').waitFor();
  await page.locator('.ant-segmented').getByRole('img', { name: 'Calendar' }).click();
  await page.getByText('Nothing in these weeks.').waitFor();
  expect(new URL(page.url()).searchParams.get('layout')).toBe('calendar');

  await page.goto(`${server}/records/opportunity?layout=calendar&month=2031-04&filter=name==${name}*`);
  await page.getByRole('heading', { name: 'April 2031' }).waitFor();
  await page.getByRole('button', { name: 'Month after' }).click();
  await page.getByRole('heading', { name: 'May 2031' }).waitFor();
  const chip = page.locator('[data-day="2031-05-14"]').getByRole('link', { name });
  await chip.waitFor();
  expect(await page.getByRole('link', { name: `${name} later` }).count()).toBe(0);
  await picture(page, 'calendar-month');
  await chip.click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  expect(page.url()).toContain(made.id);
  await page.goBack();
  await page.getByRole('heading', { name: 'May 2031' }).waitFor();
  await page.getByRole('button', { name: 'Today' }).click();
  const now = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(new Date());
  await page.getByRole('heading', { name: now }).waitFor();
});

it('is walked by keyboard alone', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  await call(page, 'POST', '/api/sales/opportunities', deal(name, '2032-02-29'));
  await page.goto(`${server}/records/opportunity?layout=calendar&month=2032-03&filter=name==${name}`);
  await page.locator('[data-day][tabindex="0"]').focus();
  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { name: 'February 2032' }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'));
  await expect.poll(focused).toMatch(/^2032-02/);
  for (let step = 0; step < 31 && (await focused()) !== '2032-02-29'; step++) {
    const before = await focused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(before);
  }
  await page.locator('[data-day="2032-02-29"]').getByRole('link', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.chip:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, exact: true }).waitFor();
});

it('says what it does not show: on a full day, and in a month with more than 200', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const operations = Array.from({ length: 203 }, (_, index) => ({
    op: 'create', values: deal(`${name} ${index}`, `2033-03-${String(1 + (index % 25)).padStart(2, '0')}`),
  }));
  await call(page, 'POST', '/api/sales/opportunities/bulk', { atomic: true, operations });
  await page.goto(`${server}/records/opportunity?layout=calendar&month=2033-03&filter=name==${name}*`);
  await page.getByText(/Shown up to Mar 25, 2033, and 3 more/).waitFor();
  const day = page.locator('[data-day="2033-03-01"]');
  expect(await day.getByRole('link').count()).toBe(3);
  await picture(page, 'calendar-full');
  await day.getByRole('button', { name: '6 more' }).click();
  expect(await day.getByRole('link').count()).toBe(9);
});

it('goes by moments too, is kept as a view, and speaks Chinese', async () => {
  const page = await openSignedIn('/');
  const name = marker();
  const late = new Date(2031, 7, 20, 23, 30);
  await call(page, 'POST', '/api/activities/tasks', { subject: name, dateEnd: late.toISOString() });
  await page.goto(`${server}/records/task?layout=calendar&by=dateEnd&month=2031-08&filter=subject==${name}`);
  await page.locator('[data-day="2031-08-20"]').getByRole('link', { name: /11:30/ }).waitFor();
  await page.getByRole('button', { name: /All records/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  // The chip of the filter has the name as well, and is there before anything is saved.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const { items } = await call<{ items: { name: string }[] }>(page, 'GET', '/api/views?type=task');
  expect(items.find((view) => view.name === name)).toMatchObject({ kind: 'calendar', dateField: 'dateEnd', filter: `subject==${name}` });

  const chinese = await openSignedIn('/records/task?layout=calendar&by=dateEnd&month=2031-08', { language: 'zh-CN' });
  await chinese.getByRole('heading', { name: '2031年8月' }).waitFor();
  await chinese.locator('[data-day="2031-08-20"]').getByRole('link', { name: new RegExp(name) }).waitFor();
  await picture(chinese, 'calendar-chinese');
});
