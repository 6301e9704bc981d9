import { encodeCursor } from '@sidetrack/views';
import fc from 'fast-check';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, START } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';
import type { OpenApiDocument } from '../spec-support/read-open-api.js';

const CASES = 300;

let door: OpenApiDoor;
let routes: Route[];

interface Route {
  readonly path: string;
  /** The parameters of its query, with a value that the route takes where the documents have one. */
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

/** Every byte as it is sent; what a URL has no room for is escaped, and so is anything else at times. */
const escaped = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const cursor = (sid: string, moment: Date): string =>
  encodeCursor({ kind: 'message', askedAt: moment, after: { firstSeenAt: moment, sid, accountSid: ACCOUNT } });

/** Parted by blanks. */
const TEXTS =
  '%00 m1%00 %ED%A0%80 %FF %C0%80 %E0%A4%A % %zz %0A%0D %2F ..%2F.. %5C %27 %22 %F0%9F%91%8B %EF%BF%BD %E2%80%AE m1 + %2B ' +
  '%20 -1 1e999 9007199254740993 0000-01-01T00:00:00Z 9999-12-31T23:59:59-14:00 0001-01-01T00:00:00%2B14:00 999999999d 0s ' +
  "[] {} null __proto__ constructor $1 '||pg_sleep(9)--";

const MOMENTS = [START, new Date(0), new Date(253_402_300_799_999)];

/** What has brought down programs like this one: text that PostgreSQL cannot hold, numbers and times that it cannot. */
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

/** The status of the answer, which is read to its end, but for a stream of events, which has none. */
async function statusOf(target: string, accept = '*/*'): Promise<number> {
  const authorization = `Bearer ${TOKENS[0]!.token}`;
  const asked = get(door.url + target, { headers: { authorization, accept }, agent: false });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (response.headers['content-type'] === 'text/event-stream') response.destroy();
  else await response.toArray();
  return response.statusCode!;
}

it('what PostgreSQL cannot hold is a fault of this door at no place of any route', async () => {
  for (const value of ['%00', 'm1%00', '%ED%A0%80', '%FF%FE']) {
    for (const { path, query } of routes) {
      const targets = query.map(({ name }) => `${path.replaceAll(/\{\w+\}/g, 'm1')}?${name}=${value}`);
      for (const target of [path.replaceAll(/\{\w+\}/g, value), ...targets]) {
        expect(await statusOf(target), target).toBeLessThan(500);
      }
    }
  }
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
  // They are not all refused at the first check.
  expect(statuses.get(200)).toBeGreaterThan(CASES / 10);
  expect(statuses.get(400)).toBeGreaterThan(CASES / 10);
});
