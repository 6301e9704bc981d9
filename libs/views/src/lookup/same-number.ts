import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import type { FoundResource } from './find-sid.js';

const ON_THAT_DAY = '%2B15550100002&since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z';

/** Links to whatever else happened with the other side's number on the same day. */
export const SameNumberLinks = answer('SameNumberDto', {
  number: field.text("The other side's number.", EXAMPLE.theirs),
  day: field.day('A day of UTC.', '2026-01-31'),
  messagesTo: field.text('Messages to it.', `/v1/messages?to=${ON_THAT_DAY}`),
  messagesFrom: field.text('Messages from it.', `/v1/messages?from=${ON_THAT_DAY}`),
  callsTo: field.text('Calls to it.', `/v1/calls?to=${ON_THAT_DAY}`),
  callsFrom: field.text('Calls from it.', `/v1/calls?from=${ON_THAT_DAY}`),
});
export type SameNumberLinks = AnswerOf<typeof SameNumberLinks>;

const DAY_MS = 86_400_000;

/**
 * The other side is the recipient, or the sender of an inbound message or call. Null for a recording, which has no
 * numbers, and while no number has been reported.
 */
export function linkSameNumber({ kind, row }: FoundResource): SameNumberLinks | null {
  if (kind === 'recording') return null;
  const number = row.direction === 'inbound' ? row.from : row.to;
  if (number === null) return null;
  const midnight = Math.floor(row.firstSeenAt.getTime() / DAY_MS) * DAY_MS;
  const [since, until] = [midnight, midnight + DAY_MS].map((time) => new Date(time).toISOString());
  const values = new URLSearchParams([
    ['', number],
    ['since', since!],
    ['until', until!],
  ]).toString();
  const link = (list: string, side: string): string => `/v1/${list}?${side}${values}`;
  return {
    number,
    day: since!.slice(0, 10),
    messagesTo: link('messages', 'to'),
    messagesFrom: link('messages', 'from'),
    callsTo: link('calls', 'to'),
    callsFrom: link('calls', 'from'),
  };
}
