import type { CallbackEvent } from '@sidetrack/domain';
import { postApi } from '../../support/api-client.js';
import { messageParams } from '../../support/provider.js';
import { appendEvents } from './append-events.js';
import { eventOf } from './event-of.js';
import { openAskingConsole, type AskingConsole } from './open-asking-console.js';
import { reconcile } from './reconcile.js';
import { taskTraffic } from './task-traffic.js';

const HOUR_MS = 3_600_000;

/** SIDs of Twilio's length, 34 characters, which break nowhere. */
const LONG = '0a059168'.repeat(4);
export const LONG_MESSAGE = `SM${LONG}`;
export const LONG_ACCOUNT = `AC${LONG}`;
export const LONG_CALL = `CA${LONG}`;
/** It began, and nothing says that it ended. */
export const OPEN_CALL = `CA${LONG.replaceAll('8', '7')}`;
export const LONG_RECORDING = `RE${LONG}`;
/** Of this one everything was refused. */
export const LONG_REFUSED = `SM${LONG.replaceAll('8', '9')}`;
export const TICKET = 'SUP-2381';

/** A console in which every page has something to show, with SIDs and addresses as long as there are. */
export async function openFullConsole(): Promise<AskingConsole> {
  const sidetrack = await openAskingConsole();
  const now = new Date();
  await appendEvents(sidetrack.databaseUrl, [...taskTraffic(now), ...longOnes(now)]);
  await sidetrack.post('message', messageParams(LONG_REFUSED, 'no word'));
  await sidetrack.post('message', { CallSid: LONG_CALL, CallStatus: 'ringing', From: '+15550100001' });
  await sidetrack.post('message', messageParams('SM-disbelieved', 'sent'), { key: 'PSK_of_another' });
  await postApi(sidetrack.url, '/v1/notes', { kind: 'message', sid: LONG_MESSAGE, ticket: TICKET, text: 'Why?' });
  await reconcile(sidetrack.url);
  return sidetrack;
}

/** A message that failed with callbacks of every oddity, one that is contradicted, a call, and its recording. */
function longOnes(now: Date): CallbackEvent[] {
  const ago = (minutes: number): Date => new Date(now.getTime() - HOUR_MS - minutes * 60_000);
  const parties = { From: 'whatsapp:+15550100001', To: 'whatsapp:+4915112345678' };
  const message = (sid: string, status: string, minutes: number, further = {}): CallbackEvent =>
    eventOf('message', sid, status, ago(minutes), { ...parties, ...further }, LONG_ACCOUNT);
  const contradicted = LONG_MESSAGE.replaceAll('5', '6');
  return [
    message(LONG_MESSAGE, 'queued', 40),
    message(LONG_MESSAGE, 'undelivered', 30, { ErrorCode: '30003' }),
    message(LONG_MESSAGE, 'sent', 20),
    message(LONG_MESSAGE, 'undelivered', 10, { ErrorCode: '30003', ChannelStatusMessage: 'unreachable '.repeat(9) }),
    message(contradicted, 'delivered', 8),
    message(contradicted, 'undelivered', 7, { ErrorCode: '30008' }),
    eventOf('message', `MM${LONG}`, 'sent', ago(6), { To: '+15550100009', NumMedia: '1' }, LONG_ACCOUNT),
    eventOf('call', OPEN_CALL, 'ringing', ago(180), { To: '+15550100009' }, LONG_ACCOUNT),
    eventOf('call', LONG_CALL, 'ringing', ago(5), { To: '+15550100009' }, LONG_ACCOUNT),
    eventOf('call', LONG_CALL, 'no-answer', ago(4), { To: '+15550100009', SipResponseCode: '480' }, LONG_ACCOUNT),
    eventOf('recording', LONG_RECORDING, 'absent', ago(3), { CallSid: LONG_CALL }, LONG_ACCOUNT),
  ];
}
