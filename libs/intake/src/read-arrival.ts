import type { CallbackEvent, Kind, Parameters, SignatureEvidence } from '@sidetrack/domain';
import {
  explainWrongRoute,
  makeStorable,
  parseParameters,
  toEvent,
  validateCallback,
  type ParameterFault,
  type CallbackRequest,
  type ParsedParameters,
} from '@sidetrack/signalwire';
import type { AuthenticArrival } from './arrival.js';
import type { Rejection } from './rejection.js';

export type ArrivalReading =
  { readonly ok: true; readonly event: CallbackEvent } | { readonly ok: false; readonly rejection: Rejection };

/**
 * Parse → validate → translate: what an authentic request says. The result depends on the request alone. So a request
 * that was kept as it came can be read again at any time, with its original time of receipt.
 */
export function readArrival(
  arrival: AuthenticArrival,
  parsed: ParsedParameters = parseParameters(arrival.request),
): ArrivalReading {
  if (!parsed.ok) return unparsable(parsed);
  const { route, request, receivedAt } = arrival;
  const { params, foreign } = parsed;

  const reading = validateCallback(route, params, foreign);
  if (!reading.ok) return { ok: false, rejection: rejectionOf(route, params, reading.problems) };
  const evidence = reading.isExact ? arrival.evidence : withBytes(arrival.evidence, request);
  const tags = makeStorable(parsed.tags).params;
  return { ok: true, event: toEvent(route, reading, tags, receivedAt, evidence) };
}

/**
 * Adds the bytes of the body to the evidence, where the parameters do not say all that was sent. The bytes of a GET
 * stand in its URL.
 */
function withBytes(evidence: SignatureEvidence, { method, rawBody }: CallbackRequest): SignatureEvidence {
  return method === 'GET' ? evidence : { ...evidence, rawBody };
}

/**
 * The request may be a callback of another kind. To say so helps more than to say what it lacks as one of this kind.
 */
function rejectionOf(route: Kind, params: Parameters, problems: readonly ParameterFault[]): Rejection {
  const wrongRoute = explainWrongRoute(route, params);
  if (wrongRoute !== null) return { reason: 'wrong-door', detail: wrongRoute, problems: [] };
  const detail = `This is not a callback about a ${route}: ${problems.map((fault) => fault.detail).join(' ')}`;
  return { reason: 'invalid', detail, problems };
}

function unparsable(failure: { readonly detail: string; readonly pointer?: string }): ArrivalReading {
  const problems = [{ pointer: failure.pointer ?? '', detail: failure.detail }];
  return { ok: false, rejection: { reason: 'unreadable', detail: failure.detail, problems } };
}
