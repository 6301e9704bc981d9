import type { CallbackEvent } from '@sidetrack/domain';
import {
  explainWrongDoor,
  parseParameters,
  toEvent,
  validateCallback,
  type CallbackProblem,
  type ParsedParameters,
} from '@sidetrack/signalwire';
import type { AuthenticArrival } from './arrival.js';

/** Why an authentic request is no callback of its door. */
export interface Unreadable {
  readonly code: 'unreadable' | 'wrong-door' | 'invalid';
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
}

export type Reading =
  { readonly ok: true; readonly event: CallbackEvent } | { readonly ok: false; readonly unreadable: Unreadable };

/**
 * Parse → validate → translate: what an authentic request says. It depends on the request alone, so whatever was kept
 * as it came can be read again at any time, with the original time of receipt.
 */
export function readArrival(
  arrival: AuthenticArrival,
  parsed: ParsedParameters = parseParameters(arrival.request),
): Reading {
  if (!parsed.ok) return unparsable(parsed);
  const { door, receivedAt, evidence } = arrival;
  const { params, tags } = parsed;

  const wrongDoor = explainWrongDoor(door, params);
  if (wrongDoor !== null) {
    return { ok: false, unreadable: { code: 'wrong-door', detail: wrongDoor, problems: [] } };
  }
  const result = validateCallback(door, params, tags);
  if (!result.ok) {
    const detail = `This is not a callback about a ${door}: ${result.problems.map((fault) => fault.detail).join(' ')}`;
    return { ok: false, unreadable: { code: 'invalid', detail, problems: result.problems } };
  }
  return { ok: true, event: toEvent(door, result.callback, params, tags, receivedAt, evidence) };
}

function unparsable(failure: { readonly detail: string; readonly pointer?: string }): Reading {
  const problems = [{ pointer: failure.pointer ?? '', detail: failure.detail }];
  return { ok: false, unreadable: { code: 'unreadable', detail: failure.detail, problems } };
}
