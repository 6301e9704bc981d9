import type { Resource } from '../state/resource.js';
import { rfc2822 } from './dates.js';
import { durationOf, errorMessage, isInbound, number, priceOf, text } from './facts.js';
import { restWord } from './rest-word.js';
import type { RowSetting } from './row-setting.js';

/** A message as Twilio answers it: counts and prices are texts, codes numbers, and a price is below zero. */
export function twilioMessage(message: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = message;
  const uri = `${setting.prefix}/Messages/${sid}`;
  return {
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    body: params.Body ?? '',
    num_segments: params.NumSegments ?? '1',
    num_media: params.NumMedia ?? '0',
    date_created: rfc2822(message.createdAt),
    date_sent: rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: isInbound(message) ? 'inbound' : 'outbound-api',
    error_code: number(params, 'ErrorCode'),
    error_message: errorMessage(text(params, 'ErrorCode')),
    from: text(params, 'From'),
    price: charged(message, setting, 5),
    price_unit: 'USD',
    sid,
    status: restWord('twilio', 'message', message.status),
    to: text(params, 'To'),
    messaging_service_sid: null,
    tags: null,
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json`, feedback: `${uri}/Feedback.json` },
  };
}

/** A call as Twilio answers it. Its time of end is empty unless it was completed, and its duration a text. */
export function twilioCall(call: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = call;
  const uri = `${setting.prefix}/Calls/${sid}`;
  return {
    sid,
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.updatedAt),
    start_time: rfc2822(call.startedAt),
    end_time: call.status === 'completed' ? rfc2822(call.endedAt) : null,
    duration: durationOf(call)?.toString() ?? null,
    from: text(params, 'From'),
    from_formatted: text(params, 'From'),
    to: text(params, 'To'),
    to_formatted: text(params, 'To'),
    parent_call_sid: text(params, 'ParentCallSid'),
    phone_number_sid: null,
    status: restWord('twilio', 'call', call.status),
    direction: params.Direction ?? (isInbound(call) ? 'inbound' : 'outbound-api'),
    answered_by: text(params, 'AnsweredBy'),
    price: charged(call, setting, 5),
    price_unit: 'USD',
    forwarded_from: text(params, 'ForwardedFrom'),
    caller_name: text(params, 'CallerName'),
    group_sid: null,
    queue_time: '0',
    trunk_sid: null,
    uri: `${uri}.json`,
    subresource_uris: { events: `${uri}/Events.json`, recordings: `${uri}/Recordings.json` },
  };
}

/** The sources of recordings that REST spells otherwise than callbacks do. */
const SOURCES: Readonly<Record<string, string>> = {
  OutBoundApi: 'OutboundAPI',
  StartCallRecordingApi: 'StartCallRecordingAPI',
};

/** A recording as Twilio answers it: channels are a number, duration and price texts. */
export function twilioRecording(recording: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = recording;
  const uri = `${setting.prefix}/Recordings/${sid}`;
  const source = params.RecordingSource ?? 'RecordVerb';
  return {
    sid,
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    call_sid: text(params, 'CallSid'),
    conference_sid: text(params, 'ConferenceSid'),
    channels: number(params, 'RecordingChannels') ?? 1,
    date_created: rfc2822(recording.createdAt),
    date_updated: rfc2822(recording.updatedAt),
    start_time: rfc2822(recording.startedAt),
    duration: durationOf(recording)?.toString() ?? null,
    price: charged(recording, setting, 4),
    price_unit: 'USD',
    source: SOURCES[source] ?? source,
    status: restWord('twilio', 'recording', recording.status),
    error_code: number(params, 'ErrorCode'),
    encryption_details: null,
    media_url: setting.origin + uri,
    uri: `${uri}.json`,
    subresource_uris: { transcriptions: `${uri}/Transcriptions.json` },
  };
}

function charged(resource: Resource, { priceFactor }: RowSetting, digits: number): string | null {
  const price = priceOf(resource, priceFactor);
  return price === null ? null : (-price).toFixed(digits);
}
