import { PLURAL } from '@sidetrack/domain';
import type { Quarantined, QuarantineEntry, QuarantineState, Replay, ReplayOutcome } from '@sidetrack/intake';
import type { CallbackProblem, SignatureExplanation } from '@sidetrack/signalwire';

export type RouteName = (typeof PLURAL)[keyof typeof PLURAL];

/** A refused callback as lists show it. */
export interface QuarantineResource {
  readonly id: string;
  readonly receivedAt: string;
  readonly door: RouteName;
  readonly reason: string;
  readonly detail: string;
  readonly errors: readonly CallbackProblem[];
  readonly method: string;
  readonly target: string;
  readonly bodyBytes: number;
  /** None where they cannot be read, and for a request that was not believed. */
  readonly sids: readonly string[];
  readonly accountSid: string | null;
  readonly status: string | null;
  readonly state: QuarantineState;
  readonly handledAt: string | null;
  readonly outcome: ReplayOutcome | null;
}

/** A refused callback whole, as it came. */
export interface WholeQuarantineResource extends QuarantineResource {
  readonly headers: Readonly<Record<string, string>>;
  /** Null when the bytes are no UTF-8. */
  readonly body: string | null;
  readonly bodyBase64: string;
  readonly bodyCut: boolean;
  readonly evidence: Quarantined['evidence'];
  readonly explanation: SignatureExplanation | null;
}

/** What became of a replay. */
export interface ReplayResource {
  readonly id: string;
  readonly result: 'stored' | 'repeat';
  readonly kind: string;
  readonly accountSid: string;
  readonly sid: string;
  readonly status: string;
  readonly handledAt: string;
  readonly alreadyReplayed: boolean;
}

export function toQuarantineResource(entry: QuarantineEntry): QuarantineResource {
  const { id, reason, detail, method, target, bodyBytes, sids, accountSid, status, state, outcome } = entry;
  return {
    id,
    receivedAt: entry.receivedAt.toISOString(),
    door: PLURAL[entry.route],
    reason,
    detail,
    errors: entry.problems,
    method,
    target,
    bodyBytes,
    sids,
    accountSid,
    status,
    state,
    handledAt: entry.handledAt?.toISOString() ?? null,
    outcome,
  };
}

export function toWholeQuarantineResource(entry: Quarantined): WholeQuarantineResource {
  return {
    ...toQuarantineResource(entry),
    headers: entry.headers,
    body: asText(entry.rawBody),
    bodyBase64: entry.rawBody.toString('base64'),
    bodyCut: entry.isCut,
    evidence: entry.evidence,
    explanation: entry.explanation,
  };
}

export function toReplayResource(
  id: string,
  replay: Extract<Replay, { readonly result: 'stored' | 'repeat' }>,
): ReplayResource {
  const { result, kind, accountSid, sid, status, handledAt, isAlreadyReplayed } = replay;
  const handled = handledAt.toISOString();
  return { id, result, kind, accountSid, sid, status, handledAt: handled, alreadyReplayed: isAlreadyReplayed };
}

function asText(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
