import { timingSafeEqual } from 'node:crypto';
import type { Parameters, SignatureEvidence } from '@sidetrack/domain';
import { areSameParameters } from './fingerprint.js';
import { bytesReadings } from './form-bytes.js';
import { parseForm, queryOf, readForm, readJson, type SentParameters } from './parse-parameters.js';
import { hmacOf } from './sign.js';
import { isBodyBound, readSignature } from './signature.js';
import { formReadings } from './signed-text.js';
import { keyIdOf } from './signing-keys.js';
import { makeStorable } from './storable.js';

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
  if (!given || key === '' || evidence.scheme === 'rest' || evidence.keyId !== keyIdOf(key)) return false;
  if ((given.encoding === 'hex') !== (evidence.scheme === 'raw-body')) return false;
  const query = evidence.scheme === 'url' ? {} : parseForm(queryOf(evidence.signedUrl));
  if (tags && !isKeptAs(tags, query)) return false;

  const readings = signedReadings(evidence, params);
  return readings.some((reading) =>
    timingSafeEqual(hmacOf(key, evidence.signedUrl, reading, given.algorithm), given.digest),
  );
}

/**
 * The bytes that the signature was made over, URL first; the signature is their HMAC. There are two readings where a
 * parameter was repeated, because providers differ in how they write repeated parameters; there is none when these
 * parameters cannot be the signed ones.
 */
export function signedBytes(evidence: SignatureEvidence, params: Parameters): readonly Buffer[] {
  return signedReadings(evidence, params).map((rest) =>
    Buffer.concat([Buffer.from(evidence.signedUrl), typeof rest === 'string' ? Buffer.from(rest) : rest]),
  );
}

/** The parameters as the evidence holds them; null when the evidence would not have kept these parameters. */
export function sentParameters(evidence: SignatureEvidence, params: Parameters): SentParameters | null {
  const sent = readEvidence(evidence, params);
  return sent !== null && (sent.params === params || isKeptAs(params, sent.params)) ? sent : null;
}

/**
 * What must have followed the URL for these parameters to be the signed ones; empty when they cannot be the signed
 * ones.
 */
function signedReadings(evidence: SignatureEvidence, params: Parameters): readonly (string | Buffer)[] {
  const { scheme, signedUrl, rawBody } = evidence;
  const sent = sentParameters(evidence, params);
  if (sent === null) return [];
  switch (scheme) {
    case 'form': {
      const readings = formReadings(sent.params) ?? [];
      return rawBody === null || sent.foreign.length === 0 ? readings : [...readings, ...bytesReadings(rawBody)];
    }
    case 'url':
      return [''];
    case 'body-sha256':
      return rawBody && isBodyBound(signedUrl, rawBody) ? [''] : [];
    case 'raw-body':
      return rawBody ? [rawBody] : [];
    case 'json-fields':
      return formReadings(sent.params) ?? [];
    case 'rest':
      return [];
    default:
      return scheme satisfies never;
  }
}

function readEvidence({ scheme, signedUrl, rawBody }: SignatureEvidence, params: Parameters): SentParameters | null {
  if (scheme === 'url') return readForm(Buffer.from(queryOf(signedUrl)));
  if (rawBody === null) return scheme === 'form' ? { params, foreign: [] } : null;
  if (scheme === 'form') return readForm(rawBody);
  const form = scheme === 'body-sha256' ? readForm(rawBody) : null;
  if (form !== null && isKeptAs(params, form.params)) return form;
  const json = readJson(rawBody);
  return json.ok ? json : null;
}

const isKeptAs = (kept: Parameters, sent: Parameters): boolean => areSameParameters(kept, makeStorable(sent).params);
