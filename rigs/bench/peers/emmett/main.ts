import { SQL } from '@event-driven-io/dumbo';
import { projections, type Event } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, postgreSQLRawSQLProjection } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { serveCallbacks } from '../fastify-route/serve-callbacks.js';

type StatusReported = Event<'StatusReported', { sid: string; status: string; params: Record<string, unknown> }>;

/** As many connections as the peer with one INSERT has. */
const CONNECTIONS = 20;

/** The current status of each SID, by the cheapest form of inline projection that emmett offers: one upsert. */
const currentStatuses = postgreSQLRawSQLProjection<StatusReported>({
  name: 'current_statuses',
  canHandle: ['StatusReported'],
  init: () =>
    SQL`CREATE TABLE IF NOT EXISTS current_statuses
          (sid text PRIMARY KEY, status text NOT NULL, event_count integer NOT NULL DEFAULT 1)`,
  evolve: ({ data }) =>
    SQL`INSERT INTO current_statuses (sid, status) VALUES (${data.sid}, ${data.status})
        ON CONFLICT (sid) DO UPDATE
          SET status = excluded.status, event_count = current_statuses.event_count + 1`,
});

/**
 * An event store used as its library intends: one stream for each SID, one event for each callback. An append is a
 * transaction of four round trips: BEGIN, emt_append_to_stream (reads the stream's position, writes the stream and the
 * message), the projection, COMMIT.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
const eventStore = getPostgreSQLEventStore(process.env['DATABASE_URL'] ?? '', {
  projections: projections.inline([currentStatuses]),
  connectionOptions: { pool },
});
await eventStore.schema.migrate();
await serveCallbacks(
  async ({ sid, status, params }) => {
    const event: StatusReported = { type: 'StatusReported', data: { sid, status, params: { ...params } } };
    await eventStore.appendToStream<StatusReported>(`message-${sid}`, [event]);
  },
  async () => {
    await eventStore.close();
    await pool.end();
  },
);
