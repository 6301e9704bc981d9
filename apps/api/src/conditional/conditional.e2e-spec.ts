import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
  await door.append(
    anEvent('message', 'sent', { sid: 'tagged', receivedAt: at(0) }),
    anEvent('call', 'ringing', { sid: 'tagged', receivedAt: at(0) }),
    anEvent('recording', 'in-progress', { sid: 'tagged', receivedAt: at(0) }),
  );
});
afterAll(() => door.close());

const tagOf = async (path: string): Promise<string> => (await door.fetch(path)).headers.get('etag')!;
const statusOf = async (path: string, tag: string): Promise<number> =>
  (await door.fetch(path, { 'if-none-match': tag })).status;

const PATHS = ['messages', 'calls', 'recordings'].flatMap((kind) => [
  `/v1/${kind}/tagged`,
  `/v1/${kind}/tagged/events`,
  `/v1/${kind}/tagged?asOf=2026-03-01T12:30:00Z`,
  `/v1/${kind}/tagged/events?asOf=2026-03-01T12:30:00Z`,
]);

describe('a version of a resource', () => {
  it.each(PATHS)('of %s has a weak tag, under which it is not sent twice', async (path) => {
    const first = await door.fetch(path);
    const tag = first.headers.get('etag')!;
    const again = await door.fetch(path, { 'if-none-match': tag });

    expect(first.status).toBe(200);
    expect(tag).toMatch(/^W\/"[!#-~]+"$/);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    expect(again.headers.get('content-type')).toBeNull();
  });

  it('is known in a list, in its strong spelling, and by a star', async () => {
    const tag = await tagOf('/v1/messages/tagged');

    expect(await statusOf('/v1/messages/tagged', `"other", ${tag}`)).toBe(304);
    expect(await statusOf('/v1/messages/tagged', tag.slice('W/'.length))).toBe(304);
    expect(await statusOf('/v1/messages/tagged', '*')).toBe(304);
    expect(await statusOf('/v1/messages/tagged', '"other"')).toBe(200);
  });

  it('is the same for every token', async () => {
    const authorization = `Bearer ${TOKENS[1]!.token}`;
    const response = await fetch(`${door.url}/v1/calls/tagged`, { headers: { authorization } });

    expect(response.headers.get('etag')).toBe(await tagOf('/v1/calls/tagged'));
  });

  it('is another one after a callback, also after one that moves no state', async () => {
    const seen: string[] = [];
    for (const status of ['ringing', 'answered', 'speaking', 'queued']) {
      await door.append(anEvent('call', status, { sid: 'moving', params: { Attempt: `${seen.length}` } }));
      const tag = await tagOf('/v1/calls/moving');
      for (const old of seen) expect(await statusOf('/v1/calls/moving', old)).toBe(200);
      seen.push(tag);
    }

    expect(new Set(seen).size).toBe(4);
  });

  it.each(PATHS)('of %s is the same to the byte at every moment at which it has this tag', async (path) => {
    const first = await door.fetch(path);
    door.setNow(at(3_600 + 61));
    const later = await door.fetch(path);
    door.setNow(at(3_600));

    expect(later.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await later.text()).toBe(await first.text());
  });

  it('of a message is another one when another window changes what is said about it', async () => {
    const tag = await tagOf('/v1/messages/tagged');
    const windows = { receiptMs: 48 * 3_600_000, stallMs: 6 * 3_600_000 };
    const restarted = await openApiDoor({ databaseUrl: door.databaseUrl, windows, now: () => at(3_600) });
    try {
      const response = await restarted.fetch('/v1/messages/tagged', { 'if-none-match': tag });

      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ delivery: { class: 'awaiting-receipt' } });
    } finally {
      await restarted.close();
    }
  });

  it('of a message is another one when the clock changes its delivery class', async () => {
    const tag = await tagOf('/v1/messages/tagged');
    door.setNow(at(72 * 3_600));
    expect(await statusOf('/v1/messages/tagged', tag)).toBe(304);
    door.setNow(at(72 * 3_600 + 1));
    const later = await door.fetch('/v1/messages/tagged', { 'if-none-match': tag });
    door.setNow(at(3_600));

    expect(later.status).toBe(200);
    expect(later.headers.get('etag')).not.toBe(tag);
  });

  it('belongs to one account', async () => {
    const sid = 'of-two';
    await door.append(anEvent('call', 'ringing', { sid, receivedAt: at(5) }));
    const tag = await tagOf(`/v1/calls/${sid}`);
    // A journal is drained late: its callback came in earlier, so its account now takes the first place.
    await door.append(anEvent('call', 'ringing', { sid, accountSid: 'another', receivedAt: at(1) }));

    expect(await statusOf(`/v1/calls/${sid}`, tag)).toBe(200);
    expect(await statusOf(`/v1/calls/${sid}?accountSid=${ACCOUNT}`, tag)).toBe(304);
  });

  it('is told to a HEAD as well', async () => {
    const url = `${door.url}/v1/messages/tagged`;
    const headers = { authorization: `Bearer ${TOKENS[0]!.token}` };
    const head = await fetch(url, { method: 'HEAD', headers });
    const tag = head.headers.get('etag')!;

    expect(tag).toBe(await tagOf('/v1/messages/tagged'));
    expect((await fetch(url, { method: 'HEAD', headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
  });

  it('does not make what is not there known', async () => {
    expect(await statusOf('/v1/messages/unknown', '*')).toBe(404);
  });
});
