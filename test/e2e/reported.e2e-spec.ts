import { PLURAL, type Kind } from '@sidetrack/domain';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as sendRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

/** A request that somebody who receives such callbacks has reported in public, and what they expect of it. */
interface Reported {
  readonly id: string;
  readonly api?: boolean;
  readonly kind: Kind;
  readonly sid?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly wire?: { readonly target: string };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly contentType?: string | null;
    readonly body?: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly expect: {
    readonly httpStatus: number;
    readonly state?: Readonly<Record<string, unknown>> | null;
    readonly rows?: number;
    readonly excludes?: string;
    readonly answerIncludes?: string;
    readonly trace?: string;
  };
}

const file = new URL('../fixtures/reported.json', import.meta.url);
const { requests } = JSON.parse(readFileSync(file, 'utf8')) as { readonly requests: readonly Reported[] };

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends exactly this target: what a URL parser would make of `//callbacks` is not what came. */
async function send(base: string, { request, wire }: Reported): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const { host, target } = apart(request.url);
  const { method, body, contentType, headers } = request;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = {
      hostname,
      port,
      method,
      path: wire?.target ?? target,
      setHost: false,
      agent: false as const,
      headers: { host, ...(contentType ? { 'content-type': contentType } : {}), ...headers },
    };
    sendRequest(options, resolve).on('error', reject).end(body);
  });
  return { status: response.statusCode ?? 0, body: await text(response) };
}

function apart(url: string): { readonly host: string; readonly target: string } {
  const [, host = '', target = ''] = /^https?:\/\/(?:[^/@]*@)?([^/]*)(\/.*)?$/.exec(url) ?? [];
  return { host, target };
}

const at = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], body);

describe('requests that were reported in public', () => {
  const doors = new Map<string, BuiltDoor>();
  let database: ClonedDatabase;
  let api: BuiltDoor;
  let dataDir: string;

  /** One door for each environment; those that say nothing have the one of all samples. */
  const environmentOf = ({ env }: Reported): Readonly<Record<string, string>> =>
    env ?? { PUBLIC_URL, SIGNING_KEYS: `*=${SIGNING_KEY}` };

  beforeAll(async () => {
    database = await cloneDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-reported-'));
    api = await startBuiltDoor('api', database.url, { DATA_DIR: dataDir });
    for (const reported of requests) {
      const environment = environmentOf(reported);
      const key = JSON.stringify(environment);
      if (reported.api || doors.has(key)) continue;
      doors.set(key, await startBuiltDoor('ingest', database.url, { ...environment, DATA_DIR: dataDir }));
    }
  });

  afterAll(async () => {
    await Promise.all([...doors.values(), api].map((door) => door.end()));
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(requests.filter((reported) => !reported.api))('$id is answered as its sender expects', async (reported) => {
    const { expect: expected, kind, sid } = reported;
    const answer = await send(doors.get(JSON.stringify(environmentOf(reported)))!.url, reported);
    expect(answer.status, answer.body).toBe(expected.httpStatus);
    if (expected.answerIncludes !== undefined) expect(answer.body).toContain(expected.answerIncludes);

    const { status, body } = await readApi(api.url, `/v1/${PLURAL[kind]}/${sid}`);
    expect(status).toBe(expected.state === null ? 404 : 200);
    for (const [path, value] of Object.entries(expected.state ?? {}))
      expect([path, at(body, path)]).toEqual([path, value]);
  });

  it.each(requests.filter(({ api: isApi }) => isApi))('$id asks the API, and finds what came in', async (reported) => {
    const { request, expect: expected } = reported;
    const headers = { authorization: `Bearer ${API_TOKEN}`, host: 'localhost' };
    const url = `http://localhost${request.url}`;
    const answer = await send(api.url, { ...reported, request: { ...request, url, headers } });
    expect(answer.status, answer.body).toBe(expected.httpStatus);
    if (expected.rows !== undefined) expect(at(JSON.parse(answer.body), 'data')).toHaveLength(expected.rows);
    if (expected.excludes !== undefined) expect(answer.body).not.toContain(expected.excludes);
  });

  it('leaves a trace of each that reached no route', async () => {
    const lost = requests.filter(({ expect: { httpStatus, trace } }) => trace !== undefined && httpStatus >= 400);
    const traces = async (): Promise<number> => {
      const metrics = await (await fetch(`${api.url}/metrics`)).text();
      const counts = metrics.matchAll(/^sidetrack_misdirected_requests_total\{.*\} (\d+)$/gm);
      return Array.from(counts, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0);
    };
    // A door publishes what it counts every two seconds.
    await expect.poll(traces, { timeout: 20_000 }).toBeGreaterThanOrEqual(lost.length);
  });
});
