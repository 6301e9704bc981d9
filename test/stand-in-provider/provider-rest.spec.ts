import { readEnvironment } from '@sidetrack/config';
import { KINDS, type Kind } from '@sidetrack/domain';
import { openProviderReader, type Page, type ProviderReader, type ReportedResource } from '@sidetrack/provider-rest';
import { validateCallback } from '@sidetrack/signalwire';
import { afterEach, describe, expect, test } from 'vitest';
import type { Knobs, StandInProvider } from './index.js';
import { DIALECTS, openFedProvider, sidsOf } from './spec-support/a-provider.js';
import type { Dialect } from './dialect.js';

/** The traffic of the specs crosses midnight. */
const DAYS = ['2026-03-01', '2026-03-02'];

let provider: StandInProvider;
let reader: ProviderReader;
afterEach(async () => {
  await reader.close();
  await provider.close();
});

/** A fed provider, and a reader that has been told of it as an operator would. */
async function open(dialect: Dialect, knobs: Partial<Knobs> = {}) {
  const fed = await openFedProvider(dialect, knobs);
  provider = fed.provider;
  const [access] = readEnvironment({ PROVIDER_ACCESS: provider.providerAccess }).PROVIDER_ACCESS ?? [];
  reader = openProviderReader(access!, { pageSize: 5, firstPauseMs: 1, requestsPerMinute: 1e6 });
  return fed.plan;
}

async function listAll(kind: Kind): Promise<ReportedResource[]> {
  const resources: ReportedResource[] = [];
  for (const day of DAYS) {
    let next: string | null = null;
    do {
      const asked = await reader.listDay(kind, day, next);
      if (!asked.ok) throw new Error(asked.failure.detail);
      const page: Page = asked.value;
      expect([page.unreadable, page.deleted]).toEqual([0, 0]);
      resources.push(...page.resources);
      next = page.next;
    } while (next !== null);
  }
  return resources;
}

const sidsIn = (resources: readonly ReportedResource[]): string[] =>
  [...new Set(resources.map(({ sid }) => sid))].toSorted();

describe.each(DIALECTS)('the reader, asking the stand-in of %s', (dialect) => {
  test.each(['code', 'errors-objects', 'errors-strings'] as const)(
    'finds all that happened, through 429s and 503s whose errors are %s',
    async (errorShape) => {
      const plan = await open(dialect, { throttleEvery: 5, failEvery: 7, errorShape });
      for (const kind of KINDS) {
        const listed = await listAll(kind);
        const known = sidsOf(plan, kind);
        // Twilio lists messages by when they were sent; some never were.
        if (dialect === 'twilio' && kind === 'message') expect(known).toEqual(expect.arrayContaining(sidsIn(listed)));
        else expect(sidsIn(listed)).toEqual(known);
        expect(listed.length).toBeGreaterThan(3);
      }
      expect(provider.requests.filter(({ status }) => status === 429 || status === 503).length).toBeGreaterThan(1);
      expect(provider.mostInFlight()).toBe(1);
    },
  );

  test('gets of a SID what its list says, and both can be read like a callback', async () => {
    const plan = await open(dialect, { withoutNativeLogs: 404 });
    for (const kind of KINDS) {
      const listed = new Map((await listAll(kind)).map((resource) => [resource.sid, resource]));
      expect(listed.size).toBeGreaterThan(3);
      for (const sid of sidsOf(plan, kind)) {
        const asked = await reader.fetchOne(kind, sid);
        if (!asked.ok) throw new Error(asked.failure.detail);
        const { resource } = asked.value;
        if (listed.has(sid)) expect(listed.get(sid)).toEqual(resource);
        expect(resource.updatedAt).not.toBeNull();
        expect(validateCallback(kind, resource.params)).toMatchObject({ ok: true, callback: { sid }, unread: [] });
      }
    }
  });

  test.each([
    [{ wrongCredentials: true }, 'credentials'],
    [{ forbidden: true }, 'forbidden'],
    [{ unreadable: 'html' }, 'unreadable'],
    [{ unreadable: 'cut' }, 'unreadable'],
    [{ unreadable: 'other-shape' }, 'unreadable'],
    [{ redirectTo: 'https://elsewhere.example/' }, 'other-host'],
    [{ neverEnds: 'same' }, 'unreadable'],
    [{ failEvery: 1 }, 'unavailable'],
    [{ throttleEvery: 1, retryAfter: 3_600 }, 'throttled'],
  ] as const)('says what is wrong where %j: %s', async (knobs, reason) => {
    await open(dialect, knobs);
    const asked = await reader.listDay('recording', DAYS[0]!, null);
    const second = asked.ok ? await reader.listDay('recording', DAYS[0]!, asked.value.next) : asked;
    expect(second).toMatchObject({ ok: false, failure: { reason } });
    expect(JSON.stringify(second)).not.toMatch(/PTmade|elsewhere\.example\/./);
  });

  test('does not go on at another host', async () => {
    await open(dialect, { nextPageHost: 'https://elsewhere.example' });
    const [day = ''] = DAYS;
    const first = await reader.listDay('message', day, null);
    expect(first).toMatchObject({ ok: true, value: { next: expect.stringContaining('https://elsewhere.example/') } });
    const next = first.ok ? first.value.next : null;
    expect(await reader.listDay('message', day, next)).toMatchObject({ ok: false, failure: { reason: 'other-host' } });
    expect(provider.requests).toHaveLength(1);
  });
});
