import { afterEach, describe, expect, it } from 'vitest';
import { accessTo, listOf, message, openTestProvider, say, type TestProvider } from '../spec-support/test-provider.js';
import type { Page } from './asked.js';
import { openProviderReader } from './open-provider-reader.js';
import type { Dialect } from './provider-access.js';
import type { ProviderReader } from './provider-reader.js';

const DAY = '2026-11-29';
const MESSAGES = '/2010-04-01/Accounts/account-1/Messages.json';
const [opened, providers]: [ProviderReader[], TestProvider[]] = [[], []];
afterEach(async () => {
  for (const each of [...opened.splice(0), ...providers.splice(0)]) await each.close();
});

async function provide(answer: Parameters<typeof openTestProvider>[0]): Promise<TestProvider> {
  const provider = await openTestProvider(answer);
  providers.push(provider);
  return provider;
}

function read({ url }: TestProvider, dialect: Dialect = 'twilio'): ProviderReader {
  const reader = openProviderReader(accessTo(url, dialect), { firstPauseMs: 1, requestsPerMinute: 1e6 });
  opened.push(reader);
  return reader;
}

async function pageOf(reader: ProviderReader, next: string | null = null): Promise<Page> {
  const page = await reader.listDay('message', DAY, next);
  if (!page.ok) throw new Error(page.failure.detail);
  return page.value;
}

describe('a list', () => {
  it('goes on where each page says, as it says it, to its end', async () => {
    const provider = await provide((response, _, index) => {
      const next = [`${MESSAGES}?PageSize=2&Page=1&PageToken=PAm%2F1`, `${provider.url}${MESSAGES}?Page=2`, ''][index];
      say(response, listOf('messages', [message(`m${index}`)], next));
    });
    const reader = read(provider);
    const sids: string[] = [];
    let next: string | null = null;
    do {
      const page: Page = await pageOf(reader, next);
      sids.push(...page.resources.map(({ sid }) => sid));
      next = page.next;
    } while (next !== null);
    expect(sids).toEqual(['m0', 'm1', 'm2']);
    expect(provider.received.slice(1).map(({ path }) => path)).toEqual([
      `${MESSAGES}?PageSize=2&Page=1&PageToken=PAm%2F1`,
      `${MESSAGES}?Page=2`,
    ]);
  });

  it('of a native log goes on by its links, also in another process and where the log was not asked first', async () => {
    const provider = await provide((response, { path }) =>
      say(response, {
        data: [{ id: path.includes('page_token') ? 'm2' : 'm1', status: 'sent' }],
        links: path.includes('page_token')
          ? { self: path }
          : { next: '/api/messaging/logs?page_token=PAx&page_number=1' },
      }),
    );
    const { next } = await pageOf(read(provider, 'signalwire'));
    expect(next).toBe(`${provider.url}/api/messaging/logs?page_token=PAx&page_number=1`);
    const last = await pageOf(read(provider, 'signalwire'), next);
    expect([last.resources.map(({ sid }) => sid), last.next]).toEqual([['m2'], null]);
  });

  it('whose next page is at another host is read so far, and that host is never asked', async () => {
    const other = await provide((response) => say(response, listOf('messages', [])));
    const provider = await provide((response) =>
      say(response, listOf('messages', [message('m1')], `${other.url}${MESSAGES}?Page=1`)),
    );
    const reader = read(provider);
    const { resources, next } = await pageOf(reader);
    expect(resources).toHaveLength(1);
    expect(await reader.listDay('message', DAY, next)).toMatchObject({
      ok: false,
      failure: { reason: 'other-host', status: null, detail: expect.stringContaining(new URL(other.url).host) },
    });
    expect([provider.received.length, other.received.length]).toEqual([1, 0]);
  });

  it.each(['//127.0.0.1:1/x', 'https://127.0.0.1/x', 'file:///etc/passwd', 'data:application/json,{}'])(
    'is not gone on with at %s',
    async (given) => {
      const provider = await provide((response) => say(response, listOf('messages', [], given)));
      const reader = read(provider);
      const { next } = await pageOf(reader);
      expect(await reader.listDay('message', DAY, next)).toMatchObject({
        ok: false,
        failure: { reason: 'other-host' },
      });
      expect(provider.received).toHaveLength(1);
    },
  );

  it('that names credentials in its next page loses them: neither kept nor used', async () => {
    const provider = await provide((response, _, index) =>
      say(response, listOf('messages', [], index === 0 ? provider.url.replace('//', '//me:hush@') + MESSAGES : null)),
    );
    const reader = read(provider);
    const { next } = await pageOf(reader);
    expect(next).toBe(provider.url + MESSAGES);
    await pageOf(reader, next);
    const [first, second] = provider.received.map(({ headers }) => headers.authorization);
    expect(second).toBe(first);
  });

  it('that leads back to a page which was read would never end, and says so', async () => {
    const provider = await provide((response, { path }) => {
      const [, page = '0'] = /Page=(\d)/.exec(path) ?? [];
      say(response, listOf('messages', [], `${MESSAGES}?Page=${['1', '2', '1'][Number(page)]}`));
    });
    const reader = read(provider);
    const second = await pageOf(reader);
    const third = await pageOf(reader, second.next);
    expect(await reader.listDay('message', DAY, third.next)).toMatchObject({
      ok: false,
      failure: { reason: 'unreadable', detail: expect.stringContaining('never end') },
    });
  });

  it('may be read again from any of its pages', async () => {
    const provider = await provide((response, { path }) =>
      say(
        response,
        listOf('messages', [], path.includes('Page=2') ? null : `${MESSAGES}?Page=${path.includes('Page=1') ? 2 : 1}`),
      ),
    );
    const reader = read(provider);
    const { next } = await pageOf(reader);
    const { next: last } = await pageOf(reader, next);
    expect((await pageOf(reader, next)).next).toBe(last);
    expect((await pageOf(reader, last)).next).toBeNull();
    expect((await pageOf(reader)).next).toBe(next);
  });

  it('whose page leads to itself, or to no URL, is not gone on with', async () => {
    const provider = await provide((response, { path }, index) =>
      say(response, listOf('messages', [], [path, 'http://[', 7][index])),
    );
    const reader = read(provider);
    for (let page = 0; page < 3; page += 1) {
      expect(await reader.listDay('message', DAY, null)).toMatchObject({
        ok: false,
        failure: { reason: 'unreadable' },
      });
    }
  });

  it('counts rows that it cannot read, and rows of another account, and gives the others', async () => {
    const rows = [
      message('m1'),
      message('m2', { account_sid: 'account-2' }),
      message('m3', { account_sid: 'ACCOUNT-1' }),
      message('', {}),
      message('no sid'),
      message('m4', { status: null }),
      message('m5', { status: 'two words' }),
      null,
      'm6',
      [message('m7')],
    ];
    const page = await pageOf(read(await provide((response) => say(response, listOf('messages', rows)))));
    expect(page.resources.map(({ sid }) => sid)).toEqual(['m1', 'm3']);
    expect([page.unreadable, page.deleted]).toEqual([8, 0]);
  });
});
