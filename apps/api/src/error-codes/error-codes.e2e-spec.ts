import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCodeResource, NumbersHitResource } from '@sidetrack/views';
import { anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
  const hit = (sid: string, To: string, seconds: number, accountSid?: string) =>
    anEvent('message', 'undelivered', {
      sid,
      receivedAt: at(seconds),
      params: { To, ErrorCode: '30003' },
      ...(accountSid !== undefined && { accountSid }),
    });
  await door.append(
    hit('m1', '+15550100002', 10),
    hit('m2', '+15550100003', 20),
    hit('m3', '+15550100002', 30),
    hit('m4', '+15550100004', 40, OTHER_ACCOUNT),
    anEvent('message', 'delivered', { sid: 'm5', receivedAt: at(50), params: { To: '+15550100002' } }),
  );
});
afterAll(() => door.close());

describe('an error code', () => {
  it('is explained, in the list of all that are documented and by itself', async () => {
    const { data } = (await door.get<{ data: ErrorCodeResource[] }>('/v1/error-codes')).body;
    const one = (await door.get<ErrorCodeResource>('/v1/error-codes/30003')).body;

    expect(one).toMatchObject({ isDocumented: true, meaning: expect.stringContaining('could not be reached') });
    expect(data).toContainEqual(one);
  });

  it('that nobody documents is explained as such, and what is no code is a 404', async () => {
    expect((await door.get('/v1/error-codes/99999')).body).toMatchObject({
      isDocumented: false,
      advice: expect.stringContaining('Ask the provider'),
    });
    expect((await door.get('/v1/error-codes/%27')).status).toBe(404);
  });

  it('tells the numbers that it met most often', async () => {
    const numbers = async (query: string) =>
      (await door.get<NumbersHitResource>(`/v1/error-codes/30003/numbers?${query}`)).body;

    expect(await numbers('since=4h')).toEqual({
      code: '30003',
      lookedAt: 4,
      isAll: true,
      numberCount: 3,
      data: [
        { number: '+15550100002', messages: 2, lastSeenAt: at(30).toISOString() },
        { number: '+15550100004', messages: 1, lastSeenAt: at(40).toISOString() },
        { number: '+15550100003', messages: 1, lastSeenAt: at(20).toISOString() },
      ],
    });
    expect(await numbers(`accountSid=${OTHER_ACCOUNT}`)).toMatchObject({ numberCount: 1 });
    expect(await numbers('until=1h')).toMatchObject({ lookedAt: 0, isAll: true, numberCount: 0, data: [] });
  });
});
