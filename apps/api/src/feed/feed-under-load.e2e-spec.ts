import type { CallbackEvent } from '@sidetrack/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFeed, type OpenFeed } from '../../../../test/support/feed-reader.js';
import { anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { FeedPools } from './feed-pools.js';

/** More than a page of a stream, so that whoever begins with the first is in the past. */
const PAST_EVENTS = 250;

let door: OpenApiDoor;
let opened: OpenFeed[];

const messages = (count: number): CallbackEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent('message', 'queued', { sid: `m-${n + 1}` }));

async function stream(query = ''): Promise<OpenFeed> {
  const feed = await openFeed(`${door.url}/v1/feed/stream${query}`, { token: TOKENS[0]!.token });
  opened.push(feed);
  return feed;
}

beforeEach(async () => {
  opened = [];
  door = await openApiDoor();
});

afterEach(async () => {
  for (const feed of opened) feed.close();
  await door.close();
});

describe('while streams that read up on the past have all of their connections busy', () => {
  it('pages, the horizon and what is appended now do not wait for them', async () => {
    await door.append(...messages(PAST_EVENTS));
    const { past } = door.app.get(FeedPools);
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
