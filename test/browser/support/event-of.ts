import type { CallbackEvent, Kind } from '@sidetrack/domain';
import { fingerprintOf } from '@sidetrack/signalwire';
import { given } from '../../support/arbitrary-events.js';
import { ACCOUNT } from '../../support/provider.js';

/** The number that all of it comes from. */
const OURS = '+15550100001';

const NAMES: Readonly<Record<Kind, readonly [sid: string, status: string]>> = {
  message: ['MessageSid', 'MessageStatus'],
  call: ['CallSid', 'CallStatus'],
  recording: ['RecordingSid', 'RecordingStatus'],
};

/** A callback that came in at a time, as the intake would make it of its parameters. */
export function eventOf(
  kind: Kind,
  sid: string,
  status: string,
  receivedAt: Date,
  further: Readonly<Record<string, string>>,
  accountSid = ACCOUNT,
): CallbackEvent {
  const [sidName, statusName] = NAMES[kind];
  const parties: Readonly<Record<string, string>> = kind === 'recording' ? {} : { From: OURS };
  const params = { [sidName]: sid, [statusName]: status, AccountSid: accountSid, ...parties, ...further };
  return given({ kind, sid, accountSid, status, receivedAt, params, fingerprint: fingerprintOf(params) });
}
