import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readApi } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

interface Fixture {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly headers: Record<string, string>;
}

const { callbacks, signingKey, publicUrl } = JSON.parse(
  readFileSync(new URL('../fixtures/callbacks.json', import.meta.url), 'utf8'),
) as { callbacks: Fixture[]; signingKey: string; publicUrl: string };

/** The two fixtures that no door takes, and what their refusal has to say. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  '23-conference-M-participant-join': /conference/i,
  '42-message-X-swml-json-status': /RELAY|SWML/,
};

/** Where each resource stands when all callbacks have come in the order of the file, by hand. */
const STATES: Readonly<Record<string, object>> = {
  'calls/3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f': {
    status: 'completed',
    final: true,
    contradicted: false,
    direction: 'outbound-api',
    durationSeconds: 94,
    sipResultCode: '200',
    hangupBy: '+15559876543',
    eventCount: 4,
    timestamps: {
      initiated: '2024-04-04T18:30:31.000Z',
      ringing: '2024-04-04T18:30:33.000Z',
      answered: '2024-04-04T18:30:41.000Z',
      completed: '2024-04-04T18:32:15.000Z',
    },
  },
  'calls/0703574f-b151-465d-aedb-2897aaaa13c7': { status: 'busy', final: true, sipResultCode: '486', eventCount: 1 },
  'calls/a85cff02-74ab-4b23-9d18-3290cccc0633': { status: 'failed', final: true, sipResultCode: '500', eventCount: 2 },
  'calls/c0ffee00-1111-4222-8333-444455556666': { status: 'completed', durationSeconds: 142, direction: null },
  'calls/d1a1c411-2222-4333-8444-555566667777': {
    status: 'answered',
    final: false,
    parentCallSid: '3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f',
  },
  'calls/9b8a7c6d-3333-4444-8555-666677778888': { status: 'completed', durationSeconds: 94 },
  'calls/CA35c037c9b8bb40c5002e2fe8cbbeecd9': { status: 'busy', sipResultCode: '486', durationSeconds: 0 },
  'messages/0a059168-ead0-41af-9d1f-343dae832527': {
    status: 'delivered',
    final: true,
    channel: 'sms',
    direction: 'outbound',
    eventCount: 4,
    delivery: { class: 'delivered' },
  },
  'messages/2c27b38a-0cf2-43c1-9f31-565fc0a54749': {
    status: 'failed',
    errorCode: '30007',
    eventCount: 2,
    delivery: { class: 'failed' },
  },
  'messages/3d38c49b-1d03-44d2-8042-676fd1b6585a': {
    status: 'sent',
    final: true,
    channel: 'mms',
    numMedia: 2,
    delivery: { class: 'receipt-not-expected' },
  },
  'messages/4e49d5ac-2e14-45e3-9153-7870e2c7696b': {
    status: 'received',
    final: true,
    direction: 'inbound',
    delivery: { class: 'inbound' },
  },
  'messages/SM1342fe1b2c904d1ab04f0fc7a58abca9': { status: 'delivered', delivery: { class: 'delivered' } },
  'messages/SM2342fe1b2c904d1ab04f0fc7a58abca9': { status: 'canceled', from: null, delivery: { class: 'failed' } },
  'recordings/19e436af-5688-4307-b03b-bdb2b42b8142': {
    status: 'completed',
    final: true,
    callSid: '3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f',
    durationSeconds: 94,
    channels: 1,
    source: 'RecordVerb',
    // The third callback of the file repeats the first to the letter.
    eventCount: 2,
  },
  'recordings/2a0547b0-6799-4418-814c-ced3c53c9253': { status: 'absent', final: true, durationSeconds: 0 },
  'recordings/4c2769d2-89bb-463a-a36e-e0f5e75eb475': { status: 'failed', source: 'Conference' },
  'recordings/5d387ae3-9acc-474b-b47f-f106f86fc586': { status: 'completed', source: 'OutBoundApi' },
};

describe('the sample callbacks, delivered in file order to the built doors', () => {
  let database: ClonedDatabase;
  let ingest: BuiltDoor;
  let api: BuiltDoor;
  let dataDir: string;
  const answers = new Map<string, { status: number; body: string }>();

  beforeAll(async () => {
    database = await cloneDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-fixtures-'));
    const environment = { PUBLIC_URL: publicUrl, SIGNING_KEYS: `*=${signingKey}`, DATA_DIR: dataDir };
    [ingest, api] = await Promise.all([
      startBuiltDoor('ingest', database.url, environment),
      startBuiltDoor('api', database.url, environment),
    ]);
    for (const { name, method, url, contentType, body, headers } of callbacks) {
      const target = url.slice(publicUrl.length);
      const response = await fetch(ingest.url + target, {
        method,
        headers: { ...headers, 'content-type': contentType },
        body,
      });
      answers.set(name, { status: response.status, body: await response.text() });
    }
  });

  afterAll(async () => {
    expect(await Promise.all([ingest.end(), api.end()])).toEqual([0, 0]);
    rmSync(dataDir, { recursive: true });
    await database.close();
  });

  it.each(callbacks.filter(({ name }) => !(name in REFUSED)).map(({ name }) => name))('takes %s', (name) => {
    expect(answers.get(name)).toEqual({ status: 200, body: '' });
  });

  it.each(Object.entries(REFUSED))('refuses %s, sets it aside and says what it is', (name, words) => {
    const answer = answers.get(name);
    const problem = JSON.parse(answer?.body ?? '{}') as Record<string, unknown>;
    expect(answer?.status).toBe(422);
    expect(problem['detail']).toMatch(words);
    expect(problem['quarantineId']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(Object.entries(STATES))('gives %s the state of the contract', async (path, state) => {
    const answer = await readApi(api.url, `/v1/${path}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(state);
    if (path.startsWith('calls'))
      expect(answer.body['timestamps']).toEqual((state as { timestamps?: object }).timestamps ?? expect.anything());
  });

  it('counts them by door and outcome, for Prometheus at the private door', async () => {
    await vi.waitFor(
      async () => {
        const metrics = await (await fetch(`${api.url}/metrics`)).text();
        expect(metrics).toContain('sidetrack_callbacks_total{door="recordings",outcome="stored"} 6');
        expect(metrics).toContain('sidetrack_callbacks_total{door="calls",outcome="wrong-door"} 1');
        expect(metrics).toContain('sidetrack_journal_callbacks 0');
      },
      { timeout: 20_000, interval: 100 },
    );
  });

  it('lists nothing besides', async () => {
    for (const plural of ['calls', 'messages', 'recordings']) {
      const listed = (await readApi(api.url, `/v1/${plural}?limit=1000`)).body['data'] as { sid: string }[];
      const expected = Object.keys(STATES).filter((path) => path.startsWith(plural));
      expect(listed.map(({ sid }) => `${plural}/${sid}`).toSorted()).toEqual(expected.toSorted());
    }
  });

  it('shows the history of a call with the provider’s own words', async () => {
    const { body } = await readApi(api.url, '/v1/calls/3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f/events');
    const events = body['data'] as Record<string, unknown>[];
    expect(events.map((event) => event['status'])).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(events.map((event) => event['sequenceNumber'])).toEqual([0, 1, 2, 3]);
    expect(events.every((event) => event['outOfOrder'] === false && event['recognised'] === true)).toBe(true);
  });
});
