import { ask, placeValues } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { groupsOf, summaryOf } from '../delivery-audit/count-summed.js';
import { readSummedRow, summedStatement } from '../delivery-audit/summed-statement.js';
import { UNKNOWN_COUNTRY } from '../filters/countries.js';
import type { Interval, TimeRange } from '../ranges/intervals.js';
import type { MessageGroup } from '../summaries/summary.js';
import type { BreakdownQuestion, Dimension } from './breakdown.js';
import type { CountedMessages } from './counted-messages.js';

const VALUE_OF: Readonly<Record<Dimension, (group: MessageGroup, accountSid: string) => string | null>> = {
  account: (_, accountSid) => accountSid,
  channel: ({ channel }) => channel,
  country: ({ country }) => country ?? UNKNOWN_COUNTRY,
  'error-code': ({ errorCode }) => errorCode,
};

/**
 * The messages of a range by a value that summaries have: what was counted before is added up, and only the rest is
 * looked at one by one.
 */
export async function countByFacet(
  database: Pool,
  question: Omit<BreakdownQuestion, 'by'> & { readonly by: Dimension },
  range: TimeRange,
  interval: Interval,
  now: Date,
  windows: DeliveryWindows,
): Promise<readonly CountedMessages[]> {
  const { by, accountSid, channel, country, errorCode } = question;
  const asked = { since: range.since, until: range.until, interval, accountSid, channel };
  const rows = await ask(database, placeValues(summedStatement(asked, now, windows)), readSummedRow);
  const valueOf = VALUE_OF[by];
  const isAskedFor = (group: MessageGroup): boolean =>
    (channel === undefined || group.channel === channel) &&
    (country === undefined || (group.country ?? UNKNOWN_COUNTRY) === country) &&
    (errorCode === undefined || group.errorCode === errorCode);
  return rows.flatMap((row) =>
    groupsOf(row, summaryOf(row), now, windows)
      .filter(isAskedFor)
      .map((group) => ({
        beginning: row.beginning,
        value: valueOf(group, row.accountSid!),
        channel: group.channel,
        status: group.status,
        class: group.class,
        count: group.count,
      })),
  );
}
