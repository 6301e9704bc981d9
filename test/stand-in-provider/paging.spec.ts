import { afterEach, describe, expect, test } from 'vitest';
import { openStandInProvider, type StandInProvider } from './index.js';
import { ask, DIALECTS, openProvider, read, readAll, START_AT } from './spec-support/a-provider.js';

let provider: StandInProvider;
afterEach(() => provider.close());

/** Ten messages, the newest named `m9`. Each was sent a second after it was created. */
async function openWithTen(dialect: 'signalwire' | 'twilio' = 'signalwire'): Promise<void> {
  provider = await openProvider(dialect);
  for (let index = 0; index < 10; index += 1) {
    const createdAt = new Date(START_AT.getTime() + index * 1_000);
    const sentAt = new Date(createdAt.getTime() + 1_000);
    provider.state.put('message', { sid: `m${index}`, status: 'delivered', createdAt, sentAt });
  }
}

interface NativePage {
  readonly links: { readonly next?: string };
  readonly data: readonly { readonly id: string }[];
}

const sids = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map(({ sid }) => sid);
const NEWEST_FIRST = ['m9', 'm8', 'm7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1', 'm0'];

describe.each(DIALECTS)('a list of %s', (dialect) => {
  test('is read by following `next_page_uri` to its end', async () => {
    await openWithTen(dialect);
    expect(sids(await readAll(provider, 'message', 'PageSize=4'))).toEqual(NEWEST_FIRST);
    expect(provider.requests).toHaveLength(3);
  });

  test('repeats a row where one comes in while it is read, and passes over one where one goes', async () => {
    await openWithTen(dialect);
    provider.knobs.shiftWhilePaging = 'insert';
    const read1 = sids(await readAll(provider, 'message', 'PageSize=5&DateSent=2026-03-01'));
    expect(read1.slice(0, 6)).toEqual(['m9', 'm8', 'm7', 'm6', 'm5', 'm5']);
    expect(provider.state.list('message')).toHaveLength(12);
    await provider.close();
    await openWithTen(dialect);
    provider.knobs.shiftWhilePaging = 'remove';
    expect(sids(await readAll(provider, 'message', 'PageSize=5'))).toEqual(NEWEST_FIRST.filter((sid) => sid !== 'm4'));
    expect((await ask(provider, 'Messages/m9.json')).status).toBe(404);
  });

  test('leads elsewhere, to itself, or on without an end, where a knob says so', async () => {
    await openWithTen(dialect);
    const nextOf = async (path: string): Promise<string> => String((await read(provider, path)).next_page_uri);
    provider.knobs.nextPageHost = 'https://elsewhere.example';
    expect(await nextOf('Messages.json?PageSize=4')).toMatch(/^https:\/\/elsewhere\.example\/.*Page=1/);
    provider.knobs.nextPageHost = null;
    provider.knobs.neverEnds = 'same';
    const itself = await nextOf('Messages.json?PageSize=4');
    expect(await nextOf(itself)).toBe(itself);
    provider.knobs.neverEnds = 'onward';
    expect(await nextOf('Messages.json?PageSize=4&Page=99')).toContain('Page=100');
    expect((await read(provider, 'Messages.json?PageSize=4&Page=99')).messages).toHaveLength(4);
  });

  test('refuses a page or a date that cannot be read', async () => {
    await openWithTen(dialect);
    const expected = dialect === 'twilio' ? 400 : 422;
    for (const query of ['PageSize=1001', 'PageSize=0', 'Page=-1', 'DateSent=yesterday']) {
      expect((await ask(provider, `Messages.json?${query}`)).status, query).toBe(expected);
    }
  });
});

describe('a list by dates', () => {
  const FIRST = 'Sun, 01 Mar 2026 23:30:00 +0000';
  const listed = async (query: string): Promise<unknown[]> => sids(await readAll(provider, 'call', query));
  const name = (text: string): string => encodeURIComponent(text);

  test('of SignalWire’s calls counts by the second, with or without the moment itself', async () => {
    provider = await openProvider('signalwire');
    for (const [index, sid] of ['c0', 'c1', 'c2'].entries()) {
      const createdAt = new Date(START_AT.getTime() + index * 1_000 + 500);
      provider.state.put('call', { sid, status: 'completed', createdAt, startedAt: createdAt, endedAt: createdAt });
    }
    expect(await listed(`${name('StartTime>')}=${name(FIRST)}`)).toEqual(['c2', 'c1', 'c0']);
    expect(await listed(`${name('StartTime<')}=${name(FIRST)}`)).toEqual(['c0']);
    provider.knobs.dateBounds = 'exclusive';
    expect(await listed(`${name('StartTime>')}=${name(FIRST)}`)).toEqual(['c2', 'c1']);
    expect(await listed(`${name('StartTime<')}=${name(FIRST)}`)).toEqual([]);
  });

  test('has no message that was never sent, unless failing counts as sending', async () => {
    provider = await openProvider('twilio');
    provider.state.put('message', { sid: 'SM1', status: 'failed', createdAt: START_AT });
    const sentThatDay = (): Promise<Record<string, unknown>[]> => readAll(provider, 'message', 'DateSent=2026-03-01');
    expect(await sentThatDay()).toEqual([]);
    provider.knobs.failedHaveSentDate = true;
    expect(await sentThatDay()).toHaveLength(1);
  });

  test('of SignalWire’s native log has it, by the day of its creation', async () => {
    provider = await openProvider('signalwire');
    provider.state.put('message', { sid: 'm', status: 'failed', createdAt: START_AT, params: { ErrorCode: '30007' } });
    const log = await read(provider, '/api/messaging/logs?created_on=2026-03-01&page_size=1000');
    expect(log.data).toMatchObject([
      { id: 'm', status: 'failed', error_code: '30007', created_at: '2026-03-01T23:30:00Z' },
    ]);
    expect((await read(provider, '/api/messaging/logs?created_on=2026-03-02')).data).toEqual([]);
    provider.knobs.withoutNativeLogs = 501;
    expect((await ask(provider, '/api/messaging/logs')).status).toBe(501);
  });

  test('of a native log is read by following `links.next`', async () => {
    await openWithTen();
    const found: unknown[] = [];
    let next: string | undefined = `${provider.url}/api/messaging/logs?created_on=2026-03-01&page_size=4`;
    while (next !== undefined) {
      const page: NativePage = await read<NativePage>(provider, next.slice(provider.url.length));
      found.push(...page.data.map(({ id }) => id));
      next = page.links.next;
    }
    expect(found).toEqual(NEWEST_FIRST);
  });
});

describe('a provider below a path', () => {
  test('leads to pages below that path', async () => {
    provider = await openStandInProvider({
      dialect: 'twilio',
      accountSid: 'AC1',
      user: 'SK1',
      secret: 's',
      basePath: '/proxied',
    });
    for (const sid of ['SM1', 'SM2']) provider.state.put('message', { sid, status: 'sent', createdAt: START_AT });
    const answer = await fetch(`${provider.url}/2010-04-01/Accounts/AC1/Messages.json?PageSize=1`, {
      headers: { authorization: `Basic ${btoa('SK1:s')}` },
    });
    expect(await answer.json()).toMatchObject({
      next_page_uri: '/proxied/2010-04-01/Accounts/AC1/Messages.json?PageSize=1&Page=1&PageToken=PASM1',
    });
    expect(provider.providerAccess).toMatch(/^AC1=http:\/\/SK1:s@127\.0\.0\.1:\d+\/proxied\?dialect=twilio$/);
  });
});
