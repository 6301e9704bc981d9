import { drawInt, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { exampleOf, fillPath, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeHead } from '../write-request.js';

const TRICKS = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2E%2f',
  '//',
  '/',
  '%2f',
  '%5c',
  '\\',
  '%00',
  '%',
  '%c0%ae',
  ';a=b',
  '#x',
  '?',
  '??',
  '*',
  ':',
  '@',
  '%0d%0ax:1',
  '\xff',
] as const;

const WHOLE = [
  '*',
  '',
  '?',
  '/',
  '//',
  'http://localhost/callbacks/messages',
  'http://other/v1/messages',
  'HTTP://',
  'callbacks/messages',
  'localhost:80',
  '/docs/../v1/messages',
  '/docs/%2e%2e/%2e%2e/package.json',
  '/docs/..%2f..%2fpackage.json',
  '/docs//etc/passwd',
  '/openapi.json/../x',
  '/%',
  '/%E0%A4%A',
  `/${'a'.repeat(20_000)}`,
  `/${'a/'.repeat(5_000)}`,
  '/v1/lookup/ticket/%00',
  '/v1/tickets/%00',
  '/v1/notes/%00',
  '/v1/quarantine/%00',
  `/v1/lookup/x/a${'!'.repeat(14_000)}`,
  `/v1/lookup/x/${'!'.repeat(14_000)}a`,
  `/v1/lookup/a${'!'.repeat(900)}`,
] as const;

/** Paths that climb, and paths that repeat, hide or leave out their separators, and targets that are no paths. */
export function targets(routes: Some<ApiRoute>): Generator {
  return {
    name: 'paths',
    doors: ['ingest', 'api'],
    framing: 'broken',
    next(draws, door) {
      const path = door === 'ingest' ? '/callbacks/messages' : fillPath(drawOne(draws, routes), exampleOf);
      const base: string[] = path.split('/');
      for (let count = drawInt(draws, 1, 4); count > 0; count -= 1) {
        const trick =
          drawInt(draws, 0, 3) === 0 ? encodeWrongly(draws, drawText(draws)).slice(0, 500) : drawOne(draws, TRICKS);
        base.splice(drawInt(draws, 1, base.length), 0, trick);
      }
      const target = drawInt(draws, 0, 4) === 0 ? drawOne(draws, WHOLE) : base.join('/');
      const headers = [['host', 'localhost'] as const, ['authorization', `Bearer ${API_TOKEN}`] as const];
      return writeHead(`${door === 'ingest' ? 'POST' : 'GET'} ${target} HTTP/1.1`, headers);
    },
  };
}
