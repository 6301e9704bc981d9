import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { accessTo, openTestProvider, say, SECRET, type TestProvider } from '../spec-support/test-provider.js';
import type { RestFailure } from './asked.js';
import { openProviderReader } from './open-provider-reader.js';
import type { ReaderOptions } from './provider-reader.js';

let provider: TestProvider;
afterEach(() => provider.close());

/** The failure that an answer leads to, and no other request than one. */
async function failureOf(
  answer: (response: ServerResponse) => void,
  options: ReaderOptions = {},
): Promise<RestFailure> {
  provider = await openTestProvider(answer);
  const reader = openProviderReader(accessTo(provider.url, 'twilio'), { firstPauseMs: 1, ...options });
  const asked = await reader.fetchOne('message', 'SM1');
  await reader.close();
  if (asked.ok) throw new Error('there is an answer');
  return asked.failure;
}

describe('an answer that is none', () => {
  it.each([
    [401, 'credentials'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [400, 'refused'],
    [422, 'refused'],
    [501, 'refused'],
    [204, 'refused'],
    [304, 'refused'],
  ])('with the status %i is %s, and is not asked for again', async (status, reason) => {
    const failure = await failureOf((response) => void response.writeHead(status).end());
    expect(failure).toMatchObject({ reason, status, code: null, detail: expect.stringContaining(`(HTTP ${status})`) });
    expect(provider.received).toHaveLength(1);
  });

  it.each([
    [
      { code: 20404, message: 'Not here', more_info: 'https://example.test', status: 404 },
      '20404',
      'code 20404: Not here',
    ],
    [{ errors: [{ code: 'not_found', message: 'Not here', more_info: '' }] }, 'not_found', 'code not_found: Not here'],
    [{ errors: ['Not here', 'nor there'] }, null, 'HTTP 404: Not here'],
    [{ errors: [] }, null, '(HTTP 404)'],
    [{ errors: [null] }, null, '(HTTP 404)'],
    [{ errors: [{}] }, null, '(HTTP 404)'],
    [{ code: null, message: 7 }, null, '(HTTP 404)'],
    [[], null, '(HTTP 404)'],
    [null, null, '(HTTP 404)'],
    ['Not here', null, '(HTTP 404)'],
  ])('tells what the provider says in %j', async (body, code, words) => {
    const failure = await failureOf((response) => say(response, body, 404));
    expect(failure).toMatchObject({ reason: 'not-found', status: 404, code });
    expect(failure.detail).toContain(words);
  });

  it.each(['<html>Bad gateway</html>', '{', '', 'x'.repeat(70_000)])('may have any body: %.20s', async (body) => {
    const failure = await failureOf((response) => void response.writeHead(404).end(body));
    expect(failure).toMatchObject({ reason: 'not-found', code: null, detail: expect.stringMatching(/\(HTTP 404\)$/) });
  });

  it('repeats no secret, no number, and nothing that would draw on a terminal', async () => {
    const credentials = btoa(`the-user:${SECRET}`);
    const message = `no ${SECRET} and ${credentials}\n\u001b[31m for +15550100001 \u202e${'long '.repeat(100)}`;
    const { detail } = await failureOf((response) => say(response, { code: 20003, message }, 401));
    expect(detail).toMatch(/no … and … \[31m for \+… long/);
    expect(detail).not.toMatch(/hush|5550100001|[\p{C}\n]/u);
    expect(detail.length).toBeLessThan(300);
  });

  it.each(['/elsewhere', 'https://elsewhere.example.test/2010-04-01', '', 'http://['])(
    'and redirects to %j is not followed',
    async (location) => {
      const failure = await failureOf((response) => void response.writeHead(302, { location }).end());
      const isElsewhere = location.startsWith('https');
      expect(failure).toMatchObject({ reason: isElsewhere ? 'other-host' : 'refused', status: 302 });
      expect(failure.detail).toContain(isElsewhere ? 'redirects to elsewhere.example.test' : 'redirects');
      expect(provider.received).toHaveLength(1);
    },
  );

  it.each([
    ['<html>Welcome</html>', 'not JSON'],
    ['', 'not JSON'],
    ['{"sid":"SM1"', 'not JSON'],
    [`${'['.repeat(60_000)}${']'.repeat(60_000)}`, 'nests too deep'],
    ['null', 'not the message'],
    ['[]', 'not the message'],
    ['{"messages":[],"next_page_uri":null}', 'not the message'],
    ['{"sid":"SM2","status":"sent","account_sid":"account-1"}', 'not the message'],
    ['{"sid":"SM1","status":"sent","account_sid":"account-2"}', 'not the message'],
    ['{"sid":"SM1","account_sid":"account-1"}', 'not the message'],
  ])('and says %.40s with 200 is unreadable', async (body, words) => {
    const failure = await failureOf((response) => void response.end(body));
    expect(failure).toMatchObject({ reason: 'unreadable', status: 200, detail: expect.stringContaining(words) });
    expect(provider.received).toHaveLength(1);
  });

  it.each([{}, [], null, 7, { data: [] }, { messages: {} }, { calls: [] }, { data: {}, links: {} }])(
    'and says %j is no list',
    async (body) => {
      provider = await openTestProvider((response) => say(response, body));
      const reader = openProviderReader(accessTo(provider.url, 'twilio'));
      expect(await reader.listDay('message', '2026-11-29', null)).toMatchObject({
        ok: false,
        failure: { reason: 'unreadable', detail: 'the answer is no list of messages' },
      });
      await reader.close();
    },
  );

  it('and has more bytes than are read is left where it is, though it never ends', async () => {
    let written = 0;
    const failure = await failureOf(
      (response) => {
        response.writeHead(200);
        const pour = (): void => {
          while (!response.destroyed && response.write(' '.repeat(1_024))) written += 1_024;
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      },
      { maxBytes: 100_000 },
    );
    expect(failure).toMatchObject({
      reason: 'too-large',
      status: 200,
      detail: expect.stringContaining('100000 bytes'),
    });
    expect(written).toBeGreaterThan(90_000);
    expect(provider.received).toHaveLength(1);
  });

  it('is what a text is that can be no SID: it is not sent', async () => {
    provider = await openTestProvider((response) => say(response, {}));
    const reader = openProviderReader(accessTo(provider.url, 'twilio'));
    expect(await reader.fetchOne('call', '../../Balance')).toMatchObject({ ok: false, failure: { reason: 'refused' } });
    await reader.close();
    expect(provider.received).toEqual([]);
  });
});
