import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { exampleOf, fillPath, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { writeHead } from '../write-request.js';

const METHODS = [
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'PURGE',
  'QUERY',
  'SUBSCRIBE',
  'get',
  'GET\t',
  'POST ',
  'G\0T',
  'FOO',
  '',
  'A'.repeat(3_000),
  '__proto__',
  'PRI',
] as const;

const PATHS = ['/callbacks/messages', '/', '*', 'localhost:1'] as const;
const VERSIONS = [
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/9.9',
  'HTTP/1.1 ',
  'http/1.1',
  'RTSP/1.0',
  '',
] as const;

/** Methods that no route takes, those of other protocols, and versions that are none, at every path. */
export function methods(routes: Some<ApiRoute>): Generator {
  return {
    name: 'methods and versions',
    doors: ['ingest', 'api'],
    framing: 'broken',
    next(draws) {
      const path = drawChance(draws, 0.4) ? drawOne(draws, PATHS) : fillPath(drawOne(draws, routes), exampleOf);
      const line = `${drawOne(draws, METHODS)} ${path} ${drawOne(draws, VERSIONS)}`;
      return writeHead(line, [['host', 'localhost']]);
    },
  };
}
