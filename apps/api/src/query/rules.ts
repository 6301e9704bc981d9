import {
  CHANNELS,
  DELIVERY_CLASSES,
  isChannel,
  isSid,
  KINDS,
  pointOf,
  SID_IN_WORDS,
  STATUS_PATH,
  type Kind,
} from '@sidetrack/domain';
import { readPhoneNumber } from '@sidetrack/phone-numbers';
import { decodeCursor, explainMoment } from '@sidetrack/views';
import type { Rule } from './rule.js';

export const MAX_LIMIT = 1000;

const TWICE = 'may be given only once.';

/** The account's id, of the shape that the public door believes. */
export const isAccountSid: Rule = (value) => isOneSid(value);

/** A SID, of the shape that the public door believes. */
export const isOneSid: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  return isSid(value) ? null : `is a SID: ${SID_IN_WORDS}.`;
};

export const isKind: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  return (KINDS as readonly unknown[]).includes(value) ? null : `is one of ${KINDS.join(', ')}.`;
};

/** A number in any way of writing, a SIP address, a sender's name: whatever a callback could have as an address. */
export const isParty: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  // A tab or the end of a line comes along when a number is pasted; a NUL is in no text of the database.
  if (!/^[^\0]{1,512}$/u.test(value)) return 'is 1 to 512 characters and no NUL, such as +15550100001.';
  if (readPhoneNumber(value, null) !== null) return null;
  return 'is a phone number (+15550100001), a SIP address or the name of a sender; this has no letter and no digit.';
};

export const isMoment: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  return explainMoment(value);
};

/** `limit` arrives here as a number, or as what could not be made one. */
export const isLimit: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  const isWithin = typeof value === 'number' && value >= 1 && value <= MAX_LIMIT;
  return isWithin ? null : `is a whole number from 1 to ${MAX_LIMIT}.`;
};

/** `contradicted` arrives here as a boolean, or as what could not be made one. */
export const isTrueOrFalse: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  return typeof value === 'boolean' ? null : 'is true or false.';
};

/** Providers have words of their own for what made a call; all that are known begin with one of the two. */
export const isCallDirection: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  const isWord = typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value);
  return isWord ? null : 'is inbound, outbound, or the word of the callbacks, such as outbound-dial.';
};

export const isCursorOf =
  (kind: Kind): Rule =>
  (value) => {
    if (typeof value !== 'string') return TWICE;
    if (decodeCursor(value)?.kind === kind) return null;
    return 'is not one that this list gave out; begin without it.';
  };

export const isStatusOf =
  (kind: Kind): Rule =>
  (value) => {
    const unknown = [value].flat().filter((word) => typeof word !== 'string' || pointOf(kind, word) === null);
    if (unknown.length === 0) return null;
    const known = STATUS_PATH[kind].flatMap(({ words }) => words);
    return doesNotKnow(unknown, known);
  };

/** `class` arrives here as a list. */
export const isDeliveryClass: Rule = (value) => {
  const unknown = [value].flat().filter((word) => !(DELIVERY_CLASSES as readonly unknown[]).includes(word));
  return unknown.length === 0 ? null : doesNotKnow(unknown, DELIVERY_CLASSES);
};

/** `errorCode` arrives here as a list. Codes are texts, and no list of them is complete. */
export const isErrorCode: Rule = (value) => {
  const isReadable = [value].flat().every((code) => typeof code === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(code));
  return isReadable ? null : 'is a code such as 30003. Repeat the parameter for several.';
};

/** Any scheme can be one: providers add channels without notice. */
export const isChannelName: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  return isChannel(value) ? null : `is the name of a channel in small letters, such as ${CHANNELS.join(', ')}.`;
};

function doesNotKnow(unknown: readonly unknown[], known: readonly string[]): string {
  const shown = unknown.map((word) => JSON.stringify(String(word).slice(0, 64))).join(', ');
  return `does not know ${shown}; known are ${known.join(', ')}. Repeat the parameter for several.`;
}
