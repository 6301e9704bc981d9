import type { ReactNode } from 'react';
import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { NO_VALUE } from '../../shared/format-number';
import { RECORDING_STATUSES } from '../../shared/statuses';
import {
  ACCOUNT_COLUMN,
  CALLBACKS,
  DURATION,
  durationOf,
  ERROR_CODE_COLUMN,
  errorOf,
  FIRST_SEEN_COLUMN,
  LAST_CHANGE,
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
import { sourceInWords } from './source-in-words';

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
  if (callSid === null) return conferenceSid === null ? NO_VALUE : `conference ${conferenceSid}`;
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
      above={source === null ? NO_VALUE : <span title={source}>{sourceInWords(source)}</span>}
      below={channelsOf({ channels }) ?? NO_VALUE}
    />
  ),
};

const channelsOf = ({ channels }: Pick<Recording, 'channels'>): string | null =>
  channels === null ? null : channels === 1 ? '1 channel' : `${channels} channels`;

/** What was recorded, by the last letters of its SID: the page of the recording leads there. */
function recordedInShort({ callSid, conferenceSid }: Recording): ReactNode {
  if (callSid !== null) return <span title={callSid}>call …{callSid.slice(-SHORT)}</span>;
  return conferenceSid !== null && <span title={conferenceSid}>conference …{conferenceSid.slice(-SHORT)}</span>;
}

const SHORT = 12;

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
  lines: {
    who: (row) => [durationOf(row), channelsOf(row)].filter((part) => part !== null).join(', '),
    what: (row) => errorOf(row) ?? recordedInShort(row),
  },
  read: readRecordings,
  count: readCount(readRecordings),
};
