import type { paths } from '../api/schema';
import { wordsOf } from './words-of';

type StatusOf<List extends '/v1/messages' | '/v1/calls' | '/v1/recordings'> = NonNullable<
  NonNullable<paths[List]['get']['parameters']['query']>['status']
>[number];

/** The statuses by which each list can be filtered, in the order in which they come. */
export const MESSAGE_STATUSES = wordsOf<StatusOf<'/v1/messages'>>({
  queued: true,
  sending: true,
  sent: true,
  delivered: true,
  undelivered: true,
  failed: true,
  read: true,
  accepted: true,
  scheduled: true,
  canceled: true,
  receiving: true,
  received: true,
});

export const CALL_STATUSES = wordsOf<StatusOf<'/v1/calls'>>({
  queued: true,
  initiated: true,
  ringing: true,
  answered: true,
  'in-progress': true,
  completed: true,
  busy: true,
  'no-answer': true,
  failed: true,
  canceled: true,
});

export const RECORDING_STATUSES = wordsOf<StatusOf<'/v1/recordings'>>({
  'in-progress': true,
  completed: true,
  absent: true,
  failed: true,
});
