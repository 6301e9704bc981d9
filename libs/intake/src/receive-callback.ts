import type { CallbackEvent, Kind, SignatureEvidence } from '@sidetrack/domain';
import {
  explainWrongDoor,
  parseParameters,
  toEvent,
  validateCallback,
  type CallbackProblem,
  type CallbackRequest,
  type SignatureVerifier,
} from '@sidetrack/signalwire';
import type { SetAside } from './quarantine.js';
import type { Rejection } from './rejection.js';

/** A request at one of the three doors, as it came. */
export interface Arrival {
  readonly door: Kind;
  readonly request: CallbackRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: Date;
}

export interface ReceiveCallbackOptions {
  readonly verifier: SignatureVerifier;
  /** Resolves when the event is durable. */
  readonly append: (event: CallbackEvent) => Promise<void>;
  readonly setAside: SetAside;
}

/** Stores one callback: null when it is durable (also when it already was), else why not. Never rejects. */
export type ReceiveCallback = (arrival: Arrival) => Promise<Rejection | null>;

interface Unreadable {
  readonly code: 'unreadable' | 'wrong-door' | 'invalid';
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
}

/**
 * The way of a callback: verify → parse → validate → translate → append. What is not authentic is refused and forgotten;
 * what is authentic is never thrown away: it becomes an event, or it is set aside with the reason.
 */
export function createReceiveCallback({ verifier, append, setAside }: ReceiveCallbackOptions): ReceiveCallback {
  return async (arrival) => {
    const { door, request, receivedAt } = arrival;
    const parsed = parseParameters(request);
    const verdict = verifier.verify(request, parsed.ok ? parsed.params : null);
    if (!verdict.ok) return refuseSignature(verdict.reason);
    try {
      const read = parsed.ok ? readCallback(door, parsed.params, parsed.tags) : unparsable(parsed);
      if ('code' in read) return await refuseUnreadable(arrival, verdict.evidence, read, setAside);
      await append(toEvent(door, read.callback, read.params, read.tags, receivedAt, verdict.evidence));
      return null;
    } catch (cause) {
      const detail = 'The callback could not be made durable right now; send it again.';
      return { code: 'unavailable', status: 503, detail, cause };
    }
  };
}

type Parsed = Extract<ReturnType<typeof parseParameters>, { ok: true }>;
type Valid = Extract<ReturnType<typeof validateCallback>, { ok: true }>;

function readCallback(
  door: Kind,
  params: Parsed['params'],
  tags: Parsed['tags'],
): (Pick<Parsed, 'params' | 'tags'> & Pick<Valid, 'callback'>) | Unreadable {
  const wrongDoor = explainWrongDoor(door, params);
  if (wrongDoor !== null) return { code: 'wrong-door', detail: wrongDoor, problems: [] };
  const result = validateCallback(door, params, tags);
  if (result.ok) return { callback: result.callback, params, tags };
  const detail = `This is not a callback about a ${door}: ${result.problems.map((fault) => fault.detail).join(' ')}`;
  return { code: 'invalid', detail, problems: result.problems };
}

function unparsable(failure: { detail: string; pointer?: string }): Unreadable {
  const problems = [{ pointer: failure.pointer ?? '', detail: failure.detail }];
  return { code: 'unreadable', detail: failure.detail, problems };
}

async function refuseUnreadable(
  { door, request, headers, receivedAt }: Arrival,
  evidence: SignatureEvidence,
  { code, detail, problems }: Unreadable,
  setAside: SetAside,
): Promise<Rejection> {
  const refused = { door, request, headers, receivedAt, evidence, reason: code, detail, problems };
  return { code, status: 422, detail, problems, quarantineId: await setAside(refused) };
}

function refuseSignature(reason: 'missing' | 'no-key' | 'wrong'): Rejection {
  switch (reason) {
    case 'missing':
      return {
        code: 'signature-missing',
        status: 401,
        detail: 'The request carries no X-SignalWire-Signature (or X-Twilio-Signature) header.',
      };
    case 'no-key':
    case 'wrong':
      // One answer for both: whoever guesses must not learn which accounts have a key here.
      return {
        code: 'signature-wrong',
        status: 401,
        detail: 'The signature does not match this URL and body under any key of the account.',
      };
  }
}
