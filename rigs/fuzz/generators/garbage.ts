import { drawInt, drawOne } from '@sidetrack/provider-simulator';
import type { Generator } from '../generator.js';
import { drawBytes } from '../nonsense.js';

const OTHER_PROTOCOLS = [
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from('160301020001000001fc0303', 'hex'),
  Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'),
  Buffer.from('000000080400ffff', 'hex'),
  Buffer.from('EHLO localhost\r\n'),
  Buffer.from('\r\n\r\n\r\n'),
  Buffer.from('\0'.repeat(100)),
  Buffer.from('GET / HTTP/1.1\r\n'),
] as const;

/** Bytes that are no HTTP: other protocols, random bytes, nothing. */
export const garbage: Generator = {
  name: 'other protocols',
  doors: ['ingest', 'api'],
  framing: 'broken',
  next(draws) {
    const start = drawInt(draws, 0, 2) === 0 ? Buffer.alloc(0) : drawOne(draws, OTHER_PROTOCOLS);
    return Buffer.concat([start, drawBytes(draws, 200)]);
  },
};
