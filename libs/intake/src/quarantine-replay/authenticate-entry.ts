import type { Kind } from '@sidetrack/domain';
import { createSignatureVerifier, parseParameters, type ParameterFault, type SigningKeys } from '@sidetrack/signalwire';
import type { Arrival, AuthenticArrival } from '../arrival.js';
import type { Quarantined } from '../quarantine/quarantined.js';
import { requestOf } from '../quarantine/request-of.js';
import type { RejectionReason } from '../rejection.js';
import type { ExplainSample } from '../samples/index.js';

/** What signatures are checked against. */
export interface Signing {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
  /** Says why a signature does not match. */
  readonly explain: ExplainSample;
}

export type Authentication =
  { readonly ok: true; readonly arrival: AuthenticArrival } | { readonly ok: false; readonly refusal: ReplayRefusal };

/** Why a replay did not store anything. */
export interface ReplayRefusal {
  readonly code: RejectionReason | 'body-cut' | 'no-signing-keys' | 'signature';
  readonly detail: string;
  readonly problems: readonly ParameterFault[];
}

/**
 * The request of an entry, with the proof that it is authentic. A request that was believed when it came still is,
 * since the key of that time may be gone by now. A sample of a disbelieved request is verified anew, against the keys
 * and URLs of now.
 */
export async function authenticateEntry(
  entry: Quarantined,
  route: Kind,
  signing: Signing | null,
): Promise<Authentication> {
  const { headers, receivedAt, evidence } = entry;
  const request = requestOf(entry);
  const arrival: Arrival = { route, request, headers, receivedAt };
  if (evidence !== null) {
    // The evidence is what it was when the request came: parameters are enough to check a form or a GET again, while
    // JSON and a hash of the body need the bytes.
    const needsBytes = request.bodyType === 'json' || evidence.scheme === 'body-sha256';
    return { ok: true, arrival: { ...arrival, evidence: { ...evidence, rawBody: needsBytes ? entry.rawBody : null } } };
  }
  if (entry.isCut) {
    const detail = `Only the beginning of its ${entry.bodyBytes} bytes of body is kept, so its signature cannot be checked.`;
    return refuse('body-cut', detail);
  }
  if (signing === null) {
    const detail =
      'Its signature has to be checked, and SIGNING_KEYS is not set for this process; set it and start again.';
    return refuse('no-signing-keys', detail);
  }
  const parsed = parseParameters(request);
  const params = parsed.ok ? parsed.params : null;
  const verdict = createSignatureVerifier(signing).verify(request, params);
  if (verdict.ok) return { ok: true, arrival: { ...arrival, evidence: verdict.evidence } };
  return refuse('signature', (await signing.explain(request, headers)).detail);
}

const refuse = (code: ReplayRefusal['code'], detail: string): Authentication => ({
  ok: false,
  refusal: { code, detail, problems: [] },
});
