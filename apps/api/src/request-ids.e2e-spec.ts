import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { connect as connectAsOwner } from '../spec-support/connect.js';
import { anEvent } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: 'm1' }), anEvent('call', 'completed', { sid: 'c1' }));
});
afterAll(() => door.close());

const authorization = `Bearer ${TOKENS[0]!.token}`;

describe('the id of a request', () => {
  it('is repeated in the answer, and is the instance of a problem', async () => {
    const headers = { 'x-request-id': 'Root=1-67891233-abcdef' };
    const found = await door.fetch('/v1/messages/m1', headers);
    const missing = await door.fetch('/v1/messages/m2', headers);

    expect(found.headers.get('x-request-id')).toBe('Root=1-67891233-abcdef');
    expect(missing.headers.get('x-request-id')).toBe('Root=1-67891233-abcdef');
    expect(await missing.json()).toMatchObject({ instance: 'urn:sidetrack:request:Root=1-67891233-abcdef' });
  });

  it.each(['', 'with "quotes"', '<script>', 'x'.repeat(129)])('is a new one instead of %j', async (given) => {
    const [one, other] = await Promise.all([
      door.fetch('/v1/messages/m1', { 'x-request-id': given }),
      door.fetch('/v1/messages/m1', { 'x-request-id': given }),
    ]);

    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
    expect(other.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'));
  });

  it.each([
    ['/v1/nothing', {}],
    ['/v1/messages', { method: 'DELETE' }],
    ['/v1/messages?limit=x', {}],
    ['/v1/messages/%E0%A4%A', {}],
    ['/docs', { method: 'POST' }],
    [`/v1/messages/${'x'.repeat(1_001)}`, {}],
  ])('is in the problem of %s as well', async (path, init) => {
    const response = await fetch(door.url + path, { ...init, headers: { authorization, 'x-request-id': 'a-7' } });

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('x-request-id')).toBe('a-7');
    expect(await response.json()).toMatchObject({ instance: 'urn:sidetrack:request:a-7' });
  });

  it('stands in the log line of what nobody expected', async () => {
    const lines: { requestId?: string; msg: string }[] = [];
    const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as { msg: string }) });
    const broken = await openApiDoor({}, logger);
    try {
      await connectAsOwner(broken.databaseUrl, (owner) => owner.query('DROP TABLE notes'));
      const response = await broken.fetch('/v1/tickets/T-1', { 'x-request-id': 'a-500' });

      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({
        type: 'urn:sidetrack:problem:unexpected',
        instance: 'urn:sidetrack:request:a-500',
      });
      expect(lines).toContainEqual(
        expect.objectContaining({ requestId: 'a-500', msg: 'a request failed unexpectedly' }),
      );
    } finally {
      await broken.close();
    }
  });

  it('is a new one where the request is not readable as HTTP', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.end('nonsense\r\n\r\n');
    const answer = await text(socket);

    expect(answer).toContain('"type":"urn:sidetrack:problem:bad-request"');
    const [, id] = /x-request-id: ([0-9a-f]{12}-[0-9a-z]+)\r\n/.exec(answer)!;
    expect(answer).toContain(`"instance":"urn:sidetrack:request:${id}"`);
  });
});
