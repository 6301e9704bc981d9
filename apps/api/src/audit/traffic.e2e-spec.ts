import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { TrafficResource } from '@sidetrack/views';

const REGULAR = '6bfbbe86-0000-4000-8000-000000000070';
const STRANGER = '6bfbbe86-0000-4000-8000-000000000071';
const MINUTE_S = 60;
const HOUR_S = 3_600;

let door: OpenApiDoor;

// Every two minutes a callback for an hour, none for 24 minutes, two of another account, and none since.
beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(2 * HOUR_S));
  const steady = Array.from({ length: 30 }, (_, index) =>
    anEvent('message', 'queued', { sid: `m${index}`, receivedAt: at(index * 2 * MINUTE_S + 30) }),
  );
  await door.append(
    ...steady,
    anEvent('call', 'ringing', { accountSid: OTHER_ACCOUNT, receivedAt: at(83 * MINUTE_S) }),
    anEvent('recording', 'completed', { accountSid: OTHER_ACCOUNT, receivedAt: at(83 * MINUTE_S + 1) }),
    anEvent('message', 'queued', { sid: 'm-old', receivedAt: at(-40 * 24 * HOUR_S) }),
  );
});
afterAll(() => door.close());

const traffic = async (query: string) => (await door.get<TrafficResource>(`/v1/audit/traffic?${query}`)).body;

describe('the traffic', () => {
  it('is of the last 24 hours by the minute, and says so', async () => {
    const { since, until, interval, accountSid, total, intervals } = await traffic('');

    expect({ since, until, interval, accountSid }).toEqual({
      since: '2026-02-28T14:00:00.000Z',
      until: '2026-03-01T14:00:00.000Z',
      interval: 'minute',
      accountSid: null,
    });
    expect(total).toEqual({ events: 32, byKind: { message: 30, call: 1, recording: 1 } });
    expect(intervals).toHaveLength(24 * 60);
    expect(intervals.filter(({ events }) => events > 0)).toHaveLength(31);
    expect(intervals.find(({ byKind }) => byKind.call > 0)).toEqual({
      since: '2026-03-01T13:23:00.000Z',
      until: '2026-03-01T13:24:00.000Z',
      events: 2,
      byKind: { message: 0, call: 1, recording: 1 },
    });
  });

  it.each([
    ['interval=hour&since=3h', [0, 30, 2]],
    ['interval=day&since=2d', [0, 0, 32]],
    ['interval=hour&since=2026-03-01T12:01:00Z&until=2026-03-01T12:05:00Z', [2]],
    [`interval=hour&since=2h&accountSid=${OTHER_ACCOUNT}`, [0, 2]],
    ['since=1h&until=1h', []],
  ])('of %s has %j callbacks', async (query, events) => {
    const { total, intervals } = await traffic(query);

    expect(intervals.map((part) => part.events)).toEqual(events);
    expect(total.events).toBe(events.reduce((sum, count) => sum + count, 0));
  });

  it('tells of no silence while there is nothing to compare with, and why', async () => {
    const { silences, notEnoughHistory } = await traffic('');

    expect(silences).toEqual([]);
    expect(notEnoughHistory).toEqual({
      firstSeenAt: at(0).toISOString(),
      enoughFrom: '2026-03-22T13:00:00.000Z',
      explanation:
        'A silence is told by the same hours of at least three weeks before it: in the five weeks before, the first ' +
        'resource was seen at 2026-03-01 12:00:00 UTC, so silences are told of from 2026-03-22 13:00:00 UTC on.',
    });
    expect((await traffic(`accountSid=${STRANGER}`)).notEnoughHistory).toMatchObject({
      firstSeenAt: null,
      enoughFrom: null,
    });
  });

  it('tells of the silence of an account by the same hours of the weeks before, whatever the interval', async () => {
    await door.append(
      ...Array.from({ length: 30 * 24 * 12 }, (_, index) => index * 300 - 30 * 24 * HOUR_S)
        .filter((second) => second < -4 * HOUR_S)
        .map((second) => anEvent('call', 'initiated', { accountSid: REGULAR, receivedAt: at(second) })),
    );
    const silence = {
      since: at(-4 * HOUR_S).toISOString(),
      until: at(2 * HOUR_S).toISOString(),
      accountSid: REGULAR,
      kind: 'call',
      expected: 72,
      earlierDays: 28,
      isOver: false,
    };

    expect((await traffic('')).silences).toEqual([silence]);
    expect((await traffic(`interval=day&since=2d&accountSid=${REGULAR}`)).silences).toEqual([silence]);
    expect((await traffic(`accountSid=${ACCOUNT}`)).silences).toEqual([]);
  });

  it.each([
    ['interval=week', '/query/interval', 'is one of minute, hour, day'],
    ['since=yesterday', '/query/since', 'is no time with its zone'],
    ['since=1h&until=2h', '/query/until', 'is before since'],
    ['since=2d', '/query/since', 'Ask for interval=hour'],
    ['since=32d&interval=day', '/query/since', 'more than 31 days apart'],
    ['channel=sms', '/query/channel', 'is not a parameter of this route'],
  ])('refuses %s with a pointer', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/audit/traffic?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });
});
