import { REMEDIES, type Remedy } from './error-remedies.js';
import { isUuid } from './uuid.js';

/** A code of a message callback in plain words: SignalWire's meaning, and Twilio's where it differs. */
export interface ErrorMeaning {
  readonly signalwire: string;
  readonly twilio?: string;
  readonly remedy: Remedy;
}

/** Source: the callback reference §6.1. A code that is missing here is shown as it came. */
export const MESSAGE_ERROR_CODES: Readonly<Record<string, ErrorMeaning>> = {
  '11751': { signalwire: 'a media file is too large', remedy: 'media' },
  '12300': { signalwire: 'a media file has a content type that cannot be sent', remedy: 'media' },
  '21211': { signalwire: 'the To number is not valid', remedy: 'number' },
  '21217': { signalwire: 'the To number is not valid', remedy: 'number' },
  '21603': { signalwire: 'the From or To number is missing', remedy: 'request' },
  '21604': { signalwire: 'the To number is missing', remedy: 'request' },
  '21610': { signalwire: 'the recipient has unsubscribed or is blocked', remedy: 'consent' },
  '21611': { signalwire: 'too many messages are already queued for this From number', remedy: 'pace' },
  '21614': { signalwire: 'the To number is not a mobile number', remedy: 'landline' },
  '21617': { signalwire: 'the text is too long', remedy: 'request' },
  '21620': { signalwire: 'a media URL is not valid', remedy: 'media' },
  '21623': { signalwire: 'there are too many media files', remedy: 'media' },
  '21624': { signalwire: 'the validity period is out of range', remedy: 'request' },
  '21717': { signalwire: 'the From number is not in an active 10DLC campaign', remedy: 'registration' },
  '30001': {
    signalwire: 'the message waited in the queue longer than its validity period',
    twilio: 'the queue overflowed',
    remedy: 'pace',
  },
  '30002': { signalwire: 'the account balance did not suffice', twilio: 'the account is suspended', remedy: 'account' },
  '30003': { signalwire: 'the handset could not be reached: switched off or out of coverage', remedy: 'retry' },
  '30004': { signalwire: 'the carrier blocked the message, or the recipient has opted out', remedy: 'consent' },
  '30005': { signalwire: 'the handset is unknown: the number may no longer be in use', remedy: 'number' },
  '30006': {
    signalwire: 'the number cannot be routed to',
    twilio: 'the number is a landline or its carrier cannot be reached',
    remedy: 'landline',
  },
  '30007': { signalwire: 'the carrier filtered the message for its content', remedy: 'content' },
  '30008': { signalwire: 'the carrier gave no reason', remedy: 'provider' },
  '30009': {
    signalwire: 'the validity period ended while the carrier held the message',
    twilio: 'a segment of the inbound message is missing',
    remedy: 'retry',
  },
  '30010': { signalwire: 'the price is above the MaxPrice that was set', remedy: 'request' },
  '30011': { signalwire: 'the MMS expired, was rejected or is not supported', remedy: 'plain-text' },
  '30012': { signalwire: 'an MMS cannot be sent to this number', remedy: 'plain-text' },
  '30022': { signalwire: 'the 10DLC rate limit is exceeded', remedy: 'pace' },
  '30023': { signalwire: 'the daily message cap is reached', remedy: 'pace' },
  '30027': { signalwire: "T-Mobile's daily limit is reached", remedy: 'pace' },
  '30032': { signalwire: 'the toll-free number is not verified', remedy: 'registration' },
  '30034': { signalwire: 'the 10DLC number is not registered', remedy: 'registration' },
  '35125': { signalwire: "the campaign's daily cap is reached", remedy: 'pace' },
  '53603': { signalwire: 'a media URL redirects too often', remedy: 'media' },
  '63011': { signalwire: 'the message was not handed to the carrier', remedy: 'retry' },
  '63019': { signalwire: 'a media file could not be downloaded', remedy: 'media' },
};

/** A sentence part that says what the code means to this account, or that nobody documents it. */
export function describeErrorCode(code: string, accountSid: string): string {
  const meaning = meaningOf(code);
  if (!meaning) return 'a code without a documented meaning';
  if (meaning.twilio === undefined) return meaning.signalwire;
  switch (providerOf(accountSid)) {
    case 'signalwire':
      return meaning.signalwire;
    case 'twilio':
      return meaning.twilio;
    case null:
      return `${meaning.signalwire} (with Twilio: ${meaning.twilio})`;
  }
}

/** A sentence on what to do about the code, or on whom to ask about it. */
export function remedyForErrorCode(code: string): string {
  const meaning = meaningOf(code);
  return meaning ? REMEDIES[meaning.remedy] : 'Ask the provider, with the SID, what the code stands for.';
}

/** A code is what somebody sent: it may be a word that every object knows, such as `constructor`. */
export const meaningOf = (code: string): ErrorMeaning | undefined =>
  Object.hasOwn(MESSAGE_ERROR_CODES, code) ? MESSAGE_ERROR_CODES[code] : undefined;

/**
 * Which provider an account belongs to, by the shape of its id: Twilio's ids are AC + 32 hex, SignalWire's project ids
 * are UUIDs.
 */
export function providerOf(accountSid: string): 'signalwire' | 'twilio' | null {
  if (/^AC[0-9a-f]{32}$/i.test(accountSid)) return 'twilio';
  return isUuid(accountSid.toLowerCase()) ? 'signalwire' : null;
}
