import type { Kind } from '@sidetrack/domain';

/** One parameter of a callback: its meaning and a made-up value. */
export interface CallbackParameter {
  readonly meaning: string;
  readonly example: string;
  readonly isAlwaysSent?: true;
}

const ACCOUNT: CallbackParameter = {
  meaning: "The provider's account (SignalWire: project).",
  example: '6bfbbe86-0000-4000-8000-000000000001',
  isAlwaysSent: true,
};
const MESSAGE_SID = '0a059168-0000-4000-8000-000000000002';
const CALL_SID = '0703574f-0000-4000-8000-000000000003';
const RECORDING_SID = '19e436af-0000-4000-8000-000000000004';

/**
 * The parameters that the provider sends, by kind. Only the parameters that are always sent are required. Further
 * parameters are kept unchanged. Source: the callback reference §1 to §3.
 */
export const CALLBACK_PARAMETERS: Readonly<Record<Kind, Readonly<Record<string, CallbackParameter>>>> = {
  message: {
    MessageSid: { meaning: 'The message. `SmsSid` does as well.', example: MESSAGE_SID, isAlwaysSent: true },
    AccountSid: ACCOUNT,
    MessageStatus: { meaning: 'Its status. `SmsStatus` does as well.', example: 'sent', isAlwaysSent: true },
    From: { meaning: 'The sender.', example: '+15550100001' },
    To: { meaning: 'The recipient.', example: '+15550100002' },
    Body: { meaning: 'The text.', example: 'Your table is ready.' },
    NumMedia: { meaning: 'Media files.', example: '0' },
    NumSegments: { meaning: 'Segments the text was split into.', example: '1' },
    ErrorCode: { meaning: 'Why it failed or was not delivered.', example: '30008' },
  },
  call: {
    CallSid: { meaning: 'The call.', example: CALL_SID, isAlwaysSent: true },
    AccountSid: ACCOUNT,
    CallStatus: { meaning: 'Its status.', example: 'completed', isAlwaysSent: true },
    From: { meaning: 'The caller.', example: '+15550100001' },
    To: { meaning: 'The callee.', example: '+15550100003' },
    Direction: { meaning: '`inbound`, `outbound-api` or `outbound-dial`.', example: 'outbound-api' },
    Timestamp: { meaning: 'When it happened (RFC 2822).', example: 'Sat, 31 Jan 2026 08:01:43 +0000' },
    SequenceNumber: { meaning: "Its place among the call's callbacks, from 0.", example: '3' },
    CallDuration: { meaning: 'Seconds, at the end.', example: '94' },
    ParentCallSid: { meaning: 'The call that dialled this leg.', example: '0703574f-0000-4000-8000-000000000005' },
    SipResultCode: { meaning: 'SIP code of the INVITE. `SipResponseCode` does as well.', example: '200' },
    HangupBy: { meaning: 'Who ended it.', example: '+15550100003' },
    HangupDirection: { meaning: '`inbound` or `outbound`.', example: 'outbound' },
    AnsweredBy: { meaning: 'A person or a machine, with answering machine detection.', example: 'human' },
    ApiVersion: { meaning: "The provider's API version.", example: '2010-04-01' },
    CallbackSource: { meaning: 'What sent it.', example: 'call-progress-events' },
    AudioInMos: { meaning: 'Quality of the audio, 1 to 5.', example: '4.3' },
  },
  recording: {
    RecordingSid: { meaning: 'The recording.', example: RECORDING_SID, isAlwaysSent: true },
    AccountSid: ACCOUNT,
    RecordingStatus: { meaning: 'Its status.', example: 'completed', isAlwaysSent: true },
    CallSid: { meaning: 'The call that was recorded.', example: CALL_SID },
    ConferenceSid: { meaning: 'The conference that was recorded.', example: '5d0a0f6e-0000-4000-8000-000000000006' },
    RecordingUrl: {
      meaning: 'Where the audio is.',
      example: `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT.example}/Recordings/${RECORDING_SID}`,
    },
    RecordingDuration: { meaning: 'Seconds, at the end.', example: '92' },
    RecordingChannels: { meaning: '1 or 2.', example: '1' },
    RecordingSource: { meaning: 'What started it.', example: 'OutBoundApi' },
    RecordingStartTime: { meaning: 'When it began (RFC 2822).', example: 'Sat, 31 Jan 2026 08:00:09 +0000' },
    RecordingTrack: { meaning: '`inbound`, `outbound` or `both`.', example: 'both' },
    ErrorCode: { meaning: 'Why there is no recording.', example: '16101' },
  },
};
