import type { ReactNode } from 'react';
import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { DURATION, ERROR_CODE_COLUMN, FIRST_SEEN_COLUMN, LAST_CHANGE, NONE, STATUS, Two } from './cells';
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
import type { Column, ListKind } from './list-kind';
import { RowLink } from './row-link';
import { wordsOf } from './words-of';

type Recording = Schemas['RecordingDto'];
type Query = NonNullable<paths['/v1/recordings']['get']['parameters']['query']>;
type Status = NonNullable<Query['status']>[number];

const STATUSES = wordsOf<Status>({ 'in-progress': true, completed: true, absent: true, failed: true });

/** The SID, and below it the call or conference that was recorded. */
const SID: Column<Recording> = {
  title: 'SID, of call',
  width: 290,
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
  cell: ({ source, channels }) => (
    <Two
      above={source ?? NONE}
      below={channels === null ? NONE : channels === 1 ? '1 channel' : `${channels} channels`}
    />
  ),
};

/** Recordings, newest first. */
export const RECORDINGS: ListKind<Recording> = {
  name: 'recordings',
  title: 'Recordings',
  kind: 'recording',
  noun: 'recording',
  order: 'newest first',
  route: '/v1/recordings',
  filters: [statusFilter(STATUSES), DISCREPANCY_CLASS, CALL, TAG, CONTRADICTED, FIRST_SEEN, UPDATED_SINCE, ACCOUNT],
  columns: [STATUS, SID, DURATION, SOURCE, ERROR_CODE_COLUMN, FIRST_SEEN_COLUMN, LAST_CHANGE],
  read: (query, signal) => dataOf(api.GET('/v1/recordings', { params: { query: query as Query }, signal })),
};
