import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, server, useBrowser } from './browser';

useBrowser();

/** The jar of sample-plugins/loyalty. */
const loyalty = process.env.MORTISE_LOYALTY!;

/** Three pages and two exchanges of a plugin. */
const JOURNEY = 150_000;

let admin: Page;

async function install() {
  admin = await openSignedIn('/admin/plugins');
  await admin.getByRole('button', { name: 'Install a plugin' }).click();
  await admin.locator('input[type=file]').setInputFiles(loyalty);
  const plan = admin.getByRole('dialog', { name: /what would be done/ });
  await plan.getByText('Add a record type').waitFor();
  await plan.getByText(/SQL of the migrations/).click();
  await picture(admin, 'plugin-plan');
  await plan.getByRole('button', { name: 'Install', exact: true }).click();
  await admin.getByText('is installed').waitFor();
  await picture(admin, 'plugin-installed');
  await admin.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
}

async function uninstall() {
  await admin.goto(`${server}/admin/plugins/loyalty`);
  await admin.getByRole('button', { name: 'Uninstall' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Uninstall' }).click();
  await admin.getByText('Uninstalled').first().waitFor();
}

afterEach(async () => {
  const page = await openSignedIn('/');
  const { items } = await call<{ items: { id: string; state: string }[] }>(page, 'GET', '/api/admin/plugins');
  if (items.some(({ id, state }) => id === 'loyalty' && state !== 'UNINSTALLED')) await call(page, 'DELETE', '/api/admin/plugins/loyalty');
  await page.context().close();
});

it('a plugin comes into open pages and goes out of them, and nothing typed is lost', async () => {
  const home = await openSignedIn('/');
  const account = await call<{ id: string }>(home, 'POST', '/api/customers/accounts', { name: marker() });
  const record = await openSignedIn(`/records/account/${account.id}`);
  await record.getByRole('button', { name: 'Note', exact: true }).click();
  const subject = record.getByLabel('Subject', { exact: true });
  await record.locator('input[aria-label=Subject]:focus').waitFor();
  await record.keyboard.type('Half a sentence');

  await install();
  await home.getByRole('heading', { name: 'Loyalty' }).waitFor();
  await picture(home, 'plugin-widget');
  await call(home, 'POST', '/api/plugins/loyalty/cards', { number: `C-${Date.now()}`, account: account.id });
  expect(await subject.inputValue()).toBe('Half a sentence');
  await record.getByRole('tab', { name: 'Loyalty cards' }).click();
  await record.getByRole('spinbutton', { name: /Points for card/ }).fill('250');
  await record.getByRole('button', { name: 'Add points' }).click();
  await record.getByRole('cell', { name: '250', exact: true }).waitFor();
  await picture(record, 'plugin-tab');

  await uninstall();
  await record.getByRole('tab', { name: 'Loyalty cards' }).waitFor({ state: 'detached' });
  await home.getByRole('heading', { name: 'Loyalty' }).waitFor({ state: 'detached' });
  await record.getByRole('tab', { name: 'Timeline' }).click();
  expect(await subject.inputValue()).toBe('Half a sentence');
}, JOURNEY);

it('a plugin is switched off and on; what cannot be installed is refused with what to do', async () => {
  await install();
  await admin.getByRole('button', { name: 'Install a plugin' }).click();
  await admin.locator('input[type=file]').setInputFiles(loyalty);
  await admin.getByText('There is nothing to do').waitFor();
  await picture(admin, 'plugin-refused');
  await admin.locator('input[type=file]').setInputFiles({ name: 'no.jar', mimeType: 'application/java-archive', buffer: Buffer.from('no jar') });
  await admin.getByText('This plugin cannot be installed').waitFor();
  await admin.goto(`${server}/admin/plugins/loyalty`);
  await admin.getByRole('button', { name: 'Disable' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await admin.getByRole('button', { name: 'Enable' }).click();
  await admin.getByRole('button', { name: 'Disable' }).waitFor();
  await call(admin, 'GET', '/api/plugins/loyalty/cards');
  await admin.getByRole('heading', { name: 'Figures' }).scrollIntoViewIfNeeded();
  await admin.getByText('Requests being answered').waitFor();
  await picture(admin, 'plugin-page');
});

it('who looks on sees each step of a change, whoever makes it, and which one failed', async () => {
  await install();
  const page = await openSignedIn('/admin/plugins/loyalty');
  await page.getByText('Version', { exact: true }).first().waitFor();
  expect(await page.getByText('is under way').count()).toBe(0);
  await call(admin, 'DELETE', '/api/admin/plugins/loyalty');
  const change = page.locator('.change-progress');
  await change.getByText('Uninstallation is done').waitFor();
  expect(await change.locator('li').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-state')))).toEqual(['DONE', 'DONE', 'DONE']);
  // The facts are read anew without a reload.
  await page.locator('.facts').getByText('Uninstalled').waitFor();

  // Opened in the middle, while no event gets through: what is asked for tells the same.
  const steps = (check: string) => [
    { action: 'install-bundle', detail: 'Install the bundle com.acorn.loyalty 2.0.0', state: 'DONE' },
    { action: 'check-health', detail: 'Wait up to 30 s for it to work', state: check },
    { action: 'remove-version', detail: 'Remove version 1.0.0', state: 'TO_COME' },
  ];
  let now = { plugin: 'loyalty', action: 'upgraded', version: '2.0.0', state: 'RUNNING', steps: steps('RUNNING'), problem: null as string | null };
  await page.route('**/progress/events', (route) => route.abort());
  await page.route('**/progress', (route) => route.fulfill({ json: now }));
  await page.reload();
  await change.getByText('Upgrade to version 2.0.0 is under way').waitFor();
  await change.getByRole('img', { name: 'Running' }).waitFor();
  await picture(page, 'plugin-progress');
  await expectAccessible(page);
  now = { ...now, state: 'FAILED', steps: steps('FAILED'), problem: 'Its REST server is not built.' };
  await change.getByText('Upgrade to version 2.0.0 has failed').waitFor();
  await change.getByRole('img', { name: 'Failed' }).waitFor();
  await change.getByText('Its REST server is not built.').waitFor();
  await picture(page, 'plugin-progress-failed');
});

it('the dialog shows the steps while they run, and after a failure which one it was', async () => {
  const page = await openSignedIn('/admin/plugins', { language: 'zh-CN' });
  await page.getByRole('button', { name: '安装插件' }).click();
  await page.locator('input[type=file]').setInputFiles(loyalty);
  const dialog = page.getByRole('dialog');
  const progress = (state: string, check: string) => ({
    plugin: 'loyalty', action: 'installed', version: '1.0.0', state, problem: null,
    steps: [
      { action: 'install-bundle', detail: 'Install the bundle com.acorn.loyalty 1.0.0', state: 'DONE' },
      { action: 'check-health', detail: 'Wait up to 30 s for it to work', state: check },
    ],
  });
  let now = progress('RUNNING', 'RUNNING');
  let fail = () => {};
  await page.route('**/progress/events', (route) => route.abort());
  await page.route('**/progress', (route) => route.fulfill({ json: now }));
  // Nothing is installed: the server's answer to what does not work is the plugin as it is then, with the problem.
  await page.route('**/apply', async (route) => {
    await new Promise<void>((resolve) => (fail = resolve));
    await route.fulfill({ json: { id: 'loyalty', name: 'Loyalty cards', version: '1.0.0', state: 'FAILED', problem: 'It is ill.', recordTypes: [] } });
  });
  await dialog.getByRole('button', { name: /^安\s?装$/ }).click();
  await dialog.getByRole('img', { name: '进行中' }).waitFor();
  await picture(page, 'plugin-applying');
  now = progress('FAILED', 'FAILED');
  fail();
  await dialog.getByText('It is ill.').waitFor();
  await dialog.getByRole('img', { name: '失败' }).waitFor();
  await picture(page, 'plugin-undone');
});

it('a module that breaks shows a card with its name, and nothing else suffers', async () => {
  await install();
  const page = await openSignedIn('/');
  await page.route(/\/plugins\/loyalty\/.*\/tiers-widget\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export function tiersWidget() { throw new Error("out of points"); }' }),
  );
  await page.reload();
  await page.getByText('“Loyalty cards” 1.0.0 could not be shown').waitFor();
  await page.getByText('out of points').waitFor();
  expect(await page.getByRole('navigation').first().isVisible()).toBe(true);
  await picture(page, 'plugin-broken');
});
