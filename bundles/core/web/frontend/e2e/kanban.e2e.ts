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
