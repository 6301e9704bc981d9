import type { AuditResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, anObservation, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

interface Row {
  readonly kind: string;
  readonly sid: string;
  readonly observed: readonly string[];
  readonly discrepancy: { readonly class: string } | null;
  readonly delivery?: { readonly class: string };
}

interface List {
  readonly data: readonly Row[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

const HOUR_S = 3_600;
const hours = (count: number): Date => at(count * HOUR_S);
const ALL = 'class=callback-lost&class=unknown-here&class=disagrees&class=gone-at-provider';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(hours(100));
  const sms = { To: '+12025550101' };
  const observed = { receivedAt: hours(90) };
  await door.append(
    anEvent('message', 'sent', { sid: 'lost', receivedAt: hours(1), params: sms }),
    anObservation('message', 'delivered', { ...observed, sid: 'lost', occurredAt: hours(2), params: sms }),
    anEvent('message', 'undelivered', { sid: 'torn', receivedAt: hours(2) }),
    anObservation('message', 'delivered', { ...observed, sid: 'torn', occurredAt: hours(3) }),
    anEvent('message', 'sent', { sid: 'gone', receivedAt: hours(3) }),
    anObservation('message', null, { ...observed, sid: 'gone' }),
    anObservation('message', 'delivered', {
      ...observed,
      sid: 'unknown',
      occurredAt: hours(4),
      accountSid: OTHER_ACCOUNT,
    }),
    anObservation('message', 'delivered', {
      ...observed,
      sid: 'history',
      occurredAt: hours(5),
      params: { 'Observed.FromBefore': 'true' },
    }),
    anEvent('message', 'sent', { sid: 'mms', receivedAt: hours(6), params: { NumMedia: '1' } }),
    anEvent('message', 'sent', { sid: 'fine', receivedAt: hours(7) }),
    anEvent('message', 'delivered', { sid: 'fine', receivedAt: hours(7.5) }),
    anObservation('message', 'delivered', { ...observed, sid: 'fine', occurredAt: hours(8) }),
    anEvent('message', 'sent', { sid: 'overdue', receivedAt: hours(8) }),

    anEvent('call', 'ringing', { sid: 'call-lost', receivedAt: hours(1), params: { To: '+4915112345678' } }),
    anObservation('call', 'busy', { ...observed, sid: 'call-lost', occurredAt: hours(2) }),
    anObservation('call', 'completed', { ...observed, sid: 'call-unknown', occurredAt: hours(3) }),
    anEvent('call', 'completed', { sid: 'call-fine', receivedAt: hours(4) }),
    anEvent('recording', 'in-progress', { sid: 'recording-gone', receivedAt: hours(1) }),
    anObservation('recording', null, { ...observed, sid: 'recording-gone' }),
    anEvent('recording', 'in-progress', { sid: 'recording-open', receivedAt: hours(2) }),
  );
});
afterAll(() => door.close());

const read = async (path: string): Promise<List> => (await door.get<List>(path)).body;
const sidsOf = ({ data }: List): string[] => data.map(({ sid }) => sid);

const linesOf = async (path: string): Promise<Row[]> =>
  (await (await door.fetch(path, { accept: 'application/x-ndjson' })).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

describe('a list by what callbacks and the provider differ about', () => {
  it.each([
    ['messages', 'class=callback-lost', ['lost']],
    ['messages', 'class=disagrees', ['torn']],
    ['messages', 'class=gone-at-provider', ['gone']],
    ['messages', 'class=unknown-here', ['unknown']],
    ['messages', ALL, ['unknown', 'gone', 'torn', 'lost']],
    ['messages', 'class=contradicted', ['torn']],
    ['messages', 'class=callback-lost&class=receipt-overdue', ['overdue', 'gone', 'lost']],
    ['messages', `class=unknown-here&accountSid=${OTHER_ACCOUNT}`, ['unknown']],
    ['messages', 'class=callback-lost&status=delivered&country=US', ['lost']],
    ['messages', 'class=callback-lost&status=sent', []],
    ['calls', 'class=callback-lost', ['call-lost']],
    ['calls', 'class=unknown-here&class=callback-lost', ['call-unknown', 'call-lost']],
    ['calls', 'class=disagrees', []],
    ['recordings', 'class=gone-at-provider', ['recording-gone']],
    ['recordings', 'class=callback-lost', []],
  ])('of %s with %s has %j, as a page and as a file', async (kind, query, sids) => {
    const page = await read(`/v1/${kind}?${query}`);

    expect(sidsOf(page)).toEqual(sids);
    expect(await linesOf(`/v1/${kind}?${query}`)).toEqual(page.data);
  });

  it('of calls does not know what only messages have', async () => {
    for (const kind of ['calls', 'recordings']) {
      const { status, body } = await door.get(`/v1/${kind}?class=stalled`);

      expect(status).toBe(400);
      expect(body).toMatchObject({
        errors: [{ pointer: '/query/class', detail: expect.stringContaining('known are disagrees, gone-at-provider') }],
      });
    }
  });
});

describe('the discrepancies that asking the provider brought', () => {
  const PATH = '/v1/audit/discrepancies';

  it('are left out of those that are asked for by default', async () => {
    expect(sidsOf(await read(PATH))).toEqual(['torn', 'gone', 'overdue']);
  });

  it('are each explained, oldest first, in the shape that the resource has alone', async () => {
    const { data } = await read(`${PATH}?${ALL}`);

    expect(data.map(({ sid, discrepancy }) => [sid, discrepancy?.class])).toEqual([
      ['lost', 'callback-lost'],
      ['torn', 'disagrees'],
      ['gone', 'gone-at-provider'],
      ['unknown', 'unknown-here'],
    ]);
    expect(data[0]).toEqual((await door.get('/v1/messages/lost')).body);
    expect(data[0]).toMatchObject({
      observed: ['delivered'],
      discrepancy: { since: hours(2).toISOString(), explanation: expect.stringContaining('that callback was lost') },
      delivery: { class: 'delivered', explanation: expect.stringContaining("by the provider's REST API alone") },
    });
  });

  it('are counted by class, a message of both families under both, and listed once', async () => {
    const both = `${PATH}?class=contradicted&class=disagrees&class=receipt-overdue&class=gone-at-provider&include=counts`;
    const { data, counts } = await read(both);

    expect(data.map(({ sid }) => sid)).toEqual(['torn', 'gone', 'overdue']);
    expect(counts).toEqual({ contradicted: 1, 'receipt-overdue': 2, disagrees: 1, 'gone-at-provider': 1 });
    expect(await linesOf(both)).toEqual(data);
  });

  it('are of one kind, by default of every class that the kind has', async () => {
    const calls = await read(`${PATH}?kind=call&include=counts`);
    const recordings = await read(`${PATH}?kind=recording&include=counts`);

    expect(calls.data.map(({ kind, sid }) => [kind, sid])).toEqual([
      ['call', 'call-lost'],
      ['call', 'call-unknown'],
    ]);
    expect(calls.counts).toEqual({ disagrees: 0, 'gone-at-provider': 0, 'unknown-here': 1, 'callback-lost': 1 });
    expect(sidsOf(recordings)).toEqual(['recording-gone']);
    expect(sidsOf(await read(`${PATH}?kind=call&country=DE`))).toEqual(['call-lost']);
    expect(await linesOf(`${PATH}?kind=call`)).toEqual(calls.data);
  });

  it('have as CSV the columns of their kind', async () => {
    const [head, first] = (await (await door.fetch(`${PATH}?kind=call`, { accept: 'text/csv' })).text()).split('\r\n');

    expect(head).toMatch(/^kind,sid,.*,sipResultCode,.*,mos,.*,observed,discrepancy,/);
    expect(first).toMatch(/^call,call-lost,/);
    expect(first).toContain('callback-lost');
  });

  it.each([
    [`${ALL}&class=receipt-overdue`, ['lost', 'torn', 'gone', 'overdue', 'unknown']],
    ['kind=call', ['call-lost', 'call-unknown']],
  ])('with %s page on where the page before ended', async (query, sids) => {
    const seen: string[] = [];
    let path: string | undefined = `${PATH}?${query}&limit=1`;
    while (path !== undefined) {
      const { body, headers }: { body: List; headers: Headers } = await door.get<List>(path);
      seen.push(...sidsOf(body));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }

    expect(seen).toEqual(sids);
  });

  it.each([
    ['kind=call&class=stalled', '/query/class', 'class stalled is of messages'],
    ['kind=recording&channel=sms', '/query/channel', 'channel is of messages'],
    ['kind=recording&country=DE', '/query/country', 'country is of messages and calls'],
    ['kind=fax', '/query/kind', 'is one of message, call, recording'],
  ])('refuse %s with a pointer', async (query, pointer, detail) => {
    const { status, body } = await door.get(`${PATH}?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });
});

describe('the audit of deliveries beside what was observed', () => {
  it('tells what differs and how many outcomes no callback brought, and leaves these out of the times', async () => {
    const { total, intervals } = (await door.get<AuditResource>('/v1/audit/deliveries?since=200h&interval=day')).body;

    expect(total.byDiscrepancy).toEqual({
      'callback-lost': 1,
      disagrees: 1,
      'gone-at-provider': 1,
      'unknown-here': 1,
    });
    // lost, torn, unknown and history.
    expect(total.observed).toBe(4);
    // That of `fine` alone, although `lost` has both times as well.
    expect(total.timeToDelivered).toEqual({ messages: 1, p50Ms: 1_800_000, p95Ms: 1_800_000, p99Ms: 1_800_000 });
    expect(intervals.reduce((sum, { observed }) => sum + observed, 0)).toBe(4);
  });
});
