import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentMiB } from '../../../../test/support/process-figures.js';
import { API_TOKEN } from '../../../../test/support/api-client.js';
import { startBuiltDoor } from '../../../../test/support/built-door.js';
import { connect } from '../../spec-support/connect.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';

describe('a large export', () => {
  const ROWS = 100_000;
  const THIRD = { name: 'third', token: 'made-up-token-of-the-third' };
  let large: OpenApiDoor;

  beforeAll(async () => {
    large = await openApiDoor({ apiTokens: [...TOKENS, THIRD] });
    await connect(large.databaseUrl, (client) =>
      client.query(
        `INSERT INTO messages (stale_from, sid, account_sid, first_seen_at, last_seen_at, event_count, sent_at, furthest_to)
         SELECT NULL::timestamptz, 'm' || number, 'account', at, at, 1, at, 'f+15550100002'
           FROM (SELECT number, timestamptz '2026-03-01' + number * interval '1 ms' AS at
                   FROM generate_series(1, ${ROWS}) AS number) AS moments`,
      ),
    );
  });
  afterAll(() => large.close());

  const open = (headers: Record<string, string> = {}): Promise<Response> =>
    large.fetch('/v1/messages', { accept: 'application/x-ndjson', ...headers });

  /** A reader that reads the head of an answer and then nothing more, until it disconnects. */
  const openAndPause = async (
    { url }: OpenApiDoor,
    encoding = 'identity',
    { token } = TOKENS[0]!,
  ): Promise<IncomingMessage> => {
    const authorization = `Bearer ${token}`;
    const headers = { authorization, accept: 'text/csv', 'accept-encoding': encoding };
    const request = get(`${url}/v1/messages`, { headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response.on('error', () => undefined);
  };

  /** The backends that an export keeps in a transaction. A working autovacuum is in a transaction too. */
  const EXPORTS = `FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
      AND xact_start IS NOT NULL`;

  const exportsRunning = async (): Promise<number> => {
    let running = 0;
    await connect(large.databaseUrl, async (client) => {
      const result = await client.query<{ count: number }>(`SELECT count(*)::integer AS count ${EXPORTS}`);
      running = result.rows[0]!.count;
    });
    return running;
  };

  const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await holds()) return;
      await delay(100);
    }
    throw new Error('It has not come true within 10 s.');
  };

  it('needs no more memory for 100,000 rows than for a few batches', async () => {
    // The door runs in its own process, so that memory of the test and of other tests is not counted.
    const door = await startBuiltDoor('api', large.databaseUrl);
    const headers = { authorization: `Bearer ${API_TOKEN}`, accept: 'application/x-ndjson' };
    const { body } = await fetch(`${door.url}/v1/messages`, { headers });
    const before = await residentMiB(door.pid);
    let [most, lines, chunks] = [before, 0, 0];
    for await (const chunk of body!) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      chunks += 1;
      if (chunks % 100 === 0) most = Math.max(most, await residentMiB(door.pid));
    }
    most = Math.max(most, await residentMiB(door.pid));
    await door.end();

    expect(lines).toBe(ROWS);
    // In MiB. The whole answer is about 170 MiB.
    expect(most - before).toBeLessThan(40);
  });

  it.each(['identity', 'gzip'])('as %s gives its connection back when the reader leaves halfway', async (encoding) => {
    const response = await openAndPause(large, encoding);
    expect(await exportsRunning()).toBe(1);
    response.destroy();

    await eventually(async () => (await exportsRunning()) === 0);
  });

  it('is one of two with its token, so that another token gets in', async () => {
    await eventually(async () => (await exportsRunning()) === 0);
    const two = [await openAndPause(large), await openAndPause(large)];
    const third = await open();
    const ofAnother = await openAndPause(large, 'identity', THIRD);

    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('2');
    expect(await third.json()).toMatchObject({ type: 'urn:sidetrack:problem:exports-of-token' });
    expect([...two, ofAnother].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    for (const response of [...two, ofAnother]) response.destroy();
    await eventually(async () => (await exportsRunning()) === 0);
  });

  it('is one of four; a fifth is told to come back, and look-ups go on', async () => {
    const four = await Promise.all([...TOKENS, ...TOKENS].map((caller) => openAndPause(large, 'identity', caller)));
    const fifth = await open({ authorization: `Bearer ${THIRD.token}` });

    expect(four.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(fifth.status).toBe(503);
    expect(fifth.headers.get('retry-after')).toBe('2');
    expect(await fifth.json()).toMatchObject({ type: 'urn:sidetrack:problem:too-many-exports' });
    expect((await large.get('/v1/messages/m1')).status).toBe(200);

    for (const response of four) response.destroy();
    await eventually(async () => {
      const response = await openAndPause(large);
      response.destroy();
      return response.statusCode === 200;
    });
  });

  it.each(['identity', 'gzip'])(
    'as %s is broken off, not ended, when the database goes away amid it',
    async (encoding) => {
      await eventually(async () => (await exportsRunning()) === 0);
      const response = await openAndPause(large, encoding);
      await connect(large.databaseUrl, (client) => client.query(`SELECT pg_terminate_backend(pid) ${EXPORTS}`));

      await expect(response.toArray()).rejects.toThrow('aborted');
      expect((await large.get('/v1/messages/m1')).status).toBe(200);
    },
  );

  it('is not read for a HEAD', async () => {
    const headers = { authorization: `Bearer ${TOKENS[0]!.token}`, accept: 'text/csv' };
    const response = await fetch(`${large.url}/v1/messages`, { method: 'HEAD', headers });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    await eventually(async () => (await exportsRunning()) === 0);
  });
});
