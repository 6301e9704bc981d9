import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { CALL_STATUSES } from '../../shared/statuses';
import {
  ACCOUNT_COLUMN,
  CALLBACKS,
  DURATION,
  durationOf,
  FIRST_SEEN_COLUMN,
  LAST_CHANGE,
  otherSide,
  PARTIES,
  sidColumn,
  STATUS,
  textColumn,
} from './cells';
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
import type { ListKind, PageQuery } from './list-kind';
import { readCount } from './read-count';

type Call = Schemas['CallDto'];
type Query = NonNullable<paths['/v1/calls']['get']['parameters']['query']>;

const readCalls = (query: PageQuery, signal: AbortSignal) =>
  dataOf(api.GET('/v1/calls', { params: { query: query as Query }, signal }));

/** Calls, newest first. */
export const CALLS: ListKind<Call> = {
  name: 'calls',
  title: 'Calls',
  kind: 'call',
  noun: 'call',
  order: 'newest',
  route: '/v1/calls',
  filters: [
    statusFilter(CALL_STATUSES),
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
    ACCOUNT_COLUMN,
    CALLBACKS,
    FIRST_SEEN_COLUMN,
    LAST_CHANGE,
  ],
  lines: {
    who: otherSide,
    what: (row) => durationOf(row) ?? (row.sipResultCode === null ? null : `SIP ${row.sipResultCode}`),
  },
  read: readCalls,
  count: readCount(readCalls),
};
