import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { FORM } from '../../../test/support/provider.js';
import { exampleOf, fillPath, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { writeRequest } from '../write-request.js';

const CONTENT_TYPES = [
  '',
  ';',
  '/',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `${FORM}; charset=utf-16`,
  `${FORM}; charset="`,
  `${FORM};;;;`,
  `${FORM}, application/json`,
  'APPLICATION/JSON',
  'application/json; charset=\xff',
  'application/x-www-form-urlencoded\t',
  'application/__proto__',
  'constructor',
  `application/${'x'.repeat(3_000)}`,
  'application/problem+json',
] as const;

type Header = readonly [string, string];

const OTHERS: readonly [Header, ...Header[]] = [
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br, br, br'],
  ['expect', '200-ok'],
  ['accept-encoding', '*;q=0'],
  ['connection', 'keep-alive, x-signalwire-signature'],
  ['content-range', 'bytes 0-1/2'],
  ['x-forwarded-host', ''],
  ['x-forwarded-proto', 'javascript'],
  ['range', 'bytes=0-'],
  ['if-none-match', '*'],
  ['x-http-method-override', 'DELETE'],
];

/** Wrong statements about the type of a body, and other headers about content. */
export function contentHeaders(routes: Some<ApiRoute>): Generator {
  return {
    name: 'content headers',
    doors: ['ingest', 'api'],
    framing: 'sound',
    next(draws, door) {
      const headers: Header[] = [['content-type', drawOne(draws, CONTENT_TYPES)]];
      if (drawChance(draws, 0.3)) headers.push(['content-type', drawOne(draws, CONTENT_TYPES)]);
      while (drawChance(draws, 0.5)) headers.push(drawOne(draws, OTHERS));
      const body = drawOne(draws, ['', 'a=b', '{}', '\x1f\x8b\b']);
      if (door === 'ingest') return writeRequest('POST', '/callbacks/messages', headers, body);
      if (drawChance(draws, 0.5)) headers.push(['authorization', `Bearer ${API_TOKEN}`]);
      const route = drawOne(draws, routes);
      return writeRequest(route.method, fillPath(route, exampleOf), headers, body);
    },
  };
}
