import { AmbiguousReadingError, createAppendEvents } from '@sidetrack/event-store';
import { migrate } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { keyIdOf, signForm, toEvent, validateCallback } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

const DOOR = `${PUBLIC_URL}/callbacks/messages`;

let database: ClonedDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

function received(sid: string, more: Readonly<Record<string, string>>): CallbackEvent {
  const params = { AccountSid: ACCOUNT, ...messageParams(sid, 'received', more) };
  const validation = validateCallback('message', params);
  if (!validation.ok) throw new Error(validation.problems[0]?.detail);
  const signature = signForm(SIGNING_KEY, DOOR, params);
  const keyId = keyIdOf(SIGNING_KEY);
  return toEvent('message', validation, {}, new Date(), {
    scheme: 'form',
    signedUrl: DOOR,
    signature,
    keyId,
    rawBody: null,
  });
}

it('what was signed before the update and may be read otherwise holds off its other readings afterwards', async () => {
  const append = createAppendEvents(pool, PROJECTIONS);
  const genuine = received('SM1', { Body: 'hiErrorCode30007' });
  await append([genuine, received('SM2', { Body: 'Today, From me To you' })]);
  await pool.query('DROP TABLE first_readings');
  await pool.query(`DELETE FROM migrations WHERE name LIKE 'KeepTheFirstReading%'`);

  await migrate(database.url);

  const { rows } = await pool.query('SELECT fingerprint, received_at, other_received_at FROM first_readings');
  const { fingerprint, receivedAt: received_at } = genuine;
  const row = { fingerprint, received_at, other_received_at: null };
  expect(rows).toEqual([row, row]);
  // An ordinary callback by itself: nothing but what is remembered can tell it.
  const forged = received('SM1', { Body: 'hi', ErrorCode: '30007' });
  expect([forged.evidence.signature, forged.sidsOfOtherReadings]).toEqual([genuine.evidence.signature, undefined]);
  await expect(append([forged])).rejects.toThrow(AmbiguousReadingError);
  expect(await append([genuine])).toBe(0);
});
