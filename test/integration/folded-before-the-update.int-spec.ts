import { migrate } from '@sidetrack/database';
import { MIGRATIONS } from '@sidetrack/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { proveState } from '../support/verify-log.js';

/** The last step before addresses were read by the furthest status. */
const BEFORE = MIGRATIONS.findIndex(({ name }) => name.startsWith('ReadAddressesByTheFurthestStatus'));

/** What a callback said, by kind and SID, as the log held it then: nothing in it was unreadable. */
const EVENTS: readonly (readonly [kind: string, sid: string, status: string, params: Record<string, unknown>])[] = [
  ['message', 'SM-plain', 'sent', { From: '+15550100009', To: '+15550100002', NumMedia: '0', NumSegments: 1 }],
  ['message', 'SM-plain', 'delivered', { From: '+15550100001', To: '+15550100002', ErrorCode: '0' }],
  ['message', 'SM-failed', 'undelivered', { From: '+15550100001', To: 'null', ErrorCode: 30003 }],
  ['message', 'MM-whatsapp', 'sent', { From: 'whatsapp:+15550100001', To: 'whatsapp:+15550100002' }],
  ['message', 'MM-prefix', 'sent', { ChannelPrefix: 'RCS' }],
  ['message', 'MM-media', 'sent', { From: 'tel:+15550100001', NumMedia: '2' }],
  ['message', 'SM-odd', 'of-tomorrow', { From: 'ACME', To: '+15550100002' }],
  ['call', 'CA1', 'in-progress', { From: 'sip:a@example.test', To: '+15550100003', AnsweredBy: 'None' }],
  ['call', 'CA1', 'completed', { From: '+15550100001', To: '+15550100002', SipResponseCode: '0', CallDuration: '4' }],
  ['recording', 'RE1', 'completed', { CallSid: 'CA1', ErrorCode: '0', RecordingUrl: 'https://a.example.test/' }],
];

const AT = `timestamptz '2026-01-01 08:00:00Z'`;

/** The rows that the program of then had folded from them. */
const ROWS = [
  `INSERT INTO messages (sid, account_sid, event_count, first_seen_at, last_seen_at, sent_at, delivered_at, undelivered_at,
                         from_number, to_number, error_code, num_media, num_segments)
   SELECT sid, account_sid, count(*), ${AT}, ${AT}, min(occurred_at) FILTER (WHERE status = 'sent'),
          min(occurred_at) FILTER (WHERE status = 'delivered'), min(occurred_at) FILTER (WHERE status = 'undelivered'),
          max(params->>'From'), max(params->>'To'), max(params->>'ErrorCode'),
          max((params->>'NumMedia')::integer), max((params->>'NumSegments')::integer)
     FROM events WHERE kind = 'message' GROUP BY sid, account_sid`,
  `INSERT INTO calls (sid, account_sid, event_count, first_seen_at, last_seen_at, answered_at, completed_at, from_number,
                      to_number, sip_result_code, answered_by, duration_seconds)
   SELECT sid, account_sid, count(*), ${AT}, ${AT}, min(occurred_at) FILTER (WHERE status = 'in-progress'),
          min(occurred_at) FILTER (WHERE status = 'completed'), max(params->>'From'), max(params->>'To'),
          max(params->>'SipResponseCode'), max(params->>'AnsweredBy'), max((params->>'CallDuration')::integer)
     FROM events WHERE kind = 'call' GROUP BY sid, account_sid`,
  `INSERT INTO recordings (sid, account_sid, event_count, first_seen_at, last_seen_at, completed_at, call_sid, url, error_code)
   SELECT sid, account_sid, count(*), ${AT}, ${AT}, min(occurred_at), max(params->>'CallSid'),
          max(params->>'RecordingUrl'), max(params->>'ErrorCode')
     FROM events WHERE kind = 'recording' GROUP BY sid, account_sid`,
];

let database: ClonedDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await pool.query(
    'DROP TABLE events, messages, calls, recordings, quarantine, signature_samples, notes, first_readings, door_reports, ' +
      'sessions, sweeps, reconciliations, open_end_questions, hour_marks, summaries, summary_counts, open_messages, traffic_counts, traffic_counted, migrations',
  );
  const owner = new DataSource({ type: 'postgres', url: database.url, migrations: MIGRATIONS.slice(0, BEFORE) });
  await owner.initialize();
  await owner.runMigrations({ transaction: 'each' });
  await owner.destroy();
  for (const [place, [kind, sid, status, params]] of EVENTS.entries()) {
    await pool.query(
      `INSERT INTO events (received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
                           signature_scheme, signed_url, signature, key_id)
       VALUES (${AT}, ${AT}, $1, $2, 'account-1', $3, decode(lpad($4::text, 32, '0'), 'hex'), $5, '{}', 'form', '', '', '')`,
      [kind, sid, status, place, JSON.stringify(params)],
    );
  }
  for (const statement of ROWS) await pool.query(statement);
});

afterAll(async () => {
  await pool.end();
  await database.close();
});

it('rows that were folded by the rules of before are those of the log by the rules of now', async () => {
  const taken = await migrate(database.url);
  expect(taken.steps).toHaveLength(MIGRATIONS.length - BEFORE);

  expect(await proveState(pool)).toEqual({ events: EVENTS.length, differences: [] });
  const { rows } = await pool.query<Record<string, unknown>>(
    'SELECT sid, channel, final, from_number, to_number, error_code FROM messages ORDER BY sid',
  );
  const said = rows.map((row) => Object.values(row));
  expect(said).toEqual([
    ['MM-media', 'mms', true, 'tel:+15550100001', null, null],
    ['MM-prefix', 'rcs', false, null, null, null],
    ['MM-whatsapp', 'whatsapp', false, 'whatsapp:+15550100001', 'whatsapp:+15550100002', null],
    ['SM-failed', 'sms', true, '+15550100001', null, '30003'],
    ['SM-odd', 'sms', false, 'ACME', '+15550100002', null],
    ['SM-plain', 'sms', true, '+15550100001', '+15550100002', null],
  ]);
});
