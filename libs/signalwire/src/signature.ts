import { createHash, timingSafeEqual } from 'node:crypto';
import type { Parameters, SignatureEvidence, SignatureScheme } from '@sidetrack/domain';
import type { CallbackRequest } from './callback-request.js';
import { bytesReadings, namesOfForeignBytes } from './form-bytes.js';
import { isHost } from './host.js';
import { queryOf } from './parse-parameters.js';
import { readPublicUrl, withCredentials, type PublicUrl } from './public-url.js';
import { accountOf } from './read-fields.js';
import { respelledUrls } from './respelled-urls.js';
import { hmacOf, type SignatureAlgorithm } from './sign.js';
import { formReadings } from './signed-text.js';
import type { SigningKey, SigningKeys } from './signing-keys.js';

/** Why a request is not believed. */
export type Disbelief = 'missing' | 'no-key' | 'wrong';

export type Verification =
  { readonly ok: true; readonly evidence: SignatureEvidence } | { readonly ok: false; readonly reason: Disbelief };

export interface SignatureVerifier {
  /**
   * Whether one of our keys signed this request. `params` are null when the body could not be read: an authentic but
   * unreadable callback shall reach quarantine, not be taken for a forgery.
   */
  verify(request: CallbackRequest, params: Parameters | null): Verification;

  /**
   * Why a request cannot be genuine whatever it says: it has no signature, or a signature in a form that no provider
   * writes. Null when the request may be genuine. This is asked before anything is parsed, since parsing a stranger's
   * body may cost a hundred times as much as this check.
   */
  refuseUnread(request: CallbackRequest): 'missing' | 'wrong' | null;
}

/**
 * Verifies as `@signalwire/compatibility-api`, `twilio` and `@signalwire/web-api` do, and accepts whatever one of
 * them accepts (callback reference §4). `publicUrls` are the base URLs that the provider was given; when there are
 * none, the request's own host counts, as https and as http. Throws when one of them is no URL.
 */
export function createSignatureVerifier(options: {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
}): SignatureVerifier {
  const configured = options.publicUrls.map(readPublicUrl);
  const publicUrlsFor = configured.length > 0 ? () => configured : rememberLast(publicUrlsOfHost);
  return {
    refuseUnread({ signature }) {
      if (!signature) return 'missing';
      return readSignature(signature) === null ? 'wrong' : null;
    },
    verify(request, params) {
      if (!request.signature) return { ok: false, reason: 'missing' };
      const account = params && accountOf(params);
      const keys = options.keys.candidatesFor(account);
      const given = readSignature(request.signature);
      if (!given) return { ok: false, reason: 'wrong' };
      const claims = claimsOf(request, params, given.encoding);
      const publicUrls = publicUrlsFor(request.host);

      const asReceived = (claim: Claim): readonly string[] => urlsAsReceived(publicUrls, request.target, claim);
      const match =
        findMatch(given, claims, keys, asReceived) ??
        findMatch(given, claims, keys, (claim) => urlsRespelled(publicUrls, request.target, claim)) ??
        findMatch(given, claimsOfBytes(request), keys, asReceived) ??
        findMatch(given, claims, keys, (claim) =>
          urlsAsReceived(withCredentialsOf(request, publicUrls), request.target, claim),
        );
      if (match) return { ok: true, evidence: evidenceOf(request, match) };
      return { ok: false, reason: options.keys.keysFor(account).length === 0 ? 'no-key' : 'wrong' };
    },
  };
}

/** A signature header, read. */
export interface GivenSignature {
  readonly encoding: 'base64' | 'hex';
  readonly algorithm: SignatureAlgorithm;
  readonly digest: Buffer;
}

/** The forms in which providers write a signature. The length in characters tells the forms apart. */
const FORMS: Readonly<Record<number, Omit<GivenSignature, 'digest'>>> = {
  28: { encoding: 'base64', algorithm: 'sha1' },
  44: { encoding: 'base64', algorithm: 'sha256' },
  40: { encoding: 'hex', algorithm: 'sha1' },
};
const DIGEST_BYTES = { sha1: 20, sha256: 32 } as const satisfies Record<SignatureAlgorithm, number>;

/** The header when it has exactly the form in which a provider writes it, else null. */
export function readSignature(text: string): GivenSignature | null {
  const form = FORMS[text.length];
  if (form === undefined) return null;
  const digest = Buffer.from(text, form.encoding);
  // Node's decoders are lenient (other alphabets, missing padding, upper case); only the canonical text may match.
  const isCanonical = digest.length === DIGEST_BYTES[form.algorithm] && digest.toString(form.encoding) === text;
  return isCanonical ? { ...form, digest } : null;
}

/** Whether the URL's `bodySHA256` is the lower-case hex SHA-256 of these bytes. */
export function isBodyBound(url: string, rawBody: Buffer): boolean {
  if (!url.includes('bodySHA256')) return false;
  const claimed = Buffer.from(new URLSearchParams(queryOf(url)).get('bodySHA256') ?? '');
  const actual = Buffer.from(createHash('sha256').update(rawBody).digest('hex'));
  return claimed.length === actual.length && timingSafeEqual(claimed, actual);
}

/** One way in which the request may have been signed: the text that followed the URL, in each reading. */
interface Claim {
  readonly scheme: SignatureScheme;
  readonly readings: readonly (string | Buffer)[];
}

function claimsOf(request: CallbackRequest, params: Parameters | null, encoding: 'base64' | 'hex'): readonly Claim[] {
  if (encoding === 'hex') {
    return request.bodyType === 'json' ? [{ scheme: 'raw-body', readings: [request.rawBody] }] : [];
  }
  // The query of a GET is part of its URL already. Passing the query again as parameters is the classic fault (callback
  // reference §4).
  if (request.method === 'GET') return [{ scheme: 'url', readings: [''] }];

  const claims: Claim[] = [];
  if (isBodyBound(request.target, request.rawBody)) claims.push({ scheme: 'body-sha256', readings: [''] });
  const isJson = request.bodyType === 'json';
  if (params && (!isJson || isFlat(params))) {
    const readings = formReadings(params);
    if (readings) claims.push({ scheme: isJson ? 'json-fields' : 'form', readings });
  }
  return claims;
}

/**
 * A form whose bytes are not UTF-8 may have been signed as bytes. The form's text, with U+FFFD for those bytes, was
 * tried before.
 */
function claimsOfBytes({ method, bodyType, rawBody }: CallbackRequest): readonly Claim[] {
  if (method === 'GET' || bodyType !== 'form') return [];
  const isText = namesOfForeignBytes(rawBody.toString('utf8'), rawBody).length === 0;
  return isText ? [] : [{ scheme: 'form', readings: bytesReadings(rawBody) }];
}

interface Match {
  readonly scheme: SignatureScheme;
  readonly signedUrl: string;
  readonly key: SigningKey;
}

function findMatch(
  { digest, algorithm }: GivenSignature,
  claims: readonly Claim[],
  keys: readonly SigningKey[],
  urlsFor: (claim: Claim) => readonly string[],
): Match | null {
  for (const claim of claims) {
    for (const signedUrl of urlsFor(claim)) {
      for (const key of keys) {
        for (const reading of claim.readings) {
          if (timingSafeEqual(hmacOf(key.key, signedUrl, reading, algorithm), digest)) {
            return { scheme: claim.scheme, signedUrl, key };
          }
        }
      }
    }
  }
  return null;
}

function urlsAsReceived(publicUrls: readonly PublicUrl[], target: string, { scheme }: Claim): readonly string[] {
  // The libraries try no other spelling of the URL when they check the raw body (callback reference §4, scheme A).
  if (scheme === 'raw-body') return publicUrls.map(({ literal }) => literal + target);
  return publicUrls.flatMap(({ prefixes }) => prefixes.map((prefix) => prefix + target));
}

function urlsRespelled(publicUrls: readonly PublicUrl[], target: string, { scheme }: Claim): readonly string[] {
  if (scheme === 'raw-body') return [];
  return publicUrls.flatMap((publicUrl) => respelledUrls(publicUrl, target));
}

function withCredentialsOf({ credentials }: CallbackRequest, publicUrls: readonly PublicUrl[]): readonly PublicUrl[] {
  return credentials ? publicUrls.flatMap((publicUrl) => withCredentials(publicUrl, credentials) ?? []) : [];
}

function publicUrlsOfHost(host: string): readonly PublicUrl[] {
  if (!isHost(host)) return [];
  return [`https://${host}`, `http://${host}`].filter((url) => URL.canParse(url)).map(readPublicUrl);
}

/** Nearly every request names the same host. */
function rememberLast<T>(compute: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly result: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, result: compute(text) };
    return last.result;
  };
}

function evidenceOf(request: CallbackRequest, { scheme, signedUrl, key }: Match): SignatureEvidence {
  // The parameters alone suffice to check a form or a GET again; JSON and a hash of the body need the bytes.
  const needsBytes = request.bodyType === 'json' || scheme === 'body-sha256';
  return {
    scheme,
    signedUrl,
    signature: request.signature ?? '',
    keyId: key.keyId,
    rawBody: needsBytes ? request.rawBody : null,
  };
}

function isFlat(params: Parameters): boolean {
  return Object.values(params).every((value) => typeof value === 'string');
}
