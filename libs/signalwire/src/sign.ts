import { createHmac } from 'node:crypto';
import type { Parameters } from '@sidetrack/domain';
import { formReadings } from './signed-text.js';

/**
 * The hash of a signature: SHA-1, or SHA-256 where Twilio was given a shared key for webhooks (callback reference §4).
 */
export type SignatureAlgorithm = 'sha1' | 'sha256';

/**
 * The HMAC over a URL and the text or bytes that follow the URL, 20 or 32 bytes. Every scheme rests on this HMAC
 * (callback reference §4).
 */
export function hmacOf(
  key: string,
  url: string,
  rest: string | Buffer,
  algorithm: SignatureAlgorithm = 'sha1',
): Buffer {
  const hmac = createHmac(algorithm, key);
  // Text is hashed in one update: a second call into OpenSSL costs more than joining the strings.
  return typeof rest === 'string' ? hmac.update(url + rest).digest() : hmac.update(url).update(rest).digest();
}

/**
 * The signature header of a form post, as SignalWire computes it: base64, 28 characters. Throws on an empty key, and
 * on parameters that no form can carry.
 */
export function signForm(key: string, url: string, params: Parameters): string {
  const [asSent] = formReadings(params) ?? [];
  if (asSent === undefined) throw new TypeError('only texts and lists of texts can be signed as a form');
  return hmacOf(usable(key), url, asSent).toString('base64');
}

/** The signature header of a GET, and of a JSON post whose URL carries `bodySHA256`: base64 over the URL alone. */
export function signUrl(key: string, url: string): string {
  return hmacOf(usable(key), url, '').toString('base64');
}

/** The signature header of a RELAY or SWML JSON post: lower-case hex over the URL and the bytes of the body. */
export function signRawBody(key: string, url: string, rawBody: Buffer | string): string {
  return hmacOf(usable(key), url, rawBody).toString('hex');
}

function usable(key: string): string {
  if (key === '') throw new Error('the signing key is empty: anyone could sign with it');
  return key;
}
