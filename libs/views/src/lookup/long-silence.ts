import { pointOf, type Kind } from '@sidetrack/domain';

const MINUTE = 60_000;

/**
 * After how long a silence between two callbacks a person should see that there was one. A message moves within
 * seconds; a call takes long only while people speak, and a recording only while something is recorded.
 */
const LONG_MS = { message: 60 * MINUTE, call: 5 * MINUTE } as const;

/**
 * A scheduled message waits for its time, and a recipient reads a message at any time. So neither status is ever late.
 */
const WAITS_FOR_PEOPLE = new Set(['scheduled', 'delivered']);

/**
 * Whether this much time after this status is worth showing. The time need not be unusual: a receipt can take hours.
 */
export function isLongSilence(kind: Kind, afterStatus: string, ms: number): boolean {
  if (kind === 'recording') return false;
  const point = pointOf(kind, afterStatus);
  if (kind === 'message' && point !== null && WAITS_FOR_PEOPLE.has(point.status)) return false;
  if (kind === 'call' && (point === null || point.status === 'answered')) return false;
  return ms >= LONG_MS[kind];
}
