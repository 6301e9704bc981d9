import { createRequire } from 'node:module';
import { KINDS, PLURAL } from '@sidetrack/domain';
import type { PlannedCallback } from '@sidetrack/provider-simulator';
import twilio from 'twilio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restWord, type Dialect, type StandInProvider } from './index.js';
import { ACCOUNTS, DIALECTS, openFedProvider, SECRET, sidsOf } from './spec-support/a-provider.js';

/** What both clients have in common, as far as it is used here. */
interface Client {
  readonly api: { baseUrl: string };
  readonly messages: Lists;
  readonly calls: Lists;
  readonly recordings: Lists;
}

interface Lists {
  (sid: string): { fetch(): Promise<Fetched> };
  list(options: object): Promise<Fetched[]>;
}

interface Fetched {
  readonly sid: string;
  readonly status: string;
  readonly accountSid: string;
  readonly dateCreated: Date;
  readonly dateSent?: Date;
  readonly duration?: unknown;
}

// The `exports` of SignalWire's package hide its types from modules, so its client is typed here.
const { RestClient } = createRequire(import.meta.url)('@signalwire/compatibility-api') as {
  RestClient: (project: string, token: string, options: { readonly signalwireSpaceUrl: string }) => unknown;
};

describe.each(DIALECTS)('the official client of %s', (dialect) => {
  let provider: StandInProvider;
  let plan: PlannedCallback[];
  let client: Client;

  beforeAll(async () => {
    ({ provider, plan } = await openFedProvider(dialect));
    client = clientOf(dialect, provider.url);
  });
  afterAll(() => provider.close());

  test.each(KINDS)('lists every %s over several pages, each once', async (kind) => {
    provider.requests.length = 0;
    const listed = await client[PLURAL[kind]].list({ pageSize: 5 });
    expect(listed.map(({ sid }) => sid).toSorted()).toEqual(sidsOf(plan, kind));
    expect(provider.requests).toHaveLength(Math.ceil(listed.length / 5));
    expect(provider.requests.length).toBeGreaterThan(1);
    expect(provider.requests.map(({ status }) => status)).toEqual(provider.requests.map(() => 200));
  });

  test.each(KINDS)('fetches every %s as the provider has it', async (kind) => {
    const sids = sidsOf(plan, kind);
    for (const sid of sids) {
      const fetched = await client[PLURAL[kind]](sid).fetch();
      const { status, createdAt } = provider.state.find(kind, sid)!;
      expect(fetched).toMatchObject({ sid, status: restWord(dialect, kind, status), accountSid: ACCOUNTS[dialect] });
      expect(fetched.dateCreated.getTime()).toBe(Math.floor(createdAt.getTime() / 1_000) * 1_000);
    }
  });

  test('finds the messages that were sent on a day, and no others', async () => {
    const days = await Promise.all(
      ['2026-03-01', '2026-03-02'].map((day) => client.messages.list({ dateSent: new Date(`${day}T00:00:00Z`) })),
    );
    const sent = provider.state.list('message').filter(({ sentAt }) => sentAt !== null);
    const on = (day: string): string[] =>
      sent.filter(({ sentAt }) => sentAt?.toISOString().startsWith(day)).map(({ sid }) => sid);
    expect(days.map((messages) => messages.map(({ sid }) => sid))).toEqual([on('2026-03-01'), on('2026-03-02')]);
    expect(on('2026-03-01').length).toBeGreaterThan(0);
    expect(on('2026-03-02').length).toBeGreaterThan(0);
  });

  test('is told when it asks for what the provider never had', async () => {
    await expect(client.messages(unknownSid(dialect)).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  test('is told when its credentials are wrong, or are no longer right', async () => {
    const stranger = clientOf(dialect, provider.url, 'another secret');
    await expect(stranger.calls.list({})).rejects.toMatchObject({ status: 401, code: 20003 });
    provider.knobs.wrongCredentials = true;
    await expect(client.calls.list({})).rejects.toMatchObject({ status: 401, code: 20003 });
    provider.knobs.wrongCredentials = false;
  });

  test('is told when it asks too often', async () => {
    provider.knobs.throttleEvery = 1;
    await expect(client.recordings.list({})).rejects.toMatchObject({ status: 429, code: 20429 });
    provider.knobs.throttleEvery = null;
  });
});

function clientOf(dialect: Dialect, url: string, secret = SECRET): Client {
  const account = ACCOUNTS[dialect];
  const client: unknown =
    dialect === 'twilio'
      ? twilio(account, secret)
      : // The space is only a name here: the requests go to the base URL that is set below.
        RestClient(account, secret, { signalwireSpaceUrl: 'space.example.test' });
  const common = client as Client;
  common.api.baseUrl = url;
  return common;
}

function unknownSid(dialect: Dialect): string {
  return dialect === 'twilio' ? `SM${'0'.repeat(32)}` : '00000000-0000-4000-9000-000000000000';
}
