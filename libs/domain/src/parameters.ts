import type { Kind } from './kind.js';

/**
 * The parameter names under which a fact travels, the preferred name first. This is the one place that decides about
 * aliases: validation, the event's columns and the SQL folds all read it.
 *
 * Source: the callback reference §1.1, §2.1 and §3. `SmsSid`/`SmsStatus` are all that the voice `<Sms>` verb sends;
 * `SipResponseCode` is Twilio's word for SignalWire's `SipResultCode`.
 */
export const PARAMETERS = {
  message: {
    sid: ['MessageSid', 'SmsSid'],
    status: ['MessageStatus', 'SmsStatus'],
    from: ['From'],
    to: ['To'],
    errorCode: ['ErrorCode'],
    numSegments: ['NumSegments'],
    numMedia: ['NumMedia'],
    channelPrefix: ['ChannelPrefix'],
    timestamp: ['Timestamp'],
  },
  call: {
    sid: ['CallSid'],
    status: ['CallStatus'],
    from: ['From'],
    to: ['To'],
    direction: ['Direction'],
    parentCallSid: ['ParentCallSid'],
    durationSeconds: ['CallDuration'],
    sipResultCode: ['SipResultCode', 'SipResponseCode'],
    answeredBy: ['AnsweredBy'],
    hangupBy: ['HangupBy'],
    sequenceNumber: ['SequenceNumber'],
    timestamp: ['Timestamp'],
  },
  recording: {
    sid: ['RecordingSid'],
    status: ['RecordingStatus'],
    callSid: ['CallSid'],
    conferenceSid: ['ConferenceSid'],
    url: ['RecordingUrl'],
    durationSeconds: ['RecordingDuration'],
    channels: ['RecordingChannels'],
    source: ['RecordingSource'],
    errorCode: ['ErrorCode'],
    timestamp: ['Timestamp'],
  },
} as const satisfies Record<Kind, Record<string, readonly [string, ...string[]]>>;

/** The account that owns the resource, for every kind. */
export const ACCOUNT_PARAMETER = 'AccountSid';
