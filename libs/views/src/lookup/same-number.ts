import type { FoundResource } from './find-sid.js';

/** Links to whatever else happened with the other side's number on the same day. */
export interface SameNumberLinks {
  readonly number: string;
  /** A day of UTC. */
  readonly day: string;
  readonly messagesTo: string;
  readonly messagesFrom: string;
  readonly callsTo: string;
  readonly callsFrom: string;
}

const DAY_MS = 86_400_000;

/**
 * The other side is who was reached, or who reached us when it is inbound; null for a recording, which has no numbers,
 * and while none has been said.
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
