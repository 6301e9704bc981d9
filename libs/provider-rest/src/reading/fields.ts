import type { Kind } from '@sidetrack/domain';

/** A field of the REST API, with the names under which a resource's `params` have what it says. */
export type Field = readonly [field: string, ...names: string[]];

const COMMON = [
  ['price', 'Observed.Price'],
  ['price_unit', 'Observed.PriceUnit'],
] as const satisfies readonly Field[];

/**
 * What is read of each kind, in either dialect. Sources: the schemas of both providers' REST APIs, and the callback
 * reference §1.1, §2.1 and §3 for the names of callbacks. `body` is left out on purpose. What REST says in fewer words
 * than a callback does (the direction, and who answered) stands under both names, as REST's word is lost otherwise where
 * the callback's counts.
 */
export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  message: [
    ['from', 'From'],
    ['to', 'To'],
    ['error_code', 'ErrorCode'],
    ['num_segments', 'NumSegments'],
    ['num_media', 'NumMedia'],
    ['messaging_service_sid', 'MessagingServiceSid'],
    ['direction', 'Observed.Direction'],
    ['error_message', 'Observed.ErrorMessage'],
    ...COMMON,
  ],
  call: [
    ['from', 'From'],
    ['to', 'To'],
    ['direction', 'Direction', 'Observed.Direction'],
    ['parent_call_sid', 'ParentCallSid'],
    ['duration', 'CallDuration'],
    ['sip_result_code', 'SipResultCode'],
    ['answered_by', 'AnsweredBy', 'Observed.AnsweredBy'],
    ['audio_in_mos', 'Observed.AudioInMos'],
    ['audio_rtt_avg', 'Observed.AudioRttAvg'],
    ['audio_rtt_min', 'Observed.AudioRttMin'],
    ['audio_rtt_max', 'Observed.AudioRttMax'],
    ['audio_out_jitter_avg', 'Observed.AudioOutJitterAvg'],
    ['audio_out_jitter_min', 'Observed.AudioOutJitterMin'],
    ['audio_out_jitter_max', 'Observed.AudioOutJitterMax'],
    ['audio_out_lost', 'Observed.AudioOutLost'],
    ['queue_time', 'Observed.QueueTime'],
    ...COMMON,
  ],
  recording: [
    ['call_sid', 'CallSid'],
    ['conference_sid', 'ConferenceSid'],
    ['duration', 'RecordingDuration'],
    ['channels', 'RecordingChannels'],
    ['source', 'Observed.Source'],
    ['error_code', 'ErrorCode'],
    ...COMMON,
  ],
};

/** Fields of any kind that are moments. */
export const MOMENTS = [
  ['date_created', 'Observed.DateCreated'],
  ['date_sent', 'Observed.DateSent'],
  ['date_updated', 'Observed.DateUpdated'],
  ['start_time', 'Observed.StartTime'],
  ['end_time', 'Observed.EndTime'],
] as const satisfies readonly Field[];

/** What a row of a native log says beside what it has in common with the resource. */
export const LOG_FIELDS = [
  ['type', 'Observed.Type'],
  ['source', 'Observed.Source'],
  ['duration_ms', 'Observed.DurationMs'],
] as const satisfies readonly Field[];
