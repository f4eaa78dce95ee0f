import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

export const server = required('MORTISE_URL');
export const username = process.env.MORTISE_USERNAME ?? 'admin';
export const password = required('MORTISE_PASSWORD');
const pictures = process.env.MORTISE_E2E_PICTURES ?? '../target/e2e/pictures';

/** Without the services of the vendor that a closed network lacks. */
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

function required(name: string) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing; WorkspaceIT sets it, see README.md`);
  return value;
}

export interface Look {
  dark?: boolean;
  width?: number;
  height?: number;
  language?: string;
}

interface Opened {
  page: Page;
  /** What fails its test. */
  complaints: string[];
  /** What explains a failure. */
  remarks: string[];
}

let browser: Browser;
const opened: Opened[] = [];

/** To be called once in each file. A page that logs an error, or asks another host, fails its test. */
export function useBrowser() {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
  });
  afterEach(async ({ task }) => {
    const pages = opened.splice(0);
    if (task.result?.state === 'fail') throw new Error(await explanation(task.name, pages));
    await Promise.all(pages.map(({ page }) => page.context().close()));
    expect(pages.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(() => browser?.close());
}

export async function open({ dark = false, width = 1280, height = 800, language = 'en' }: Look = {}): Promise<Page> {
  // Who asks for it has nothing moving: a click does not meet a menu on its way, nor axe a drawer that is half there.
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale: language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const remarks: string[] = [];
  opened.push({ page, complaints, remarks });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => remarks.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) remarks.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) remarks.push(message.text());
    // What the server refuses shows in the console too; each test says for itself what it expects of that.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).host !== new URL(server).host) complaints.push(`foreign host: ${request.url()}`);
  });
  return page;
}

/** What the pages of a failed test showed and met; leaves pictures of them. */
async function explanation(test: string, pages: Opened[]): Promise<string> {
  const parts = [`What its pages met; pictures are in ${pictures}`];
  for (const [index, { page, complaints, remarks }] of pages.entries()) {
    if (page.isClosed()) continue;
    await picture(page, `failed-${test.replaceAll(/\W+/g, '-')}-${index}`);
    const alerts = await page.locator('.ant-alert').allTextContents();
    parts.push(`${page.url()}:`, ...alerts, ...complaints, ...remarks.slice(-20));
    await page.context().close();
  }
  return parts.join('\n  ');
}

let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>['cookies'] | undefined;

/** A page of somebody who is signed in. */
export async function openSignedIn(path: string, look: Look = {}): Promise<Page> {
  const page = await open(look);
  if (session) {
    await page.context().addCookies(session);
    await page.goto(server + path);
  } else {
    await page.goto(server + path);
    await signIn(page);
    // The cookie comes with the answer.
    await page.locator('.layout').waitFor();
    session = (await page.context().storageState()).cookies;
  }
  await page.locator('.layout').waitFor();
  return page;
}

export async function signIn(page: Page, secret = password) {
  await page.getByLabel(/User name|用户名/).fill(username);
  await page.locator('input[autocomplete=current-password]').fill(secret);
  await page.keyboard.press('Enter');
}

/** Calls the API as the page's user, to make what a test needs. */
export async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, address, content]) => {
      const { csrfToken } = await (await fetch('/api/auth/csrf')).json();
      const response = await fetch(address as string, {
        method: verb as string,
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken },
        body: content === undefined ? undefined : JSON.stringify(content),
      });
      if (!response.ok) throw new Error(`${verb} ${address}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? undefined : response.json();
    },
    [method, path, body] as const,
  ) as Promise<T>;
}

export const picture = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });

/** Nothing that keeps people with disabilities out: axe's serious and critical findings. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter((found) => found.impact === 'serious' || found.impact === 'critical');
  expect(grave.map((found) => `${found.id}: ${found.nodes.slice(0, 4).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`)).toEqual([]);
}

/** Different in each run, so that a test finds its own records again. */
export const marker = () => `e2e-${crypto.randomUUID().slice(0, 8)}`;
