import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { channelLabel } from '../../shared/channel-label';
import { toneOf } from '../../shared/status-tone';
import { ERROR_CODE_COLUMN, LAST_CHANGE, FIRST_SEEN_COLUMN, PARTIES, sidColumn, STATUS, Two } from './cells';
import { ACCOUNT, CHANNEL, CLASS, CONTRADICTED, COUNTRY, DIRECTION, ERROR_CODE } from '../filters/known-filters';
import { FIRST_SEEN, FROM, statusFilter, TAG, TO, UPDATED_SINCE } from '../filters/known-filters';
import type { Column, ListKind } from './list-kind';
import { wordsOf } from './words-of';

type Message = Schemas['MessageDto'];
type Query = NonNullable<paths['/v1/messages']['get']['parameters']['query']>;
type Status = NonNullable<Query['status']>[number];

const STATUSES = wordsOf<Status>({
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

export const MESSAGE_SID: Column<Message> = sidColumn(({ channel, direction, numSegments }) => [
  channelLabel(channel),
  direction,
  numSegments !== null && numSegments > 1 ? `${numSegments} segments` : null,
]);

export const DELIVERY_CLASS: Column<Message> = {
  title: 'Class',
  width: 150,
  cell: ({ delivery, discrepancy }) => {
    const ofDelivery = <span style={{ color: `var(--sidetrack-${toneOf(delivery.class)})` }}>{delivery.class}</span>;
    return discrepancy === null ? ofDelivery : <Two above={ofDelivery} below={discrepancy.class} />;
  },
};

/** Messages, newest first. */
export const MESSAGES: ListKind<Message> = {
  name: 'messages',
  title: 'Messages',
  kind: 'message',
  noun: 'message',
  order: 'newest first',
  route: '/v1/messages',
  filters: [
    statusFilter(STATUSES),
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
  columns: [STATUS, MESSAGE_SID, DELIVERY_CLASS, PARTIES, ERROR_CODE_COLUMN, FIRST_SEEN_COLUMN, LAST_CHANGE],
  read: (query, signal) => dataOf(api.GET('/v1/messages', { params: { query: query as Query }, signal })),
};
