import { randomUUID } from 'node:crypto';
import type { Kind } from '@sidetrack/domain';
import { ACCOUNT } from '../../../test/support/provider.js';

type Params = Readonly<Record<string, string>>;

/** A mix of callbacks: what one resource reports from its beginning to its end, with a fresh SID each time. */
export interface Mix {
  readonly name: string;
  readonly kind: Kind;
  readonly newLife: () => readonly Params[];
}

export function messageLife(): readonly Params[] {
  const sid = randomUUID();
  return ['queued', 'sending', 'sent', 'delivered'].map((status) => ({
    MessageStatus: status,
    MessageSid: sid,
    AccountSid: ACCOUNT,
    From: '+15550100001',
    To: '+15550100002',
    Body: 'Your order has shipped and will arrive tomorrow.',
    NumMedia: '0',
    NumSegments: '1',
  }));
}

/** The provider's parameters about the line. With them a callback has thirty parameters. */
const ABOUT_THE_LINE: Params = {
  ApiVersion: '2010-04-01',
  CallbackSource: 'call-progress-events',
  Direction: 'outbound-api',
  From: '+15550100001',
  To: '+15550100002',
  CallerName: 'Example Dental',
  ForwardedFrom: '+15550100003',
  CallDuration: '93',
  Duration: '2',
  SipResultCode: '200',
  SipInviteResultPhrase: 'OK',
  HangupBy: '+15550100002',
  HangupDirection: 'outbound',
  AudioInAveragePtime: '20',
  AudioInDtmfPacketCount: '4',
  AudioInFlushPacketCount: '2',
  AudioInJitterMaxVariance: '31',
  AudioInJitterMinVariance: '1',
  AudioInLargestJbSize: '7',
  AudioInMos: '4.3',
  AudioInMediaPacketCount: '4631',
  AudioInSkipPacketCount: '11',
  AudioOutDtmfPacketCount: '1',
  AudioOutMediaPacketCount: '4650',
};

function callLife(): readonly Params[] {
  const sid = randomUUID();
  const parentSid = randomUUID();
  return ['initiated', 'ringing', 'answered', 'completed'].map((status, place) => ({
    ...ABOUT_THE_LINE,
    AccountSid: ACCOUNT,
    CallSid: sid,
    ParentCallSid: parentSid,
    CallStatus: status,
    SequenceNumber: String(place),
    Timestamp: `Thu, 05 Mar 2026 18:30:${10 + place} +0000`,
  }));
}

function recordingLife(): readonly Params[] {
  const [sid, callSid] = [randomUUID(), randomUUID()];
  return ['in-progress', 'completed'].map((status) => ({
    AccountSid: ACCOUNT,
    CallSid: callSid,
    RecordingSid: sid,
    RecordingUrl: `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT}/Recordings/${sid}`,
    RecordingStatus: status,
    RecordingDuration: status === 'completed' ? '93' : '0',
    RecordingChannels: '2',
    RecordingSource: 'DialVerb',
  }));
}

export const MESSAGES: Mix = { name: 'messages', kind: 'message', newLife: messageLife };
export const CALLS: Mix = { name: 'calls with 30 parameters', kind: 'call', newLife: callLife };
export const RECORDINGS: Mix = { name: 'recordings', kind: 'recording', newLife: recordingLife };
