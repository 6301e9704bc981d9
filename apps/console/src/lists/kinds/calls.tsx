import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { DURATION, FIRST_SEEN_COLUMN, LAST_CHANGE, PARTIES, sidColumn, STATUS, textColumn } from './cells';
import {
  ACCOUNT,
  CALL_DIRECTION,
  CONTRADICTED,
  DISCREPANCY_CLASS,
  COUNTRY,
  FIRST_SEEN,
  FROM,
} from '../filters/known-filters';
import { PARENT_CALL, statusFilter, TAG, TO, UPDATED_SINCE } from '../filters/known-filters';
import type { ListKind } from './list-kind';
import { wordsOf } from './words-of';

type Call = Schemas['CallDto'];
type Query = NonNullable<paths['/v1/calls']['get']['parameters']['query']>;
type Status = NonNullable<Query['status']>[number];

const STATUSES = wordsOf<Status>({
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

/** Calls, newest first. */
export const CALLS: ListKind<Call> = {
  name: 'calls',
  title: 'Calls',
  kind: 'call',
  noun: 'call',
  order: 'newest first',
  route: '/v1/calls',
  filters: [
    statusFilter(STATUSES),
    DISCREPANCY_CLASS,
    TO,
    FROM,
    CALL_DIRECTION,
    COUNTRY,
    TAG,
    PARENT_CALL,
    CONTRADICTED,
    FIRST_SEEN,
    UPDATED_SINCE,
    ACCOUNT,
  ],
  columns: [
    STATUS,
    sidColumn(({ direction, parentCallSid, answeredBy }) => [
      direction,
      parentCallSid === null ? null : 'a leg',
      answeredBy === null ? null : `answered by ${answeredBy}`,
    ]),
    PARTIES,
    DURATION,
    textColumn('SIP', 56, ({ sipResultCode }) => sipResultCode),
    FIRST_SEEN_COLUMN,
    LAST_CHANGE,
  ],
  read: (query, signal) => dataOf(api.GET('/v1/calls', { params: { query: query as Query }, signal })),
};
