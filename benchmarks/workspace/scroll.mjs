// For how long a row that should be seen is not there while the list scrolls. Looked at in each frame; a row is missing since the frame before
// the one in which it was missed, so that a page that stands still counts as well. The end of a list that goes on is missing rows.
import { opened, server, told, withSession } from './browser.mjs';

const ROW = 32;

function watch(row) {
  const table = document.querySelector('.record-table');
  const total = Number(table.getAttribute('aria-rowcount'));
  const missing = new Map();
  let before = performance.now();
  window.blanks = { longest: 0, frame: 0, furthest: 0, stop: false };
  const look = (now) => {
    const there = new Set();
    for (const one of table.querySelectorAll('.rows [data-index]')) if (one.getAttribute('aria-busy') !== 'true') there.add(Number(one.dataset.index));
    const first = Math.floor(table.scrollTop / row);
    const last = Math.min(total, Math.ceil((table.scrollTop + table.clientHeight - row) / row)) - 1;
    for (let index = first; index <= last; index++) if (!there.has(index) && !missing.has(index)) missing.set(index, before);
    const atEnd = table.scrollTop + table.clientHeight >= table.scrollHeight - 1 && last < total - 1;
    if (atEnd && !missing.has('end')) missing.set('end', before);
    for (const [index, since] of missing) {
      const seen = index === 'end' ? atEnd : index >= first && index <= last;
      if (seen || index === 'end' || there.has(index)) window.blanks.longest = Math.max(window.blanks.longest, now - since);
      if (!seen || there.has(index)) missing.delete(index);
    }
    window.blanks.frame = Math.max(window.blanks.frame, now - before);
    window.blanks.furthest = Math.max(window.blanks.furthest, last + 1);
    before = now;
    if (!window.blanks.stop || missing.size > 0) requestAnimationFrame(look);
    else window.blanks.done = true;
  };
  requestAnimationFrame(look);
}

const wheel = (step, pause, seconds) => async (page) => {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(pause);
  }
};

/** Takes the bar below its arrow, and goes to parts of its way, resting at each. */
const drag = (places, steps, rest) => async (page, box) => {
  const x = box.x + box.width - 8;
  await page.mouse.move(x, box.y + 22);
  await page.mouse.down();
  for (const place of places) {
    await page.mouse.move(x, box.y + 22 + place * (box.height - 44), { steps });
    await page.waitForTimeout(rest);
  }
  await page.mouse.up();
};

/** As a keyboard repeats it. */
const held = (key, seconds) => async (page) => {
  await page.locator('.record-table .rows [data-index="0"]').focus();
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await page.keyboard.down(key);
    await page.waitForTimeout(33);
  }
  await page.keyboard.up(key);
};

const WAYS = {
  'wheel, slow': wheel(120, 50, 4),
  'wheel, quick': wheel(1000, 16, 4),
  'wheel, flung': wheel(6000, 16, 4),
  'scrollbar to places': drag([0.5, 0.1, 0.9, 0.33, 0.99, 0.02, 0.7], 4, 700),
  'scrollbar, slowly through': drag([1], 200, 500),
  'Page Down held': held('PageDown', 5),
};

await withSession(async (browser, cookies) => {
  const only = process.argv.slice(2);
  for (const [sort, query] of Object.entries({ 'newest first': '', 'by last name': '?sort=lastName' })) {
    for (const [name, way] of Object.entries(WAYS)) {
      if (only.length > 0 && !only.some((part) => `${sort}, ${name}`.includes(part))) continue;
      const longest = [];
      let furthest = 0;
      let frame = 0;
      for (let time = 0; time < 3; time++) {
        const { context, page } = await opened(browser, cookies);
        await page.goto(`${server}/records/contact${query}`);
        await page.locator('.record-table .rows [data-index="0"] a').waitFor();
        await page.waitForTimeout(1000);
        const box = await page.locator('.record-table').boundingBox();
        await page.mouse.move(box.x + 200, box.y + 200);
        await page.evaluate(watch, ROW);
        await way(page, box);
        await page.evaluate(() => void (window.blanks.stop = true));
        await page.waitForFunction(() => window.blanks.done);
        const found = await page.evaluate(() => window.blanks);
        longest.push(found.longest);
        furthest = Math.max(furthest, found.furthest);
        frame = Math.max(frame, found.frame);
        await context.close();
      }
      told(`${sort}, ${name}: blank`, longest, 200);
      console.log(`${' '.repeat(46)} came to row ${furthest}, longest frame ${frame.toFixed(0)} ms`);
    }
  }
});
