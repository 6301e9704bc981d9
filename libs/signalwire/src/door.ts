import { KINDS, PLURAL, type Kind, type Parameters } from '@sidetrack/domain';

/** What a callback can be, whether we take it or not. */
export type CallbackKind = Kind | 'conference' | 'transcription' | 'relay-message';

/**
 * What the parameters are about, or null when they do not say. The order decides (callback reference §9.5): a
 * recording names its call, a message of the voice `<Sms>` verb carries its call's SID and status, and a call's
 * `completed` may name its recording.
 */
export function kindOfCallback(params: Parameters): CallbackKind | null {
  const has = (name: string): boolean => params[name] !== undefined && params[name] !== null && params[name] !== '';
  if (has('RecordingSid') && has('RecordingStatus')) return 'recording';
  if (has('TranscriptionSid')) return 'transcription';
  if (has('MessageSid') || has('SmsSid')) return 'message';
  if (has('ConferenceSid') && !has('CallStatus')) return 'conference';
  if (has('CallSid') && has('CallStatus')) return 'call';
  if (has('id') && has('project_id') && has('status')) return 'relay-message';
  return null;
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
    case 'transcription':
      return 'this is a transcription, which no door takes: remove transcribeCallback from <Record>, or point it elsewhere';
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
