import type { Kind } from '@sidetrack/domain';
import { messageParams, sendCallback } from '../../support/provider.js';

export const SENT = '0a059168-0000-4000-8000-0000000000a1';
export const FAILED = '0a059168-0000-4000-8000-0000000000a2';
export const CONTRADICTED = '0a059168-0000-4000-8000-0000000000a3';
export const CALL = '0a059168-0000-4000-8000-0000000000c1';
export const RECORDING = '0a059168-0000-4000-8000-0000000000e1';

const PARTIES = { From: '+15550100001', To: '+15550100003' };

/** In the order in which they come in: each message is newer than the one before. */
const CALLBACKS: readonly (readonly [Kind, Readonly<Record<string, string>>])[] = [
  ['message', messageParams(SENT, 'queued')],
  ['message', messageParams(SENT, 'sent')],
  ['message', messageParams(FAILED, 'undelivered', { ErrorCode: '30003', To: '+15550100009' })],
  ['message', messageParams(CONTRADICTED, 'delivered')],
  ['message', messageParams(CONTRADICTED, 'undelivered')],
  ['call', { CallSid: CALL, CallStatus: 'ringing', ...PARTIES }],
  ['call', { CallSid: CALL, CallStatus: 'no-answer', ...PARTIES }],
  ['recording', { RecordingSid: RECORDING, CallSid: CALL, RecordingStatus: 'absent' }],
];

/** Sends three messages of different classes, a call and its recording to the public door. @throws Error when one is refused */
export async function sendAFew(ingestUrl: string): Promise<void> {
  for (const [kind, params] of CALLBACKS) {
    const { status, body } = await sendCallback(ingestUrl, kind, params);
    if (status !== 200) throw new Error(`the callback was answered ${status}: ${body}`);
  }
}
