import type { ReactNode } from 'react';
import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { RECORDING_STATUSES } from '../../shared/statuses';
import {
  ACCOUNT_COLUMN,
  CALLBACKS,
  DURATION,
  durationOf,
  ERROR_CODE_COLUMN,
  errorCodeOf,
  FIRST_SEEN_COLUMN,
  LAST_CHANGE,
  NONE,
  STATUS,
  Two,
} from './cells';
import {
  ACCOUNT,
  CALL,
  CONTRADICTED,
  DISCREPANCY_CLASS,
  FIRST_SEEN,
  statusFilter,
  TAG,
  UPDATED_SINCE,
} from '../filters/known-filters';
import type { Column, ListKind, PageQuery } from './list-kind';
import { readCount } from './read-count';
import { RowLink } from './row-link';

type Recording = Schemas['RecordingDto'];
type Query = NonNullable<paths['/v1/recordings']['get']['parameters']['query']>;

/** The SID, and below it the call or conference that was recorded. */
const SID: Column<Recording> = {
  title: 'SID, of call',
  width: 320,
  cell: ({ sid, kind, callSid, conferenceSid }) => (
    <Two above={<RowLink sid={sid} kind={kind} />} below={recorded(callSid, conferenceSid)} />
  ),
};

function recorded(callSid: string | null, conferenceSid: string | null): ReactNode {
  if (callSid === null) return conferenceSid === null ? NONE : `conference ${conferenceSid}`;
  return (
    <>
      call <RowLink sid={callSid} kind="call" />
    </>
  );
}

const SOURCE: Column<Recording> = {
  title: 'Source',
  width: 120,
  rank: 4,
  cell: ({ source, channels }) => (
    <Two
      above={source ?? NONE}
      below={channels === null ? NONE : channels === 1 ? '1 channel' : `${channels} channels`}
    />
  ),
};

const readRecordings = (query: PageQuery, signal: AbortSignal) =>
  dataOf(api.GET('/v1/recordings', { params: { query: query as Query }, signal }));

/** Recordings, newest first. */
export const RECORDINGS: ListKind<Recording> = {
  name: 'recordings',
  title: 'Recordings',
  kind: 'recording',
  noun: 'recording',
  order: 'newest',
  route: '/v1/recordings',
  filters: [
    statusFilter(RECORDING_STATUSES),
    DISCREPANCY_CLASS,
    CALL,
    TAG,
    CONTRADICTED,
    FIRST_SEEN,
    UPDATED_SINCE,
    ACCOUNT,
  ],
  columns: [
    STATUS,
    SID,
    DURATION,
    SOURCE,
    ERROR_CODE_COLUMN,
    ACCOUNT_COLUMN,
    CALLBACKS,
    FIRST_SEEN_COLUMN,
    LAST_CHANGE,
  ],
  twoLines: {
    who: ({ callSid, conferenceSid }) => recorded(callSid, conferenceSid),
    what: (row) => errorCodeOf(row) ?? durationOf(row),
  },
  read: readRecordings,
  count: readCount(readRecordings),
};
