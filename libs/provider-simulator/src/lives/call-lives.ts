import type { SpanMs } from '../draws/draw.js';

/** One possible course of a call. */
export interface CallLife {
  readonly name: string;
  /** How many of a thousand calls have this life. */
  readonly weight: number;
  /** The statuses of the call in the provider's words. The end comes last. */
  readonly path: readonly [string, ...string[]];
  /**
   * Which statuses are reported: all of them, only the end (the default subscription), or the ones that a phone
   * number's own setting reports.
   */
  readonly reports: 'all' | 'end' | 'number-level';
  readonly sipCodes: readonly [string, ...string[]];
}

const ANSWERED_PATH = ['initiated', 'ringing', 'in-progress', 'completed'] as const;

/** Source: the callback reference §1.2 to §1.4. The weights are a made-up customer's ordinary week. */
export const CALL_LIVES: readonly CallLife[] = [
  { name: 'completed', weight: 420, path: ANSWERED_PATH, reports: 'all', sipCodes: ['200'] },
  {
    name: 'completed, answered in both words',
    weight: 150,
    path: ['initiated', 'ringing', 'answered', 'in-progress', 'completed'],
    reports: 'all',
    sipCodes: ['200'],
  },
  {
    name: 'completed, queued first',
    weight: 40,
    path: ['queued', ...ANSWERED_PATH],
    reports: 'all',
    sipCodes: ['200'],
  },
  {
    name: 'completed, `ringing` never reported',
    weight: 20,
    path: ['initiated', 'in-progress', 'completed'],
    reports: 'all',
    sipCodes: ['200'],
  },
  { name: 'completed, the end alone', weight: 90, path: ANSWERED_PATH, reports: 'end', sipCodes: ['200'] },
  {
    name: 'inbound, the number’s callback',
    weight: 85,
    path: ANSWERED_PATH,
    reports: 'number-level',
    sipCodes: ['200'],
  },
  {
    name: 'inbound failed, the number’s callback',
    weight: 5,
    path: ['initiated', 'failed'],
    reports: 'number-level',
    sipCodes: ['500'],
  },
  { name: 'busy', weight: 50, path: ['initiated', 'ringing', 'busy'], reports: 'all', sipCodes: ['486'] },
  { name: 'busy, the end alone', weight: 10, path: ['initiated', 'busy'], reports: 'end', sipCodes: ['486'] },
  {
    name: 'no answer',
    weight: 70,
    path: ['initiated', 'ringing', 'no-answer'],
    reports: 'all',
    sipCodes: ['487', '487', '480'],
  },
  { name: 'failed', weight: 45, path: ['initiated', 'failed'], reports: 'all', sipCodes: ['404', '500', '503'] },
  { name: 'canceled', weight: 15, path: ['initiated', 'ringing', 'canceled'], reports: 'all', sipCodes: ['487'] },
];

/** A leg that `<Dial>` starts asks for all events and is never queued (callback reference §1.3). */
export const CHILD_LIVES = CALL_LIVES.filter(({ reports, path }) => reports === 'all' && path[0] !== 'queued');

/** How long a call takes from one status to the next. */
export const PAUSE_BEFORE: Readonly<Record<string, SpanMs>> = {
  queued: [0, 0],
  initiated: [0, 2_000],
  ringing: [300, 3_000],
  answered: [2_000, 25_000],
  'in-progress': [2_000, 25_000],
  completed: [4_000, 1_200_000],
  busy: [800, 4_000],
  'no-answer': [20_000, 60_000],
  failed: [200, 2_000],
  canceled: [2_000, 20_000],
};
