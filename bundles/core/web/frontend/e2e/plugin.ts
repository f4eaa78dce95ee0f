import type { Page } from 'playwright-core';
import { call } from './browser';

const PLUGINS = '/api/admin/plugins';

/** From the catalogue. */
export async function install(page: Page, plugin: string) {
  const plan = await call<{ id: string }>(page, 'POST', `/api/admin/catalogue/${plugin}/plan`, {});
  await call(page, 'POST', `${PLUGINS}/plans/${plan.id}/apply`);
}

/** The plugins with all that they keep, so that the next test finds none of it. */
export async function takeAway(page: Page, ...plugins: string[]) {
  const { items } = await call<{ items: { id: string; state: string }[] }>(page, 'GET', PLUGINS);
  for (const { id, state } of items.filter((item) => plugins.includes(item.id) && item.state !== 'PURGED')) {
    if (state !== 'UNINSTALLED') await call(page, 'DELETE', `${PLUGINS}/${id}`);
    await call(page, 'POST', `${PLUGINS}/${id}/exports`);
    await call(page, 'DELETE', `${PLUGINS}/${id}?purge=true&confirm=${id}`);
  }
}
