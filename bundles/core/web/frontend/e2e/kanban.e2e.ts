import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { call, marker, openSignedIn, picture, useBrowser } from './browser';
import { dragCard } from './board';

useBrowser();

interface Made {
  id: string;
}

async function board(stage: string): Promise<{ page: Page; deal: Made; name: string }> {
  const page = await openSignedIn('/');
  const name = marker();
  const deal = await call<Made>(page, 'POST', '/api/sales/opportunities', {
    name, stage, amount: { amount: '1000', currency: 'EUR' }, closeDate: '2026-12-31',
  });
  await page.goto(`${new URL(page.url()).origin}/records/opportunity?layout=kanban&filter=name==${name}`);
  await page.locator(`[data-record="${deal.id}"]`).waitFor();
  return { page, deal, name };
}

const column = (page: Page, name: string) => page.locator(`[data-column="${name}"]`);

it('moves a card by dragging; totals follow', async () => {
  const { page, deal } = await board('Prospecting');
  await dragCard(page, deal.id, 'Proposal');
  await column(page, 'Proposal').locator(`[data-record="${deal.id}"]`).waitFor();
  await column(page, 'Proposal').getByText('€1K').waitFor();
  await expect.poll(() => call(page, 'GET', `/api/sales/opportunities/${deal.id}`)).toMatchObject({ stage: 'Proposal', probability: '50' });
  await picture(page, 'kanban');
});

it('moves a card by keyboard, and asks why it was lost', async () => {
  const { page, deal, name } = await board('Closed Won');
  await page.locator(`[data-record="${deal.id}"]`).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('dialog').getByLabel('Lost reason').last().fill(`too dear ${name}`);
  await page.keyboard.press('Enter');
  await column(page, 'Closed Lost').locator(`[data-record="${deal.id}"]`).waitFor();
  await expect.poll(() => call(page, 'GET', `/api/sales/opportunities/${deal.id}`)).toMatchObject({ stage: 'Closed Lost', lostReason: `too dear ${name}` });
});

it('keeps to the stages of a pipeline, on the board and in forms', async () => {
  const { page, deal, name } = await board('Proposal');
  const pipeline = await call<Made>(page, 'POST', '/api/sales/pipelines', { name });
  const stages: Made[] = [];
  for (const [order, stage] of ['Looked at', 'Tried out'].entries()) {
    stages.push(await call<Made>(page, 'POST', '/api/sales/stages', { name: stage, pipeline: pipeline.id, order: order + 1, probability: '20' }));
  }
  const other = await call<Made>(page, 'POST', '/api/sales/opportunities', { name, pipeline: pipeline.id, stage: 'Looked at', closeDate: '2026-12-31' });
  try {
    await page.reload();
    await page.locator(`[data-record="${other.id}"]`).waitFor();
    const columns = () => page.locator('[data-column]').evaluateAll((all) => all.map((one) => one.getAttribute('data-column')));
    const all = await columns();
    expect(all.slice(-2)).toEqual(['Looked at', 'Tried out']);
    expect(all.length).toBeGreaterThan(5);

    await page.goto(`${new URL(page.url()).origin}/records/opportunity?layout=kanban&filter=name==${name};pipeline==${pipeline.id}`);
    await page.locator(`[data-record="${other.id}"]`).waitFor();
    expect(await columns()).toEqual(['Looked at', 'Tried out']);
    expect(await page.locator(`[data-record="${deal.id}"]`).count()).toBe(0);
    await picture(page, 'kanban-pipeline');

    await page.goto(`${new URL(page.url()).origin}/records/opportunity/${other.id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Stage' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Tried out' }).waitFor();
    expect(await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').allTextContents()).toEqual(['Looked at', 'Tried out']);
  } finally {
    for (const made of [other, deal]) await call(page, 'DELETE', `/api/sales/opportunities/${made.id}`);
    for (const stage of stages) await call(page, 'DELETE', `/api/sales/stages/${stage.id}`);
    await call(page, 'DELETE', `/api/sales/pipelines/${pipeline.id}`);
  }
});
