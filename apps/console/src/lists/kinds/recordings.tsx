import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { SidLink } from '../../shared/sid-link';
import { DURATION, ERROR_CODE_COLUMN, FIRST_SEEN_COLUMN, LAST_CHANGE, NONE, sidColumn, STATUS } from './cells';
import { ACCOUNT, FIRST_SEEN, statusFilter } from '../filters/known-filters';
import type { Column, ListKind } from '../list-kind';
import { wordsOf } from './words-of';

type Recording = Schemas['RecordingDto'];
type Query = NonNullable<paths['/v1/recordings']['get']['parameters']['query']>;
type Status = NonNullable<Query['status']>[number];

const STATUSES = wordsOf<Status>({ 'in-progress': true, completed: true, absent: true, failed: true });

/** What was recorded. */
const CALL: Column<Recording> = {
  title: 'Call',
  width: 278,
  cell: ({ callSid }) => (callSid === null ? NONE : <SidLink sid={callSid} kind="call" />),
};

/** Recordings, newest first. */
export const RECORDINGS: ListKind<Recording> = {
  name: 'recordings',
  title: 'Recordings',
  kind: 'recording',
  noun: 'recording',
  order: 'newest first',
  route: '/v1/recordings',
  filters: [statusFilter(STATUSES), FIRST_SEEN, ACCOUNT],
  columns: [
    STATUS,
    sidColumn(({ channels, source, conferenceSid }) => [
      source,
      channels === null ? null : channels === 1 ? '1 channel' : `${channels} channels`,
      conferenceSid === null ? null : 'of a conference',
    ]),
    CALL,
    DURATION,
    ERROR_CODE_COLUMN,
    FIRST_SEEN_COLUMN,
    LAST_CHANGE,
  ],
  read: (query, signal) => dataOf(api.GET('/v1/recordings', { params: { query: query as Query }, signal })),
};
