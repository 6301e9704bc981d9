import type { Resource } from '../state/resource.js';
import { rfc2822 } from './dates.js';
import { durationOf, errorMessage, isInbound, number, priceOf, text } from './facts.js';
import { restWord } from './rest-word.js';
import type { RowSetting } from './row-setting.js';

/** A message as SignalWire's compatibility API answers it: counts and prices are numbers, codes texts. */
export function signalwireMessage(message: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = message;
  const errorCode = text(params, 'ErrorCode');
  const uri = `${setting.prefix}/Messages/${sid}`;
  return {
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    body: text(params, 'Body'),
    num_segments: number(params, 'NumSegments') ?? 1,
    num_media: number(params, 'NumMedia') ?? 0,
    date_created: rfc2822(message.createdAt),
    date_sent: rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: isInbound(message) ? 'inbound' : 'outbound-api',
    error_code: errorCode,
    error_message: errorMessage(errorCode),
    from: text(params, 'From'),
    price: priceOf(message, setting.priceFactor),
    price_unit: 'USD',
    sid,
    status: restWord('signalwire', 'message', message.status),
    to: text(params, 'To'),
    messaging_service_sid: null,
    uri,
    subresource_uris: { media: `${uri}/Media` },
  };
}

/** A call as SignalWire's compatibility API answers it. Its direction says less than a callback's. */
export function signalwireCall(call: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = call;
  const isMeasured = call.status === 'completed';
  const uri = `${setting.prefix}/Calls/${sid}`;
  return {
    sid,
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.updatedAt),
    start_time: rfc2822(call.startedAt),
    end_time: rfc2822(call.endedAt),
    duration: durationOf(call) ?? 0,
    from: text(params, 'From'),
    formatted_from: text(params, 'From'),
    from_formatted: text(params, 'From'),
    to: text(params, 'To'),
    formatted_to: text(params, 'To'),
    to_formatted: text(params, 'To'),
    parent_call_sid: text(params, 'ParentCallSid'),
    phone_number_sid: null,
    status: restWord('signalwire', 'call', call.status),
    direction: isInbound(call) ? 'inbound' : 'outbound',
    answered_by: text(params, 'AnsweredBy'),
    price: priceOf(call, setting.priceFactor),
    price_unit: 'USD',
    forwarded_from: null,
    caller_name: null,
    annotation: null,
    group_sid: null,
    sip_result_code: text(params, 'SipResultCode'),
    audio_in_mos: number(params, 'AudioInMos'),
    audio_rtt_avg: isMeasured ? 48.2 : null,
    audio_rtt_min: isMeasured ? 41 : null,
    audio_rtt_max: isMeasured ? 97 : null,
    audio_out_jitter_avg: isMeasured ? 2.4 : null,
    audio_out_jitter_min: isMeasured ? 0.3 : null,
    audio_out_jitter_max: isMeasured ? 11.8 : null,
    audio_out_lost: isMeasured ? 3 : null,
    uri,
    subresource_uris: { recordings: `${uri}/Recordings`, notifications: null },
  };
}

/** A recording as SignalWire's compatibility API answers it: channels and price are texts. */
export function signalwireRecording(recording: Resource, setting: RowSetting): Record<string, unknown> {
  const { params, sid } = recording;
  const channels = text(params, 'RecordingChannels') ?? '1';
  return {
    sid,
    account_sid: setting.accountSid,
    api_version: '2010-04-01',
    call_sid: text(params, 'CallSid'),
    conference_sid: text(params, 'ConferenceSid'),
    channel: channels,
    channels,
    date_created: rfc2822(recording.createdAt),
    date_updated: rfc2822(recording.updatedAt),
    start_time: rfc2822(recording.startedAt),
    end_time: rfc2822(recording.endedAt),
    duration: durationOf(recording) ?? 0,
    price: (priceOf(recording, setting.priceFactor) ?? 0).toFixed(4),
    price_unit: 'USD',
    source: text(params, 'RecordingSource'),
    status: restWord('signalwire', 'recording', recording.status),
    error_code: text(params, 'ErrorCode'),
    encryption_details: null,
    track: null,
    uri: `${setting.prefix}/Recordings/${sid}.json`,
    subresource_uris: { transcriptions: null },
  };
}
