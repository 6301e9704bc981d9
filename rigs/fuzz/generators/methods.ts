import { drawOne } from '@sidetrack/provider-simulator';
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

const PATHS = [
  '/callbacks/messages',
  '/v1/messages',
  '/health/live',
  '/docs',
  '/',
  '*',
  'localhost:1',
  '/metrics',
] as const;
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

export const methods: Generator = {
  name: 'methods and versions',
  doors: ['ingest', 'api'],
  framing: 'broken',
  next(draws) {
    const line = `${drawOne(draws, METHODS)} ${drawOne(draws, PATHS)} ${drawOne(draws, VERSIONS)}`;
    return writeHead(line, [['host', 'localhost']]);
  },
};
