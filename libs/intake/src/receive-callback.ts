import type { CallbackEvent } from '@sidetrack/domain';
import {
  excessOf,
  LONGEST_QUERY,
  MOST_PARAMETERS,
  parseParameters,
  type Disbelief,
  type Excess,
  type SignatureVerifier,
} from '@sidetrack/signalwire';
import type { Arrival, AuthenticArrival } from './arrival.js';
import type { Culprit } from './keep-callbacks.js';
import { QuarantineFullError, type SetAside } from './quarantine/index.js';
import { readArrival } from './read-arrival.js';
import { rejectCulprit } from './reject-culprit.js';
import type { Refusal } from './refusal.js';
import type { Rejection } from './rejection.js';

export interface ReceiveCallbackOptions {
  readonly verifier: SignatureVerifier;
  /** Resolves when the event is durable; with a culprit when the database refuses just this one. */
  readonly append: (event: CallbackEvent, arrival: AuthenticArrival) => Promise<Culprit | void>;
  readonly setAside: SetAside;
  /** Told of each request that is not believed. It neither throws nor keeps anyone waiting. */
  readonly sample?: (arrival: Arrival, reason: Disbelief) => void;
}

/** Stores one callback. Gives null when it is durable, also when it already was; else why it is not. Never rejects. */
export type ReceiveCallback = (arrival: Arrival) => Promise<Refusal | null>;

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
      if (!reading.ok) return await reject(authentic, reading.rejection, setAside);
      const culprit = await append(reading.event, authentic);
      return culprit ? await reject(authentic, rejectCulprit(culprit.error), setAside) : null;
    } catch (cause) {
      if (cause instanceof QuarantineFullError) return refuseForRoom();
      const detail = 'The callback could not be made durable right now; send it again.';
      return { code: 'unavailable', detail, cause };
    }
  };
}

async function reject(arrival: AuthenticArrival, rejection: Rejection, setAside: SetAside): Promise<Refusal> {
  const { reason: code, detail, problems } = rejection;
  return { code, detail, problems, quarantineId: await setAside({ ...arrival, ...rejection }) };
}

/**
 * Nobody knows yet whether the request is authentic: finding that out is what would cost too much. The door logs those
 * that carry a signature.
 */
function refuseExcess(excess: Excess): Refusal {
  switch (excess) {
    case 'parameters': {
      const detail = `The request has more than ${MOST_PARAMETERS} parameters, which no callback has.`;
      return { code: 'too-many-parameters', detail };
    }
    case 'query': {
      const detail = `The query of the URL is longer than ${LONGEST_QUERY} characters, which that of no callback is.`;
      return { code: 'query-too-long', detail };
    }
  }
}

/** The log of the door names the account and says what to do; the sender only has to come back. */
function refuseForRoom(): Refusal {
  const detail =
    'The callback is genuine and cannot be read, and there is no room to set it aside for this account; send it again.';
  return { code: 'quarantine-full', detail };
}

function refuseSignature(reason: Disbelief): Refusal {
  switch (reason) {
    case 'missing':
      return {
        code: 'signature-missing',
        detail: 'The request carries no X-SignalWire-Signature (or X-Twilio-Signature) header.',
      };
    case 'no-key':
    case 'wrong':
      // Both have one answer: whoever guesses must not learn which accounts have a key here.
      return {
        code: 'signature-wrong',
        detail: 'The signature does not match this URL and body under any key of the account.',
      };
  }
}
