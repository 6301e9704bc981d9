import { createHash } from 'node:crypto';
import type { Arrival } from '../arrival.js';

/** What makes two requests the same one to the quarantine. */
export type RequestAtRoute = Pick<Arrival, 'route' | 'request'>;

/**
 * The id under which a rejected callback is kept. It follows from route, method, target and body alone. So it is known
 * while the database is away, and a request that the provider repeats is set aside once.
 */
export function quarantineIdOf({ route, request }: RequestAtRoute): string {
  return idFrom(`${route}\n${request.method}\n${request.target}\n`, request.rawBody);
}

/**
 * The id of a request that was not believed. It is never the id of an authentic request: otherwise a stranger who knows
 * what a callback will say could take its place beforehand.
 */
export function sampleIdOf({ route, request }: RequestAtRoute): string {
  const head = `not believed\n${route}\n${request.method}\n${request.target}\n${request.signature ?? ''}\n`;
  return idFrom(head, request.rawBody);
}

/** A UUID of version 8 (RFC 9562: made in a way of one's own) out of the first 122 free bits of a SHA-256. */
function idFrom(head: string, rawBody: Buffer): string {
  const bytes = createHash('sha256').update(head).update(rawBody).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
