import { connectAsService } from '@sidetrack/database';
import { storableText } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ACCOUNT, messageParams } from '../../../../test/support/provider.js';
import { anArrival, aRejectedCallback, RECEIVED_AT } from '../../spec-support/an-arrival.js';
import {
  cleanUpQuarantine,
  createSetAside,
  discardQuarantined,
  findQuarantined,
  listQuarantined,
  quarantineIdOf,
} from './index.js';

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.apiUrl, { max: 2 });
});
beforeEach(() => pool.query('DELETE FROM quarantine'));
afterAll(async () => {
  await pool.end();
  await database.close();
});

const at = (seconds: number): Date => new Date(RECEIVED_AT.getTime() + seconds * 1_000);
const idsLeft = async (): Promise<string[]> => (await listQuarantined(pool, {}, 100)).entries.map(({ id }) => id);

describe('a refused callback', () => {
  it('has an id that follows from door, method, target and body alone', () => {
    const id = quarantineIdOf(aRejectedCallback('m-1'));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(quarantineIdOf(anArrival(messageParams('m-1', 'sent'), { signature: 'another', receivedAt: at(9) }))).toBe(
      id,
    );
    const others = [
      anArrival(messageParams('m-2', 'sent')),
      anArrival(messageParams('m-1', 'sent'), { query: '?a=1' }),
    ];
    expect(new Set([id, ...others.map(quarantineIdOf)]).size).toBe(3);
  });

  it('is kept once however often it comes, with its first time of receipt', async () => {
    const setAside = createSetAside(pool);
    const ids = [
      await setAside(aRejectedCallback('m-1')),
      await setAside(aRejectedCallback('m-1', { receivedAt: at(5) })),
    ];
    expect(ids).toEqual([quarantineIdOf(aRejectedCallback('m-1')), ids[0]]);
    expect((await listQuarantined(pool, {}, 10)).entries).toMatchObject([{ id: ids[0], receivedAt: RECEIVED_AT }]);
  });

  it('comes back as it came', async () => {
    const refused = aRejectedCallback('m-1', { query: '?tenant=42', problems: [{ pointer: '/To', detail: 'odd' }] });
    const found = await findQuarantined(pool, await createSetAside(pool)(refused));
    const { rawBody: _, ...evidence } = refused.evidence;
    expect(found).toMatchObject({
      route: 'message',
      receivedAt: RECEIVED_AT,
      target: '/callbacks/messages?tenant=42',
      rawBody: refused.request.rawBody,
      headers: refused.headers,
      problems: [{ pointer: '/To', detail: 'odd' }],
      state: 'waiting',
      handledAt: null,
      outcome: null,
      isCut: false,
    });
    expect(found?.evidence).toEqual(evidence);
  });

  it('is kept with NUL replaced where PostgreSQL cannot hold it', async () => {
    const id = await createSetAside(pool)(aRejectedCallback('m-1', { detail: 'a\u0000b' }));
    expect((await findQuarantined(pool, id))?.detail).toBe('a\uFFFDb');
  });

  it.each(['\u0000', '\\u0000', '\ud800', '\\ud800'])(
    'is kept whatever a header or a fault quotes, such as %j',
    async (text) => {
      const refused = aRejectedCallback('m-1', { problems: [{ pointer: '/To', detail: text }] });
      const id = await createSetAside(pool)({ ...refused, headers: { 'user-agent': text } });
      expect(await findQuarantined(pool, id)).toMatchObject({
        headers: { 'user-agent': storableText(text) },
        problems: [{ pointer: '/To', detail: storableText(text) }],
      });
    },
  );
});

describe('the list', () => {
  it('is newest first, filtered, and paged by position', async () => {
    const setAside = createSetAside(pool);
    const ids: string[] = [];
    for (const n of [0, 1, 2, 3]) {
      const reason = n === 2 ? 'unreadable' : 'invalid';
      ids.push(await setAside(aRejectedCallback(`m-${n}`, { receivedAt: at(n), reason })));
    }
    const newestFirst = ids.toReversed();
    expect(await idsLeft()).toEqual(newestFirst);
    const first = await listQuarantined(pool, {}, 3);
    const second = await listQuarantined(pool, {}, 3, first.next);
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(newestFirst);
    expect(second.next).toBeNull();
    const some = async (filter: object): Promise<string[]> =>
      (await listQuarantined(pool, filter, 10)).entries.map(({ id }) => id);
    expect(await some({ reason: 'unreadable' })).toEqual([ids[2]]);
    expect(await some({ since: at(1), until: at(3) })).toEqual([ids[2], ids[1]]);
    await discardQuarantined(pool, [ids[0]!], at(9));
    expect(await some({ state: 'discarded' })).toEqual([ids[0]]);
  });
});

describe('the SIDs of a refused callback', () => {
  const idsOf = async (filter: object): Promise<string[]> =>
    (await listQuarantined(pool, filter, 10)).entries.map(({ id }) => id);

  it('are kept with its account and its status, and it is found by each of them', async () => {
    const params = { CallSid: 'CA1', CallStatus: 'in-progress', RecordingSid: 'RE1', RecordingStatus: 'completed' };
    const id = await createSetAside(pool)(aRejectedCallback('', { route: 'call', reason: 'wrong-door' }, params));
    const other = await createSetAside(pool)(aRejectedCallback('m-1', { receivedAt: at(1) }));
    expect(await findQuarantined(pool, id)).toMatchObject({
      sids: ['RE1', 'CA1'],
      accountSid: ACCOUNT,
      status: 'completed',
    });
    expect([await idsOf({ sid: 'RE1' }), await idsOf({ sid: 'CA1' }), await idsOf({ sid: 'RE2' })]).toEqual([
      [id],
      [id],
      [],
    ]);
    expect(await idsOf({ accountSid: ACCOUNT })).toEqual([other, id]);
    expect(await idsOf({ accountSid: 'another', sid: 'RE1' })).toEqual([]);
  });

  it('are none where they cannot be read', async () => {
    const { request, ...refused } = aRejectedCallback('m-1');
    const rawBody = Buffer.from('{"MessageSid":"m-1"');
    const id = await createSetAside(pool)({ ...refused, request: { ...request, bodyType: 'json', rawBody } });
    expect(await findQuarantined(pool, id)).toMatchObject({ sids: [], accountSid: null, status: null });
  });

  it('are never those that a request without a right signature names: the database itself refuses it', async () => {
    const insert = `INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers,
                                            raw_body, sids)
                    VALUES (gen_random_uuid(), now(), 'message', 'signature', '', '[]', 'POST', '/', '{}', '', '{m-1}')`;
    await expect(pool.query(insert)).rejects.toThrow('"signature_scheme" of relation "quarantine"');
  });
});

describe('the clean-up', () => {
  it('removes what was handled too long ago', async () => {
    const old = await createSetAside(pool)(aRejectedCallback('m-old'));
    const young = await createSetAside(pool)(aRejectedCallback('m-young'));
    const waiting = await createSetAside(pool)(aRejectedCallback('m-waiting'));
    await discardQuarantined(pool, [old], at(10));
    await discardQuarantined(pool, [young], at(60));
    const bounds = { maxAgeMs: 30_000, maxBytes: 1e9 };
    expect(await cleanUpQuarantine(pool, bounds, at(61))).toEqual({ aged: 1, evicted: 0 });
    expect((await idsLeft()).toSorted()).toEqual([young, waiting].toSorted());
    expect(await findQuarantined(pool, old)).toBeNull();
  });

  it('makes room by what is handled, the oldest first, and never by what waits', async () => {
    const setAside = createSetAside(pool);
    const ids: string[] = [];
    for (const n of [0, 1, 2, 3]) ids.push(await setAside(aRejectedCallback(`m-${n}`, { receivedAt: at(n) })));
    await discardQuarantined(pool, [ids[2]!, ids[3]!], at(9));
    const sizes = await pool.query<{ bytes: number }>('SELECT max(stored_bytes) AS bytes FROM quarantine');
    const bytes = sizes.rows[0]!.bytes;
    const bounds = (count: number) => ({ maxAgeMs: 1e9, maxBytes: bytes * count + 10 });

    expect(await cleanUpQuarantine(pool, bounds(3), at(9))).toEqual({ aged: 0, evicted: 1 });
    expect(await idsLeft()).toEqual([ids[3], ids[1], ids[0]]);
    expect(await cleanUpQuarantine(pool, bounds(1), at(9))).toEqual({ aged: 0, evicted: 1 });
    expect(await idsLeft()).toEqual([ids[1], ids[0]]);
    expect(await cleanUpQuarantine(pool, bounds(1), at(9))).toEqual({ aged: 0, evicted: 0 });
  });
});
