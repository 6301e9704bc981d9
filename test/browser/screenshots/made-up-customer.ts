import { loadHistory } from '../../bench-read/load/load-history.js';
import { API_TOKEN } from '../../support/api-client.js';
import { ACCOUNT, messageParams, sendCallback } from '../../support/provider.js';
import type { OpenConsole } from '../support/open-console.js';

const HOUR_MS = 3_600_000;
const EVENTS = 200_000;
const TICKET = 'SUP-2381';

/** Two years of a customer's traffic until this hour, a few refused callbacks, and a note; always the same but for the times. */
export async function makeUpCustomer({ databaseUrl, ingestUrl, url }: OpenConsole): Promise<void> {
  const until = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
  await loadHistory(databaseUrl, { events: EVENTS, seed: 7, accountSid: ACCOUNT, until });
  await sendCallback(ingestUrl, 'message', messageParams('SM-odd', 'no word'));
  await sendCallback(ingestUrl, 'message', messageParams('SM-odder', 'nor this'));
  await sendCallback(ingestUrl, 'message', messageParams('SM-disbelieved', 'sent'), { key: 'PSK_of_another' });
  await sendCallback(ingestUrl, 'message', { CallSid: 'CA-at-the-wrong-door', CallStatus: 'ringing' });
  const sid = await newestSid(url, 'status=undelivered');
  await ask(`${url}/v1/notes`, {
    kind: 'message',
    sid,
    ticket: TICKET,
    text: 'The customer asks why it did not arrive.',
  });
}

/** The newest message of the API that fits a filter, such as `status=undelivered`. */
export async function newestSid(url: string, filter: string): Promise<string> {
  const { data } = (await ask(`${url}/v1/messages?limit=1&${filter}`)) as { data: [{ sid: string }] };
  return data[0].sid;
}

async function ask(url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Callbacks that come in while somebody looks. */
export async function sendSome(sidetrack: OpenConsole): Promise<void> {
  for (const place of [1, 2, 3, 4]) {
    for (const status of ['queued', 'sent', 'delivered']) {
      await sidetrack.send('message', messageParams(`0a059168-0000-4000-8000-00000000000${place}`, status));
    }
  }
}
