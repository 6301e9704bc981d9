import { runVerb } from '../../apps/cli/spec-support/run-verb.js';
import { SIMULATE } from '../../apps/cli/src/simulate/simulate.verb.js';
import { postApi, readApi } from '../../test/support/api-client.js';
import { messageParams } from '../../test/support/provider.js';
import type { OpenConsole } from '../../test/browser/support/open-console.js';

/** The ticket of the note. */
export const TICKET = 'SUP-2381';

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
  await postApi(url, '/v1/notes', {
    kind: 'message',
    sid,
    ticket: TICKET,
    text: 'The customer asks why it did not arrive.',
  });
}

/** What is shown of one resource. */
export interface Newest {
  readonly sid: string;
  readonly accountSid: string;
  readonly to: string;
}

/** The newest message of the API that matches a filter, such as `status=undelivered`. */
export const newestMessage = (url: string, filter: string): Promise<Newest> => newestOf(url, 'messages', filter);

/** The newest one of a list of the API. */
export async function newestOf(url: string, list: 'messages' | 'calls' | 'recordings', filter = ''): Promise<Newest> {
  const { body } = await readApi(url, `/v1/${list}?limit=1&${filter}`);
  return (body['data'] as [Newest])[0];
}

/** Sends callbacks while somebody looks. */
export async function sendSome(sidetrack: OpenConsole): Promise<void> {
  for (const place of [1, 2, 3, 4]) {
    for (const status of ['queued', 'sent', 'delivered']) {
      await sidetrack.send('message', messageParams(`0a059168-0000-4000-8000-00000000000${place}`, status));
    }
  }
}
