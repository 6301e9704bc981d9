import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accessTo,
  listOf,
  message,
  openTestProvider,
  say,
  sidIn,
  type TestProvider,
} from '../spec-support/test-provider.js';
import { openProviderReader } from './open-provider-reader.js';
import type { Dialect } from './provider-access.js';
import type { ProviderReader } from './provider-reader.js';

const DAY = '2026-11-29';
let provider: TestProvider;
let reader: ProviderReader;
afterEach(async () => {
  await reader.close();
  await provider.close();
});

async function open(dialect: Dialect, answer: Parameters<typeof openTestProvider>[0], base = ''): Promise<void> {
  provider = await openTestProvider(answer);
  reader = openProviderReader(accessTo(provider.url + base, dialect), { firstPauseMs: 1, requestsPerMinute: 1e6 });
}

/** The requests as people read them. */
const asked = (): string[] => provider.received.map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ')));

describe('the reader of Twilio', () => {
  it('lists a day by the filter of each kind, with all that a page may have, and takes the day of UTC', async () => {
    await open('twilio', (response, { path }) => {
      const name = ['messages', 'calls', 'recordings'].find((each) => path.toLowerCase().includes(`/${each}.json?`));
      say(response, { [name ?? '']: [], next_page_uri: null });
    });
    for (const kind of ['message', 'call', 'recording'] as const) {
      expect(await reader.listDay(kind, DAY, null)).toMatchObject({ ok: true, value: { resources: [], next: null } });
    }
    expect(asked()).toEqual([
      `/2010-04-01/Accounts/account-1/Messages.json?DateSent=${DAY}&PageSize=1000`,
      `/2010-04-01/Accounts/account-1/Calls.json?StartTime=${DAY}&PageSize=1000`,
      `/2010-04-01/Accounts/account-1/Recordings.json?DateCreated=${DAY}&PageSize=1000`,
    ]);
  });

  it('fetches one by its SID, a recording with .json like any other', async () => {
    await open('twilio', (response, request) => say(response, message(sidIn(request))));
    expect(await reader.fetchOne('message', 'SM1')).toMatchObject({ ok: true, value: { resource: { sid: 'SM1' } } });
    expect(await reader.fetchOne('recording', 'RE1')).toMatchObject({ ok: true, value: { resource: { sid: 'RE1' } } });
    expect(asked()).toEqual([
      '/2010-04-01/Accounts/account-1/Messages/SM1.json',
      '/2010-04-01/Accounts/account-1/Recordings/RE1.json',
    ]);
  });

  it('sends Basic authentication over one connection, and says what was asked without it', async () => {
    const text = JSON.stringify(message('SM1'), null, 2);
    await open('twilio', (response) => void response.end(text));
    const before = new Date();
    const one = await reader.fetchOne('message', 'SM1');
    await reader.fetchOne('message', 'SM1');
    expect(provider.received.map(({ method, headers }) => [method, headers.authorization])).toEqual(
      Array.from({ length: 2 }, () => ['GET', `Basic ${btoa('the-user:PT-hush-hush-hush')}`]),
    );
    expect(provider.connections()).toBe(1);
    expect(one).toMatchObject({
      ok: true,
      value: {
        url: `${provider.url}/2010-04-01/Accounts/account-1/Messages/SM1.json`,
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    });
    const askedAt = one.ok ? one.value.askedAt : new Date(0);
    expect(askedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(askedAt.getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe('the reader of SignalWire', () => {
  const logs = { data: [], links: { self: '/', first: '/' } };

  it('lists messages and calls by the native logs of their creation, and recordings by the compatible list', async () => {
    await open('signalwire', (response, { path }) =>
      say(response, path.startsWith('/api/laml/') ? listOf('recordings', []) : logs),
    );
    for (const kind of ['message', 'call', 'recording'] as const) {
      expect(await reader.listDay(kind, DAY, null)).toMatchObject({ ok: true, value: { resources: [], next: null } });
    }
    expect(asked()).toEqual([
      `/api/messaging/logs?created_on=${DAY}&page_size=1000`,
      `/api/voice/logs?created_on=${DAY}&page_size=1000`,
      '/api/laml/2010-04-01/Accounts/account-1/Recordings.json?DateCreated>=Sat, 28 Nov 2026 23:59:59 GMT&DateCreated<=Mon, 30 Nov 2026 00:00:00 GMT&PageSize=1000',
    ]);
  });

  it.each([403, 404, 405, 501])(
    'asks the compatible lists where the logs answer %i, and then no log again',
    async (status) => {
      await open('signalwire', (response, { path }) => {
        if (!path.startsWith('/api/laml/')) say(response, {}, status);
        else say(response, path.includes('Messages') ? listOf('messages', [message('m1')]) : listOf('calls', []));
      });
      expect(await reader.listDay('message', DAY, null)).toMatchObject({
        ok: true,
        value: { resources: [{ sid: 'm1' }] },
      });
      expect(await reader.listDay('message', '2026-11-30', null)).toMatchObject({ ok: true });
      expect(await reader.listDay('call', DAY, null)).toMatchObject({ ok: true });
      expect(asked()).toEqual([
        `/api/messaging/logs?created_on=${DAY}&page_size=1000`,
        `/api/laml/2010-04-01/Accounts/account-1/Messages.json?DateSent=${DAY}&PageSize=1000`,
        '/api/laml/2010-04-01/Accounts/account-1/Messages.json?DateSent=2026-11-30&PageSize=1000',
        `/api/voice/logs?created_on=${DAY}&page_size=1000`,
        '/api/laml/2010-04-01/Accounts/account-1/Calls.json?StartTime>=Sat, 28 Nov 2026 23:59:59 GMT&StartTime<=Mon, 30 Nov 2026 00:00:00 GMT&PageSize=1000',
      ]);
    },
  );

  it('takes credentials that neither the log nor the list accepts for wrong, and asks both again', async () => {
    await open('signalwire', (response) => say(response, {}, 401));
    expect(await reader.listDay('message', DAY, null)).toMatchObject({ ok: false, failure: { reason: 'credentials' } });
    expect(provider.received).toHaveLength(2);
    await reader.listDay('message', DAY, null);
    expect(provider.received).toHaveLength(4);
  });

  it('marks rows of a log as brief, and has the account and the words of callbacks for them', async () => {
    const row = {
      id: 'm1',
      from: '+15550100001',
      to: '+15550100002',
      status: 'initiated',
      direction: 'outbound-api',
      kind: 'sms',
      source: 'laml',
      type: 'laml_message',
      number_of_segments: 2,
      charge: 0.004,
      created_at: '2026-11-29T10:00:00.123Z',
      error_code: null,
      error_message: null,
    };
    const deleted = { id: 'm2', discarded_at: '2026-11-29T11:00:00Z', created_at: '2026-11-29T10:00:00Z' };
    await open('signalwire', (response) => say(response, { data: [row, deleted, { id: 'm3' }, 7], links: {} }));
    expect(await reader.listDay('message', DAY, null)).toMatchObject({
      ok: true,
      value: {
        resources: [
          {
            kind: 'message',
            sid: 'm1',
            accountSid: 'account-1',
            word: 'initiated',
            status: 'sending',
            errorCode: null,
            createdAt: new Date('2026-11-29T10:00:00.123Z'),
            updatedAt: null,
            isBrief: true,
            params: {
              MessageSid: 'm1',
              AccountSid: 'account-1',
              MessageStatus: 'sending',
              From: '+15550100001',
              To: '+15550100002',
              NumSegments: '2',
              'Observed.Status': 'initiated',
              'Observed.Type': 'laml_message',
              'Observed.Source': 'laml',
              'Observed.DateCreated': '2026-11-29T10:00:00.123Z',
            },
          },
        ],
        unreadable: 2,
        deleted: 1,
      },
    });
  });

  it('keeps the path of a base URL before every path, and escapes what an account has in it', async () => {
    provider = await openTestProvider((response) => say(response, listOf('recordings', [])));
    reader = openProviderReader(accessTo(`${provider.url}/behind/it`, 'signalwire', 'a b'));
    await reader.listDay('recording', DAY, null);
    expect(provider.received[0]?.path).toMatch(
      /^\/behind\/it\/api\/laml\/2010-04-01\/Accounts\/a%20b\/Recordings\.json\?/,
    );
  });

  it.each(['2026-2-1', '2026-02-30', 'today', '2026-11-29T00:00:00Z', ''])(
    'throws for %j, which is no day',
    async (day) => {
      await open('signalwire', (response) => say(response, {}));
      await expect(reader.listDay('message', day, null)).rejects.toThrow(RangeError);
      expect(provider.received).toEqual([]);
    },
  );
});
