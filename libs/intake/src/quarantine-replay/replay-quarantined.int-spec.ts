import { connectAsService } from '@sidetrack/database';
import { createAppendEvents, WHOLE_PARAMS } from '@sidetrack/event-store';
import { signRawBody, SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../../test/support/provider.js';
import { anArrival, aRejectedCallback, RECEIVED_AT, SIGNING, signingWith } from '../../spec-support/an-arrival.js';
import { keepAsSample } from '../../spec-support/keep-as-sample.js';
import type { Arrival } from '../arrival.js';
import { createSetAside, findQuarantined } from '../quarantine/index.js';
import { createReplay, type ReplayOptions } from './index.js';

const NOW = new Date('2026-03-02T08:00:00.000Z');

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.apiUrl, { max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const replayWith = (options: Partial<ReplayOptions> = {}) =>
  createReplay({ pool, append: createAppendEvents(pool, PROJECTIONS), signing: SIGNING, now: () => NOW, ...options });

const eventsOf = async (sid: string): Promise<Record<string, unknown>[]> =>
  (await pool.query<Record<string, unknown>>(`SELECT *, ${WHOLE_PARAMS} AS params FROM events WHERE sid = $1`, [sid]))
    .rows;

const sampled = (arrival: Arrival): Promise<string> => keepAsSample(pool, arrival);

describe('a replay', () => {
  it('makes an event of what can be read by now, with its own time of receipt and evidence', async () => {
    const refused = aRejectedCallback('m-1', { query: '?tenant=42' });
    const id = await createSetAside(pool)(refused);
    const replay = await replayWith()(id);
    const event = { kind: 'message', accountSid: ACCOUNT, sid: 'm-1', status: 'sent' };
    expect(replay).toEqual({ result: 'stored', ...event, handledAt: NOW, isAlreadyReplayed: false });
    expect(await eventsOf('m-1')).toMatchObject([
      {
        received_at: RECEIVED_AT,
        occurred_at: RECEIVED_AT,
        tags: { tenant: '42' },
        signature: refused.evidence.signature,
        signed_url: `${PUBLIC_URL}/callbacks/messages?tenant=42`,
        key_id: refused.evidence.keyId,
        raw_body: null,
      },
    ]);
    expect(await findQuarantined(pool, id)).toMatchObject({
      state: 'replayed',
      handledAt: NOW,
      outcome: { result: 'stored', ...event },
    });
  });

  it('of what was replayed says so and does nothing', async () => {
    const id = await createSetAside(pool)(aRejectedCallback('m-twice'));
    await replayWith()(id);
    const later = new Date('2026-04-01T00:00:00Z');
    expect(await replayWith({ now: () => later })(id)).toMatchObject({
      result: 'stored',
      handledAt: NOW,
      isAlreadyReplayed: true,
    });
    expect(await eventsOf('m-twice')).toHaveLength(1);
  });

  it('of a callback that came in again meanwhile is a harmless repeat', async () => {
    const first = await createSetAside(pool)(aRejectedCallback('m-again'));
    const second = await createSetAside(pool)(aRejectedCallback('m-again', { query: '?try=2' }));
    expect(await replayWith()(first)).toMatchObject({ result: 'stored' });
    expect(await replayWith()(second)).toMatchObject({ result: 'repeat', sid: 'm-again' });
    expect(await eventsOf('m-again')).toHaveLength(1);
  });

  it('of what still cannot be read leaves it waiting, with the reason', async () => {
    const params = messageParams('m-odd', 'no word');
    const id = await createSetAside(pool)(aRejectedCallback('m-odd', {}, params));
    expect(await replayWith()(id)).toMatchObject({
      result: 'refused',
      code: 'invalid',
      problems: [{ pointer: '/MessageStatus' }],
    });
    expect(await findQuarantined(pool, id)).toMatchObject({
      state: 'waiting',
      handledAt: NOW,
      outcome: { result: 'refused', code: 'invalid', detail: expect.stringContaining('MessageStatus') },
    });
  });

  it('of what was refused for a part that moves no state makes it the event that it is', async () => {
    const params = messageParams('m-admitted', 'delivered', { NumSegments: 'many', SmsStatus: 'sent' });
    const id = await createSetAside(pool)(aRejectedCallback('m-admitted', { reason: 'invalid' }, params));
    expect(await replayWith()(id)).toMatchObject({ result: 'stored', sid: 'm-admitted', status: 'delivered' });
    expect(await eventsOf('m-admitted')).toMatchObject([{ params, unread: ['SmsStatus', 'NumSegments'] }]);
  });

  it('to the right door takes what came to a wrong one', async () => {
    const params = { CallSid: 'c-1', CallStatus: 'ringing' };
    const id = await createSetAside(pool)(aRejectedCallback('c-1', { reason: 'wrong-door' }, params));
    expect(await replayWith()(id)).toMatchObject({ result: 'refused', code: 'wrong-door' });
    expect(await replayWith()(id, 'call')).toMatchObject({ result: 'stored', kind: 'call', sid: 'c-1' });
  });

  it('of JSON keeps the bytes with the event', async () => {
    const body = JSON.stringify({ AccountSid: ACCOUNT, ...messageParams('m-json', 'sent') });
    const signature = signRawBody(SIGNING_KEY, `${PUBLIC_URL}/callbacks/messages`, body);
    const id = await createSetAside(pool)({
      ...aRejectedCallback('m-json'),
      headers: { 'content-type': 'application/json' },
      request: { ...anArrival({}).request, bodyType: 'json', rawBody: Buffer.from(body), signature },
      evidence: {
        scheme: 'raw-body',
        signedUrl: `${PUBLIC_URL}/callbacks/messages`,
        signature,
        keyId: 'k',
        rawBody: null,
      },
    });
    expect(await replayWith()(id)).toMatchObject({ result: 'stored' });
    expect(await eventsOf('m-json')).toMatchObject([{ signature_scheme: 'raw-body', raw_body: Buffer.from(body) }]);
  });

  it('of what PostgreSQL will never take says so in its words, and any other fault is thrown', async () => {
    const id = await createSetAside(pool)(aRejectedCallback('m-poison'));
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error('no'), { code }));
    expect(await replayWith({ append: failing('22P05') })(id)).toMatchObject({ result: 'refused', code: 'database' });
    await expect(replayWith({ append: failing('57P01') })(id)).rejects.toMatchObject({ code: '57P01' });
    expect(await replayWith()(id)).toMatchObject({ result: 'stored' });
  });

  it('of an unknown id is unknown', async () => {
    expect(await replayWith()('00000000-0000-8000-8000-000000000000')).toEqual({ result: 'unknown' });
  });
});

describe('a replay of a sample with a wrong signature', () => {
  const receivedAt = (minute: number): Date => new Date(RECEIVED_AT.getTime() + minute * 60_000);

  it('is refused with an explanation while nothing is mended', async () => {
    const id = await sampled(anArrival(messageParams('m-key', 'sent'), { key: 'new key', receivedAt: receivedAt(1) }));
    expect(await replayWith()(id)).toMatchObject({
      result: 'refused',
      code: 'signature',
      detail: expect.stringContaining('Nothing matched'),
    });
    expect(await eventsOf('m-key')).toEqual([]);
  });

  it('makes an event of it once the key is there', async () => {
    const id = await sampled(
      anArrival(messageParams('m-mended', 'sent'), { key: 'new key', receivedAt: receivedAt(2) }),
    );
    const keys = new SigningKeys([{ accountSid: ACCOUNT, key: 'new key' }]);
    expect(await replayWith({ signing: signingWith(keys) })(id)).toMatchObject({ result: 'stored' });
    expect(await eventsOf('m-mended')).toMatchObject([{ received_at: receivedAt(2), signature_scheme: 'form' }]);
  });

  it('makes an event of it once the URL is right', async () => {
    const base = 'http://hooks.example.test';
    const id = await sampled(anArrival(messageParams('m-url', 'sent'), { base, receivedAt: receivedAt(3) }));
    expect(await replayWith({ signing: signingWith(SIGNING.keys, [base]) })(id)).toMatchObject({ result: 'stored' });
  });

  it('is refused without keys, and when its body is cut', async () => {
    const whole = await sampled(anArrival(messageParams('m-x', 'sent'), { key: 'k', receivedAt: receivedAt(4) }));
    expect(await replayWith({ signing: null })(whole)).toMatchObject({ code: 'no-signing-keys' });
    const long = messageParams('m-y', 'sent', { Body: 'x'.repeat(20_000) });
    const cut = await sampled(anArrival(long, { key: 'k', receivedAt: receivedAt(5) }));
    expect(await replayWith()(cut)).toMatchObject({ code: 'body-cut' });
  });
});
