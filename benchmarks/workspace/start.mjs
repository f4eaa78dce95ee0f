// From the beginning of a navigation until the page can be used: its content is drawn, and half a second went by without a task of more than
// 50 ms. What counts is the end of the last of those, or the drawing where that was later.
import { opened, server, times, told, withSession } from './browser.mjs';

const PAGES = {
  home: { path: '/', drawn: '.tile svg path' },
  'list of contacts': { path: '/records/contact', drawn: '.record-table .rows [data-index="0"] a' },
};

function watch(selector) {
  let drawn = 0;
  let busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) busyUntil = Math.max(busyUntil, task.startTime + task.duration);
  }).observe({ type: 'longtask', buffered: true });
  window.interactive = new Promise((done) => {
    const look = () => {
      const now = performance.now();
      if (!drawn && document.querySelector(selector)) drawn = now;
      const since = Math.max(drawn, busyUntil);
      if (drawn && now - since > 500) done(since);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function once(context, { path, drawn }) {
  const page = await context.newPage();
  await page.addInitScript(watch, drawn);
  await page.goto(server + path);
  const ms = await page.evaluate(() => window.interactive);
  await page.close();
  return ms;
}

await withSession(async (browser, cookies) => {
  for (const [name, how] of Object.entries(PAGES)) {
    const cold = [];
    const warm = [];
    for (let time = 0; time < times; time++) {
      const { context } = await opened(browser, cookies);
      cold.push(await once(context, how));
      warm.push(await once(context, how));
      await context.close();
    }
    told(`${name}, interactive, cold cache`, cold, 2000);
    told(`${name}, interactive, warm cache`, warm, 2000);
  }
});
