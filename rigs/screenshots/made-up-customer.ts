import { runVerb } from '../../apps/cli/spec-support/run-verb.js';
import { SIMULATE } from '../../apps/cli/src/simulate/simulate.verb.js';
import { API_TOKEN } from '../../test/support/api-client.js';
import { messageParams } from '../../test/support/provider.js';
import type { OpenConsole } from '../../test/browser/support/open-console.js';

const TICKET = 'SUP-2381';

/**
 * The month of traffic that a newcomer has after `sidetrack simulate --history 30d`, with this many messages and calls
 * a day, and a note.
 */
export async function makeUpCustomer({ databaseUrl, url }: OpenConsole, perDay = 600): Promise<void> {
  const { exitCode, err } = await runVerb(
    SIMULATE,
    { history: '30d', perDay: String(perDay) },
    { DATABASE_URL: databaseUrl },
  );
  if (exitCode !== 0) throw new Error(`there is no history to be shown: ${err}`);
  const { sid } = await newestMessage(url, 'status=undelivered');
  await ask(`${url}/v1/notes`, {
    kind: 'message',
    sid,
    ticket: TICKET,
    text: 'The customer asks why it did not arrive.',
  });
}

/** The newest message of the API that matches a filter, such as `status=undelivered`. */
export async function newestMessage(url: string, filter: string): Promise<{ sid: string; to: string }> {
  const { data } = (await ask(`${url}/v1/messages?limit=1&${filter}`)) as { data: [{ sid: string; to: string }] };
  return data[0];
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

/** Sends callbacks while somebody looks. */
export async function sendSome(sidetrack: OpenConsole): Promise<void> {
  for (const place of [1, 2, 3, 4]) {
    for (const status of ['queued', 'sent', 'delivered']) {
      await sidetrack.send('message', messageParams(`0a059168-0000-4000-8000-00000000000${place}`, status));
    }
  }
}
