import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, expectAccessible, marker, openSignedIn, picture, useBrowser } from './browser';

useBrowser();

const FIELDS = '/api/metadata/types/account/fields';
const ACCOUNTS = '/api/customers/accounts';
const field = `brief${crypto.randomUUID().slice(0, 6)}`;
const label = `Brief ${field.slice(5)}`;

interface Made {
  id: string;
  custom: Record<string, string | null>;
}

beforeAll(async () => {
  const page = await openSignedIn('/');
  await call(page, 'POST', FIELDS, { name: field, type: 'richText', label });
});

afterAll(async () => {
  const page = await openSignedIn('/');
  await call(page, 'DELETE', `${FIELDS}/${field}`);
  await page.context().close();
});

const make = (page: Page, html?: string) => call<Made>(page, 'POST', ACCOUNTS, { name: marker(), custom: { [field]: html } });
const stored = async (page: Page, id: string) => (await call<Made>(page, 'GET', `${ACCOUNTS}/${id}`)).custom[field];

async function edit(page: Page, id: string) {
  await page.goto(`${new URL(page.url()).origin}/records/account/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor();
}

it('formats by keyboard, and stores what the server lets through', async () => {
  const page = await openSignedIn('/');
  const { id } = await make(page);
  await edit(page, id);
  const more = page.getByRole('button', { name: /more fields/i });
  if (await more.isVisible()) await more.click();
  const editor = page.getByRole('textbox', { name: label });
  await editor.focus();
  await page.keyboard.type('Plain ');
  await page.keyboard.press('Alt+F10');
  // One stop of the Tab key; arrows go on.
  await page.locator('[role=toolbar] button[aria-label=Bold]:focus').waitFor();
  await page.keyboard.press('End');
  await page.locator('[role=toolbar] button[aria-label=Redo]:focus').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('loud');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('see ');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await page.getByText('This is no address of a page or a mailbox.').waitFor();
  // Escape leaves the address alone, not the form.
  await page.keyboard.press('Escape');
  await address.waitFor({ state: 'detached' });
  await page.locator('.rich-input:focus').waitFor();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await address.fill('example.com');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await picture(page, 'rich-text-form');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await stored(page, id)).toBe(
    '<p>Plain <strong>loud</strong></p><ul><li><p>one</p></li><li><p>see <a rel="nofollow noopener noreferrer" href="https://example.com">example.com</a></p></li></ul>',
  );
  const shown = page.locator('.fields-panel .rich-text');
  await shown.locator('strong', { hasText: 'loud' }).waitFor();
  await shown.getByRole('link', { name: 'example.com' }).waitFor();
  await picture(page, 'rich-text-record');
});

it('leaves as it is what nobody changed, and empties what was emptied', async () => {
  const page = await openSignedIn('/');
  const html = '<h2>Title</h2><p>a <em>b</em></p>';
  const { id } = await make(page, html);
  await edit(page, id);
  const editor = page.getByRole('textbox', { name: label });
  await editor.getByRole('heading', { name: 'Title' }).waitFor();
  await page.getByLabel('Industry').fill('Wood');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await stored(page, id)).toBe(html);

  await page.getByRole('button', { name: 'Edit' }).click();
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await stored(page, id)) ?? null).toBeNull();
});

it('edits as HTML what the editor would lose', async () => {
  const page = await openSignedIn('/');
  const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
  const { id } = await make(page, table);
  await edit(page, id);
  const source = page.locator('textarea.rich-source');
  expect(await source.inputValue()).toBe(table);
  await source.fill(table.replace('1', '2<img src=x>'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.fields-panel .rich-text td', { hasText: '2' }).waitFor();
  expect(await stored(page, id)).toBe(table.replace('1', '2'));
});

it('edits in the list, where Enter begins a line', async () => {
  const page = await openSignedIn('/');
  const { id } = await make(page, '<p>before</p>');
  const name = (await call<{ name: string }>(page, 'GET', `${ACCOUNTS}/${id}`)).name;
  await page.goto(`${new URL(page.url()).origin}/records/account?filter=name==${name}&columns=name,custom.${field}`);
  await page.getByText('1 record').waitFor();
  await page.locator('[data-index="0"] [role=gridcell]').nth(2).dblclick();
  await page.locator('.cell-editor .rich-input:focus').waitFor();
  await page.keyboard.type(' and after');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await picture(page, 'rich-text-cell');
  await page.keyboard.press('Control+Enter');
  await page.locator('.cell-editor').waitFor({ state: 'detached' });
  expect(await stored(page, id)).toBe('<p>before and after</p><p>second</p>');
});

it('writes and shows formatted notes in the timeline, where their type has them', async () => {
  const page = await openSignedIn('/');
  const kind = `minutes${crypto.randomUUID().slice(0, 6)}`;
  await call(page, 'POST', '/api/metadata/types', {
    name: kind, collection: kind, label: `Minutes ${kind.slice(7)}`, nameFields: ['subject'],
    fields: [{ name: 'subject', type: 'text', required: true }, { name: 'parent', type: 'reference', target: '*' }, { name: 'description', type: 'richText', label: 'What was said' }],
  });
  const { id } = await make(page);
  await page.goto(`${new URL(page.url()).origin}/records/account/${id}`);
  await page.getByRole('button', { name: `Minutes ${kind.slice(7)}`, exact: true }).press('Enter');
  await page.locator('input[aria-label=Subject]:focus').waitFor();
  await page.keyboard.type('Board');
  await page.getByRole('textbox', { name: 'What was said' }).focus();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Agreed');
  await picture(page, 'rich-text-composer');
  await page.keyboard.press('Control+Enter');
  await page.locator('.composer form').waitFor({ state: 'detached' });
  const { items } = await call<{ items: { description: string }[] }>(page, 'GET', `/api/custom/${kind}`);
  expect(items.map(({ description }) => description)).toEqual(['<p><strong>Agreed</strong></p>']);

  // As a source of a plugin may tell of it.
  await page.route(`**${ACCOUNTS}/${id}/timeline?*`, (route) =>
    route.fulfill({ json: { items: [{ at: new Date().toISOString(), kind: 'activity', action: 'created', title: 'Board', actor: null, record: { type: kind, id: crypto.randomUUID(), name: 'Board' }, details: items[0] }], nextCursor: null } }),
  );
  await page.reload();
  await page.locator('.timeline .rich-text strong', { hasText: 'Agreed' }).waitFor();
  await call(page, 'DELETE', `/api/metadata/types/${kind}`);
  await call(page, 'DELETE', `/api/metadata/types/${kind}?purge=true&confirm=${kind}`);
});

it('keeps the place of who comes to the editor before its code', async () => {
  const page = await openSignedIn('/');
  const { id } = await make(page);
  let release = () => {};
  const late = new Promise<void>((done) => (release = done));
  await page.route('**/RichTextInput-*.js', (route) => late.then(() => route.continue()));
  await edit(page, id);
  const more = page.getByRole('button', { name: /more fields/i });
  if (await more.isVisible()) await more.click();
  const place = page.getByRole('status', { name: label });
  await place.focus();
  release();
  await page.locator('.rich-input:focus').waitFor();
  await page.keyboard.type('in time');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await stored(page, id)).toBe('<p>in time</p>');
});

it('shows nothing that runs, whatever the server sends', async () => {
  const page = await openSignedIn('/');
  const { id } = await make(page, '<p>fine</p>');
  await page.route(({ pathname }) => pathname === `${ACCOUNTS}/${id}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as Made;
    body.custom[field] = '<p style="position:fixed">fine<img src="/x"><script>window.ran=1</script><iframe srcdoc="x"></iframe><a href="javascript:window.ran=1">go</a></p>';
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${new URL(page.url()).origin}/records/account/${id}`);
  const shown = page.locator('.fields-panel .rich-text');
  await shown.getByText('fine').waitFor();
  expect(await shown.innerHTML()).toBe('<p>fine<a target="_blank" rel="nofollow noopener noreferrer">go</a></p>');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

describe('looks', () => {
  it.each([
    { look: 'dark', dark: true, width: 1280 },
    { look: 'phone', dark: false, width: 360 },
  ])('$look', async ({ look, dark, width }) => {
    const page = await openSignedIn('/', { dark, width, height: width === 360 ? 740 : 800 });
    const { id } = await make(page, '<h2>Title</h2><p>a <em>b</em> <a href="https://example.com">c</a></p><blockquote><p>said</p></blockquote>');
    await page.goto(`${new URL(page.url()).origin}/records/account/${id}`);
    await page.locator('.fields-panel .rich-text h2').waitFor();
    await expectAccessible(page);
    await picture(page, `rich-text-record-${look}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.locator('.rich-input').scrollIntoViewIfNeeded();
    await expectAccessible(page);
    await picture(page, `rich-text-form-${look}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
