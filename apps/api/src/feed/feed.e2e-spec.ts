import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../../test/support/clone-database.js';
import { openFeed, type OpenFeed } from '../../../../test/support/feed-reader.js';
import { anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';

interface Page {
  readonly data: readonly { position: number; sid: string; status: string; outOfOrder: boolean }[];
  readonly next: string | null;
  readonly position: number;
}

let door: OpenApiDoor;
const opened: OpenFeed[] = [];

const page = async (query = ''): Promise<Page> => (await door.get<Page>(`/v1/feed${query}`)).body;
const sidsOf = ({ data }: Pick<Page, 'data'>): string[] => data.map(({ sid }) => sid);

async function stream(query = '', lastEventId?: number): Promise<OpenFeed> {
  const feed = await openFeed(`${door.url}/v1/feed/stream${query}`, { token: TOKENS[0]!.token, lastEventId });
  opened.push(feed);
  return feed;
}

/** The position after which a stream begins. */
async function begin(feed: OpenFeed): Promise<number> {
  const { value } = await feed.blocks().next();
  return (value as { id: number }).id;
}

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(
    anEvent('message', 'queued', { sid: 'm-1', receivedAt: at(1), tags: { campaign: 'march' } }),
    anEvent('call', 'in-progress', { sid: 'c-1', receivedAt: at(2) }),
    anEvent('message', 'delivered', { sid: 'm-1', receivedAt: at(3) }),
    anEvent('message', 'sent', { sid: 'm-1', receivedAt: at(4) }),
    anEvent('recording', 'in-progress', { sid: 'r-1', accountSid: OTHER_ACCOUNT, receivedAt: at(5) }),
  );
});

afterAll(async () => {
  for (const feed of opened) feed.close();
  await door.close();
});

it('is not read before an append has ended that has been going on since the door began', async () => {
  const database = await cloneDatabase();
  const appending = new pg.Client({ connectionString: database.ingestUrl });
  await appending.connect();
  await appending.query('BEGIN');
  await appending.query('LOCK TABLE events IN ROW EXCLUSIVE MODE');
  const held = await openApiDoor({ databaseUrl: database.url });
  try {
    expect(await held.get('/v1/feed')).toMatchObject({
      status: 503,
      body: { type: 'urn:sidetrack:problem:feed-not-settled', status: 503 },
    });
    await appending.query('COMMIT');
    expect(await held.get('/v1/feed')).toMatchObject({ status: 200, body: { data: [] } });
  } finally {
    await appending.end();
    await held.close();
    await database.close();
  }
});

describe('a page of the feed', () => {
  it('has every event in the shape of the contract, in the order of its position', async () => {
    const { data, next, position } = await page();

    expect(data[0]).toEqual({
      position: 1,
      kind: 'message',
      sid: 'm-1',
      origin: 'callback',
      status: 'queued',
      recognised: true,
      outOfOrder: false,
      occurredAt: '2026-03-01T12:00:01.000Z',
      receivedAt: '2026-03-01T12:00:01.000Z',
      sequenceNumber: null,
      params: expect.objectContaining({ MessageSid: 'm-1', MessageStatus: 'queued' }),
      unread: [],
      tags: { campaign: 'march' },
    });
    expect(data.map((event) => event.position)).toEqual([1, 2, 3, 4, 5]);
    expect({ next, position }).toEqual({ next: null, position: 5 });
  });

  it('leads to the next one until there is nothing more for now, and from there on later', async () => {
    const { body: first, headers } = await door.get<Page>('/v1/feed?limit=3');
    expect(first).toMatchObject({ next: '3', position: 3 });
    expect(headers.get('link')).toBe('</v1/feed?after=3&limit=3>; rel="next"');

    const { body: last, headers: lastHeaders } = await door.get<Page>(`/v1/feed?limit=3&after=${first.next}`);
    expect(last).toMatchObject({ data: [{ position: 4 }, { position: 5 }], next: null, position: 5 });
    expect(lastHeaders.get('link')).toBeNull();
    expect(await page('?after=5')).toEqual({ data: [], next: null, position: 5 });
  });

  it('marks what came in after the resource had passed that point, wherever the page begins', async () => {
    const all = (await page()).data.map(({ status, outOfOrder }) => [status, outOfOrder]);
    expect(all).toEqual([
      ['queued', false],
      ['in-progress', false],
      ['delivered', false],
      ['sent', true],
      ['in-progress', false],
    ]);
    expect((await page('?after=3&limit=1')).data).toMatchObject([{ status: 'sent', outOfOrder: true }]);
    expect((await page('?status=sent')).data).toMatchObject([{ status: 'sent', outOfOrder: true }]);
  });

  it.each([
    ['?kind=call', ['c-1']],
    ['?sid=m-1', ['m-1', 'm-1', 'm-1']],
    [`?accountSid=${OTHER_ACCOUNT}`, ['r-1']],
    ['?status=queued&status=delivered', ['m-1', 'm-1']],
    // Both words mean the same status of a call, so a filter with either word finds both.
    ['?status=answered', ['c-1']],
    ['?status=in-progress&kind=recording', ['r-1']],
    ['?kind=call&sid=m-1', []],
  ])('filtered with %s has %j and says how far it has looked', async (query, sids) => {
    const found = await page(query);
    expect(sidsOf(found)).toEqual(sids);
    expect(found).toMatchObject({ next: null, position: 5 });
  });

  it.each([
    ['?after=x', '/query/after'],
    ['?after=-1', '/query/after'],
    ['?after=1&after=2', '/query/after'],
    ['?after=1000000', '/query/after'],
    ['?limit=0', '/query/limit'],
    ['?kind=fax', '/query/kind'],
    ['?sid=%00', '/query/sid'],
    ['?status=gone', '/query/status'],
    ['?status=ringing&kind=message', '/query/status'],
    ['?cursor=1', '/query/cursor'],
  ])('is refused for %s, naming it', async (query, pointer) => {
    for (const path of ['/v1/feed', '/v1/feed/stream']) {
      if (path.endsWith('stream') && query.startsWith('?limit')) continue;
      const { status, body } = await door.get(path + query);
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ pointer }] });
    }
  });
});

describe('a page while an append goes on', () => {
  it('waits a little, then has what is settled; the rest comes when it is', async () => {
    await page();
    const client = new pg.Client({ connectionString: door.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    const slow = anEvent('message', 'queued', { sid: 'slow' });
    await createAppendEvents(client as unknown as pg.Pool, PROJECTIONS)([slow]);
    await door.append(anEvent('message', 'queued', { sid: 'quick' }));

    expect(await page('?after=5')).toEqual({ data: [], next: null, position: 5 });
    await client.query('COMMIT');
    await client.end();
    expect(sidsOf(await page('?after=5'))).toEqual(['slow', 'quick']);
  });
});

describe('a stream of the feed', () => {
  it('has what a page has, with the position as id', async () => {
    const feed = await stream('?after=0');
    expect(feed.response.headers.get('content-type')).toBe('text/event-stream');
    expect(feed.response.headers.get('cache-control')).toBe('private, no-cache');
    expect((await feed.blocks().next()).value).toMatchObject({ id: 0, text: 'retry: 2000\nid: 0' });
    expect(await feed.events(5)).toEqual((await page('?limit=5')).data);
  });

  it('without a position has what is appended from now on', async () => {
    const feed = await stream();
    const last = (await page('?limit=1000')).position;
    expect(await begin(feed)).toBe(last);
    await door.append(anEvent('message', 'queued', { sid: 'new' }));
    expect(await feed.events(1)).toMatchObject([{ sid: 'new' }]);
  });

  it('goes on after Last-Event-ID, which goes before any other position', async () => {
    const feed = await stream('?after=0', 4);
    expect(await feed.events(1)).toMatchObject([{ position: 5 }]);
  });

  it('with a filter has only what is wanted, from the past as from now on', async () => {
    const feed = await stream('?after=0&kind=message&status=delivered');
    expect(await feed.events(1)).toMatchObject([{ position: 3 }]);
    await door.append(
      anEvent('call', 'completed', { sid: 'c-2' }),
      anEvent('message', 'sent', { sid: 'm-2' }),
      anEvent('message', 'delivered', { sid: 'm-2' }),
    );
    expect(await feed.events(1)).toMatchObject([{ sid: 'm-2', status: 'delivered' }]);
  });

  it('refuses an id that is none of its own', async () => {
    const feed = await openFeed(`${door.url}/v1/feed/stream`, { token: TOKENS[0]!.token, lastEventId: NaN });
    expect(feed.response.status).toBe(400);
    expect(await feed.response.json()).toMatchObject({ errors: [{ pointer: '/headers/last-event-id' }] });
  });

  it('is not opened without a token', async () => {
    expect((await fetch(`${door.url}/v1/feed/stream`)).status).toBe(401);
  });

  it('ends with the door, also for a reader that does not read', async () => {
    const other = await openApiDoor();
    const body = 'x'.repeat(60_000);
    for (let batch = 0; batch < 10; batch += 1) {
      const events = Array.from({ length: 50 }, (_, n) =>
        anEvent('message', 'sent', { sid: `m-${batch}-${n}`, params: { Body: body } }),
      );
      await other.append(...events);
    }
    const token = TOKENS[0]!.token;
    const idle = await openFeed(`${other.url}/v1/feed/stream`, { token });
    const stalled = await openFeed(`${other.url}/v1/feed/stream?after=0`, { token });
    await idle.blocks().next();
    await stalled.blocks().next();

    const startedAt = performance.now();
    await other.close();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(await idle.blocks().next()).toMatchObject({ done: true });
  });
});
