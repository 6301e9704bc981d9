import type { Page } from 'playwright-core';
import { messageParams } from '../../support/provider.js';
import type { OpenConsole } from './open-console.js';

export const SENT = '0a059168-0000-4000-8000-0000000000a1';
export const FAILED = '0a059168-0000-4000-8000-0000000000a2';
export const CONTRADICTED = '0a059168-0000-4000-8000-0000000000a3';
export const CALL = '0a059168-0000-4000-8000-0000000000c1';

/** Sends three messages of different classes, each newer than the one before, and a call. */
export async function sendAFew(sidetrack: OpenConsole): Promise<void> {
  await sidetrack.send('message', messageParams(SENT, 'sent'));
  await sidetrack.send('message', messageParams(FAILED, 'undelivered', { ErrorCode: '30003', To: '+15550100009' }));
  await sidetrack.send('message', messageParams(CONTRADICTED, 'delivered'));
  await sidetrack.send('message', messageParams(CONTRADICTED, 'undelivered'));
  await sidetrack.send('call', { CallSid: CALL, CallStatus: 'busy', From: '+15550100001', To: '+15550100003' });
}

/** The SIDs of the rows, from above, once the list says how many there are. */
export async function sidsOf(page: Page, count: string): Promise<string[]> {
  await page.getByRole('status').getByText(count, { exact: true }).waitFor();
  return page.getByRole('grid').locator('tbody td:nth-child(2) a').allTextContents();
}

/** The button of a filter; its name goes on with what it is set to. */
export const filterOf = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('group', { name: /^Filters of/ }).getByRole('button', { name: new RegExp(`^${name}`) });

export const searchOf = (page: Page): string => new URL(page.url()).search;
