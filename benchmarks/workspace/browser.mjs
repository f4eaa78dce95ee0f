// A real browser that is signed in, and what is done with numbers.
import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.env.MORTISE_FRONTEND}/package.json`)('playwright-core');

export const server = process.env.MORTISE_URL;
export const times = Number(process.env.MORTISE_TIMES ?? 10);

/** Calls the work with a browser and the cookies of a session. */
export async function withSession(work) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    // People have scrollbars, and drag them.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  try {
    const { context, page } = await opened(browser);
    await page.goto(server);
    await page.locator('input[autocomplete=username]').fill(process.env.MORTISE_USERNAME);
    await page.locator('input[autocomplete=current-password]').fill(process.env.MORTISE_PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('.layout').waitFor();
    const { cookies } = await context.storageState();
    await context.close();
    await work(browser, cookies);
  } finally {
    await browser.close();
  }
}

/** A browser with an empty cache, in which the session's user is signed in. */
export async function opened(browser, cookies = []) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  context.setDefaultTimeout(30_000);
  await context.addCookies(cookies);
  return { context, page: await context.newPage() };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Prints a line: what, the median and the worst in ms, and whether that is more than what was asked. */
export function told(what, numbers, limit) {
  const worst = Math.max(...numbers);
  const mark = worst <= limit ? '' : median(numbers) <= limit ? '  worst is over' : '  OVER';
  console.log(`${what.padEnd(46)} median ${format(median(numbers))}  worst ${format(worst)} ms  n=${numbers.length}  asked ${limit}${mark}`);
}

const format = (number) => number.toFixed(0).padStart(6);
