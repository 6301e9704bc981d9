import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const OURS = '+15550100001';
const THEIRS = '+12065550100';

interface Page {
  readonly number: string;
  readonly data: readonly { readonly kind: string; readonly sid: string }[];
  readonly next: string | null;
  readonly rates: {
    readonly to: { readonly messages: object; readonly calls: object };
    readonly from: { readonly messages: object };
  } | null;
}

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor({ homeCountry: 'US' });
  door.setNow(at(3_600));
  const toThem = { From: OURS, To: THEIRS };
  const fromThem = { From: THEIRS, To: OURS };
  await door.append(
    anEvent('message', 'delivered', { sid: 'm1', receivedAt: at(1), params: toThem }),
    anEvent('message', 'delivered', { sid: 'm2', receivedAt: at(2), params: { From: OURS, To: `whatsapp:${THEIRS}` } }),
    anEvent('message', 'undelivered', { sid: 'm3', receivedAt: at(3), params: toThem }),
    anEvent('message', 'received', { sid: 'm4', receivedAt: at(4), params: fromThem }),
    anEvent('call', 'completed', { sid: 'c1', receivedAt: at(5), params: toThem }),
    anEvent('recording', 'completed', { sid: 'r1', receivedAt: at(6), params: { CallSid: 'c1' } }),
    anEvent('recording', 'completed', {
      sid: 'r2',
      receivedAt: at(7),
      accountSid: OTHER_ACCOUNT,
      params: { CallSid: 'c1' },
    }),
    anEvent('call', 'no-answer', { sid: 'c2', receivedAt: at(8), params: toThem }),
    anEvent('call', 'ringing', { sid: 'self', receivedAt: at(9), params: { From: THEIRS, To: THEIRS } }),
    anEvent('message', 'sent', { sid: 'other', receivedAt: at(10), params: { From: OURS, To: '+12065550199' } }),
    anEvent('message', 'sent', { sid: 'of-others', receivedAt: at(11), accountSid: OTHER_ACCOUNT, params: toThem }),
  );
});
afterAll(() => door.close());

const list = async (query = '', number = encodeURIComponent(THEIRS)): Promise<string[]> => {
  const { status, body } = await door.get<Page>(`/v1/numbers/${number}?${query}`);
  expect(status).toBe(200);
  return body.data.map(({ sid }) => sid);
};

const ALL = ['of-others', 'self', 'c2', 'r1', 'c1', 'm4', 'm3', 'm2', 'm1'];

describe('a number', () => {
  it.each(['%2B12065550100', '+12065550100', '(206)%20555-0100', 'tel:+1-206-555-0100'])(
    'that is written %s has one list of messages, calls and their recordings, in every channel, newest first',
    async (written) => {
      expect(await list('', written)).toEqual(ALL);
    },
  );

  it.each([
    ['kind=message', ['of-others', 'm4', 'm3', 'm2', 'm1']],
    ['kind=recording', ['r1']],
    ['kind=call&kind=recording', ['self', 'c2', 'r1', 'c1']],
    ['side=from', ['self', 'm4']],
    [`accountSid=${ACCOUNT}&side=to`, ['self', 'c2', 'r1', 'c1', 'm3', 'm2', 'm1']],
    ['since=2026-03-01T12:00:08Z', ['of-others', 'self', 'c2']],
    ['until=2026-03-01T12:00:03Z', ['m2', 'm1']],
  ])('asked with %s has %j', async (query, sids) => {
    expect(await list(query)).toEqual(sids);
  });

  it.each([1, 2, 3, 5])('is paged by %i without missing or doubling any', async (limit) => {
    const seen: string[] = [];
    let path: string | undefined = `/v1/numbers/${encodeURIComponent(THEIRS)}?limit=${limit}`;
    while (path !== undefined) {
      const { body, headers }: { body: Page; headers: Headers } = await door.get<Page>(path);
      seen.push(...body.data.map(({ sid }) => sid));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }

    expect(seen).toEqual(ALL);
  });

  it('tells how well it arrives both ways, where that is asked for', async () => {
    const { body } = await door.get<Page>(`/v1/numbers/12065550100?include=rates&accountSid=${ACCOUNT}`);

    expect(body.number).toBe(THEIRS);
    expect(body.rates?.to).toEqual({
      messages: { counted: 3, all: true, byClass: { delivered: 2, failed: 1 }, deliveryRate: 2 / 3 },
      calls: { counted: 3, all: true, byStatus: { ringing: 1, 'no-answer': 1, completed: 1 }, answerRate: 1 / 2 },
    });
    expect(body.rates?.from.messages).toEqual({ counted: 1, all: true, byClass: { inbound: 1 }, deliveryRate: null });
    expect((await door.get<Page>('/v1/numbers/12065550100')).body.rates).toBeNull();
  });

  it('of which nothing is known has an empty list, and a text that cannot be one is refused', async () => {
    expect(await list('', '+4915112345678')).toEqual([]);
    const refused = await door.get('/v1/numbers/+-+');

    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/path/number' }] });
  });
});
