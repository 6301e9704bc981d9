import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { WaitingResource } from '@sidetrack/views';

const MINUTE_S = 60;
const DAY_S = 86_400;

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(0));
  const sent = (sid: string, secondsAgo: number, given = {}) =>
    anEvent('message', 'sent', { sid, receivedAt: at(-secondsAgo), ...given });
  await door.append(
    sent('m1', MINUTE_S),
    sent('m2', 5 * MINUTE_S + 1),
    sent('m3', 2 * DAY_S),
    sent('m4', 4 * DAY_S, { accountSid: OTHER_ACCOUNT }),
    sent('m5', 40 * DAY_S),
    sent('m6', 40 * DAY_S),
    sent('m-mms', 4 * DAY_S, { params: { NumMedia: '1' } }),
    sent('m-delivered', 4 * DAY_S),
    anEvent('message', 'delivered', { sid: 'm-delivered', receivedAt: at(-4 * DAY_S + 1) }),
    anEvent('message', 'queued', { sid: 'm-queued', receivedAt: at(-4 * DAY_S) }),
  );
});
afterAll(() => door.close());

const waiting = async (query = '') => (await door.get<WaitingResource>(`/v1/audit/waiting${query}`)).body;

describe('what waits for a receipt', () => {
  it('is counted by how long ago it was first seen, and no MMS is among it', async () => {
    const { askedAt, messages, ages } = await waiting();

    expect(askedAt).toBe(at(0).toISOString());
    expect(messages).toBe(6);
    expect(
      ages.map((age) => [age.fromMs / 60_000, age.byClass['awaiting-receipt'], age.byClass['receipt-overdue']]),
    ).toEqual([
      [0, 1, 0],
      [5, 1, 0],
      [60, 0, 0],
      [360, 0, 0],
      [1_440, 1, 0],
      [4_320, 0, 1],
      [10_080, 0, 0],
      [43_200, 0, 2],
    ]);
  });

  it('has for every age the bounds with which the list gives just those messages', async () => {
    const { ages } = await waiting();
    expect(ages[0]).toMatchObject({ since: at(-300).toISOString(), until: null, toMs: 300_000 });
    expect(ages.at(-1)).toMatchObject({ since: null, until: at(-30 * DAY_S).toISOString(), toMs: null });

    for (const { since, until, messages } of ages) {
      const query = new URLSearchParams([
        ['class', 'awaiting-receipt'],
        ['class', 'receipt-overdue'],
      ]);
      if (since !== null) query.set('since', since);
      if (until !== null) query.set('until', until);
      const { body } = await door.get<{ data: unknown[] }>(`/v1/messages?${query.toString()}`);
      expect(body.data, `since ${since} until ${until}`).toHaveLength(messages);
    }
  });

  it('can be asked for of one account', async () => {
    expect((await waiting(`?accountSid=${OTHER_ACCOUNT}`)).messages).toBe(1);
    expect((await waiting('?accountSid=another')).messages).toBe(0);
  });
});
