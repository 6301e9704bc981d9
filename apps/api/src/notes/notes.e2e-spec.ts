import type { LookupResource } from '@sidetrack/views';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at } from '../../spec-support/an-event.js';
import { connect } from '../../spec-support/connect.js';
import { openApiDoor, TOKENS, type Answer, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(
    anEvent('message', 'queued', { sid: 'Noted', receivedAt: at(0) }),
    anEvent('message', 'sent', { sid: 'Noted', receivedAt: at(60) }),
    anEvent('call', 'ringing', { sid: 'Called', receivedAt: at(0) }),
    anEvent('call', 'ringing', { sid: 'Both', receivedAt: at(0) }),
    anEvent('message', 'sent', { sid: 'Both', receivedAt: at(1) }),
  );
});
beforeEach(() => door.setNow(at(90)));
afterAll(() => door.close());

interface Sent {
  readonly key?: string;
  readonly token?: string;
}

async function send(body: unknown, { key, token = TOKENS[0]!.token }: Sent = {}): Promise<Answer> {
  const response = await fetch(`${door.url}/v1/notes`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

const aNote = (given: object = {}): object => ({ sid: 'Noted', ticket: 'SW-1', text: 'Asked the provider.', ...given });

describe('a note', () => {
  it('is answered with what was written, and is at its Location', async () => {
    const { status, body, headers } = await send(aNote({ ticket: ' SW-100 ', text: 'First line.\nSecond line.' }));

    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'message',
      sid: 'Noted',
      accountSid: ACCOUNT,
      ticket: 'SW-100',
      text: 'First line.\nSecond line.',
      author: 'support',
      createdAt: '2026-03-01T12:01:30.000Z',
    });
    expect(headers.get('location')).toBe(`/v1/notes/${String(body['id'])}`);
    expect((await door.get(headers.get('location')!)).body).toEqual(body);
  });

  it('has the name of the token for its author', async () => {
    expect((await send(aNote(), { token: TOKENS[1]!.token })).body).toMatchObject({ author: 'audit' });
  });

  it('stands in the timeline of its SID by its time', async () => {
    door.setNow(at(30));
    await send(aNote({ sid: ' "noted". '.replace('noted', 'Noted'), ticket: 'SW-200', text: 'Between the two.' }));
    const { body } = await door.get<LookupResource>('/v1/lookup/Noted');
    const story = body.timeline.slice(0, 3).map((entry) => (entry.type === 'note' ? entry.text : entry.status));

    expect(story).toEqual(['queued', 'Between the two.', 'sent']);
    expect(body.timeline[1]).toMatchObject({
      type: 'note',
      ticket: 'SW-200',
      author: 'support',
      sincePreviousMs: 30_000,
    });
    expect(body.ticketText).toContain('Ticket:      SW-200');
    expect(body.ticketText).not.toContain('Between the two.');
  });

  it('belongs to the kind that is named, where several have the SID', async () => {
    await send(aNote({ sid: 'Both', kind: 'message', text: 'About the message.' }));
    const notesOf = async (kind: string): Promise<number> =>
      (await door.get<LookupResource>(`/v1/lookup/Both?kind=${kind}`)).body.timeline.filter(
        ({ type }) => type === 'note',
      ).length;

    expect([await notesOf('message'), await notesOf('call')]).toEqual([1, 0]);
  });

  it('can only be written about a SID that is known', async () => {
    const { status, body } = await send(aNote({ sid: 'unheard-of' }));

    expect(status).toBe(404);
    expect(body['detail']).toContain('unheard-of');
  });

  it.each([
    [{ text: undefined }, '/text'],
    [{ text: '   ' }, '/text'],
    [{ text: 'x'.repeat(4_001) }, '/text'],
    [{ text: 'a\0b' }, '/text'],
    [{ text: '\ud800' }, '/text'],
    [{ text: 7 }, '/text'],
    [{ ticket: '' }, '/ticket'],
    [{ ticket: 'a\nb' }, '/ticket'],
    [{ ticket: 'x'.repeat(101) }, '/ticket'],
    [{ ticket: ['SW-1'] }, '/ticket'],
    [{ sid: '…' }, '/sid'],
    [{ sid: null }, '/sid'],
    [{ kind: 'fax' }, '/kind'],
    [{ accountSid: 'not one' }, '/accountSid'],
    [{ author: 'someone else' }, '/author'],
  ])('with %j is refused with a pointer to what is wrong', async (fault, pointer) => {
    const { status, body } = await send(aNote(fault));

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer }] });
  });

  it.each([[[aNote()]], ['text'], [null]])('has to be an object (%j)', async (body) => {
    expect((await send(body)).status).toBe(400);
  });

  it('is a 404 where there is none', async () => {
    expect((await door.get('/v1/notes/5b1f6c2e-0000-4000-8000-000000000006')).status).toBe(404);
    expect((await door.get('/v1/notes/1')).status).toBe(404);
  });
});

describe('an Idempotency-Key', () => {
  it('makes one note of however many requests, and says which answers are repeats', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(aNote({ ticket: 'SW-8' }), { key: 'eight' })),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    await connect(door.databaseUrl, async (client) => {
      const stored = await client.query(`SELECT 1 FROM notes WHERE ticket_reference = 'SW-8'`);
      expect(stored.rowCount).toBe(1);
    });
  });

  it.each([{ text: 'Something else.' }, { ticket: 'SW-2' }, { sid: 'Called' }])(
    'cannot be used again for another note (%j)',
    async (other) => {
      const key = JSON.stringify(other);
      const first = await send(aNote(), { key });
      const { status, body } = await send(aNote(other), { key });

      expect(status).toBe(409);
      expect(body).toMatchObject({ type: 'urn:sidetrack:problem:idempotency-key-used' });
      expect(body['detail']).toContain(first.body['id']);
    },
  );

  it('is each author’s own', async () => {
    const mine = await send(aNote(), { key: 'mine' });
    const yours = await send(aNote({ text: 'Mine.' }), { key: 'mine', token: TOKENS[1]!.token });

    expect(yours.status).toBe(201);
    expect(yours.body['id']).not.toBe(mine.body['id']);
  });

  it('is not needed: every request without one is a note', async () => {
    const [one, other] = [await send(aNote()), await send(aNote())];
    expect(one.body['id']).not.toBe(other.body['id']);
  });

  it('has at most 255 characters', async () => {
    expect((await send(aNote(), { key: 'k'.repeat(255) })).status).toBe(201);
    expect((await send(aNote(), { key: 'k'.repeat(256) })).body).toMatchObject({
      errors: [{ pointer: '/headers/idempotency-key' }],
    });
  });
});

describe('a ticket', () => {
  it('finds its SIDs, in any case, each with where it stands', async () => {
    door.setNow(at(100));
    await send(aNote({ ticket: 'Case #7/é', sid: 'Called' }));
    door.setNow(at(200));
    await send(aNote({ ticket: 'Case #7/é' }));
    await send(aNote({ ticket: 'Case #7/é' }));

    const { status, body, headers } = await door.get(`/v1/tickets/${encodeURIComponent(' case #7/é')}`);

    expect(status).toBe(200);
    expect(headers.get('deprecation')).toBeNull();
    expect(body).toMatchObject({
      next: null,
      data: [
        { kind: 'message', sid: 'Noted', status: 'sent', final: false, noteCount: 2 },
        { kind: 'call', sid: 'Called', status: 'ringing', noteCount: 1, lastNoteAt: at(100).toISOString() },
      ],
    });
  });

  it('that nobody named, or nobody could name, has none', async () => {
    const references = ['never', '%00', 'a%00b', '%0A', '%2F', '..%2F..', '%F0%9F%91%8B', 'x'.repeat(1_000)];
    for (const reference of references) {
      const { status, body } = await door.get(`/v1/tickets/${reference}`);

      expect(status, reference).toBe(200);
      expect(body).toEqual({ data: [], next: null });
    }
  });

  it('is found at its old path as well, which says where to ask from now on', async () => {
    const reference = encodeURIComponent('Case #7/é');
    const now = await door.get(`/v1/tickets/${reference}`);
    const before = await door.get(`/v1/lookup/ticket/${reference}`);

    expect(before.body).toEqual(now.body);
    expect(before.headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(before.headers.get('link')).toBe(`</v1/tickets/${reference}>; rel="successor-version"`);
    expect((await door.get('/v1/lookup/ticket/%00')).body).toEqual({ data: [], next: null });
  });

  it('called evidence is told from the evidence about a SID ticket', async () => {
    await send(aNote({ ticket: 'evidence' }));
    const found = { data: [{ sid: 'Noted' }] };
    expect((await door.get('/v1/tickets/evidence')).body).toMatchObject(found);
    expect((await door.get('/v1/lookup/ticket/evidence')).body).toMatchObject(found);

    await door.append(anEvent('call', 'ringing', { sid: 'ticket' }));
    expect((await door.get('/v1/tickets/evidence')).body).toMatchObject(found);
    expect((await door.get('/v1/lookup/ticket')).body).toMatchObject({ kind: 'call', sid: 'ticket' });
    expect((await door.get('/v1/lookup/ticket/evidence?format=json')).body).toMatchObject({
      format: 'sidetrack-evidence/1',
      sid: 'ticket',
    });
  });
});
