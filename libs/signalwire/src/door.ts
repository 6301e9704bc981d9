import { KINDS, PLURAL, type Kind, type Parameters } from '@sidetrack/domain';

/** What a request of the provider's can be, whether we take it or not. */
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
 * What the parameters are about, or null when they do not say: asked of what lacks the SID or the status of its route.
 * The order decides (callback reference §9.5): a recording names its call, a message of the voice `<Sms>` verb carries
 * its call's SID and status, and a call's `completed` may name its recording.
 */
export function kindOfCallback(params: Parameters): CallbackKind | null {
  const has = (name: string): boolean => params[name] !== undefined && params[name] !== null && params[name] !== '';
  if (has('RecordingSid') && has('RecordingStatus')) return 'recording';
  if (has('TranscriptionSid')) return 'transcription';
  // It names its message too, and says nothing of a message's status.
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

/** An incoming message asks for an answer in cXML: it has no status, and says how many media files come with it. */
const isInboundMessage = (has: Has): boolean => !has('MessageStatus') && !has('SmsStatus') && has('NumMedia');

/** An action asks what the call shall do next: it has the call's own parameters, and what came of the verb. */
function callOrAction(has: Has): CallbackKind {
  if (has('RecordingUrl') && !has('CallbackSource') && !has('CallDuration')) return 'record-action';
  if (has('DialCallStatus')) return 'dial-action';
  return has('Digits') || has('SpeechResult') ? 'gather-action' : 'call';
}

/** Why this callback does not belong to the door at which it came, in one sentence; null when it does, or may. */
export function explainWrongDoor(expected: Kind, params: Parameters): string | null {
  const actual = kindOfCallback(params);
  if (actual === null || actual === expected) return null;
  if (isKind(actual)) {
    return `this is the callback of a ${actual}, and came to the door of ${PLURAL[expected]}: configure ${doorOf(actual)} as its callback URL`;
  }
  switch (actual) {
    case 'conference':
      return (
        'this is a conference event, which no door takes: remove statusCallback from <Conference> in your cXML, ' +
        `and set statusCallback to ${doorOf('call')} on <Number> or <Sip> to follow the calls in it`
      );
    case 'record-action':
      return (
        'this is the request that the action of <Record> (or of <Dial record>) makes to ask what the call shall do next, ' +
        `not a callback: leave action to your application, and set recordingStatusCallback to ${doorOf('recording')} ` +
        `on the verb; the call's own statusCallback is ${doorOf('call')}`
      );
    case 'dial-action':
      return (
        'this is the request that the action of <Dial> makes to ask what the call shall do next, not a callback: leave ' +
        `action to your application, and set statusCallback to ${doorOf('call')} on <Number> or <Sip> to follow the calls in it`
      );
    case 'gather-action':
      return (
        'this is the request that the action of <Gather> makes to ask what the call shall do next, not a callback: leave ' +
        `action to your application; the call's own statusCallback is ${doorOf('call')}`
      );
    case 'fax':
      return 'this is about a fax, which no door takes: point its StatusCallback, or the action of <Receive>, elsewhere';
    case 'stream':
      return 'this is an event of a media stream, which no door takes: remove statusCallback from <Stream>, or point it elsewhere';
    case 'conversation':
      return 'this is an event of a conversation, which no door takes: point the webhook of the conversation service elsewhere';
    case 'payment':
      return 'this is about a payment, which no door takes: point the statusCallback and the action of <Pay> elsewhere';
    case 'queue':
      return 'this is an event of a queue, which no door takes: point the callback of <Enqueue> or <Queue> elsewhere';
    case 'inbound-message':
      return (
        'this is an incoming message, which asks for an answer in cXML, not a callback about its status: leave the ' +
        `number's message URL to your application; ${doorOf('message')} is for StatusCallback`
      );
    case 'transcription':
      return (
        'this is a transcription, which no door takes: remove transcribeCallback from <Record>, or statusCallbackUrl from ' +
        '<Transcription>, or point it elsewhere'
      );
    case 'relay-message':
      return (
        'this is the JSON callback of a message that was sent by RELAY, SWML or the SignalWire REST API, which no door ' +
        `takes: send the message by the Compatibility API with StatusCallback set to ${doorOf('message')}`
      );
    default:
      return actual satisfies never;
  }
}

const doorOf = (kind: Kind): string => `/callbacks/${PLURAL[kind]}`;

const isKind = (kind: CallbackKind): kind is Kind => (KINDS as readonly string[]).includes(kind);
