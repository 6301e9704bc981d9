import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { signForm } from '@sidetrack/signalwire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportedMetrics } from '../../../test/support/reported-metrics.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, FORM, messageParams, SIGNING_KEY } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const BARE = 'https://hooks.example.test';
const STAGE = 'https://api.example.test/prod';

describe('a signed request', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;

  beforeAll(async () => {
    database = await cloneDatabase();
    door = await openIngestDoor(database.url, { publicUrls: [BARE, STAGE] });
  });

  afterAll(async () => {
    await door.close();
    await database.close();
  });

  /** Written by hand: what an HTTP client would tidy up has to arrive as it is. */
  async function send(
    target: string,
    headers: Readonly<Record<string, string>>,
    body = '',
    to = door,
  ): Promise<string> {
    const { hostname, port } = new URL(to.url);
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`POST ${target} HTTP/1.1\r\nhost: hooks.example.test\r\n${head}\r\n${body}`);
    return text(socket);
  }

  const signed = (sid: string, url: string): { headers: Record<string, string>; body: string } => {
    const params = { AccountSid: ACCOUNT, ...messageParams(sid, 'sent') };
    const headers = { 'content-type': FORM, 'x-signalwire-signature': signForm(SIGNING_KEY, url, params) };
    return { headers, body: new URLSearchParams(params).toString() };
  };

  const statusOf = (answer: string): number => Number(answer.slice(9, 12));

  it.each([
    ['at the bare path', `${BARE}/callbacks/messages`, '/callbacks/messages'],
    ['at the base path that its proxy left', `${STAGE}/callbacks/messages`, '/prod/callbacks/messages'],
    ['without the base path that its proxy took', `${STAGE}/callbacks/messages`, '/callbacks/messages'],
    ['in absolute form', `${BARE}/callbacks/messages`, 'http://hooks.example.test/callbacks/messages'],
    ['with its query', `${STAGE}/callbacks/messages?a=%2B1`, '/prod/callbacks/messages?a=%2B1'],
  ])('is taken %s', async (_what, url, target) => {
    const { headers, body } = signed(`m-${target.length}-${url.length}`, url);
    expect(statusOf(await send(target, headers, body))).toBe(200);
  });

  it('is taken in absolute form for the host that its target names, where no public URL is set', async () => {
    const hostless = await openIngestDoor(database.url, { publicUrls: [] });
    const { headers, body } = signed('m-named-host', 'https://named.example.test/callbacks/messages');
    const target = 'http://named.example.test/callbacks/messages';
    const answers = [
      await send(target, headers, body, hostless),
      await send('/callbacks/messages', headers, body, hostless),
    ];
    await hostless.close();
    expect(answers.map(statusOf)).toEqual([200, 401]);
  });

  it('is taken by the header that says anything', async () => {
    const { headers, body } = signed('m-empty-header', `${BARE}/callbacks/messages`);
    const { 'x-signalwire-signature': signature = '', ...rest } = headers;
    const both = { ...rest, 'x-signalwire-signature': '', 'x-twilio-signature': signature };
    expect(statusOf(await send('/callbacks/messages', both, body))).toBe(200);
  });

  it('that reaches no route is counted by what was wrong with it, and one without signature is not', async () => {
    const { headers, body } = signed('m-nowhere', `${BARE}/callbacks/messages`);
    const large = 'x'.repeat(64 * 1024 + 1);
    const answers = [
      await send('//callbacks/messages', headers, body),
      await send('/Callbacks/Messages', headers, body),
      await send('/callbacks/messages', { ...headers, 'content-type': 'text/plain' }, body),
      await send('/callbacks/messages', { 'x-twilio-signature': headers['x-signalwire-signature']! }, body),
      await send('/callbacks/messages', headers, large),
      await send('/callbacks/messages/%zz', headers, body),
      await send('/callbacks/messages', headers, 'x&'.repeat(1_001)),
      await send(`/callbacks/messages?${'x&'.repeat(1_001)}`, headers, body),
      await send(`/callbacks/messages?${'x'.repeat(16 * 1024 + 1)}`, headers, body),
      await send('/nowhere', { 'content-type': FORM }, body),
      await send('/nowhere', { 'content-type': FORM, 'x-signalwire-signature': '' }, body),
    ];
    expect(answers.map(statusOf)).toEqual([404, 404, 415, 415, 413, 400, 413, 413, 414, 404, 404]);
    expect(answers[2]).toContain('The content type \\"text/plain\\" is not accepted here; send application/x-www-form');
    expect(answers[4]).toContain('The body is larger than this door accepts (64 KiB for callbacks).');
    await expect
      .poll(async () => metricsOf(await reportedMetrics(door.dataDir)), { timeout: 20_000 })
      .toEqual({ path: 2, 'content-type': 2, 'too-large': 1, unreadable: 2, 'too-many': 2 });
  });
});

function metricsOf(published: string): Record<string, number> {
  const lines = published.matchAll(/^sidetrack_misdirected_requests_total\{[^}]*fault="([^"]+)"[^}]*\} (\d+)$/gm);
  return Object.fromEntries(Array.from(lines, ([, fault, count]) => [fault, Number(count)]));
}
