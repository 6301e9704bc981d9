import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

interface List {
  readonly data: readonly { readonly sid: string; readonly delivery: { readonly class: string } }[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

const HOUR_S = 3_600;
const hours = (count: number): Date => at(count * HOUR_S);

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(hours(100));
  const mms = { NumMedia: '1' };
  await door.append(
    anEvent('message', 'sent', { sid: 'overdue-1', receivedAt: hours(1), tags: { campaign: 'spring' } }),
    anEvent('message', 'sent', { sid: 'overdue-2', receivedAt: hours(2), accountSid: OTHER_ACCOUNT }),
    anEvent('message', 'queued', {
      sid: 'stalled-1',
      receivedAt: hours(3),
      params: { To: '+4915112345678' },
      tags: { campaign: 'spring' },
    }),
    anEvent('message', 'queued', { sid: 'stalled-2', receivedAt: hours(3), params: mms }),
    anEvent('message', 'undelivered', { sid: 'torn', receivedAt: hours(4) }),
    anEvent('message', 'delivered', { sid: 'torn', receivedAt: hours(5) }),
    anEvent('message', 'sent', { sid: 'mms', receivedAt: hours(6), params: mms }),
    anEvent('message', 'delivered', { sid: 'fine', receivedAt: hours(7) }),
    anEvent('message', 'sent', { sid: 'young', receivedAt: hours(99) }),
  );
});
afterAll(() => door.close());

const list = async (query: string) => (await door.get<List>(`/v1/audit/discrepancies?${query}`)).body;
const sidsOf = ({ data }: List): string[] => data.map(({ sid }) => sid);

describe('the discrepancies', () => {
  it('are by default what is overdue, stalled or contradicted, oldest first, explained', async () => {
    const body = await list('');

    expect(sidsOf(body)).toEqual(['overdue-1', 'overdue-2', 'stalled-1', 'stalled-2', 'torn']);
    expect(body.counts).toBeNull();
    expect(body.next).toBeNull();
    expect(body.data[0]).toEqual((await door.get('/v1/messages/overdue-1')).body);
  });

  it('are counted by class when that is asked for, every class that was asked for among them', async () => {
    expect((await list('include=counts')).counts).toEqual({ 'receipt-overdue': 2, stalled: 2, contradicted: 1 });
    expect((await list('include=counts&class=stalled&class=inbound&limit=1')).counts).toEqual({
      stalled: 2,
      inbound: 0,
    });
  });

  it.each([
    ['class=stalled', ['stalled-1', 'stalled-2']],
    ['class=delivered&class=receipt-not-expected', ['mms', 'fine']],
    ['class=awaiting-receipt', ['young']],
    ['class=inbound', []],
    [`accountSid=${OTHER_ACCOUNT}`, ['overdue-2']],
    [`accountSid=${ACCOUNT}&class=receipt-overdue`, ['overdue-1']],
    ['channel=mms', ['stalled-2']],
    ['country=DE', ['stalled-1']],
    ['country=FR', []],
    ['country=unknown&since=1w', ['overdue-1', 'overdue-2', 'stalled-2', 'torn']],
    ['tag=campaign:spring', ['overdue-1', 'stalled-1']],
    ['tag=campaign:spring&class=stalled', ['stalled-1']],
    ['since=97h', ['stalled-1', 'stalled-2', 'torn']],
    ['until=98h', ['overdue-1']],
  ])('of %s are %j', async (query, sids) => {
    const body = await list(`include=counts&${query}`);

    expect(sidsOf(body)).toEqual(sids);
    expect(Object.values(body.counts!).reduce((sum, count) => sum + count, 0)).toBe(sids.length);
  });

  it('page on from the moment of the first page, whatever has become overdue or moved on since', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/v1/audit/discrepancies?limit=2&include=counts';
    while (path !== undefined) {
      const { body, headers }: { body: List; headers: Headers } = await door.get<List>(path);
      expect(body.counts === null).toBe(seen.length > 0);
      seen.push(...sidsOf(body));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      // By now, every message that is still open would be overdue.
      door.setNow(hours(1_000));
    }
    door.setNow(hours(100));

    expect(seen).toEqual(['overdue-1', 'overdue-2', 'stalled-1', 'stalled-2', 'torn']);
  });

  it.each([
    ['class=lost', '/query/class', 'does not know "lost"'],
    ['include=order', '/query/include', 'is one of counts'],
    ['limit=0', '/query/limit', 'is a whole number'],
    ['cursor=x', '/query/cursor', 'begin without it'],
    ['since=1h&until=2h', '/query/until', 'is before since'],
  ])('refuse %s with a pointer', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/audit/discrepancies?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });
});

describe('the discrepancies as a file', () => {
  const PATH = '/v1/audit/discrepancies';
  const asFile = (accept: string, query: string): Promise<Response> => door.fetch(`${PATH}?${query}`, { accept });

  const rowsOf = async (query: string): Promise<unknown[]> =>
    (await (await asFile('application/x-ndjson', query)).text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);

  const sidsInCsv = async (query: string): Promise<(string | undefined)[]> =>
    (await (await asFile('text/csv', query)).text())
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[1]);

  it('have a name, and as CSV the columns of a message in a first line', async () => {
    const response = await asFile('text/csv', '');
    const [head, first] = (await response.text()).split('\r\n');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="discrepancies-2026-03-05T160000000Z.csv"',
    );
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
    expect(head).toMatch(/^kind,sid,accountSid,status,.*,delivery\.class,delivery\.since,.*,lastSeenAt$/);
    expect(first).toMatch(/^message,overdue-1,.*,receipt-overdue,/);
  });

  it.each([
    '',
    'class=stalled',
    'class=delivered&class=receipt-not-expected&class=delivered',
    'class=inbound',
    `accountSid=${OTHER_ACCOUNT}`,
    'channel=mms',
    'country=DE&tag=campaign:spring',
    'since=97h',
    'until=98h',
  ])('of "%s" are those of the pages, in their shape and order', async (query) => {
    const { data } = await list(query);

    expect(await rowsOf(query)).toEqual(data);
    expect(await sidsInCsv(query)).toEqual(data.map(({ sid }) => sid));
  });

  it('know no limit, and leave counting to the pages', async () => {
    expect(await rowsOf('limit=1&include=counts')).toEqual((await list('')).data);
  });

  it('go on from a cursor at its moment, although everything is overdue by now', async () => {
    const { data } = await list('class=awaiting-receipt&class=receipt-overdue');
    const { next } = await list('class=awaiting-receipt&class=receipt-overdue&limit=1');
    door.setNow(hours(1_000));
    const rest = await rowsOf(`class=awaiting-receipt&class=receipt-overdue&cursor=${next}`);
    door.setNow(hours(100));

    expect(rest).toEqual(data.slice(1));
    expect(data.map(({ delivery }) => delivery.class)).toEqual([
      'receipt-overdue',
      'receipt-overdue',
      'awaiting-receipt',
    ]);
  });

  it('are refused like a page for what cannot be used', async () => {
    const response = await asFile('text/csv', 'class=lost');

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
