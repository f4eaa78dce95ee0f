import { afterEach, describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';
import { install, takeAway } from './plugin';

useBrowser();

const LONG = { timeout: 60_000 };
const CONTACTS = '/api/customers/contacts';
const MESSAGES = '/api/plugins/sms-connector/messages';

afterEach(async () => {
  const page = await openSignedIn('/');
  await takeAway(page, 'sms-connector', 'territory');
  await page.context().close();
});

it('runs an action of a plugin on a record, on a condition of another one', async () => {
  const page = await openSignedIn('/admin/automation');
  await page.getByText('No plugin brings an action.').waitFor();
  await picture(page, 'automation-none');
  await install(page, 'sms-connector');
  await install(page, 'territory');
  // What plugins bring appears in the page that is open.
  const action = page.getByRole('row', { name: /Send a text message/ });
  await action.waitFor(LONG);
  await action.getByRole('link', { name: 'sms-connector' }).waitFor();
  await page.getByRole('row', { name: /territory/ }).waitFor(LONG);
  await picture(page, 'automation');
  await expectAccessible(page);

  const name = marker();
  const { id } = await call<{ id: string }>(page, 'POST', CONTACTS, { lastName: name, phoneNumbers: [{ number: '+49 170 3' }] });
  const messages = () => call<{ items: { text: string }[] }>(page, 'GET', `${MESSAGES}?filter=contact==${id}`).then(({ items }) => items.map(({ text }) => text));
  await page.getByRole('button', { name: 'Try: Send a text message' }).press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Send a text message' });
  const run = drawer.getByRole('button', { name: 'Run', exact: true });
  await run.click();
  // What is missing stands at its field.
  await drawer.locator('.ant-form-item-explain-error').first().waitFor();
  await drawer.getByRole('combobox', { name: 'Record' }).fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).click();
  await drawer.getByRole('textbox').first().fill(`Hello ${name}`);

  await drawer.getByLabel('Only if').click();
  await page.locator('.ant-select-item-option').last().click();
  await page.keyboard.press('Escape');
  await drawer.locator('fieldset').getByRole('textbox').fill('Nowhere');
  await run.click();
  await drawer.getByRole('status').getByText('The action was not run: a condition does not hold').waitFor();
  expect(await messages()).toEqual([]);
  await picture(page, 'automation-condition');
  await expectAccessible(page);

  await drawer.locator('.ant-select-selection-item-remove').click();
  await drawer.getByRole('checkbox', { name: 'Only look at the conditions' }).check();
  await run.click();
  await drawer.getByRole('status').getByText('The action would be run').waitFor();
  expect(await messages()).toEqual([]);
  await drawer.getByRole('checkbox', { name: 'Only look at the conditions' }).uncheck();
  await run.click();
  await drawer.getByRole('status').getByText('The action was run').waitFor();
  expect(await messages()).toEqual([`Hello ${name}`]);
  await picture(page, 'automation-ran');
  await expectAccessible(page);

  // What the plugin refuses, it says.
  await call(page, 'PATCH', `${CONTACTS}/${id}`, { phoneNumbers: [] });
  await run.click();
  await drawer.getByRole('alert').getByText(/no number to send a message to/).waitFor();
  await picture(page, 'automation-refused');

  await call(page, 'DELETE', '/api/admin/plugins/sms-connector');
  await drawer.waitFor({ state: 'detached', ...LONG });
  await page.getByText('No plugin brings an action.').waitFor(LONG);
});

it('tests a condition', async () => {
  const page = await openSignedIn('/');
  await install(page, 'territory');
  const name = marker();
  await call(page, 'POST', '/api/customers/accounts', { name });
  await page.goto(`${new URL(page.url()).origin}/admin/automation`);
  await page.getByRole('region', { name: 'Conditions' }).getByRole('button', { name: /^Try/ }).click(LONG);
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: 'Record' }).fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).click();
  await drawer.getByRole('textbox').first().fill('Nowhere');
  await drawer.getByRole('button', { name: 'Test', exact: true }).click();
  await drawer.getByRole('status').getByText('Does not hold').waitFor();
  await picture(page, 'automation-test');
});

describe('looks', () => {
  it.each([
    { look: 'light', dark: false, width: 1280 },
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    const page = await openSignedIn('/', { dark, width, height: width === 360 ? 740 : 800 });
    await install(page, 'sms-connector');
    await page.goto(`${new URL(page.url()).origin}/admin/automation`);
    await page.getByRole('button', { name: 'Try: Send a text message' }).waitFor(LONG);
    await picture(page, `automation-${look}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Try: Send a text message' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).waitFor();
    await picture(page, `automation-try-${look}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('speaks Chinese', async () => {
    const page = await openSignedIn('/admin/automation', { language: 'zh-CN' });
    await page.getByRole('heading', { name: '自动化' }).waitFor();
    await page.getByText('没有插件提供操作。').waitFor();
    await picture(page, 'automation-chinese');
  });
});
