import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accessTo,
  message,
  openTestProvider,
  say,
  SECRET,
  sidIn,
  type TestProvider,
} from '../spec-support/test-provider.js';
import { openProviderReader } from './open-provider-reader.js';
import type { ProviderReader, ReaderOptions } from './provider-reader.js';

let provider: TestProvider;
let reader: ProviderReader;
let outcomes: string[];
afterEach(async () => {
  await reader.close();
  await provider.close();
});

async function open(answer: Parameters<typeof openTestProvider>[0], options: ReaderOptions = {}): Promise<void> {
  outcomes = [];
  provider = await openTestProvider(answer);
  reader = openProviderReader(accessTo(provider.url, 'twilio'), {
    firstPauseMs: 1,
    requestsPerMinute: 1e6,
    onRequest: ({ kind, outcome }) => outcomes.push(`${kind} ${outcome}`),
    ...options,
  });
}

const ask = () => reader.fetchOne('message', 'SM1');
const NEVER = 3_600_000;

describe('a request that fails', () => {
  it.each([429, 500, 502, 503, 504])(
    'with %i is sent again, and its answer counts like a first one',
    async (status) => {
      await open((response, _, index) => (index < 2 ? say(response, {}, status) : say(response, message('SM1'))));
      expect(await ask()).toMatchObject({ ok: true, value: { resource: { sid: 'SM1' } } });
      const reason = status === 429 ? 'throttled' : 'unavailable';
      expect(outcomes).toEqual([`message ${reason}`, `message ${reason}`, 'message ok']);
    },
  );

  it('is sent five times unless told otherwise, and then says what the last answer was', async () => {
    await open((response) => say(response, { code: 20429, message: 'Too Many Requests' }, 429));
    expect(await ask()).toMatchObject({
      ok: false,
      failure: {
        reason: 'throttled',
        status: 429,
        code: '20429',
        detail: expect.stringContaining('Too Many Requests'),
      },
    });
    expect(provider.received).toHaveLength(5);
  });

  it('is sent as often as told', async () => {
    await open((response) => say(response, {}, 503), { tries: 2 });
    expect(await ask()).toMatchObject({ ok: false, failure: { reason: 'unavailable', status: 503 } });
    expect(outcomes).toEqual(['message unavailable', 'message unavailable']);
  });

  it('because the connection broke is sent again', async () => {
    await open((response, _, index) => {
      if (index === 0) response.destroy();
      else if (index === 1) response.writeHead(200, { 'content-length': '999' }).write('{', () => response.destroy());
      else say(response, message('SM1'));
    });
    expect(await ask()).toMatchObject({ ok: true });
    expect(outcomes).toEqual(['message unavailable', 'message unavailable', 'message ok']);
  });

  it('because nobody is there says so by the error’s code', async () => {
    await open(() => {}, { tries: 2 });
    await provider.close();
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { reason: 'unavailable', status: null, detail: 'the provider could not be reached (ECONNREFUSED)' },
    });
  });

  it('because no answer came in time is sent again', async () => {
    await open((response, _, index) => void (index > 0 && say(response, message('SM1'))), { timeoutMs: 250 });
    expect(await ask()).toMatchObject({ ok: true });
    // On a busy machine the second answer may be late as well.
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['message timeout', 'message ok']);
  });

  it('because the answer trickles, byte after byte, is given up in time', async () => {
    await open(
      (response) => {
        response.writeHead(200);
        const trickle = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(trickle));
      },
      { timeoutMs: 100, tries: 1 },
    );
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { reason: 'timeout', status: null, detail: 'no whole answer came within 100 ms' },
    });
  });

  it('waits as long as Retry-After says, not as long as it would by itself', async () => {
    await open(
      (response, _, index) =>
        index === 0 ? say(response, {}, 429, { 'retry-after': '0' }) : say(response, message('SM1')),
      { firstPauseMs: NEVER },
    );
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('with a Retry-After of an hour is not waited for, and nothing is sent to the account meanwhile', async () => {
    await open((response) => say(response, { code: 20429 }, 429, { 'retry-after': '3600' }));
    expect(await ask()).toMatchObject({ ok: false, failure: { reason: 'throttled', status: 429, code: '20429' } });
    expect(await reader.listDay('call', '2026-11-29', null)).toMatchObject({
      ok: false,
      failure: { reason: 'throttled' },
    });
    expect(provider.received).toHaveLength(1);
    expect(outcomes).toEqual(['message throttled']);
  });
});

describe('a reader', () => {
  it('has one request in flight, whoever asks', async () => {
    await open((response, request) => void setImmediate(() => say(response, message(sidIn(request)))));
    const sids = Array.from({ length: 20 }, (_, index) => `SM${index}`);
    const asked = await Promise.all(sids.map((sid) => reader.fetchOne('message', sid)));
    expect(asked.map((one) => one.ok && one.value.resource.sid)).toEqual(sids);
    expect(provider.received.map(sidIn)).toEqual(sids);
    expect([provider.mostAtOnce(), provider.connections()]).toEqual([1, 1]);
  });

  it('sends no more requests a minute than allowed, further tries among them', async () => {
    await open((response, _, index) => (index === 1 ? say(response, {}, 503) : say(response, message('SM1'))), {
      requestsPerMinute: 3_000,
    });
    for (let count = 0; count < 5; count += 1) expect(await ask()).toMatchObject({ ok: true });
    const [first, last] = [provider.received[0]!, provider.received.at(-1)!];
    // Six requests have five gaps of 20 ms. The first of them may be received late, never early.
    expect(provider.received).toHaveLength(6);
    expect(last.at - first.at).toBeGreaterThanOrEqual(80);
  });

  it('that is stopped fails at once what is asked, what waits, and what comes later', async () => {
    const stopping = new AbortController();
    await open(() => stopping.abort(), { signal: stopping.signal, timeoutMs: NEVER });
    const asked = await Promise.all([ask(), ask()]);
    expect([...asked, await ask()].map((one) => !one.ok && [one.failure.reason, one.failure.status])).toEqual(
      Array.from({ length: 3 }, () => ['stopped', null]),
    );
    expect(provider.received).toHaveLength(1);
    expect(outcomes).toEqual(['message stopped']);
  });

  it('that is stopped does not end a pause first', async () => {
    const stopping = new AbortController();
    await open((response) => say(response, {}, 503), { signal: stopping.signal, firstPauseMs: NEVER });
    const asked = ask();
    while (outcomes.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stopping.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'stopped' } });
  });

  it('with a signal that was aborted before asks nothing', async () => {
    await open((response) => say(response, message('SM1')), { signal: AbortSignal.abort() });
    expect(await ask()).toMatchObject({ ok: false, failure: { reason: 'stopped' } });
    expect(provider.received).toEqual([]);
  });

  it('that is closed ends what is asked, and lets go of its connection', async () => {
    await open(() => {}, { timeoutMs: NEVER });
    const asked = ask();
    while (provider.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await reader.close();
    expect(await asked).toMatchObject({ ok: false, failure: { reason: 'stopped' } });
  });

  it('shows its secret to nobody who prints it', async () => {
    await open((response) => say(response, {}, 401));
    await ask();
    const printed = inspect(reader, { depth: 20, showHidden: true }) + JSON.stringify(reader);
    expect(printed).not.toContain(SECRET);
    expect(printed).not.toContain(btoa(`the-user:${SECRET}`));
  });
});
