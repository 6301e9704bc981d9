import { ACCOUNT } from '../../support/provider.js';
import { execute } from '../../support/test-postgres.js';

/**
 * Puts made-up messages into the list, one a second back from a day ago, of which every hundredth has failed. Only
 * their state: what there is to see of many is the list, and sending their callbacks would take longer than the test.
 */
export async function insertMessages(databaseUrl: string, count: number): Promise<void> {
  await execute(
    databaseUrl,
    `INSERT INTO messages (stale_from, sid, account_sid, furthest_from, furthest_to, first_seen_at, last_seen_at, queued_at, sent_at,
                           delivered_at, undelivered_at, error_code, event_count, num_segments, num_media)
     SELECT NULL::timestamptz, 'bulk-' || lpad(n::text, 6, '0'), '${ACCOUNT}', 'k+15550100001', 'k+1555' || lpad(n::text, 7, '0'),
            seen, seen + interval '2 s', seen, seen + interval '1 s',
            CASE WHEN n % 100 > 0 THEN seen + interval '2 s' END,
            CASE WHEN n % 100 = 0 THEN seen + interval '2 s' END,
            CASE WHEN n % 100 = 0 THEN '30003' END, 3, 1, 0
       FROM (SELECT n, now() - interval '1 day' - n * interval '1 s' AS seen FROM generate_series(1, ${count}) n) made_up`,
  );
  // What autovacuum would find out a minute later.
  await execute(databaseUrl, 'ANALYZE messages');
}
