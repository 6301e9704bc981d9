import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountResource } from '@sidetrack/views';
import { anEvent, at } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const SIGNALWIRE = '6bfbbe86-0000-4000-8000-000000000001';
const TWILIO = `AC${'0123456789abcdef'.repeat(2)}`;

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
  await door.append(
    anEvent('message', 'sent', { sid: 'm1', accountSid: SIGNALWIRE, receivedAt: at(10) }),
    anEvent('message', 'delivered', { sid: 'm1', accountSid: SIGNALWIRE, receivedAt: at(90) }),
    anEvent('message', 'sent', { sid: 'm2', accountSid: SIGNALWIRE, receivedAt: at(20) }),
    anEvent('call', 'ringing', { sid: 'c1', accountSid: SIGNALWIRE, receivedAt: at(30) }),
    anEvent('recording', 'completed', { sid: 'r1', accountSid: TWILIO, receivedAt: at(40) }),
    anEvent('message', 'sent', { sid: 'm3', accountSid: 'made-up-clinic', receivedAt: at(50) }),
  );
});
afterAll(() => door.close());

interface Page {
  readonly data: readonly AccountResource[];
  readonly next: string | null;
}

describe('the accounts', () => {
  it('are all that anything was heard of, each with what was heard last', async () => {
    const { body } = await door.get<Page>('/v1/accounts');

    expect(body.next).toBeNull();
    expect(body.data).toEqual([
      {
        accountSid: SIGNALWIRE,
        provider: 'signalwire',
        isMadeUp: false,
        latest: { message: at(20).toISOString(), call: at(30).toISOString(), recording: null },
        lastCallbackAt: at(90).toISOString(),
      },
      {
        accountSid: TWILIO,
        provider: 'twilio',
        isMadeUp: false,
        latest: { message: null, call: null, recording: at(40).toISOString() },
        lastCallbackAt: at(40).toISOString(),
      },
      expect.objectContaining({ accountSid: 'made-up-clinic', provider: null, isMadeUp: true }),
    ]);
  });

  it('come a page at a time, none twice and none left out', async () => {
    const seen: string[] = [];
    let path: string | null = '/v1/accounts?limit=1';
    while (path !== null) {
      const { body }: { body: Page } = await door.get<Page>(path);
      seen.push(...body.data.map(({ accountSid }) => accountSid));
      path = body.next === null ? null : `/v1/accounts?limit=1&cursor=${body.next}`;
    }
    expect(seen).toEqual([SIGNALWIRE, TWILIO, 'made-up-clinic']);
  });

  it('are asked for one by one, and one that nothing was heard of is a 404', async () => {
    const { body } = await door.get<AccountResource>(`/v1/accounts/${TWILIO}`);
    expect(body).toMatchObject({ accountSid: TWILIO, provider: 'twilio' });

    for (const unknown of ['nobody', '%27', 'x'.repeat(200)]) {
      expect((await door.get(`/v1/accounts/${unknown}`)).status, unknown).toBe(404);
    }
  });
});
