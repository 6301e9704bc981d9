import { column, type SqlFragment } from '@sidetrack/database';
import type { Channel, DeliveryClass, DeliveryWindows, DiscrepancyClass } from '@sidetrack/domain';
import { COUNTRY_PREFIX } from '@sidetrack/phone-numbers';
import { deliveryClassSql } from '../delivery-class/delivery-class-sql.js';
import { discrepancyClassSql } from '../discrepancy/discrepancy-class-sql.js';

/** The columns of `messageFacets` by which messages are counted, for GROUP BY. */
export const FACETS = 'channel, status, class, error_code, prefix, discrepancy, is_observed';

/** The same columns for whoever reads the rows; null in rows that count something else. */
export const FACET_COLUMNS = {
  channel: column.orNull(column.word<Channel>()),
  status: column.orNull(column.text),
  class: column.orNull(column.word<DeliveryClass>()),
  errorCode: column.orNull(column.text),
  /** In rows of a tag, the value of the tag. */
  prefix: column.orNull(column.text),
  discrepancy: column.orNull(column.word<DiscrepancyClass>()),
  /** Whether only an observation brought the end at which the messages are. */
  isObserved: column.orNull(column.flag),
};

/**
 * What an audit counts a row of `messages` by, as the list of a SELECT, with the row under the name `message`. The
 * classes are those of `now`.
 *
 * A receipt that was reported before `sent` overtook `sent` on the way: the receipt took next to no time, and counts as
 * 0. Where only an observation brought one of the two times it is that of a question, not of a receipt, and is left out.
 */
export function messageFacets(now: Date, windows: DeliveryWindows): SqlFragment {
  const delivery = deliveryClassSql('message', now, windows);
  const sql = `
        status, channel, error_code,
        ${delivery.sql} AS class,
        ${COUNTRY_PREFIX} AS prefix,
        ${discrepancyClassSql('message', 'message')} AS discrepancy,
        (observed IS NOT NULL AND final AND status = ANY (observed)) AS is_observed,
        CASE WHEN num_nulls(delivered_at, sent_at) = 0 AND (observed IS NULL OR NOT observed && '{delivered,sent}')
          THEN GREATEST(0, round(date_part('epoch', delivered_at - sent_at) * 1000)) END AS took_ms`;
  return { sql, parameters: delivery.parameters };
}
