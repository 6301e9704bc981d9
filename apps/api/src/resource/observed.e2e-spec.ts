import { SigningKeys } from '@sidetrack/signalwire';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_SHA256, anEvent, anObservation, ASKED_URL, at } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { Evidence } from '../lookup/evidence/evidence.js';

const HOUR_S = 3_600;
const [SENT_AT, DELIVERED_AT, ASKED_AT] = [at(1), at(60), at(HOUR_S)];
const priced = { 'Observed.Price': '-0.0079', 'Observed.PriceUnit': 'USD' };
const measured = { ...priced, 'Observed.AudioInMos': '4.21', 'Observed.AudioOutLost': '12' };

interface Event {
  readonly sid: string;
  readonly status: string;
  readonly origin: string;
  readonly occurredAt: string;
}

let door: OpenApiDoor;

beforeAll(async () => {
  const signingKeys = new SigningKeys([{ accountSid: '*', key: 'a-key' }]);
  door = await openApiDoor({ quarantine: { maxAgeMs: 1, maxBytes: 1, publicUrls: [], signingKeys } });
  door.setNow(at(2 * HOUR_S));
  await door.append(
    anEvent('message', 'sent', { sid: 'lost', receivedAt: SENT_AT, params: { To: '+12025550101' } }),
    anObservation('message', 'delivered', {
      sid: 'lost',
      occurredAt: DELIVERED_AT,
      receivedAt: ASKED_AT,
      params: priced,
    }),
    anObservation('call', 'completed', {
      sid: 'unknown',
      occurredAt: DELIVERED_AT,
      receivedAt: ASKED_AT,
      params: measured,
    }),
    anEvent('message', 'sent', { sid: 'late', receivedAt: SENT_AT }),
    anObservation('message', 'delivered', { sid: 'late', occurredAt: DELIVERED_AT, receivedAt: ASKED_AT }),
    anEvent('message', 'delivered', { sid: 'late', occurredAt: at(50), receivedAt: at(HOUR_S + 60) }),
  );
});
afterAll(() => door.close());

const fileOf = async (path: string, accept: string): Promise<string[]> =>
  (await (await door.fetch(path, { accept })).text()).split(/\r?\n/).filter((line) => line !== '');

describe('what only an observation brought', () => {
  it('is no callback: neither the traffic nor the order of callbacks counts it', async () => {
    const traffic = await door.get('/v1/audit/traffic?since=3h&interval=hour');
    const audit = await door.get('/v1/audit/deliveries?since=3h&include=order');

    expect(traffic.body).toMatchObject({ total: { events: 3, byKind: { message: 3, call: 0, recording: 0 } } });
    expect(audit.body).toMatchObject({ total: { order: { events: 3, outOfOrder: 0, share: 0 } } });
  });

  it('is marked in the state, with what the provider alone says', async () => {
    expect((await door.get('/v1/messages/lost')).body).toMatchObject({
      status: 'delivered',
      final: true,
      observed: ['delivered'],
      timestamps: { sent: SENT_AT.toISOString(), delivered: DELIVERED_AT.toISOString() },
      price: '-0.0079',
      priceUnit: 'USD',
      discrepancy: { class: 'callback-lost', since: DELIVERED_AT.toISOString() },
    });
    expect((await door.get('/v1/calls/unknown')).body).toMatchObject({
      observed: ['completed'],
      discrepancy: { class: 'unknown-here' },
      price: '-0.0079',
      mos: '4.21',
      lostPackets: '12',
      rttMs: null,
    });
  });

  it('gives way to a callback that comes later', async () => {
    expect((await door.get('/v1/messages/late')).body).toMatchObject({
      status: 'delivered',
      observed: [],
      discrepancy: null,
      timestamps: { delivered: at(50).toISOString() },
      eventCount: 3,
    });
  });

  it('is in the state of an earlier moment as it was known then', async () => {
    const asOf = async (sid: string, seconds: number) =>
      (await door.get(`/v1/messages/${sid}?asOf=${at(seconds).toISOString()}`)).body;

    expect(await asOf('late', HOUR_S - 1)).toMatchObject({ status: 'sent', observed: [], discrepancy: null });
    expect(await asOf('late', HOUR_S)).toMatchObject({
      status: 'delivered',
      observed: ['delivered'],
      discrepancy: { class: 'callback-lost' },
    });
    expect(await asOf('late', HOUR_S + 60)).toMatchObject({ observed: [], discrepancy: null });
    expect(await asOf('lost', HOUR_S)).toMatchObject({ price: '-0.0079' });
  });

  it('is in files with its price, and as a cell that says what differs', async () => {
    const [head = '', line = ''] = await fileOf('/v1/messages?class=callback-lost', 'text/csv');
    const [row] = await fileOf('/v1/messages?class=callback-lost', 'application/x-ndjson');

    expect(head).toContain(',price,priceUnit,observed,discrepancy,');
    expect(line).toContain(',USD,');
    expect(line).toContain('""class"":""callback-lost""');
    expect(JSON.parse(row!)).toEqual((await door.get('/v1/messages/lost')).body);
  });
});

describe('the origin of an event', () => {
  const of = ({ status, origin }: Event): string[] => [status, origin];
  const LOST = [
    ['sent', 'callback'],
    ['delivered', 'reconciliation'],
  ];

  it('is in the history of its resource, as a page and as files', async () => {
    const path = '/v1/messages/lost/events';
    const { data } = (await door.get<{ data: Event[] }>(path)).body;
    const lines = await fileOf(path, 'application/x-ndjson');
    const [head = '', first = '', second = ''] = await fileOf(path, 'text/csv');
    const column = head.split(',').indexOf('origin');

    expect(data.map(of)).toEqual(LOST);
    expect(data[1]?.occurredAt).toBe(DELIVERED_AT.toISOString());
    expect(lines.map((line) => of(JSON.parse(line) as Event))).toEqual(LOST);
    expect([first, second].map((line) => line.split(',')[column])).toEqual(['callback', 'reconciliation']);
  });

  it('is in the feed', async () => {
    const { data } = (await door.get<{ data: Event[] }>('/v1/feed?sid=lost')).body;

    expect(data.map(of)).toEqual(LOST);
  });

  it('is in the timeline and in the explanation of a look-up', async () => {
    const { body } = await door.get<{
      timeline: (Event & { type: string })[];
      explanation: string;
      ticketText: string;
    }>('/v1/lookup/lost');

    expect(body.timeline.filter(({ type }) => type === 'event').map(of)).toEqual(LOST);
    expect(body.explanation).toContain("`delivered` was reported by the provider's REST API alone");
  });

  it('is in the text for a ticket, which claims no signature for it', async () => {
    const { ticketText } = (await door.get<{ ticketText: string }>('/v1/lookup/lost')).body;
    const lines = ticketText.split('\n');

    expect(lines.find((line) => line.includes(`${ASKED_AT.toISOString()}  delivered`))).toContain(
      'observed over your REST API',
    );
    expect(lines.find((line) => line.includes(`${SENT_AT.toISOString()}  sent`))).not.toContain('observed');
    expect(ticketText.replaceAll(/\s+/g, ' ')).toContain(
      'none: your REST API reported it when we asked; no callback did',
    );
  });

  it('is in the evidence, with what was asked and the SHA-256 of the answer instead of a signature', async () => {
    const { events } = (await door.get<Evidence>('/v1/lookup/lost/evidence?format=json')).body;

    expect(events.map(({ event }) => event.origin)).toEqual(['callback', 'reconciliation']);
    expect(events[1]?.event.signature).toMatchObject({
      scheme: 'rest',
      value: ANSWER_SHA256,
      signedUrl: ASKED_URL,
      verdict: 'observed',
      signedTextBase64: [],
    });
  });

  const readmeOf = async (sid: string): Promise<{ readonly readme: string; readonly files: string[] }> => {
    const files = unzipSync(new Uint8Array(await (await door.fetch(`/v1/lookup/${sid}/evidence`)).arrayBuffer()));
    return { readme: Buffer.from(files['README.txt']!).toString('utf8'), files: Object.keys(files) };
  };

  it('is in the README of the evidence, which does not say that the provider signed it', async () => {
    const { readme, files } = await readmeOf('lost');

    expect(readme).toContain(
      `events/002-delivered.json: observed over TLS at ${ASKED_AT.toISOString()}, not signed;\n` +
        `    answer's SHA-256 ${ANSWER_SHA256}\n    asked ${ASKED_URL}\n`,
    );
    expect(files).toContain('events/001-sent.signed');
    expect(files).not.toContain('events/002-delivered.signed');
  });

  it('leaves a README without commands for signatures where there is none', async () => {
    const { readme } = await readmeOf('unknown');

    expect(readme).toContain('DID THE PROVIDER SIGN IT?\n\nNo: no callback came of it.\n\nOBSERVED\n');
    expect(readme).toContain('observed over TLS');
    expect(readme).not.toContain('openssl');
    expect(readme).not.toContain('undefined');
  });
});
