import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';
import { takeAway } from './plugin';

useBrowser();

const STORED = '/api/admin/layouts/product/everybody';
const LONG = { timeout: 20_000 };

afterAll(async () => {
  const page = await openSignedIn('/');
  await call(page, 'DELETE', STORED).catch(() => undefined);
  await page.context().close();
});

it('arranges by keyboard what an open page shows at once, and goes back', async () => {
  const open = await openSignedIn('/');
  const name = marker();
  const { id } = await call<{ id: string }>(open, 'POST', '/api/sales/products', { name, productCode: `C-${name}`, description: 'Of oak' });
  await open.goto(`${new URL(open.url()).origin}/records/product/${id}`);
  await open.getByRole('heading', { name }).waitFor();
  const labels = () => open.locator('.fields-panel dt').allTextContents();
  const own = await labels();

  const page = await openSignedIn('/admin/types/product');
  await page.getByRole('link', { name: 'Layout' }).click();
  await page.getByRole('textbox', { name: 'Title of section 1' }).fill('What it is');
  const up = page.getByRole('button', { name: 'Move up: Product code' });
  await up.focus();
  const section = page.getByRole('region', { name: 'Section 1' });
  const first = () => section.locator('li .name').first().textContent();
  for (let steps = 0; steps < 20 && !(await first())?.startsWith('Product code'); steps++) await page.keyboard.press('Enter');
  expect(await first()).toMatch(/^Product code/);
  // It has kept the focus, and at the top nothing happens any more.
  expect(await up.evaluate((button) => document.activeElement === button)).toBe(true);
  await page.getByRole('combobox', { name: 'Place of Description' }).press('Enter');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: 'Hidden' }).click();
  await page.getByRole('region', { name: 'Hidden' }).getByText('Description').waitFor();
  await picture(page, 'layouts-editor-light');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The layout is saved, and holds at once').waitFor();

  // The open page was not touched.
  await open.locator('.fields-title', { hasText: 'What it is' }).waitFor();
  expect((await labels())[0]).toBe('Product code');
  expect(await labels()).not.toContain('Description');
  await picture(open, 'layouts-record-light');
  await open.getByRole('button', { name: 'Show all fields' }).click();
  expect(await labels()).toContain('Description');
  await open.getByRole('button', { name: 'Edit' }).click();
  const form = open.locator('.record-form');
  await form.getByRole('heading', { name: 'What it is' }).waitFor();
  expect(await form.getByLabel('Description').count()).toBe(0);
  await picture(open, 'layouts-form-light');
  await expectAccessible(open);
  // What the form does not show stays as it is.
  await form.getByLabel('Product code').fill(`D-${name}`);
  await open.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => call(open, 'GET', `/api/sales/products/${id}`), LONG).toMatchObject({ productCode: `D-${name}`, description: 'Of oak' });

  await page.getByRole('button', { name: "Back to the type's own order" }).click();
  await page.getByRole('dialog').getByRole('button', { name: "Back to the type's own order" }).click();
  await expect.poll(() => open.locator('.fields-title').count(), LONG).toBe(0);
  await open.getByRole('button', { name: 'Show fewer fields' }).or(open.getByRole('button', { name: /filled/i })).first().click();
  expect(await labels()).toEqual(own);
});

it('asks before it leaves what was changed, and says when somebody was faster', async () => {
  const page = await openSignedIn('/admin/types/product/layout');
  await page.getByRole('textbox', { name: 'Title of section 1' }).fill('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The layout is saved, and holds at once').waitFor();
  await page.getByRole('textbox', { name: 'Title of section 1' }).fill('Mine again');
  await page.getByRole('combobox', { name: 'For' }).press('Enter');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: 'Administrator' }).click();
  await page.getByRole('dialog').getByText('Leave what you changed?').last().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await call(page, 'PUT', STORED, { sections: [{ title: 'Theirs', fields: ['name'] }] });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody else changed the layout; read it again.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  const title = page.getByRole('textbox', { name: 'Title of section 1' });
  expect(await title.inputValue()).toBe('Mine again');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => title.inputValue(), LONG).toBe('Theirs');
  await call(page, 'DELETE', STORED);
});

it('gives a title in each language', async () => {
  const page = await openSignedIn('/admin/types/product/layout');
  const title = page.getByRole('textbox', { name: 'Title of section 1' });
  const language = async (name: string) => {
    await page.getByRole('combobox', { name: 'Language of the titles' }).press('Enter');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).click();
  };
  await title.fill('What it is');
  await language('简体中文');
  expect(await title.getAttribute('placeholder')).toBe('What it is');
  await title.fill('基本信息');
  await language('English');
  expect(await title.inputValue()).toBe('What it is');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The layout is saved, and holds at once').waitFor();
  await picture(page, 'layouts-titles');
  const stored = await call<{ sections: { title: unknown }[] }>(page, 'GET', STORED);
  expect(stored.sections[0].title).toEqual({ en: 'What it is', 'zh-CN': '基本信息' });
  const { id } = await call<{ id: string }>(page, 'POST', '/api/sales/products', { name: marker() });
  const chinese = await openSignedIn(`/records/product/${id}`, { language: 'zh-CN' });
  await chinese.locator('.fields-title', { hasText: '基本信息' }).waitFor();
  await call(page, 'DELETE', STORED);
});

describe('of a plugin', () => {
  const territory = process.env.MORTISE_TERRITORY!;

  afterEach(async () => {
    const page = await openSignedIn('/');
    await takeAway(page, 'territory');
    await page.context().close();
  });

  it('comes into an open page with the plugin, and goes with it', { timeout: 120_000 }, async () => {
    const record = await openSignedIn('/');
    const { id } = await call<{ id: string }>(record, 'POST', '/api/customers/accounts', { name: marker(), phoneNumber: '+47 1', type: 'Customer' });
    await record.goto(`${new URL(record.url()).origin}/records/account/${id}`);
    await record.locator('.fields-panel').first().waitFor();
    expect(await record.locator('.fields-title').count()).toBe(0);

    const admin = await openSignedIn('/admin/plugins');
    await admin.getByRole('button', { name: 'Install a plugin' }).click();
    await admin.locator('input[type=file]').setInputFiles(territory);
    const plan = admin.getByRole('dialog', { name: /what would be done/ });
    await plan.getByText('Arrange pages').first().waitFor();
    await plan.getByText(/Write once, of pipeline: territory.new/).waitFor();
    await picture(admin, 'layouts-plugin-plan');
    await plan.getByRole('button', { name: 'Install', exact: true }).click();
    await admin.getByText('is installed').waitFor();

    await record.locator('.fields-title', { hasText: 'Where' }).waitFor();
    await record.locator('.fields-title', { hasText: 'Who they are' }).waitFor();
    await picture(record, 'layouts-plugin-record');
    await expectAccessible(record);
    const editor = await openSignedIn('/admin/types/account/layout');
    await editor.getByText(/The plugin territory arranges it like this/).waitFor();
    await picture(editor, 'layouts-plugin-editor');
    await expectAccessible(editor);

    await call(admin, 'DELETE', '/api/admin/plugins/territory');
    await expect.poll(() => record.locator('.fields-title').count(), LONG).toBe(0);
  });
});

describe('looks', () => {
  it.each([
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    const page = await openSignedIn('/admin/types/product/layout', { dark, width, height: width === 360 ? 740 : 800 });
    await page.locator('.layout-fields li').first().waitFor();
    await expectAccessible(page);
    await picture(page, `layouts-editor-${look}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
