// From what people do (the time stamp of its event) to the first frame that shows the result or that it is on its way, and to the result.
import { opened, server, times, told, withSession } from './browser.mjs';

/** What says that something is on its way. */
const PROGRESS = '.content > .progress, .ant-spin-spinning, .ant-btn-loading, [aria-busy=true]';

const list = '/records/contact';
const row = '.record-table .rows [data-index="0"]';

/** Before each the page stands still; `act` does one thing with the events of a mouse or keyboard. */
const ACTIONS = {
  'open a record': { path: list, ready: `${row} a`, act: (page) => page.locator(`${row} a`).click(), result: '.record-page h1' },
  'open the form of a new record': { path: list, ready: `${row} a`, act: (page) => page.locator('a[href$="/contact/new"] button').click(), result: '.record-form input' },
  'open the form of a record': { path: list, ready: `${row} a`, before: openRecord, act: (page) => page.locator('.page-head .ant-btn-primary').click(), result: '.ant-drawer .record-form input' },
  'save a record': {
    path: list,
    ready: `${row} a`,
    before: async (page, time) => {
      await openRecord(page);
      await page.locator('.page-head .ant-btn-primary').click();
      await page.locator('.ant-drawer').getByLabel('Title', { exact: true }).fill(`Title ${time} ${Date.now()}`);
    },
    act: (page) => page.locator('.ant-drawer-footer .ant-btn-primary').click(),
    result: '.ant-message-success',
  },
  'narrow by a word': { path: list, ready: `${row} a`, act: (page) => page.locator('.words input').pressSequentially('City7', { delay: 20 }), result: () => !document.querySelector('.list-summary').textContent.includes('100,000') },
  'filter (open the form)': { path: list, ready: `${row} a`, act: (page) => page.locator('.filter-bar button').first().click(), result: '.ant-popover .condition-form' },
  'filter (from a chip)': { path: `${list}?filter=doNotCall==true`, ready: '.filter-bar .chip', act: (page) => page.locator('.chip .anticon-close').click(), result: `${row} a` },
  'sort by last name': { path: list, ready: `${row} a`, act: (page) => page.locator('.record-table .head button', { hasText: 'Last name' }).click(), result: () => document.querySelector('[aria-sort]') && !document.querySelector('.record-table[aria-busy=true]') },
  'switch a tab': { path: list, ready: `${row} a`, before: openRecord, act: (page) => page.locator('.record-tabs [role=tab]', { hasText: 'Related' }).click(), result: '.record-tabs [role=tab][aria-selected=true][id*=related]' },
  'Ctrl-K': { path: list, ready: `${row} a`, act: (page) => page.keyboard.press('Control+k'), result: '.palette input' },
  'search in Ctrl-K': {
    path: list,
    ready: `${row} a`,
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette input').waitFor();
    },
    act: (page, time) => page.keyboard.type(`Last${time + 20}`),
    result: () => [...document.querySelectorAll('.palette-item')].some((one) => one.textContent.includes('Contact')),
  },
  'drag a card (taken on dropping)': {
    path: '/records/opportunity?layout=kanban&sort=name',
    ready: '[data-column=Prospecting] .kanban-card',
    before: async (page) => {
      const card = page.locator('[data-column=Prospecting] .kanban-card').first();
      await page.evaluate((id) => void (window.card = id), await card.getAttribute('data-record'));
      await card.hover();
      await page.mouse.down();
      const into = await page.locator('[data-column=Qualification]').boundingBox();
      await page.mouse.move(into.x + 60, into.y + 120, { steps: 8 });
      await page.locator('.over[data-column=Qualification]').waitFor();
    },
    act: (page) => page.mouse.up(),
    result: () => document.querySelector(`[data-column=Qualification] [data-record="${window.card}"]`),
  },
  'edit a cell': { path: `${list}?columns=lastName,title`, ready: `${row} a`, act: (page) => page.locator(`${row} > :nth-child(3)`).dblclick(), result: `${row} .cell-editor input` },
  'save a cell': {
    path: `${list}?columns=lastName,title`,
    ready: `${row} a`,
    before: async (page, time) => {
      await page.locator(`${row} > :nth-child(3)`).dblclick();
      await page.locator(`${row} .cell-editor input`).fill(`Cell ${time} ${Date.now()}`);
    },
    act: (page) => page.keyboard.press('Enter'),
    result: () => !document.querySelector('.cell-editor'),
  },
  'save a cell after a long way down': {
    path: `${list}?columns=lastName,title`,
    ready: `${row} a`,
    before: async (page, time) => {
      const box = await page.locator('.record-table').boundingBox();
      await page.mouse.move(box.x + 200, box.y + 200);
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(0, 3000);
        await page.waitForTimeout(50);
      }
      await page.waitForTimeout(500);
      await page.mouse.dblclick(box.x + box.width - 300, box.y + 200);
      await page.locator('.cell-editor input').fill(`Deep ${time} ${Date.now()}`);
    },
    act: (page) => page.keyboard.press('Enter'),
    result: () => !document.querySelector('.cell-editor'),
    seldom: true,
  },
};

async function openRecord(page) {
  await page.locator(`${row} a`).click();
  await page.locator('.record-page h1').waitFor();
  await page.waitForTimeout(600);
}

/** Both times since the last event of a mouse or keyboard before the first response. */
function watch([progress, result, selector]) {
  const there = selector ? () => document.querySelector(selector) : new Function(`return (${result})()`);
  const visible = () => [...document.querySelectorAll(progress)].some((one) => one.getClientRects().length > 0);
  let began = 0;
  let first = 0;
  const note = (event) => void (first || (began = event.timeStamp));
  for (const kind of ['mousedown', 'mouseup', 'click', 'keydown', 'input', 'dblclick']) window.addEventListener(kind, note, { capture: true });
  window.answered = new Promise((done) => {
    const look = () => {
      const finished = began && there();
      if (began && !first && (finished || visible())) first = performance.now();
      if (finished) done({ first: first - began, whole: performance.now() - began });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

await withSession(async (browser, cookies) => {
  const only = process.argv.slice(2);
  for (const [name, { path, ready, before, act, result, seldom }] of Object.entries(ACTIONS)) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    const { context, page } = await opened(browser, cookies);
    const first = [];
    const whole = [];
    for (let time = 0; time < (seldom ? 3 : times + 1); time++) {
      await page.goto(server + path);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(700);
      await before?.(page, time);
      await page.evaluate(watch, [PROGRESS, String(result), typeof result === 'string' ? result : null]);
      await act(page, time);
      const found = await page.evaluate(() => window.answered);
      // The first has to fetch its code; what people do all day is the rest.
      if (time > 0 || seldom) first.push(found.first);
      else console.log(`${name.padEnd(46)} first time ${found.first.toFixed(0)} ms`);
      whole.push(found.whole);
    }
    told(`${name}: response`, first, 100);
    told(`${name}: result`, whole, 1000);
    await context.close();
  }
});
