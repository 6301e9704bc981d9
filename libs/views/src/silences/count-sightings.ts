import { ask, column, placeValues, rowReader, type SqlFragment } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { CALLED_BACK } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import type { Series } from './find-silences.js';
import { Sightings } from './sightings.js';
import { beginningOfSlot, SLOT_MINUTES, type SlotSpan } from './slots.js';

const readSeries = rowReader({
  accountSid: column.orNull(column.text),
  kind: column.orNull(column.word<Kind>()),
  slots: column.list<number>(),
  counts: column.list<number>(),
});

/**
 * Fewer slots with a sighting than these leave too few for the rule: eighteen parts of three weeks' same hours, and seven
 * other days. Accounts that hardly do anything are thus never gathered, however many they are.
 */
const FEWEST_SLOTS = 25;

/**
 * How many resources were first seen in each slot of a span: of everything, of each account, and of each kind of each
 * account; the first, the widest, is there whenever anything was seen. What no callback named is no sign that callbacks
 * come in, and does not count. The cost is that of the resources first seen in the span, which an index finds, whatever
 * the log holds besides.
 */
export async function countSightings(database: Pool, span: SlotSpan, accountSid?: string): Promise<Series[]> {
  const rows = await ask(database, placeValues(sightingsStatement(span, accountSid)), readSeries);
  return rows.map(({ accountSid: account, kind, slots, counts }) => ({
    accountSid: account,
    kind,
    sightings: new Sightings(span, slots, counts),
  }));
}

/**
 * One row for each series. The sightings are first grouped by slot on one machine, because a sharded PostgreSQL gathers
 * them there. The wider series are sums of those groups.
 */
export function sightingsStatement({ from, until }: SlotSpan, accountSid?: string): SqlFragment {
  const slot = `floor(date_part('epoch', first_seen_at) / ${SLOT_MINUTES * 60})::integer`;
  const counted = KINDS.map(
    (kind) => `
      SELECT account_sid, '${kind}' AS kind, ${slot} AS slot, count(*)::integer AS resources
      FROM ${PLURAL[kind]}
      WHERE first_seen_at >= :since AND first_seen_at < :until AND ${CALLED_BACK}
        ${accountSid === undefined ? '' : 'AND account_sid = :accountSid'}
      GROUP BY 1, 3`,
  );
  const sql = `
    WITH counted AS MATERIALIZED (${counted.join(' UNION ALL ')}),
    gathered AS (
      SELECT account_sid, kind, slot, sum(resources)::integer AS resources
      FROM counted
      GROUP BY GROUPING SETS ((account_sid, kind, slot), (account_sid, slot)${accountSid === undefined ? ', (slot)' : ''})
    )
    SELECT account_sid, kind, array_agg(slot) AS slots, array_agg(resources) AS counts
    FROM gathered
    GROUP BY account_sid, kind
    HAVING count(*) >= ${FEWEST_SLOTS} OR ${accountSid === undefined ? 'account_sid IS NULL' : 'kind IS NULL'}
    ORDER BY account_sid NULLS FIRST, kind NULLS FIRST`;
  const parameters = {
    since: beginningOfSlot(from),
    until: beginningOfSlot(until),
    ...(accountSid !== undefined && { accountSid }),
  };
  return { sql, parameters };
}
