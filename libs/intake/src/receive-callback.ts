import type { CallbackEvent } from '@sidetrack/domain';
import {
  excessOf,
  LONGEST_QUERY,
  MOST_PARAMETERS,
  parseParameters,
  type Excess,
  type SignatureVerifier,
  type Verification,
} from '@sidetrack/signalwire';
import type { Arrival, AuthenticArrival } from './arrival.js';
import type { Culprit } from './keep-callbacks.js';
import { QuarantineFullError, type SetAside } from './quarantine/index.js';
import { readArrival } from './read-arrival.js';
import { refuseCulprit, refuseUnreadable, type Refused } from './refuse.js';
import type { Rejection } from './rejection.js';

export interface ReceiveCallbackOptions {
  readonly verifier: SignatureVerifier;
  /** Resolves when the event is durable; with a culprit when the database refuses just this one. */
  readonly append: (event: CallbackEvent, arrival: AuthenticArrival) => Promise<Culprit | void>;
  readonly setAside: SetAside;
  /** Told of each request that is not believed. It neither throws nor keeps anyone waiting. */
  readonly sample?: (arrival: Arrival, reason: Disbelief) => void;
}

/** Stores one callback: null when it is durable (also when it already was), else why not. Never rejects. */
export type ReceiveCallback = (arrival: Arrival) => Promise<Rejection | null>;

type Disbelief = Extract<Verification, { readonly ok: false }>['reason'];

/**
 * The way of a callback: verify → parse → validate → translate → append. What is not authentic is refused and forgotten;
 * what is authentic is never thrown away: it becomes an event, or it is set aside with the reason.
 */
export function createReceiveCallback(options: ReceiveCallbackOptions): ReceiveCallback {
  const { verifier, append, setAside, sample } = options;
  return async (arrival) => {
    const unread = verifier.refuseUnread(arrival.request);
    if (unread !== null) {
      sample?.(arrival, unread);
      return refuseSignature(unread);
    }
    const excess = excessOf(arrival.request);
    if (excess !== null) return refuseExcess(excess);
    const parsed = parseParameters(arrival.request);
    const verdict = verifier.verify(arrival.request, parsed.ok ? parsed.params : null);
    if (!verdict.ok) {
      sample?.(arrival, verdict.reason);
      return refuseSignature(verdict.reason);
    }
    const authentic: AuthenticArrival = { ...arrival, evidence: verdict.evidence };
    const reading = readArrival(authentic, parsed);
    try {
      if (!reading.ok) return await refuse(refuseUnreadable(authentic, reading.unreadable), setAside);
      const culprit = await append(reading.event, authentic);
      return culprit ? await refuse(refuseCulprit(authentic, culprit.error), setAside) : null;
    } catch (cause) {
      if (cause instanceof QuarantineFullError) return refuseForRoom();
      const detail = 'The callback could not be made durable right now; send it again.';
      return { code: 'unavailable', status: 503, detail, cause };
    }
  };
}

async function refuse(refused: Refused, setAside: SetAside): Promise<Rejection> {
  const { reason, detail, problems } = refused;
  return { code: reason, status: 422, detail, problems, quarantineId: await setAside(refused) };
}

/** Nobody knows yet whether it is authentic, and finding out is what costs: the door tells of those that are signed. */
function refuseExcess(excess: Excess): Rejection {
  switch (excess) {
    case 'parameters': {
      const detail = `The request has more than ${MOST_PARAMETERS} parameters, which no callback has.`;
      return { code: 'too-many-parameters', status: 413, detail };
    }
    case 'query': {
      const detail = `The query of the URL is longer than ${LONGEST_QUERY} characters, which that of no callback is.`;
      return { code: 'query-too-long', status: 414, detail };
    }
  }
}

/** Which account it is stands in the log of this door, with what to do; whoever sends needs only to come back. */
function refuseForRoom(): Rejection {
  const detail =
    'The callback is genuine and cannot be read, and there is no room to set it aside for this account; send it again.';
  return { code: 'quarantine-full', status: 503, detail };
}

function refuseSignature(reason: Disbelief): Rejection {
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
