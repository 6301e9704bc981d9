import { isSid, KINDS } from '@sidetrack/domain';
import { QUARANTINE_REASONS, type QuarantineGroup } from '@sidetrack/intake';

/** Longer than any group that this program names: a SID of 128 characters, and a pointer of 100. */
const MOST_CHARACTERS = 600;
const MOST_OF_CAUSE = 100;

/** A group as one text, which stays the same however many entries come and go. */
export const toGroupId = ({ reason, accountSid, route, cause }: QuarantineGroup): string =>
  Buffer.from(JSON.stringify([reason, route, accountSid, cause])).toString('base64url');

/** The group that a text names, or null. */
export function readGroupId(text: string): QuarantineGroup | null {
  if (text.length > MOST_CHARACTERS) return null;
  const [reasonGiven, routeGiven, accountSid, cause, ...more] = partsOf(text);
  const reason = QUARANTINE_REASONS.find((one) => one === reasonGiven);
  const route = KINDS.find((one) => one === routeGiven);
  if (reason === undefined || route === undefined || more.length > 0) return null;
  if (accountSid !== null && (typeof accountSid !== 'string' || !isSid(accountSid))) return null;
  // PostgreSQL stores neither NUL nor half of a surrogate pair.
  if (typeof cause !== 'string' || cause.length > MOST_OF_CAUSE || /[\0\p{Cs}]/u.test(cause)) return null;
  return { reason, accountSid, route, cause };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
