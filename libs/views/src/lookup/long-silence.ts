import { pointOf, type Kind } from '@sidetrack/domain';

const MINUTE = 60_000;

/**
 * After how long a silence between two callbacks a person should see that there was one. A message moves within
 * seconds; a call takes long only while people speak, and a recording only while something is recorded.
 */
const LONG_MS = { message: 60 * MINUTE, call: 5 * MINUTE } as const;

/** Whether so much time after this status is unusual. */
export function isLongSilence(kind: Kind, afterStatus: string, ms: number): boolean {
  if (kind === 'recording') return false;
  const point = pointOf(kind, afterStatus);
  if (kind === 'call' && (point === null || point.status === 'answered')) return false;
  return ms >= LONG_MS[kind];
}
