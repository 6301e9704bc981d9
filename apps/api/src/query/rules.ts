import { pointOf, STATUS_PATH, type Kind } from '@sidetrack/domain';
import { decodeCursor, parseMoment } from '@sidetrack/views';
import type { Rule } from './rule.js';

export const MAX_LIMIT = 1000;

const TWICE = 'may be given only once.';

/** The account's id, of the shape that the public door believes. */
export const isAccountSid: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  return /^[A-Za-z0-9_-]{1,64}$/.test(value) ? null : 'is 1 to 64 letters, digits, "-" or "_".';
};

/** A number, a SIP address or a client's name, exactly as the callback had it. */
export const isParty: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  return /^\P{Cc}{1,512}$/u.test(value) ? null : 'is 1 to 512 characters, such as +15550100001.';
};

export const isMoment: Rule = (value) => {
  if (typeof value !== 'string') return TWICE;
  const isReadable = parseMoment(value, new Date(0)) !== null;
  return isReadable
    ? null
    : 'is a time with its zone (2026-01-31T08:00:00Z) or a length of time before now (90s, 15m, 4h, 3d).';
};

/** `limit` arrives here as a number, or as what could not be made one. */
export const isLimit: Rule = (value) => {
  if (Array.isArray(value)) return TWICE;
  const isWithin = typeof value === 'number' && value >= 1 && value <= MAX_LIMIT;
  return isWithin ? null : `is a whole number from 1 to ${MAX_LIMIT}.`;
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
    const known = STATUS_PATH[kind].flatMap(({ words }) => words).join(', ');
    const shown = unknown.map((word) => JSON.stringify(String(word).slice(0, 64))).join(', ');
    return `does not know ${shown}; known are ${known}. Repeat the parameter for several.`;
  };
