import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openStandInProvider, type StandInProvider } from '../../../../test/stand-in-provider/index.js';
import { ACCOUNT, anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { Sweeper } from './sweeper.js';
import { ProviderLines } from './provider-lines.js';

let door: OpenApiDoor;
let provider: StandInProvider;

beforeAll(async () => {
  provider = await openStandInProvider({ dialect: 'twilio', accountSid: ACCOUNT, user: ACCOUNT, secret: 'PTmade-up' });
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: 'SM1', receivedAt: new Date(Date.now() - 3_600_000) }));
});
afterAll(async () => {
  await door.close();
  await provider.close();
});

it('without PROVIDER_ACCESS a door with an open end asks nobody, and as soon as there is an entry it does', async () => {
  const asked = await fetch(`${door.url}/v1/reconciliations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKENS[0]!.token}` },
  });
  door.app.get(Sweeper).wake();

  expect(asked.status).toBe(409);
  expect((await door.get<{ data: unknown[] }>('/v1/reconciliations')).body.data).toEqual([]);
  expect(provider.requests).toEqual([]);
  const { url: baseUrl } = provider;
  const entry = { accountSid: ACCOUNT, user: ACCOUNT, secret: 'PTmade-up', baseUrl, dialect: 'twilio' as const };
  door.app.get(ProviderLines).replace([entry]);
  door.app.get(Sweeper).wake();
  await vi.waitFor(
    () => expect(provider.requests.map(({ path }) => path)).toContainEqual(expect.stringContaining('SM1')),
    { timeout: 20_000 },
  );
});
