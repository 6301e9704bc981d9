import type { Kind, Parameters } from '@sidetrack/domain';

/** What a request of the provider can be, whether a route takes such requests or not. */
export type CallbackKind =
  | Kind
  | 'conference'
  | 'transcription'
  | 'relay-message'
  | 'record-action'
  | 'dial-action'
  | 'gather-action'
  | 'fax'
  | 'stream'
  | 'conversation'
  | 'payment'
  | 'queue'
  | 'inbound-message';

/**
 * What the parameters are about, or null when they do not say. This is asked for callbacks that lack the SID or the
 * status of their route. The order decides (callback reference §9.5): a recording names its call, a message of the
 * voice `<Sms>` verb carries its call's SID and status, and a call's `completed` may name its recording.
 */
export function kindOfCallback(params: Parameters): CallbackKind | null {
  const has = (name: string): boolean => params[name] !== undefined && params[name] !== null && params[name] !== '';
  if (has('RecordingSid') && has('RecordingStatus')) return 'recording';
  if (has('TranscriptionSid')) return 'transcription';
  // Such a request names its message too, and says nothing of a message's status.
  if (has('ConversationSid') && !has('MessageStatus')) return 'conversation';
  if (has('MessageSid') || has('SmsSid')) return isInboundMessage(has) ? 'inbound-message' : 'message';
  if (has('ConferenceSid') && !has('CallStatus')) return 'conference';
  if (has('QueueSid') && !has('CallStatus')) return 'queue';
  if (has('FaxSid')) return 'fax';
  if (has('StreamSid')) return 'stream';
  if (has('PaymentSid') || has('PaymentToken')) return 'payment';
  if (has('CallSid') && (has('CallStatus') || has('AnsweredBy'))) return callOrAction(has);
  if (has('RecordingUrl')) return 'record-action';
  if (has('id') && has('project_id') && has('status')) return 'relay-message';
  return null;
}

type Has = (name: string) => boolean;

/** An incoming message asks for an answer in cXML. It has no status, and says how many media files it carries. */
const isInboundMessage = (has: Has): boolean => !has('MessageStatus') && !has('SmsStatus') && has('NumMedia');

/** An action asks what the call shall do next. It has the call's own parameters, and the result of the verb. */
function callOrAction(has: Has): CallbackKind {
  if (has('RecordingUrl') && !has('CallbackSource') && !has('CallDuration')) return 'record-action';
  if (has('DialCallStatus')) return 'dial-action';
  return has('Digits') || has('SpeechResult') ? 'gather-action' : 'call';
}
