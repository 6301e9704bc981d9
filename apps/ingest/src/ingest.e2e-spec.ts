import { WHOLE_PARAMS } from '@sidetrack/event-store';
import { openDoor } from '@sidetrack/http-service';
import { createLogger } from '@sidetrack/observability';
import { signForm, SigningKeys, signRawBody, signUrl } from '@sidetrack/signalwire';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, sendCallback, SIGNING_KEY } from '../../../test/support/provider.js';
import { createIngest } from './create-ingest.js';

const OLD_KEY = 'PSK_madeUpKeyBeforeTheRotation';

describe('the public door', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let app: NestFastifyApplication;
  let url: string;
  let dataDir: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    const settings = {
      publicUrls: [PUBLIC_URL],
      trustedProxies: [],
      signingKeys: new SigningKeys([
        { accountSid: ACCOUNT, key: OLD_KEY },
        { accountSid: ACCOUNT, key: SIGNING_KEY },
      ]),
      dataDir: await mkdtemp(join(tmpdir(), 'sidetrack-ingest-')),
      quarantineMaxBytes: 64 * 1024 * 1024,
      journalMaxBytes: 1024 * 1024,
      databaseDeadlineMs: 2_000,
      processes: 1,
      isDatabaseAway: false,
    };
    dataDir = settings.dataDir;
    app = await createIngest(database.ingestUrl, settings, createLogger('ingest', 'silent'));
    url = await openDoor(app, { host: '127.0.0.1', port: 0 });
  });

  afterAll(async () => {
    await app.close();
    await pool.end();
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  const eventsOf = async (sid: string): Promise<Record<string, unknown>[]> =>
    (
      await pool.query<Record<string, unknown>>(
        `SELECT *, ${WHOLE_PARAMS} AS params FROM events WHERE sid = $1 ORDER BY position`,
        [sid],
      )
    ).rows;

  const problemOf = (body: string): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;

  it('answers 200 with an empty body once the callback is stored', async () => {
    const answer = await sendCallback(url, 'message', messageParams('m-stored', 'queued'));
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(await eventsOf('m-stored')).toMatchObject([{ account_sid: ACCOUNT, kind: 'message', status: 'queued' }]);
  });

  it('answers 200 to an exact repeat and stores nothing new', async () => {
    const params = messageParams('m-repeat', 'sent');
    const answers = [await sendCallback(url, 'message', params), await sendCallback(url, 'message', params)];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await eventsOf('m-repeat')).toHaveLength(1);
  });

  it('keeps the query of a POST as tags, not as parameters', async () => {
    await sendCallback(url, 'message', messageParams('m-tags', 'sent'), { query: '?tenant=42&flow=a%20b' });
    const [event] = await eventsOf('m-tags');
    expect(event).toMatchObject({ tags: { tenant: '42', flow: 'a b' } });
    expect(event?.['params']).not.toHaveProperty('tenant');
  });

  it('keeps unknown parameters and unknown statuses', async () => {
    const params = messageParams('m-unknown', 'partially_delivered', { Surprise: 'zażółć 👋' });
    expect((await sendCallback(url, 'message', params)).status).toBe(200);
    expect(await eventsOf('m-unknown')).toMatchObject([
      { status: 'partially_delivered', params: { Surprise: 'zażółć 👋' } },
    ]);
  });

  it('takes a GET whose parameters stand in the query', async () => {
    const params = { AccountSid: ACCOUNT, ...messageParams('m-get', 'delivered') };
    const target = `/callbacks/messages?${new URLSearchParams(params).toString()}`;
    const signature = signUrl(SIGNING_KEY, PUBLIC_URL + target);
    const answer = await fetch(url + target, { headers: { 'x-signalwire-signature': signature } });
    expect(answer.status).toBe(200);
    expect(await eventsOf('m-get')).toMatchObject([{ status: 'delivered', tags: {}, signature_scheme: 'url' }]);
  });

  it('takes JSON that is signed over its raw body, and keeps the bytes', async () => {
    const body = JSON.stringify({ AccountSid: ACCOUNT, ...messageParams('m-json', 'sent'), NumSegments: 1 });
    const signature = signRawBody(SIGNING_KEY, `${PUBLIC_URL}/callbacks/messages`, body);
    const answer = await fetch(`${url}/callbacks/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-signalwire-signature': signature },
      body,
    });
    expect(answer.status).toBe(200);
    const [event] = await eventsOf('m-json');
    expect(event?.['signature_scheme']).toBe('raw-body');
    expect(String(event?.['raw_body'])).toBe(body);
  });

  it('takes JSON whose hash stands in the signed URL', async () => {
    const body = JSON.stringify({ AccountSid: ACCOUNT, ...messageParams('m-sha', 'sent') });
    const target = `/callbacks/messages?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    const answer = await fetch(url + target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-twilio-signature': signUrl(SIGNING_KEY, PUBLIC_URL + target) },
      body,
    });
    expect(answer.status).toBe(200);
    expect(await eventsOf('m-sha')).toMatchObject([{ signature_scheme: 'body-sha256' }]);
  });

  it('believes the key from before a rotation and the one after it', async () => {
    for (const key of [OLD_KEY, SIGNING_KEY]) {
      expect((await sendCallback(url, 'message', messageParams(`m-${key}`, 'sent'), { key })).status).toBe(200);
    }
  });

  it('answers 401 when the signature is missing or wrong, and stores nothing', async () => {
    const wrong = await sendCallback(url, 'message', messageParams('m-forged', 'sent'), { key: 'somebody else' });
    const missing = await fetch(`${url}/callbacks/messages`, {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: new URLSearchParams({ AccountSid: ACCOUNT, ...messageParams('m-forged', 'sent') }).toString(),
    });
    expect([wrong.status, missing.status]).toEqual([401, 401]);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    expect(problemOf(wrong.body)).toMatchObject({ status: 401, type: 'urn:sidetrack:problem:signature-wrong' });
    expect(await eventsOf('m-forged')).toEqual([]);
  });

  it('believes no account that has no key', async () => {
    const params = { ...messageParams('m-stranger', 'sent'), AccountSid: 'another-account' };
    expect((await sendCallback(url, 'message', params)).status).toBe(401);
  });

  it('sets an authentic but unreadable callback aside, once, and names it in the 422', async () => {
    const params = messageParams('m-odd', 'no word');
    const answers = [await sendCallback(url, 'message', params), await sendCallback(url, 'message', params)];
    const problems = answers.map((answer) => problemOf(answer.body));
    expect(answers.map((answer) => answer.status)).toEqual([422, 422]);
    expect(problems[0]).toMatchObject({ errors: [{ pointer: '/MessageStatus' }] });
    expect(problems[0]?.['quarantineId']).toBe(problems[1]?.['quarantineId']);
    const kept = await pool.query<Record<string, unknown>>('SELECT * FROM quarantine WHERE id = $1', [
      problems[0]?.['quarantineId'],
    ]);
    expect(kept.rows).toMatchObject([
      { door: 'message', method: 'POST', target: '/callbacks/messages', reason: 'invalid', signature_scheme: 'form' },
    ]);
    expect(String(kept.rows[0]?.['raw_body'])).toContain('MessageStatus=no+word');
    expect(await eventsOf('m-odd')).toEqual([]);
  });

  it('takes what PostgreSQL cannot hold as text, with its bytes, and names it', async () => {
    const answer = await sendCallback(url, 'message', messageParams('m-nul', 'sent', { Body: 'a\u0000b' }));
    expect(answer.status).toBe(200);
    const [event] = await eventsOf('m-nul');
    expect(event).toMatchObject({ status: 'sent', params: { Body: 'a\ufffdb' }, unread: ['Body'] });
    expect(String(event?.['raw_body'])).toContain('Body=a%00b');
  });

  it('sets authentic JSON that is no JSON aside', async () => {
    const body = '{"MessageSid": ';
    const signature = signRawBody(SIGNING_KEY, `${PUBLIC_URL}/callbacks/messages`, body);
    const answer = await fetch(`${url}/callbacks/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signalwire-signature': signature },
      body,
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ type: 'urn:sidetrack:problem:unreadable' });
  });

  it('says which door a callback belongs to', async () => {
    const call = { CallSid: 'c-1', CallStatus: 'ringing', From: '+15550100001', To: '+15550100002' };
    const answer = await sendCallback(url, 'message', call);
    expect(answer.status).toBe(422);
    expect(problemOf(answer.body)['detail']).toContain('/callbacks/calls');
  });

  it('answers 413 to a body over 64 KiB and takes one just below', async () => {
    const room = 64 * 1024 - 1_000;
    const just = await sendCallback(url, 'message', messageParams('m-large', 'sent', { Body: 'x'.repeat(room) }));
    const over = await sendCallback(url, 'message', messageParams('m-huge', 'sent', { Body: 'x'.repeat(65 * 1024) }));
    expect([just.status, over.status]).toEqual([200, 413]);
    expect(over.headers.get('content-type')).toBe('application/problem+json');
  });

  it('answers 415 to any other content type', async () => {
    const answer = await fetch(`${url}/callbacks/messages`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([415, 'application/problem+json']);
  });

  it('answers 404 and 405 as problems, with Allow', async () => {
    const nowhere = await fetch(`${url}/callbacks/faxes`, { method: 'POST' });
    const put = await fetch(`${url}/callbacks/calls`, { method: 'PUT', body: 'x' });
    const head = await fetch(`${url}/callbacks/calls`, { method: 'HEAD' });
    expect([nowhere.status, put.status, head.status]).toEqual([404, 405, 405]);
    expect(put.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'POST']);
    expect(await nowhere.json()).toMatchObject({ status: 404, title: 'Not found' });
    expect(await put.json()).toMatchObject({ status: 405 });
  });

  it('keeps what it takes to verify the signature again', async () => {
    await sendCallback(url, 'message', messageParams('m-evidence', 'sent'), { query: '?t=1' });
    const [event] = await eventsOf('m-evidence');
    const signedUrl = String(event?.['signed_url']);
    expect(signedUrl).toBe(`${PUBLIC_URL}/callbacks/messages?t=1`);
    expect(signForm(SIGNING_KEY, signedUrl, event?.['params'] as Record<string, string>)).toBe(event?.['signature']);
  });

  it('takes the time of a call from its Timestamp, and the time of receipt where that cannot be read', async () => {
    const before = Date.now();
    const call = (sid: string, timestamp: string) => ({ CallSid: sid, CallStatus: 'ringing', Timestamp: timestamp });
    await sendCallback(url, 'call', call('c-readable', 'Thu, 04 Apr 2024 18:30:31 +0000'));
    await sendCallback(url, 'call', call('c-unreadable', '2024-04-04 18:30'));
    const [readable] = await eventsOf('c-readable');
    const [unreadable] = await eventsOf('c-unreadable');
    expect(readable?.['occurred_at']).toEqual(new Date('2024-04-04T18:30:31Z'));
    expect(unreadable?.['occurred_at']).toEqual(unreadable?.['received_at']);
    expect(Number(unreadable?.['received_at'])).toBeGreaterThanOrEqual(before);
    expect(unreadable?.['params']).toMatchObject({ Timestamp: '2024-04-04 18:30' });
  });
});
