import type { paths } from '../api/schema';

type Status = NonNullable<NonNullable<paths['/v1/feed/stream']['get']['parameters']['query']>['status']>[number];

const WORDS = {
  accepted: true,
  scheduled: true,
  queued: true,
  receiving: true,
  sending: true,
  sent: true,
  read: true,
  delivered: true,
  undelivered: true,
  failed: true,
  canceled: true,
  received: true,
  initiated: true,
  ringing: true,
  answered: true,
  'in-progress': true,
  completed: true,
  busy: true,
  'no-answer': true,
  absent: true,
} satisfies Record<Status, true>;

/**
 * The statuses that the feed can be filtered by. The compiler demands every word that the API documents have, and no
 * other.
 */
export const STATUS_WORDS = Object.keys(WORDS);
