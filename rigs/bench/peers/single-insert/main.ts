import pg from 'pg';
import { serveCallbacks } from '../fastify-route/serve-callbacks.js';
import { CREATE_EVENTS_PLAIN, INSERT_EVENT } from './plain-events.js';

/** More than pg's default of ten, because the commits of many connections share one flush of the journal. */
const CONNECTIONS = 20;

/**
 * A common hand-written solution: each callback is one row, inserted by a prepared statement that commits by itself.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
await pool.query(CREATE_EVENTS_PLAIN);
await serveCallbacks(
  async ({ sid, status, params }) => {
    await pool.query({ ...INSERT_EVENT, values: [sid, status, JSON.stringify(params)] });
  },
  () => pool.end(),
);
