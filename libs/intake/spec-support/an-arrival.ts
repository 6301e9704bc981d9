import { callbackRoute, type Kind } from '@sidetrack/domain';
import { createSignatureVerifier, parseParameters, signForm, SigningKeys } from '@sidetrack/signalwire';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Arrival } from '../src/arrival.js';
import type { RejectedCallback } from '../src/rejection.js';

export const RECEIVED_AT = new Date('2026-03-01T12:00:00.123Z');

/** What signatures are checked with, and what says why one does not match. */
export const signingWith = (keys: SigningKeys, publicUrls: readonly string[] = [PUBLIC_URL]) => ({
  publicUrls,
  keys,
  explain: createDiagnosis({ publicUrls, keys }),
});

export const SIGNING = signingWith(new SigningKeys([{ accountSid: ACCOUNT, key: SIGNING_KEY }]));

export interface ArrivalGiven {
  readonly route?: Kind;
  readonly receivedAt?: Date;
  readonly key?: string;
  readonly base?: string;
  readonly query?: string;
  readonly signature?: string | null;
}

/** A form post at a door, signed as its provider would; a message callback when it is told no other parameters. */
export function anArrival(params: Readonly<Record<string, string>>, given: ArrivalGiven = {}): Arrival {
  const { route = 'message', receivedAt = RECEIVED_AT, key = SIGNING_KEY, base = PUBLIC_URL, query = '' } = given;
  const complete = { AccountSid: ACCOUNT, ...params };
  const target = callbackRoute(route) + query;
  const signature = given.signature === undefined ? signForm(key, base + target, complete) : given.signature;
  const rawBody = Buffer.from(new URLSearchParams(complete).toString());
  const host = 'hooks.example.test';
  const headers = { 'content-type': `${FORM}; charset=utf-8`, host };
  return {
    route,
    headers,
    receivedAt,
    request: { method: 'POST', target, host, bodyType: 'form', rawBody, signature },
  };
}

/** A callback that was believed and could not be read. */
export function aRejectedCallback(
  sid: string,
  given: ArrivalGiven & Partial<Pick<RejectedCallback, 'reason' | 'detail' | 'problems'>> = {},
  params: Readonly<Record<string, string>> = messageParams(sid, 'sent'),
): RejectedCallback {
  const arrival = anArrival(params, given);
  const parsed = parseParameters(arrival.request);
  const verdict = createSignatureVerifier(SIGNING).verify(arrival.request, parsed.ok ? parsed.params : null);
  if (!verdict.ok) throw new Error('this callback is not signed as it should be');
  const { reason = 'invalid', detail = 'made up', problems = [] } = given;
  return { ...arrival, evidence: verdict.evidence, reason, detail, problems };
}
