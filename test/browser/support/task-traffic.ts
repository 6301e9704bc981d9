import type { CallbackEvent } from '@sidetrack/domain';
import { eventOf } from './event-of.js';

const HOUR_MS = 3_600_000;
const DAY_H = 24;

/** A number of Germany, to which one message and one call went four days ago. */
export const THEIRS = '+4915112345601';
export const STUCK = '0a059168-0000-4000-8000-0000000000f1';
export const TO_THEM = '0a059168-0000-4000-8000-0000000000f2';
export const CALLED = '0a059168-0000-4000-8000-0000000000f3';
/** An account that had a callback every 20 hours, and none for three days. */
export const STOPPED = '6bfbbe86-0000-4000-8000-00000000005f';

/** Two weeks in which messages to Germany went well, and then badly, and messages to the United States well. */
export function taskTraffic(now: Date): CallbackEvent[] {
  const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  const message = (
    sid: string,
    status: string,
    hours: number,
    params: Readonly<Record<string, string>>,
  ): CallbackEvent => eventOf('message', sid, status, ago(hours), params);
  const twenty = Array.from({ length: 20 }, (_, index) => index);
  return [
    ...twenty.flatMap((index) => {
      const [before, lately] = [8 * DAY_H + index * 6, 24 + index * 6];
      const german = { To: `+49151123457${String(index).padStart(2, '0')}` };
      const american = { To: `+120655501${String(index).padStart(2, '0')}` };
      const failed = { ...german, ErrorCode: '30003' };
      return [
        message(`de-before-${index}`, 'delivered', before, german),
        index < 8
          ? message(`de-${index}`, 'undelivered', lately, failed)
          : message(`de-${index}`, 'delivered', lately, german),
        message(`us-before-${index}`, 'delivered', before, american),
        message(`us-${index}`, 'delivered', lately, american),
      ];
    }),
    message(STUCK, 'sent', 100, { To: '+15550100007' }),
    message(TO_THEM, 'delivered', 4 * DAY_H, { To: THEIRS }),
    eventOf('call', CALLED, 'no-answer', ago(4 * DAY_H - 1), { To: THEIRS }),
    ...Array.from({ length: 32 }, (_, index) =>
      eventOf('recording', `of-stopped-${index}`, 'completed', ago(3 * DAY_H + index * 20), {}, STOPPED),
    ),
  ];
}
