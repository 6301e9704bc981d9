import fc from 'fast-check';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, START } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';
import { LIST_CURSORS } from './listing/list-cursors.js';
import type { OpenApiDocument } from '../spec-support/read-open-api.js';

const CASES = 300;

/** Thousands of requests, on a machine that may be busy. */
const MINUTES = 300_000;

let door: OpenApiDoor;
let routes: Route[];

interface Route {
  readonly path: string;
  /** The query parameters of the route, each with a value that the route accepts, where the documents have one. */
  readonly query: readonly { readonly name: string; readonly example: string }[];
}

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
  await door.append(
    anEvent('message', 'sent', { sid: 'm1', params: { To: '+15550100002', ErrorCode: '30003' } }),
    anEvent('call', 'ringing', { sid: 'm1' }),
    anEvent('recording', 'completed', { sid: 'm1' }),
  );
  const { body } = await door.get<OpenApiDocument>('/openapi.json');
  routes = [...Object.entries(body.paths).flatMap(toRoute), { path: '/v1/lookup/ticket/{reference}', query: [] }];
});
afterAll(() => door.close());

function toRoute([path, { get: operation }]: [string, OpenApiDocument['paths'][string]]): Route[] {
  if (operation === undefined) return [];
  const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return [
    {
      path,
      query: inQuery.map(({ name, example }) => ({ name, example: typeof example === 'string' ? example : '' })),
    },
  ];
}

/** The bytes of the URL as they are sent. Bytes that a URL cannot contain are escaped, and sometimes others too. */
const escaped = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const cursor = (sid: string, moment: Date): string =>
  LIST_CURSORS.message.encode({ askedAt: moment, after: { firstSeenAt: moment, sid, accountSid: ACCOUNT } });

/** Separated by blanks. */
const TEXTS =
  '%00 m1%00 %ED%A0%80 %FF %C0%80 %E0%A4%A % %zz %0A%0D %2F ..%2F.. %5C %27 %22 %F0%9F%91%8B %EF%BF%BD %E2%80%AE m1 + %2B ' +
  '%20 -1 1e999 9007199254740993 0000-01-01T00:00:00Z 9999-12-31T23:59:59-14:00 0001-01-01T00:00:00%2B14:00 999999999d 0s ' +
  "[] {} null __proto__ constructor $1 '||pg_sleep(9)--";

const MOMENTS = [START, new Date(0), new Date(253_402_300_799_999)];

/**
 * Values that have crashed programs like this one: text that PostgreSQL cannot store, and numbers and times that it
 * cannot store.
 */
const NOTORIOUS = [
  '',
  ...TEXTS.split(' '),
  '1'.repeat(40),
  'x'.repeat(128),
  'x'.repeat(1_000),
  '%00'.repeat(300),
  ...['m1', '\0', '\ud800', "'"].flatMap((sid) => MOMENTS.map((moment) => cursor(sid, moment))),
];

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NOTORIOUS) },
  { weight: 2, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 40 }).map(escaped) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((text) => escaped(Buffer.from(text))),
  },
);

const request = fc.record({
  route: fc.nat(),
  inPath: fc.oneof(hostile, fc.constant('m1')),
  inQuery: fc.array(fc.record({ which: fc.nat(), value: fc.option(hostile), after: fc.option(hostile) }), {
    maxLength: 4,
  }),
  accept: fc.constantFrom('*/*', 'text/csv', 'application/x-ndjson'),
});

/** The status of the answer. The answer is read to its end, except a stream of events, which has no end. */
async function statusOf(target: string, accept = '*/*'): Promise<number> {
  const authorization = `Bearer ${TOKENS[0]!.token}`;
  const asked = get(door.url + target, { headers: { authorization, accept }, agent: false });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (response.headers['content-type'] === 'text/event-stream') response.destroy();
  else await response.toArray();
  return response.statusCode!;
}

/**
 * The values for each part of each route: text, numbers and times at and beyond every limit, and paths of other
 * programs.
 */
const EVERYWHERE = [
  '%00',
  'm1%00',
  '%ED%A0%80',
  '%FF%FE',
  '..%2f..%2f',
  '__proto__',
  '9'.repeat(400),
  '-9223372036854775809',
  '%2B275760-09-13T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
  '-000001-12-31T23:59:59Z',
  '999999999999999d',
  'x'.repeat(8 * 1_024),
];

/** More values for a cursor: well-formed cursors of every list, at times outside of every calendar. */
const CURSORS = [0, 1e15 - 1, 253_402_300_799_999].flatMap((time) =>
  [
    ['quarantine', time, time, '3f0c8b7e-0000-8000-8000-000000000005'],
    ['discrepancies', time, time, '', 'm1', ACCOUNT],
    ['absences', time, time, 'open-call', 'm1', ACCOUNT],
    ...['message', 'call', 'recording'].map((kind) => [kind, time, time, 'm1', ACCOUNT]),
  ].map((fields) => Buffer.from(JSON.stringify(fields)).toString('base64url')),
);

const BODIES = [
  '{"__proto__":{"sid":"x"}}',
  '{"constructor":{"prototype":{"x":1}},"ticket":"T","text":"x"}',
  '{"toString":"x","ticket":{"toString":"x"},"text":{"length":1}}',
  '{"ticket":"\\u0000","text":"\\ud800","door":"\\u0000"}',
  `{"ticket":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
  '{"text":1e999,"ticket":-0,"door":null}',
  '[]',
  'null',
  '"x"',
  '',
  '\0',
];

/** Sends all of these requests, several at a time, and returns the answers. Every request has to be answered. */
async function statusesOf(requests: readonly (readonly [string, () => Promise<number>])[]): Promise<void> {
  const waiting = [...requests];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [what, ask] = next;
        expect(await ask(), what.slice(0, 200)).toBeLessThan(500);
      }
    }),
  );
}

it(
  'no value past an edge is a fault of this door, at any place of any route',
  async () => {
    const targets = routes.flatMap(({ path, query }) => [
      ...EVERYWHERE.map((value) => path.replaceAll(/\{\w+\}/g, value)),
      ...query.flatMap(({ name }) =>
        [...EVERYWHERE, ...(name === 'cursor' ? CURSORS : [])].map(
          (value) => `${path.replaceAll(/\{\w+\}/g, 'm1')}?${name}=${value}`,
        ),
      ),
    ]);
    await statusesOf([...new Set(targets)].map((target) => [target, () => statusOf(target)]));
  },
  MINUTES,
);

it('no path, header or body of a route that writes is a fault of this door', async () => {
  const { body: document } = await door.get<OpenApiDocument>('/openapi.json');
  const paths = Object.entries(document.paths).flatMap(([path, { post }]) => (post === undefined ? [] : [path]));
  const send = async (target: string, body: string, headers: Record<string, string> = {}): Promise<number> => {
    const authorization = `Bearer ${TOKENS[0]!.token}`;
    const all = { authorization, 'content-type': 'application/json', ...headers };
    const response = await fetch(door.url + target, { method: 'POST', headers: all, body });
    await response.arrayBuffer();
    return response.status;
  };
  expect(paths.length).toBeGreaterThan(1);
  await statusesOf(
    paths.flatMap((path) => [
      ...EVERYWHERE.map((value) => {
        const target = path.replaceAll(/\{\w+\}/g, value);
        return [target, () => send(target, '{"ticket":"T-1","text":"x"}')] as const;
      }),
      ...BODIES.map((body) => {
        const target = path.replaceAll(/\{\w+\}/g, 'm1');
        return [`${target} ${body}`, () => send(target, body)] as const;
      }),
      ...['%00', '\u00ff\u00fe', 'x'.repeat(8_000), '__proto__'].map((key) => {
        const target = path.replaceAll(/\{\w+\}/g, 'm1');
        return [target, () => send(target, '{"ticket":"T-1","text":"x"}', { 'idempotency-key': key })] as const;
      }),
    ]),
  );
});

it(`no path and no query with any bytes in it is a fault of this door (${CASES} requests)`, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ route: number, inPath, inQuery, accept }) => {
      const route = routes[number % routes.length]!;
      const path = route.path.replaceAll(/\{\w+\}/g, () => inPath);
      const query = inQuery.map(({ which, value, after }) => {
        const { name, example } = route.query[which % route.query.length] ?? { name: 'any', example: '' };
        return `${name}=${value ?? escaped(Buffer.from(example))}${after ?? ''}`;
      });
      const target = query.length === 0 ? path : `${path}?${query.join('&')}`;

      const status = await statusOf(target, accept);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status, target).toBeLessThan(500);
    }),
    { numRuns: CASES },
  );
  // The first check must not refuse all of them.
  expect(statuses.get(200)).toBeGreaterThan(CASES / 10);
  expect(statuses.get(400)).toBeGreaterThan(CASES / 10);
});
