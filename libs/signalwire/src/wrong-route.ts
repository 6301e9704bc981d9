import { callbackRoute, KINDS, PLURAL, type Kind, type Parameters } from '@sidetrack/domain';
import { kindOfCallback, type CallbackKind } from './kind-of-callback.js';

/**
 * Why this callback does not belong to the route that received it, in one sentence; null when it belongs there, or may
 * belong there.
 */
export function explainWrongRoute(expected: Kind, params: Parameters): string | null {
  const actual = kindOfCallback(params);
  if (actual === null || actual === expected) return null;
  if (isKind(actual)) {
    return `this is the callback of a ${actual}, and came to the door of ${PLURAL[expected]}: configure ${callbackRoute(actual)} as its callback URL`;
  }
  switch (actual) {
    case 'conference':
      return (
        'this is a conference event, which no door takes: remove statusCallback from <Conference> in your cXML, ' +
        `and set statusCallback to ${callbackRoute('call')} on <Number> or <Sip> to follow the calls in it`
      );
    case 'record-action':
      return (
        'this is the request that the action of <Record> (or of <Dial record>) makes to ask what the call shall do next, ' +
        `not a callback: leave action to your application, and set recordingStatusCallback to ${callbackRoute('recording')} ` +
        `on the verb; the call's own statusCallback is ${callbackRoute('call')}`
      );
    case 'dial-action':
      return (
        'this is the request that the action of <Dial> makes to ask what the call shall do next, not a callback: leave ' +
        `action to your application, and set statusCallback to ${callbackRoute('call')} on <Number> or <Sip> to follow the calls in it`
      );
    case 'gather-action':
      return (
        'this is the request that the action of <Gather> makes to ask what the call shall do next, not a callback: leave ' +
        `action to your application; the call's own statusCallback is ${callbackRoute('call')}`
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
        `number's message URL to your application; ${callbackRoute('message')} is for StatusCallback`
      );
    case 'transcription':
      return (
        'this is a transcription, which no door takes: remove transcribeCallback from <Record>, or statusCallbackUrl from ' +
        '<Transcription>, or point it elsewhere'
      );
    case 'relay-message':
      return (
        'this is the JSON callback of a message that was sent by RELAY, SWML or the SignalWire REST API, which no door ' +
        `takes: send the message by the Compatibility API with StatusCallback set to ${callbackRoute('message')}`
      );
    default:
      return actual satisfies never;
  }
}

const isKind = (kind: CallbackKind): kind is Kind => (KINDS as readonly string[]).includes(kind);
