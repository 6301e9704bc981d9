import { readApi } from '../../test/support/api-client.js';
import { newestMessage, newestOf, TICKET } from '../screenshots/made-up-customer.js';

/** A page of the console, and what is there once it is drawn whole. */
export interface DrawnPage {
  readonly name: string;
  readonly path: string;
  readonly parts: readonly string[];
}

const picture = (chart: string): string => `[data-chart="${chart}"] .chart > svg`;

const DELIVERIES = [picture('sms'), '[data-chart="dimension"] .strip', picture('traffic')];
const ROW_OF_LIST = '[role="grid"] tbody a';
const SID = ['.timeline li', '.raw-event pre', '.for-ticket button'];
const QUARANTINE = ['.quarantine-group .sparkline', '.quarantine-entries a'];

/** Every page of a console with something to show, and a reconciliation by this id. */
export async function everyPage(url: string, reconciliation: string): Promise<readonly DrawnPage[]> {
  const [message, call, recording, group] = await Promise.all([
    newestMessage(url, 'status=undelivered'),
    newestOf(url, 'calls'),
    newestOf(url, 'recordings'),
    newestGroup(url),
  ]);
  const number = encodeURIComponent((await newestMessage(url, 'country=DE&channel=sms')).to);
  return [
    {
      name: 'overview, all its charts',
      path: '/',
      parts: [
        ...DELIVERIES,
        ...['mms', 'waiting', 'receipt-time'].map(picture),
        '[data-chart="error-codes"]',
        '[data-chart="health"]',
      ],
    },
    { name: 'a message', path: `/sid/${message.sid}`, parts: SID },
    { name: 'a call', path: `/sid/${call.sid}`, parts: SID },
    { name: 'a recording', path: `/sid/${recording.sid}`, parts: SID },
    { name: 'a SID that is not known', path: '/sid/SM-never-seen', parts: ['main ul li'] },
    { name: 'a number', path: `/number/${number}`, parts: ['.number-row a', '[data-figure] .figure'] },
    { name: 'a ticket', path: `/ticket/${TICKET}`, parts: ['main a.mono'] },
    { name: 'messages', path: '/messages', parts: [ROW_OF_LIST] },
    { name: 'calls', path: '/calls', parts: [ROW_OF_LIST] },
    { name: 'recordings', path: '/recordings', parts: [ROW_OF_LIST] },
    { name: 'discrepancies', path: '/discrepancies', parts: [ROW_OF_LIST, '[aria-label="How many of each class"] a'] },
    { name: 'live', path: '/live', parts: ['main tbody a'] },
    { name: 'accounts', path: '/accounts', parts: ['main tbody a', '.strip'] },
    {
      name: 'an account',
      path: `/accounts/${message.accountSid}`,
      parts: [...DELIVERIES, '.account-facts', '[data-chart="troubles"]'],
    },
    {
      name: 'an error code, of 30 days',
      path: '/codes/30003?range=30d',
      parts: [picture('code-trend'), '.strip', '.list-table tbody a'],
    },
    { name: 'absences', path: '/absences', parts: ['.absences'] },
    { name: 'lost callbacks', path: '/lost', parts: ['.part-row a', '[data-figure="Lost"] .figure'] },
    { name: 'quarantine', path: '/quarantine', parts: QUARANTINE },
    { name: 'quarantine, one cause', path: `/quarantine?group=${group}`, parts: QUARANTINE },
    { name: 'reconciliations', path: '/reconciliations', parts: ['main a[href^="/reconciliations/"]'] },
    {
      name: 'a reconciliation',
      path: `/reconciliations/${reconciliation}`,
      parts: ['[aria-label^="Days of account"]'],
    },
  ];
}

/** Before anything has come in. */
export const FIRST_RUN: DrawnPage = {
  name: 'before the first callback',
  path: '/',
  parts: ['main code', 'main button'],
};

/** Before anybody has signed in. */
export const SIGN_IN: DrawnPage = { name: 'signing in', path: '/sign-in', parts: ['.sign-in-form button'] };

async function newestGroup(url: string): Promise<string> {
  const { body } = await readApi(url, '/v1/quarantine/groups');
  return (body['data'] as [{ id: string }])[0].id;
}
