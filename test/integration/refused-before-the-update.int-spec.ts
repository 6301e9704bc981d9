import { migrate } from '@sidetrack/database';
import { createSetAside, listQuarantined } from '@sidetrack/intake';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aRejectedCallback } from '../../libs/intake/spec-support/an-arrival.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT } from '../support/provider.js';

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

it('what was refused before the update that keeps SIDs is found by them afterwards', async () => {
  const setAside = createSetAside(pool);
  const form = await setAside(aRejectedCallback('m-form'));
  const refused = aRejectedCallback('m-json');
  const rawBody = Buffer.from(JSON.stringify({ MessageSid: 'm-json', AccountSid: ACCOUNT, MessageStatus: 'sent' }));
  const headers = { 'content-type': 'application/json' };
  const json = await setAside({ ...refused, headers, request: { ...refused.request, bodyType: 'json', rawBody } });
  const rest = { ...refused.request, rawBody: Buffer.from('[1') };
  const unreadable = await setAside({ ...refused, headers, request: { ...rest, bodyType: 'json' } });
  await pool.query('ALTER TABLE quarantine DROP COLUMN sids, DROP COLUMN account_sid, DROP COLUMN status');
  await pool.query(`DELETE FROM migrations WHERE name LIKE 'KeepWhatRefusedCallbacksAreAbout%'`);

  await migrate(database.url);

  const { entries } = await listQuarantined(pool, {}, 10);
  const byId = Object.fromEntries(
    entries.map(({ id, sids, accountSid, status }) => [id, { sids, accountSid, status }]),
  );
  expect(byId).toEqual({
    [form]: { sids: ['m-form'], accountSid: ACCOUNT, status: 'sent' },
    [json]: { sids: ['m-json'], accountSid: ACCOUNT, status: 'sent' },
    [unreadable]: { sids: [], accountSid: null, status: null },
  });
});
