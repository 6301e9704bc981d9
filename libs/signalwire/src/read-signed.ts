import type { Parameters, SignatureEvidence } from '@sidetrack/domain';
import { fingerprintOf } from './fingerprint.js';
import { findOtherReadings } from './other-readings.js';
import type { ParsedParameters } from './parse-parameters.js';
import { makeStorable } from './storable.js';

/** What tells an authentic request from another reading of the same signed text. */
export interface SignedContent {
  /** The fingerprint of the event that the request may become. */
  readonly fingerprint: Buffer;
  /** As in an event; null where every other reading can be recognised by itself. */
  readonly sidsOfOtherReadings: readonly string[] | null;
}

/**
 * Reads these facts from a request that is not a callback, or not yet. A request that cannot be parsed has only its
 * bytes.
 */
export function readSigned(parsed: ParsedParameters, evidence: SignatureEvidence, bytes: Buffer): SignedContent {
  const { params, foreign } = parsed.ok ? parsed : { params: {} as Parameters, foreign: [] };
  const storable = makeStorable(params);
  const isExact = parsed.ok && storable.replaced.length === 0 && foreign.length === 0;
  const sent = evidence.scheme === 'url' ? evidence.signedUrl : bytes;
  return {
    fingerprint: fingerprintOf(storable.params, isExact ? null : sent),
    sidsOfOtherReadings: findOtherReadings({ params: storable.params, evidence, isExact }),
  };
}
