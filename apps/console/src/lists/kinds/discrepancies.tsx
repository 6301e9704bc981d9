import { api, dataOf, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import { ACCOUNT_COLUMN, ERROR_CODE_COLUMN, ERROR_MEANING_COLUMN, FIRST_SEEN_COLUMN } from './cells';
import { PARTIES, STATUS, timeColumn } from './cells';
import { ACCOUNT, CHANNEL, CLASS, COUNTRY, FIRST_SEEN, TAG } from '../filters/known-filters';
import type { ListKind } from './list-kind';
import { CountsByClass, countAll } from './counts-by-class';
import { DELIVERY_CLASS, MESSAGE_IN_LINES, MESSAGE_SID } from './messages';
import { OtherDiscrepancies } from './other-discrepancies';

type Query = NonNullable<paths['/v1/audit/discrepancies']['get']['parameters']['query']>;

/** Messages that are not as they should be, oldest first. The list shows since when, not the last change. */
export const DISCREPANCIES: ListKind<Schemas['MessageDto']> = {
  name: 'discrepancies',
  title: 'Discrepancies',
  kind: 'message',
  noun: 'discrepancy',
  order: 'oldest',
  route: '/v1/audit/discrepancies',
  filters: [CLASS, CHANNEL, COUNTRY, TAG, FIRST_SEEN, ACCOUNT],
  columns: [
    STATUS,
    MESSAGE_SID,
    // What a row is here for: it never gives way.
    { ...DELIVERY_CLASS, rank: 0 },
    PARTIES,
    ERROR_CODE_COLUMN,
    ERROR_MEANING_COLUMN,
    ACCOUNT_COLUMN,
    timeColumn('Class since', ({ delivery }) => delivery.since),
    FIRST_SEEN_COLUMN,
  ],
  lines: MESSAGE_IN_LINES,
  count: countAll,
  above: (filters) => (
    <div>
      <CountsByClass filters={filters} />
      <OtherDiscrepancies accountSid={filters.accountSid} />
    </div>
  ),
  read: async (query, signal) => {
    const page = await dataOf(api.GET('/v1/audit/discrepancies', { params: { query: query as Query }, signal }));
    // Without `kind`, all of them are messages.
    return { ...page, data: page.data.filter((one) => one.kind === 'message') };
  },
};
