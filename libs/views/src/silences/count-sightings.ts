import { ask, column, placeValues, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { CALLED_BACK } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import type { Series } from './find-silences.js';
import { Sightings } from './sightings.js';
import { beginningOfSlot, SLOT_MINUTES, type SlotSpan } from './slots.js';

const readRow = rowReader({
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
  const rows = await ask(database, placeValues(sightingsStatement(span, accountSid)), readRow);
  const seriesOf = (of: readonly Row[], account: string | null, kind: Kind | null): Series => {
    const [slots, counts] = [of.flatMap((row) => row.slots), of.flatMap((row) => row.counts)];
    return { accountSid: account, kind, sightings: new Sightings(span, slots, counts) };
  };
  const byAccount = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.accountSid !== null) byAccount.set(row.accountSid, [...(byAccount.get(row.accountSid) ?? []), row]);
  }
  const narrower = [...byAccount].flatMap(([account, own]) => {
    const kinds = own.filter(({ slots }) => slots.length >= FEWEST_SLOTS);
    return [seriesOf(own, account, null), ...kinds.map((row) => seriesOf([row], account, row.kind))];
  });
  const widest = accountSid === undefined && rows.length > 0 ? [seriesOf(rows, null, null)] : narrower.splice(0, 1);
  return [...widest, ...narrower.filter(({ sightings }) => sightings.slotCount >= FEWEST_SLOTS)];
}

type Row = ReadRow<typeof readRow>;

/**
 * One row for each kind of an account; the accounts that hardly do anything have one row together, which names none. The
 * sightings are first grouped by slot on one machine, because a sharded PostgreSQL gathers them there.
 */
function sightingsStatement({ from, until }: SlotSpan, accountSid?: string): SqlFragment {
  const slot = `floor(date_part('epoch', first_seen_at) / ${SLOT_MINUTES * 60})::integer`;
  const counted = KINDS.map(
    (kind) => `
      SELECT account_sid, '${kind}' AS kind, ${slot} AS slot, count(*)::integer AS resources
      FROM ${PLURAL[kind]}
      WHERE first_seen_at >= :since AND first_seen_at < :until AND ${CALLED_BACK}
        ${accountSid === undefined ? '' : 'AND account_sid = :accountSid'}
      GROUP BY 1, 3`,
  );
  const isGathered = accountSid === undefined ? `size >= ${FEWEST_SLOTS}` : 'true';
  const sql = `
    WITH counted AS MATERIALIZED (${counted.join(' UNION ALL ')}),
    series AS MATERIALIZED (
      SELECT account_sid, kind, array_agg(slot) AS slots, array_agg(resources) AS counts,
             sum(count(*)) OVER (PARTITION BY account_sid) AS size
      FROM counted
      GROUP BY account_sid, kind
    ),
    rest AS (
      SELECT slot, sum(resources)::integer AS resources
      FROM series, unnest(slots, counts) AS one (slot, resources)
      WHERE NOT (${isGathered})
      GROUP BY slot
    )
    SELECT account_sid, kind, slots, counts FROM series WHERE ${isGathered}
    UNION ALL
    SELECT NULL, NULL, array_agg(slot), array_agg(resources) FROM rest HAVING count(*) > 0
    ORDER BY account_sid NULLS FIRST, kind`;
  const parameters = {
    since: beginningOfSlot(from),
    until: beginningOfSlot(until),
    ...(accountSid !== undefined && { accountSid }),
  };
  return { sql, parameters };
}
