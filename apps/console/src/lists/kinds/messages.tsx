import { Fragment } from 'react';
import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { MESSAGE_STATUSES } from '../../shared/statuses';
import { channelLabel } from '../../shared/channel-label';
import { ClassPhrase } from '../../shared/class-phrase';
import {
  ACCOUNT_COLUMN,
  CALLBACKS,
  ERROR_CODE_COLUMN,
  ERROR_MEANING_COLUMN,
  errorOf,
  FIRST_SEEN_COLUMN,
  LAST_CHANGE,
  otherSide,
  PARTIES,
  readingColumn,
  sidColumn,
  STATUS,
  Two,
} from './cells';
import { ACCOUNT, CHANNEL, CLASS, CONTRADICTED, COUNTRY, DIRECTION, ERROR_CODE } from '../filters/known-filters';
import { FIRST_SEEN, FROM, statusFilter, TAG, TO, UPDATED_SINCE } from '../filters/known-filters';
import type { Column, Lines, ListKind, PageQuery } from './list-kind';
import { readCount } from './read-count';

type Message = Schemas['MessageDto'];
type Query = NonNullable<paths['/v1/messages']['get']['parameters']['query']>;

export const MESSAGE_SID: Column<Message> = sidColumn(({ channel, direction, numSegments }) => [
  channelLabel(channel),
  direction,
  numSegments !== null && numSegments > 1 ? `${numSegments} segments` : null,
]);

/** Our readings of a message, in a few words. What its status or direction says already is left out. */
function readingsOf({ delivery, discrepancy, status }: Message): readonly string[] {
  const isSaid = delivery.class === status || delivery.class === 'inbound';
  return [...(isSaid ? [] : [delivery.class]), ...(discrepancy === null ? [] : [discrepancy.class])];
}

export const DELIVERY_CLASS: Column<Message> = readingColumn((row) => {
  const [one, other] = readingsOf(row).map((name) => <ClassPhrase key={name} class={name} />);
  return other === undefined ? one : <Two above={one} below={other} />;
});

/** Where there is no room for columns: the channel of a message, unless it is the usual one, our readings, and its error. */
export const MESSAGE_IN_LINES: Lines<Message> = {
  who: otherSide,
  what: (row) => {
    const error = errorOf(row);
    // A code says of what has failed more than that.
    const names = readingsOf(row).filter((name) => error === null || name !== 'failed');
    const channel = row.channel === 'sms' ? null : channelLabel(row.channel);
    return [channel, ...names.map((name) => <ClassPhrase key={name} class={name} />), error]
      .filter((part) => part !== null)
      .map((part, place) => (
        <Fragment key={place}>
          {place > 0 && ' · '}
          {part}
        </Fragment>
      ));
  },
};

const readMessages = (query: PageQuery, signal: AbortSignal) =>
  dataOf(api.GET('/v1/messages', { params: { query: query as Query }, signal }));

/** Messages, newest first. */
export const MESSAGES: ListKind<Message> = {
  name: 'messages',
  title: 'Messages',
  kind: 'message',
  noun: 'message',
  order: 'newest',
  route: '/v1/messages',
  filters: [
    statusFilter(MESSAGE_STATUSES),
    CLASS,
    TO,
    FROM,
    ERROR_CODE,
    CHANNEL,
    DIRECTION,
    COUNTRY,
    TAG,
    CONTRADICTED,
    FIRST_SEEN,
    UPDATED_SINCE,
    ACCOUNT,
  ],
  columns: [
    STATUS,
    MESSAGE_SID,
    DELIVERY_CLASS,
    PARTIES,
    ERROR_CODE_COLUMN,
    ERROR_MEANING_COLUMN,
    ACCOUNT_COLUMN,
    CALLBACKS,
    FIRST_SEEN_COLUMN,
    LAST_CHANGE,
  ],
  lines: MESSAGE_IN_LINES,
  read: readMessages,
  count: readCount(readMessages),
};
