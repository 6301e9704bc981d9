import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
});
afterAll(() => door.close());

const asCsv = (path: string): Promise<Response> => door.fetch(path, { accept: 'text/csv' });
const asNdjson = (path: string): Promise<Response> => door.fetch(path, { accept: 'application/x-ndjson' });
const records = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Every property of a resource by the name that its column has. */
const pathsOf = (value: object, prefix = ''): string[] =>
  Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null ? pathsOf(inner as object, `${prefix}${name}.`) : [`${prefix}${name}`],
  );

describe('a list as a file', () => {
  beforeAll(() =>
    door.append(
      ...Array.from({ length: 70 }, (_, index) =>
        anEvent('message', index % 7 === 0 ? 'failed' : 'sent', {
          sid: `e${index}`,
          receivedAt: at(index),
          params: {
            From: '+15550100001',
            To: '+15550100002',
            NumMedia: '0',
            ErrorCode: index % 7 === 0 ? '30003' : '',
          },
        }),
      ),
      anEvent('call', 'completed', {
        sid: 'c1',
        params: { From: '=HYPERLINK("https://example.test")', To: 'sip:a@b' },
      }),
      anEvent('recording', 'completed', { sid: 'r1', params: { RecordingUrl: 'https://example.test/1,2' } }),
    ),
  );

  it('of lines of JSON has every row of the list, in the shape and order that they have there', async () => {
    const response = await asNdjson('/v1/messages');
    const list = await door.get<{ data: unknown[] }>('/v1/messages?limit=1000');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="messages-2026-03-01T130000000Z.ndjson"',
    );
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
    expect(records(await response.text())).toEqual(list.body.data);
    expect(list.body.data).toHaveLength(70);
  });

  it('keeps the filters, and goes on from a cursor, but knows no limit', async () => {
    const first = await door.get<{ next: string }>('/v1/messages?class=failed&limit=4');
    const rest = await asNdjson(`/v1/messages?class=failed&limit=4&cursor=${first.body.next}`);
    const all = await door.get<{ data: unknown[] }>('/v1/messages?class=failed');

    expect(records(await rest.text())).toEqual(all.body.data.slice(4));
    expect(all.body.data).toHaveLength(10);
  });

  it('of CSV has a line of names and a line for each row', async () => {
    const response = await asCsv('/v1/messages?status=failed&until=2026-03-01T12:00:08Z');
    const lines = (await response.text()).split('\r\n');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toMatch(/filename="messages-[0-9TZ-]+\.csv"$/);
    expect(lines[0]).toMatch(/^kind,sid,accountSid,status,.*,from,to,errorCode,.*,timestamps\.sent,.*,lastSeenAt$/);
    expect(lines.slice(1, -1).map((line) => line.split(',')[1])).toEqual(['e7', 'e0']);
    expect(lines[1]).toContain(',+15550100001,+15550100002,30003,');
  });

  it.each(['messages', 'calls', 'recordings'])('of %s has a column for every property', async (kind) => {
    const [head = ''] = (await (await asCsv(`/v1/${kind}`)).text()).split('\r\n');
    const list = await door.get<{ data: object[] }>(`/v1/${kind}`);

    expect(head.split(',')).toEqual(expect.arrayContaining(pathsOf(list.body.data[0]!)));
  });

  it('runs nothing in a spreadsheet', async () => {
    expect(await (await asCsv('/v1/calls')).text()).toContain(`,"'=HYPERLINK(""https://example.test"")",sip:a@b,`);
  });

  it('of nothing has the names of its columns, or no line', async () => {
    expect((await (await asCsv('/v1/messages?accountSid=nobody')).text()).split('\r\n')).toHaveLength(2);
    expect(await (await asNdjson('/v1/messages?accountSid=nobody')).text()).toBe('');
  });

  it.each([
    ['text/csv;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['application/x-ndjson, application/json;q=0.9', 'application/x-ndjson'],
    ['text/html, */*;q=0.8', 'application/json; charset=utf-8'],
    ['text/*', 'text/csv; charset=utf-8; header=present'],
    ['image/png', 'application/json; charset=utf-8'],
  ])('is what Accept likes best: %s', async (accept, type) => {
    const response = await door.fetch('/v1/messages?limit=1', { accept });
    await response.text();

    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each(['text/csv', 'application/x-ndjson'])('as %s is the same to the byte at another moment', async (accept) => {
    const first = await door.fetch('/v1/messages', { accept });
    door.setNow(at(3_600 + 61));
    const later = await door.fetch('/v1/messages', { accept });
    door.setNow(at(3_600));

    expect(await later.text()).toBe(await first.text());
  });

  it('is refused like a page for what cannot be used', async () => {
    const response = await asCsv('/v1/messages?class=lost');

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('the events of a resource as a file', () => {
  beforeAll(() =>
    door.append(
      anEvent('message', 'delivered', { sid: 'story', receivedAt: at(9), params: { To: '+15550100002' } }),
      anEvent('message', 'queued', { sid: 'story', receivedAt: at(1), tags: { campaign: 'march' } }),
      anEvent('message', 'sent', { sid: 'story', receivedAt: at(20) }),
    ),
  );

  it('are the same as in their list', async () => {
    const list = await door.get<{ data: unknown[] }>('/v1/messages/story/events');
    const file = await asNdjson('/v1/messages/story/events');

    expect(records(await file.text())).toEqual(list.body.data);
    expect(file.headers.get('content-disposition')).toContain('filename="message-story-events-');
  });

  it('have their parameters in one cell', async () => {
    const text = await (await asCsv('/v1/messages/story/events?asOf=2026-03-01T12:00:05Z')).text();

    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('"{""campaign"":""march""}"');
  });

  it('are not found for a SID that is not known', async () => {
    expect((await asCsv('/v1/messages/unknown/events')).status).toBe(404);
  });
});
