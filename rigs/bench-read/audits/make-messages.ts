import type { ClientBase } from 'pg';
import { withoutIndexes } from '../load/without-indexes.js';

/** How many rows one statement makes. */
const AT_ONCE = 1_000_000;

/**
 * Rows of `messages` without events, evenly over two years, in the order of their first sight: of three accounts and ten
 * countries, one in seven an MMS. Of a hundred, 88 are delivered within seconds to hours, 6 came to another end, 5 wait for
 * a receipt for ever, and one was never sent. Every value follows from the row's number.
 */
const MAKE = `
  INSERT INTO messages (stale_from, sid, account_sid, first_seen_at, last_seen_at, event_count, num_segments, num_media,
                        queued_at, sent_at, delivered_at, undelivered_at, failed_at, error_code, furthest_from, furthest_to)
  SELECT NULL, 'SM' || md5(n::text), (ARRAY['account-1', 'account-2', 'account-3'])[1 + n % 3], seen, seen + interval '1 min', 4,
         1, CASE WHEN n % 7 = 0 THEN 1 ELSE 0 END, seen,
         CASE WHEN fate < 99 THEN seen + interval '1 s' END,
         CASE WHEN fate < 88 THEN seen + interval '1 s' + exp(luck * 9) * interval '400 ms' END,
         CASE WHEN fate IN (88, 89, 90, 91) THEN seen + interval '5 s' END,
         CASE WHEN fate IN (92, 93) THEN seen + interval '2 s' END,
         CASE WHEN fate BETWEEN 88 AND 93 THEN (ARRAY['30003', '30005', '30006', '21610'])[1 + n % 4] END,
         'k+12025550100',
         'k' || (ARRAY['+1202', '+1416', '+4479', '+4917', '+3361', '+6141', '+8190', '+5511', '+9198', '+3934'])[1 + n * 7 % 10]
             || lpad((n * 7919 % 10000000)::text, 7, '0')
    FROM (SELECT n, n * 31 % 100 AS fate, hashint8(n)::double precision / 4294967296 + 0.5 AS luck,
                 $3::timestamptz - interval '17520 hours' * (1 - n::double precision / $4) AS seen
            FROM generate_series($1::bigint, $2::bigint) AS n) AS drawn
   ORDER BY n`;

/** Fills the table, and makes its indexes when it is full. */
export async function makeMessages(
  client: ClientBase,
  messages: number,
  until: Date,
  onMade: (messages: number) => void,
): Promise<void> {
  await withoutIndexes(client, 'messages', async () => {
    for (let from = 0; from < messages; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, messages);
      await client.query(MAKE, [from, to - 1, until, messages]);
      onMade(to - from);
    }
  });
  await client.query('VACUUM (ANALYZE) messages');
}
