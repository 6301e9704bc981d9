import { type Draws, drawInt } from '../draws/draw.js';
import type { PlannedRecording } from './recording-life-cycles.js';

/** The parameters that are the same in all callbacks of a call. */
export interface DrawnCall {
  readonly sid: string;
  readonly accountSid: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  readonly from: string;
  readonly to: string;
  readonly parentCallSid: string | null;
  readonly forwardedFrom: string | null;
  readonly callerName: string | null;
  readonly sipCode: string;
  readonly hangupDirection: 'inbound' | 'outbound';
  /** The callback without the sequence number and the quality figures, as seen in real callbacks. */
  readonly isSparse: boolean;
  readonly recording?: PlannedRecording;
}

/** The parameters that one callback of a call adds. */
export interface CallMoment {
  readonly word: string;
  readonly timestamp: Date;
  readonly sequenceNumber: number;
  readonly isEnd: boolean;
  readonly durationSeconds: number;
}

const SIP_PHRASES: Readonly<Record<string, string>> = {
  '200': 'OK',
  '404': 'Not Found',
  '480': 'Temporarily Unavailable',
  '486': 'Busy Here',
  '487': 'Request Terminated',
  '500': 'Server Internal Error',
  '503': 'Service Unavailable',
};

/** A call's progress callback (callback reference §1.1). */
export function callParameters(draws: Draws, call: DrawnCall, moment: CallMoment): Record<string, string> {
  return {
    AccountSid: call.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: call.sid,
    CallbackSource: 'call-progress-events',
    Direction: call.direction,
    From: call.from,
    To: call.to,
    ...(call.parentCallSid !== null && { ParentCallSid: call.parentCallSid }),
    ...(call.forwardedFrom !== null && { ForwardedFrom: call.forwardedFrom }),
    ...(call.callerName !== null && { CallerName: call.callerName }),
    CallStatus: moment.word,
    ...(!call.isSparse && { SequenceNumber: String(moment.sequenceNumber) }),
    Timestamp: rfc2822(moment.timestamp),
    ...(moment.isEnd && endParameters(draws, call, moment)),
  };
}

/** The callback of a phone number's own "status change" setting for an inbound call: eight fields, only at the end. */
export function numberLevelParameters(draws: Draws, call: DrawnCall, moment: CallMoment): Record<string, string> {
  return {
    CallSid: call.sid,
    AccountSid: call.accountSid,
    From: call.from,
    To: call.to,
    Timestamp: rfc2822(moment.timestamp),
    CallStatus: moment.word,
    CallDuration: String(moment.durationSeconds),
    ...(moment.word === 'completed' && { AudioInMos: drawMos(draws) }),
  };
}

function endParameters(draws: Draws, call: DrawnCall, moment: CallMoment): Record<string, string> {
  const wasAnswered = moment.word === 'completed';
  return {
    ...((wasAnswered || !call.isSparse) && { CallDuration: String(moment.durationSeconds) }),
    SipResultCode: call.sipCode,
    ...(!call.isSparse && { SipInviteResultPhrase: SIP_PHRASES[call.sipCode] ?? 'Unknown' }),
    HangupBy: call.hangupDirection === 'inbound' ? call.to : call.from,
    HangupDirection: call.hangupDirection,
    ...(call.recording?.life.end === 'completed' && {
      RecordingSid: call.recording.sid,
      RecordingUrl: call.recording.url,
      RecordingDuration: String(call.recording.durationSeconds),
    }),
    ...(wasAnswered && !call.isSparse && drawAudioQuality(draws, moment.durationSeconds)),
  };
}

function drawAudioQuality(draws: Draws, seconds: number): Record<string, string> {
  // One packet every 20 ms in each direction.
  const packets = seconds * 50;
  const number = (from: number, to: number): string => String(drawInt(draws, from, to));
  return {
    AudioInAveragePtime: '20',
    AudioInDtmfPacketCount: number(0, 12),
    AudioInFlushPacketCount: number(0, 6),
    AudioInJitterMaxVariance: number(4, 60),
    AudioInJitterMinVariance: number(0, 3),
    AudioInLargestJbSize: number(2, 12),
    AudioInMos: drawMos(draws),
    AudioInMediaPacketCount: String(Math.max(0, packets - drawInt(draws, 0, 40))),
    AudioInSkipPacketCount: number(0, 25),
    AudioOutDtmfPacketCount: number(0, 4),
    AudioOutMediaPacketCount: String(packets),
  };
}

function drawMos(draws: Draws): string {
  return (drawInt(draws, 34, 45) / 10).toFixed(1);
}

/** `Thu, 04 Apr 2024 18:30:31 +0000`: the provider's form, to the second. */
function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
