import type { CallbackEvent } from '@sidetrack/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../../test/support/eventually.js';
import { openFeed, type OpenFeed } from '../../../../test/support/feed-reader.js';
import { anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { ApiPools } from '../api-pools.js';

const MOST_STREAMS = 4;
const THIRD = { name: 'third', token: 'made-up-token-of-the-third' };
/** More than one page of a stream, so a reader that begins with the first event is behind. */
const PAST_EVENTS = 250;

let door: OpenApiDoor;
let opened: OpenFeed[];

const messages = (count: number): CallbackEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent('message', 'queued', { sid: `m-${n + 1}` }));

async function stream(query = '', { token } = TOKENS[0]!): Promise<OpenFeed> {
  const feed = await openFeed(`${door.url}/v1/feed/stream${query}`, { token });
  opened.push(feed);
  return feed;
}

beforeEach(async () => {
  opened = [];
  door = await openApiDoor({ feedMaxStreams: MOST_STREAMS, apiTokens: [...TOKENS, THIRD] });
});

afterEach(async () => {
  for (const feed of opened) feed.close();
  await door.close();
});

describe('while streams that read up on the past have all of their connections busy', () => {
  it('pages, the horizon and what is appended now do not wait for them', async () => {
    await door.append(...messages(PAST_EVENTS));
    const past = door.app.get(ApiPools).of('feedPast');
    const busy = await Promise.all(Array.from({ length: past.options.max }, () => past.connect()));
    try {
      const behind = await stream('?after=0');
      const upToDate = await stream();
      await door.append(anEvent('message', 'queued', { sid: 'new' }));

      expect(await upToDate.events(1)).toMatchObject([{ sid: 'new' }]);
      const { body } = await door.get(`/v1/feed?after=${PAST_EVENTS}`);
      expect(body).toMatchObject({ data: [{ sid: 'new' }] });
      expect((await behind.blocks().next()).value).toMatchObject({ id: 0, data: null });
      expect(past.waitingCount).toBe(1);

      for (const connection of busy.splice(0)) connection.release();
      expect((await behind.events(PAST_EVENTS + 1)).at(-1)).toMatchObject({ sid: 'new' });
    } finally {
      for (const connection of busy) connection.release();
    }
  });
});

describe('when as many streams are open as the door keeps', () => {
  it('one more is asked to come back, until one of them is left; pages are answered', async () => {
    for (const caller of TOKENS) {
      for (let n = 0; n < MOST_STREAMS / 2; n += 1) expect((await stream('', caller)).response.status).toBe(200);
    }

    const { response } = await stream('', THIRD);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: 'urn:sidetrack:problem:feed-streams-full' });
    expect((await door.get('/v1/feed')).status).toBe(200);

    opened[0]!.close();
    const open = async (): Promise<boolean> => (await stream('', THIRD)).response.status === 200;
    expect(await eventually(open, { withinMs: 5_000 })).toBe(true);
    expect((await stream('', THIRD)).response.status).toBe(503);
  });

  it('no token has more than half of them, so that another always gets in', async () => {
    for (let n = 0; n < MOST_STREAMS / 2; n += 1) expect((await stream()).response.status).toBe(200);

    const { response } = await stream();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ type: 'urn:sidetrack:problem:feed-streams-of-token' });
    expect((await stream('', TOKENS[1])).response.status).toBe(200);
  });

  it('a stream that is refused, or only asked for with HEAD, takes no place', async () => {
    for (let n = 0; n <= MOST_STREAMS; n += 1) {
      expect((await stream('?after=1000')).response.status).toBe(400);
      const headers = { authorization: `Bearer ${TOKENS[0]!.token}` };
      expect((await fetch(`${door.url}/v1/feed/stream`, { method: 'HEAD', headers })).status).toBe(200);
    }
    expect((await stream()).response.status).toBe(200);
  });
});
