import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at } from '../spec-support/an-event.js';
import { openApiDoor, type Answer, type OpenApiDoor } from '../spec-support/open-api-door.js';

interface List {
  readonly data: readonly { readonly sid: string }[];
  readonly next: string | null;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(2 * DAY));
  const to = (number: string) => ({ To: number });
  const spring = { campaign: 'spring', 'order:id': '7' };
  await door.append(
    anEvent('message', 'sent', { sid: 'm1', receivedAt: at(1), params: to('+4915112345678'), tags: spring }),
    anEvent('message', 'sent', { sid: 'm2', receivedAt: at(2), params: to('+4915112345679') }),
    anEvent('message', 'sent', {
      sid: 'm3',
      receivedAt: at(3),
      params: to('+12025550101'),
      tags: { campaign: 'fall' },
    }),
    anEvent('message', 'sent', { sid: 'm4', receivedAt: at(4), params: to('+14165550102'), tags: spring }),
    anEvent('message', 'received', { sid: 'm5', receivedAt: at(5), params: to('+442079460000') }),
    anEvent('message', 'sent', { sid: 'm6', receivedAt: at(6), params: to('+447781123456') }),
    anEvent('message', 'sent', {
      sid: 'm7',
      receivedAt: at(7),
      params: to('ACME'),
      tags: { campaign: ['x', 'spring'] },
    }),
    anEvent('message', 'failed', { sid: 'm3', receivedAt: at(DAY), tags: { source: 'app' } }),
    anEvent('message', 'delivered', { sid: 'm3', receivedAt: at(DAY + 1) }),
    anEvent('call', 'ringing', { sid: 'c1', receivedAt: at(1), params: { Direction: 'inbound', To: '+12025550101' } }),
    anEvent('call', 'ringing', { sid: 'c2', receivedAt: at(2), params: { Direction: 'outbound-api' }, tags: spring }),
    anEvent('call', 'busy', {
      sid: 'c3',
      receivedAt: at(3),
      params: { Direction: 'outbound-dial', ParentCallSid: 'c2', To: '+4915112345678' },
    }),
    anEvent('call', 'completed', { sid: 'c3', receivedAt: at(4), params: { Direction: 'outbound-dial' } }),
    anEvent('recording', 'completed', { sid: 'r1', receivedAt: at(1), params: { CallSid: 'c1' } }),
    anEvent('recording', 'absent', { sid: 'r1', receivedAt: at(2) }),
    anEvent('recording', 'completed', { sid: 'r2', receivedAt: at(3), params: { CallSid: 'c2' }, tags: spring }),
  );
});
afterAll(() => door.close());

const FILTERS: [string, string[]][] = [
  ['messages?direction=inbound', ['m5']],
  ['messages?direction=outbound', ['m7', 'm6', 'm4', 'm3', 'm2', 'm1']],
  ['messages?tag=campaign:spring', ['m7', 'm4', 'm1']],
  ['messages?tag=campaign:spring&tag=order%3Aid:7', []],
  ['messages?tag=campaign:x&tag=campaign:spring', ['m7']],
  ['messages?tag=campaign:fall&tag=source:app', ['m3']],
  ['messages?tag=campaign:winter', []],
  ['messages?tag=campaign:sprin', []],
  ['messages?country=DE', ['m2', 'm1']],
  ['messages?country=de&tag=campaign:spring', ['m1']],
  ['messages?country=US', ['m3']],
  ['messages?country=CA', ['m4']],
  ['messages?country=GB', ['m5']],
  ['messages?country=GG', ['m6']],
  ['messages?country=FR', []],
  ['messages?country=unknown&since=2026-03-01', ['m7']],
  ['messages?contradicted=true', ['m3']],
  ['messages?contradicted=false&country=DE', ['m2', 'm1']],
  ['messages?updatedSince=26h', ['m3']],
  ['messages?updatedSince=2026-03-01T12:00:06Z', ['m7', 'm6', 'm3']],
  ['messages?updatedSince=3d', ['m7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1']],
  ['messages?updatedSince=2026-03-01T12:00:03Z&until=2026-03-01T12:00:05Z&status=delivered', ['m3']],
  ['messages?updatedSince=0s', []],
  ['calls?direction=inbound', ['c1']],
  ['calls?direction=outbound', ['c3', 'c2']],
  ['calls?direction=outbound-api', ['c2']],
  ['calls?direction=outbound-dial', ['c3']],
  ['calls?direction=trunking', []],
  ['calls?parentCallSid=c2', ['c3']],
  ['calls?contradicted=true', ['c3']],
  ['calls?tag=campaign:spring', ['c2']],
  ['calls?country=DE', ['c3']],
  ['calls?country=unknown&since=1w', ['c2']],
  ['calls?updatedSince=3d&direction=inbound', ['c1']],
  ['recordings?callSid=c2', ['r2']],
  ['recordings?contradicted=true', ['r1']],
  ['recordings?contradicted=false', ['r2']],
  ['recordings?tag=campaign:spring&callSid=c2', ['r2']],
  ['recordings?updatedSince=2026-03-01T12:00:03Z', ['r2']],
];

describe('a filtered list', () => {
  it.each(FILTERS)('of %s has %j', async (query, sids) => {
    const { status, body } = await door.get<List>(`/v1/${query}`);

    expect(status).toBe(200);
    expect(body.data.map(({ sid }) => sid)).toEqual(sids);
  });

  it.each(FILTERS)('of %s has the same rows page by page', async (query, sids) => {
    const seen: string[] = [];
    let path: string | undefined = `/v1/${query}&limit=1`;
    while (path !== undefined) {
      const { body, headers }: Answer<List> = await door.get<List>(path);
      seen.push(...body.data.map(({ sid }) => sid));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }

    expect(seen).toEqual(sids);
  });

  it.each(FILTERS)('of %s is exported with the same rows', async (query) => {
    const page = await door.get<List>(`/v1/${query}`);
    const file = await (await door.fetch(`/v1/${query}`, { accept: 'application/x-ndjson' })).text();
    const lines = file
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as object);

    expect(lines).toEqual(page.body.data);
  });

  it('takes a relative updatedSince from its first page’s moment on', async () => {
    const first = (await door.get<List>('/v1/messages?updatedSince=3d&limit=6')).body;
    door.setNow(at(5 * DAY));
    const second = (await door.get<List>(`/v1/messages?updatedSince=3d&limit=6&cursor=${first.next}`)).body;
    door.setNow(at(2 * DAY));

    expect(second.data.map(({ sid }) => sid)).toEqual(['m1']);
  });

  it.each([
    ['messages?direction=outbound-api', '/query/direction', 'is one of inbound, outbound'],
    ['calls?direction=', '/query/direction', 'is inbound, outbound, or the word of the callbacks'],
    ['messages?tag=campaign', '/query/tag', 'is a name, a colon and a value'],
    ['messages?tag=:spring', '/query/tag', 'is a name, a colon and a value'],
    ['messages?tag=a:%00', '/query/tag', 'is a name, a colon and a value'],
    [`messages?tag=a:${'b'.repeat(1_024)}`, '/query/tag', 'of at most 1024 characters'],
    [`messages?${'tag=a:b&'.repeat(11)}`, '/query/tag', 'may be given 10 times'],
    ['messages?country=Germany', '/query/country', 'is a country of ISO 3166'],
    ['messages?country=ZZ', '/query/country', 'is a country of ISO 3166'],
    ['messages?country=unknown', '/query/country', 'it needs since'],
    ['messages?country=unknown&since=32d', '/query/country', 'at most 31 days'],
    ['calls?contradicted=yes', '/query/contradicted', 'is true or false'],
    ['calls?contradicted=true&contradicted=true', '/query/contradicted', 'may be given only once'],
    ['calls?parentCallSid=a/b', '/query/parentCallSid', 'is a SID: 1 to 128 visible'],
    ['recordings?callSid=', '/query/callSid', 'is a SID'],
    ['recordings?updatedSince=8d', '/query/updatedSince', 'more than 7 days ago'],
    ['recordings?updatedSince=2026-03-01T12:00', '/query/updatedSince', 'has no zone'],
    ['recordings?country=DE', '/query/country', 'is not a parameter of this route'],
  ])('is refused for %s', async (query, pointer, words) => {
    const { status, body } = await door.get(`/v1/${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(words) }] });
  });
});
