import { ask, column, placeValues, rowReader, type SqlFragment } from '@sidetrack/database';
import type { Channel, DeliveryClass, DeliveryWindows } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { Pool } from 'pg';
import { taggedMessages } from '../delivery-audit/tag-statement.js';
import { UNKNOWN_COUNTRY } from '../filters/countries.js';
import type { Interval, TimeRange } from '../ranges/intervals.js';
import { messageFacets } from '../summaries/message-facets.js';
import type { BreakdownQuestion } from './breakdown.js';
import type { CountedMessages } from './counted-messages.js';

const readRow = rowReader({
  beginning: column.time,
  /** Null in the rows that count every message once, whatever its tags are. */
  value: column.orNull(column.text),
  channel: column.word<Channel>(),
  status: column.orNull(column.text),
  class: column.word<DeliveryClass>(),
  prefix: column.orNull(column.text),
  count: column.number,
});

/** The messages of a range: each once, and once more for each value of the tag that it had. */
export interface TaggedCounts {
  readonly all: readonly CountedMessages[];
  readonly byValue: readonly CountedMessages[];
}

/** The messages of a range by the values of a tag. Tags are in no summary: every callback of each message is looked at. */
export async function countByTag(
  database: Pool,
  question: Omit<BreakdownQuestion, 'by'> & { readonly by: { readonly tag: string } },
  range: TimeRange,
  interval: Interval,
  now: Date,
  windows: DeliveryWindows,
): Promise<TaggedCounts> {
  const { country } = question;
  const rows = await ask(database, placeValues(statement(question, range, interval, now, windows)), readRow);
  const found = rows.filter(
    ({ prefix }) =>
      country === undefined ||
      (prefix === null ? UNKNOWN_COUNTRY : (countryOfPrefix(prefix) ?? UNKNOWN_COUNTRY)) === country,
  );
  return {
    all: found.filter(({ value }) => value === null),
    byValue: found.filter(({ value }) => value !== null),
  };
}

function statement(
  { by, accountSid, channel, errorCode }: Omit<BreakdownQuestion, 'by'> & { readonly by: { readonly tag: string } },
  { since, until }: TimeRange,
  interval: Interval,
  now: Date,
  windows: DeliveryWindows,
): SqlFragment {
  const facets = messageFacets(now, windows);
  const groups = 'beginning, channel, status, class, prefix';
  const sql = `
    WITH seen AS MATERIALIZED (
      SELECT date_bin('1 ${interval}', first_seen_at, TIMESTAMPTZ '2000-01-01 00:00:00Z') AS beginning, sid, account_sid,
        ${facets.sql}
      FROM messages AS message
      WHERE first_seen_at >= :since AND first_seen_at < :until
        ${accountSid === undefined ? '' : 'AND message.account_sid = :accountSid'}
        ${channel === undefined ? '' : 'AND message.channel = :channel'}
        ${errorCode === undefined ? '' : 'AND message.error_code = :errorCode'}
    ), ${taggedMessages()}
    SELECT NULL AS value, ${groups}, count(*)::integer AS count FROM seen GROUP BY ${groups}
    UNION ALL
    SELECT value, ${groups}, count(*)::integer FROM tagged GROUP BY value, ${groups}`;
  const asked = {
    since,
    until,
    tagName: by.tag,
    ...(accountSid !== undefined && { accountSid }),
    ...(channel !== undefined && { channel }),
    ...(errorCode !== undefined && { errorCode }),
  };
  return { sql, parameters: { ...facets.parameters, ...asked } };
}
