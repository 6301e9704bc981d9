import { timingSafeEqual } from 'node:crypto';
import type { Parameters, SignatureEvidence } from '@sidetrack/domain';
import { areSameParameters } from './fingerprint.js';
import { isJsonObject, parseForm, queryOf } from './parse-parameters.js';
import { hmacOf } from './sign.js';
import { isBodyBound, readSignature } from './signature.js';
import { formReadings } from './signed-text.js';
import { keyIdOf } from './signing-keys.js';

/**
 * Checks a stored event again, years later: whether this key made this signature over these very parameters, and over
 * these tags when they are given. False for any change to parameters, tags, URL, bytes, signature, scheme or key.
 */
export function isEvidenceGenuine(
  evidence: SignatureEvidence,
  params: Parameters,
  key: string,
  tags?: Parameters,
): boolean {
  const given = readSignature(evidence.signature);
  if (!given || key === '' || evidence.keyId !== keyIdOf(key)) return false;
  if ((given.encoding === 'hex') !== (evidence.scheme === 'raw-body')) return false;
  const query = parseForm(queryOf(evidence.signedUrl));
  if (tags && !areSameParameters(tags, evidence.scheme === 'url' ? {} : query)) return false;

  const readings = signedReadings(evidence, params, query);
  return readings.some((reading) => timingSafeEqual(hmacOf(key, evidence.signedUrl, reading), given.digest));
}

/**
 * The bytes that the signature was made over, URL first: `HMAC-SHA1(key, bytes)` is the signature. Two readings where a
 * parameter was repeated, as providers differ in how they write that; none when these parameters cannot be the signed ones.
 */
export function signedBytes(evidence: SignatureEvidence, params: Parameters): readonly Buffer[] {
  const query = parseForm(queryOf(evidence.signedUrl));
  return signedReadings(evidence, params, query).map((rest) =>
    Buffer.concat([Buffer.from(evidence.signedUrl), typeof rest === 'string' ? Buffer.from(rest) : rest]),
  );
}

/** What must have followed the URL for these parameters to be the signed ones; nothing when they cannot be. */
function signedReadings(
  { scheme, signedUrl, rawBody }: SignatureEvidence,
  params: Parameters,
  query: Parameters,
): readonly (string | Buffer)[] {
  switch (scheme) {
    case 'form':
      return formReadings(params) ?? [];
    case 'url':
      return areSameParameters(params, query) ? [''] : [];
    case 'body-sha256':
      return rawBody && isBodyBound(signedUrl, rawBody) && saysTheSame(rawBody, params) ? [''] : [];
    case 'raw-body':
      return rawBody && saysTheSame(rawBody, params) ? [rawBody] : [];
    case 'json-fields':
      return rawBody && saysTheSame(rawBody, params) ? (formReadings(params) ?? []) : [];
    default:
      return scheme satisfies never;
  }
}

function saysTheSame(rawBody: Buffer, params: Parameters): boolean {
  const text = rawBody.toString('utf8');
  return areSameParameters(parseForm(text), params) || areSameJson(text, params);
}

function areSameJson(text: string, params: Parameters): boolean {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) && areSameParameters(body, params);
  } catch {
    return false;
  }
}
