import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../spec-support/an-event.js';
import { connect } from '../spec-support/connect.js';
import { openApiDoor, type OpenApiDoor } from '../spec-support/open-api-door.js';

describe('metrics', () => {
  let door: OpenApiDoor;
  beforeAll(async () => {
    door = await openApiDoor();
  });
  afterAll(() => door.close());

  it('time requests by route pattern, never by SID or number', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'measured', params: { To: '+15550100002' } }));
    await door.get('/v1/messages/measured');
    await door.get('/v1/messages?to=+15550100002');
    await door.get('/v1/nothing');

    const response = await fetch(`${door.url}/metrics`);
    const text = await response.text();

    expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?version=0\.0\.4/);
    const count = 'sidetrack_http_request_duration_seconds_count';
    expect(text).toContain(`${count}{method="GET",route="/v1/messages/:sid",status="200"} 1`);
    expect(text).toContain(`${count}{method="GET",route="/v1/messages",status="200"} 1`);
    expect(text).toContain(`${count}{method="GET",route="none",status="404"} 1`);
    expect(text).toContain('sidetrack_process_cpu_seconds_total');
    expect(text).not.toMatch(/measured|15550100002/);
  });
});

describe('readiness', () => {
  it('is green with a database of the right schema', async () => {
    const door = await openApiDoor();
    const { status, body } = await door.get('/health/ready');
    await door.close();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, schema: { status: 'up', version: expect.stringMatching(/\d{13}$/) } },
    });
  });

  it('names the missing migration and the command that runs it', async () => {
    const door = await openApiDoor();
    await connect(door.databaseUrl, (client) =>
      client.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)'),
    );
    const { status, body } = await door.get('/health/ready');
    await door.close();

    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'error',
      info: { database: { status: 'up' } },
      error: { schema: { status: 'down', message: expect.stringContaining('sidetrack migrate') } },
    });
  });

  it('says so when a newer program has migrated the database', async () => {
    const door = await openApiDoor();
    await connect(door.databaseUrl, (client) =>
      client.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`),
    );
    const { status, body } = await door.get('/health/ready');
    await door.close();

    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { schema: { message: expect.stringContaining('Later9999999999999') } } });
  });
});

describe('readiness while callbacks wait in a journal', () => {
  let dataDir: string;
  let door: OpenApiDoor;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-ready-'));
    door = await openApiDoor({ dataDir });
  });
  afterAll(async () => {
    await door.close();
    await rm(dataDir, { recursive: true });
  });

  const journal = async (name: string, status: Record<string, unknown>): Promise<void> => {
    const folder = join(dataDir, 'journal', name);
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}.json`, JSON.stringify({ journal: name, limitBytes: 1_000, ...status }));
  };

  it('stays green for a few that have just come', async () => {
    await journal('0', { records: 2, bytes: 100, oldestReceivedAt: new Date().toISOString() });
    expect(await door.get('/health/ready')).toMatchObject({
      status: 200,
      body: { details: { journals: { status: 'up', callbacks: 2, bytes: 100 } } },
    });
  });

  it('turns red when one of the journals is more than half full, and says which; liveness does not', async () => {
    await journal('1', { records: 9, bytes: 501, oldestReceivedAt: new Date().toISOString() });
    const { status, body } = await door.get('/health/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { journals: { message: expect.stringContaining('Journal 1 is 50 % full') } } });
    expect((await door.get('/health/live')).status).toBe(200);
  });

  it('turns red when a callback has waited for more than a minute', async () => {
    const now = new Date();
    door.setNow(now);
    await journal('1', { records: 1, bytes: 10, oldestReceivedAt: new Date(now.getTime() - 61_000).toISOString() });
    const { status, body } = await door.get('/health/ready');
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { journals: { message: expect.stringContaining('the oldest for 61 s') } } });
  });
});

describe('when the database goes away', () => {
  let door: OpenApiDoor;
  beforeAll(async () => {
    door = await openApiDoor();
    await door.get('/v1/messages');
    await door.get('/health/ready');
    await door.dropDatabase();
  });
  afterAll(() => door.close());

  it('the process stays alive and is not ready', async () => {
    expect(await door.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { status, body } = await door.get('/health/ready');

    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'error',
      error: {
        database: { status: 'down', message: expect.stringContaining('PostgreSQL does not answer') },
        schema: { status: 'down' },
      },
    });
    expect(JSON.stringify(body)).not.toContain('://');
  });

  it('questions are answered with 503 and when to come back', async () => {
    const { status, body, headers } = await door.get('/v1/messages');

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:sidetrack:problem:database-unreachable', status: 503 });
  });
});
