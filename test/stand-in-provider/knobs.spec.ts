import { afterEach, describe, expect, test } from 'vitest';
import type { StandInProvider } from './index.js';
import {
  ACCOUNTS,
  ask,
  DIALECTS,
  openFedProvider,
  openProvider,
  read,
  readAll,
  SECRET,
  START_AT,
} from './spec-support/a-provider.js';

let provider: StandInProvider;
afterEach(() => provider.close());

const MINUTE = 60_000;
const after = (ms: number): Date => new Date(START_AT.getTime() + ms);
const statuses = async (path: string, times: number): Promise<number[]> => {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await ask(provider, path)).status);
  return found;
};

/** A message that was queued, and delivered ten minutes later. */
function tellOfOneMessage(sid = 'one'): void {
  const tell = (status: string, at: Date): void =>
    provider.state.report('message', { MessageSid: sid, MessageStatus: status, NumSegments: '2' }, at);
  tell('queued', START_AT);
  tell('sent', after(1_000));
  tell('delivered', after(10 * MINUTE));
}

const statusOf = async (sid: string): Promise<unknown> => (await read(provider, `Messages/${sid}.json`)).status;

describe('who may ask', () => {
  test('is told by the entry for PROVIDER_ACCESS, which also names the dialect', async () => {
    for (const dialect of DIALECTS) {
      provider = await openFedProvider(dialect).then((fed) => fed.provider);
      const [account, address = ''] = provider.providerAccess.split(/=(.*)/s);
      const url = new URL(address);
      expect([account, url.searchParams.get('dialect')]).toEqual([ACCOUNTS[dialect], dialect]);
      expect(decodeURIComponent(url.password)).toBe(SECRET);
      expect(url.origin).toBe(provider.url);
      if (dialect !== DIALECTS.at(-1)) await provider.close();
    }
  });

  test('is refused without credentials, and when they were taken back or may read nothing', async () => {
    provider = await openProvider('signalwire');
    expect((await ask(provider, 'Calls.json', { headers: {} })).status).toBe(401);
    provider.knobs.forbidden = true;
    expect(await statuses('Calls.json', 1)).toEqual([403]);
    provider.knobs.wrongCredentials = true;
    expect(await statuses('Calls.json', 1)).toEqual([401]);
  });

  test('needs no credentials for the sound of a recording, and gets nothing else under its address', async () => {
    provider = await openProvider('signalwire');
    const row = { sid: 'RE-1', status: 'completed', createdAt: START_AT };
    provider.state.put('recording', row);
    const sound = await ask(provider, 'Recordings/RE-1', { headers: {} });
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(Buffer.from(await sound.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF');
    expect((await ask(provider, 'Recordings/RE-1.json', { headers: {} })).status).toBe(401);
    expect(await read(provider, 'Recordings/RE-1.json')).toMatchObject({ sid: 'RE-1', status: 'completed' });
  });
});

describe('a provider in trouble', () => {
  test('refuses or fails every n-th request, with `Retry-After` where it is wanted', async () => {
    provider = await openProvider('twilio', { throttleEvery: 3, retryAfter: 2 });
    expect(await statuses('Messages.json', 5)).toEqual([200, 200, 429, 200, 200]);
    expect((await ask(provider, 'Messages.json')).headers.get('retry-after')).toBe('2');
    provider.knobs.throttleEvery = null;
    provider.knobs.failEvery = 2;
    provider.knobs.failStatus = 502;
    expect(await statuses('Messages.json', 3)).toEqual([200, 502, 200]);
    expect(provider.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200, 200, 429, 200, 502, 200]);
  });

  test('says an error in each of three shapes', async () => {
    provider = await openProvider('signalwire');
    const said = async (): Promise<unknown> => (await ask(provider, 'Calls/none.json')).json();
    expect(await said()).toMatchObject({ code: 20404, status: 404, message: expect.any(String) });
    provider.knobs.errorShape = 'errors-objects';
    expect(await said()).toMatchObject({ errors: [{ code: '20404', message: expect.any(String) }] });
    provider.knobs.errorShape = 'errors-strings';
    expect(await said()).toEqual({ errors: [expect.any(String)] });
  });

  test('redirects, answers what is no answer, or more than anybody wants', async () => {
    provider = await openProvider('signalwire', { redirectTo: 'https://elsewhere.example/' });
    const redirected = await ask(provider, 'Calls.json');
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
    provider.knobs.redirectTo = null;
    provider.knobs.unreadable = 'cut';
    await expect(read(provider, 'Calls.json')).rejects.toThrow(SyntaxError);
    provider.knobs.hugeAnswer = 3_000_000;
    const huge = await ask(provider, 'Calls.json');
    expect(huge.headers.get('content-length')).toBeNull();
    expect((await huge.text()).length).toBe(3_000_000);
  });

  test('answers slowly, and tells how many asked at once', async () => {
    provider = await openProvider('signalwire', { slowMs: 50 });
    await Promise.all([1, 2, 3].map(() => ask(provider, 'Calls.json')));
    expect(provider.mostInFlight()).toBe(3);
    expect(provider.requests).toMatchObject([1, 2, 3].map(() => ({ method: 'GET', query: '', status: 200 })));
  });

  test('is closed at once, though an answer is still waiting', async () => {
    provider = await openProvider('signalwire', { slowMs: 3_600_000 });
    const asked = ask(provider, 'Calls.json').catch((error: unknown) => error);
    await expect.poll(() => provider.requests.length).toBe(1);
    await provider.close();
    expect(await asked).toBeDefined();
  });
});

describe('a replica that lags', () => {
  test('shows what is older than its lag', async () => {
    provider = await openProvider('signalwire', { lagMs: MINUTE, now: () => after(5 * MINUTE) });
    tellOfOneMessage();
    expect(await statusOf('one')).toBe('sent');
    provider.knobs.now = () => after(30_000);
    expect((await ask(provider, 'Messages/one.json')).status).toBe(404);
    provider.knobs.lagMs = 0;
    expect(await statusOf('one')).toBe('delivered');
  });

  test('shows one resource as it was before its present status, until a moment', async () => {
    provider = await openProvider('signalwire', { now: () => after(20 * MINUTE) });
    tellOfOneMessage();
    tellOfOneMessage('two');
    provider.knobs.hiddenUntil.set('one', after(30 * MINUTE));
    expect(await readAll(provider, 'message')).toMatchObject([
      { sid: 'one', status: 'sent', date_updated: 'Sun, 01 Mar 2026 23:30:01 +0000' },
      { sid: 'two', status: 'delivered' },
    ]);
    provider.knobs.now = () => after(31 * MINUTE);
    expect(await statusOf('one')).toBe('delivered');
  });

  test('knows a deleted resource no more, though its native log does', async () => {
    provider = await openProvider('signalwire');
    tellOfOneMessage();
    provider.knobs.deleted.add('one');
    expect(await readAll(provider, 'message')).toEqual([]);
    expect((await ask(provider, 'Messages/one.json')).status).toBe(404);
    expect((await read(provider, '/api/messaging/logs')).data).toEqual([]);
    expect((await read(provider, '/api/messaging/logs?include_deleted=true')).data).toEqual([
      { id: 'one', discarded_at: '2026-03-01T23:40:00Z', created_at: '2026-03-01T23:30:00Z' },
    ]);
  });

  test('corrects prices later, and says so in the time of its last change', async () => {
    provider = await openProvider('twilio');
    tellOfOneMessage();
    expect((await readAll(provider, 'message'))[0]).toMatchObject({ price: '-0.01580' });
    provider.knobs.repriced = { factor: 2, at: new Date('2026-03-04T00:00:00Z') };
    expect((await readAll(provider, 'message'))[0]).toMatchObject({
      price: '-0.03160',
      date_updated: 'Wed, 04 Mar 2026 00:00:00 +0000',
    });
  });
});
