import type { Kind, SignatureEvidence, SignatureScheme } from '@sidetrack/domain';
import type { CallbackProblem, CallbackRequest, SignatureExplanation } from '@sidetrack/signalwire';

/** Why a request is kept: what an authentic callback was refused for, or that its signature was wrong. */
export const QUARANTINE_REASONS = ['unreadable', 'wrong-door', 'invalid', 'database', 'signature'] as const;

export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];

/**
 * Waiting for somebody to look at it → replayed, once it has become an event, or → discarded. A replay that is refused
 * leaves it waiting; a discarded one can still be replayed until it is cleared away.
 */
export const QUARANTINE_STATES = ['waiting', 'replayed', 'discarded'] as const;

export type QuarantineState = (typeof QUARANTINE_STATES)[number];

/** What the latest replay came to. */
export type ReplayOutcome =
  | {
      /** `repeat`: the same callback had become an event before. */
      readonly result: 'stored' | 'repeat';
      readonly kind: Kind;
      readonly accountSid: string;
      readonly sid: string;
      readonly status: string;
    }
  | { readonly result: 'refused'; readonly code: string; readonly detail: string };

/** A row of the quarantine without the request's body. */
export interface QuarantineEntry {
  readonly id: string;
  readonly receivedAt: Date;
  readonly door: Kind;
  readonly reason: string;
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
  readonly method: CallbackRequest['method'];
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Length of the body as it came. */
  readonly bodyBytes: number;
  /** The SIDs that it names. None where they cannot be read, and for what was not believed: that may name any. */
  readonly sids: readonly string[];
  readonly accountSid: string | null;
  /** The status that it reports, in the provider's word. */
  readonly status: string | null;
  readonly state: QuarantineState;
  /** When it was last replayed, or discarded; null while nobody did either. */
  readonly handledAt: Date | null;
  readonly outcome: ReplayOutcome | null;
}

/** A row of the quarantine with all that another try needs. */
export interface Quarantined extends QuarantineEntry {
  readonly rawBody: Buffer;
  /** Only the beginning of the body is kept. */
  readonly isCut: boolean;
  readonly signature: string | null;
  /** Null for a sample of a request that was not believed. */
  readonly evidence: Omit<SignatureEvidence, 'rawBody'> | null;
  /** Why the signature of a sample did not match. */
  readonly explanation: SignatureExplanation | null;
}

export const ENTRY_COLUMNS = `id, received_at, door, reason, detail, problems, method, target, headers,
       coalesce(cut_from_bytes, octet_length(raw_body)) AS body_bytes, sids, account_sid, status, state,
       handled_at, outcome`;

export const ALL_COLUMNS = `${ENTRY_COLUMNS}, raw_body, cut_from_bytes, signature_scheme, signed_url, signature, key_id,
       explanation`;

/** As `pg` gives it: timestamps as dates, bytea as Buffer, jsonb read. */
export interface EntryRow {
  readonly id: string;
  readonly received_at: Date;
  readonly door: Kind;
  readonly reason: string;
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
  readonly method: CallbackRequest['method'];
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body_bytes: number;
  readonly sids: readonly string[];
  readonly account_sid: string | null;
  readonly status: string | null;
  readonly state: QuarantineState;
  readonly handled_at: Date | null;
  readonly outcome: ReplayOutcome | null;
}

export interface WholeRow extends EntryRow {
  readonly raw_body: Buffer;
  readonly cut_from_bytes: number | null;
  readonly signature_scheme: SignatureScheme | null;
  readonly signed_url: string | null;
  readonly signature: string | null;
  readonly key_id: string | null;
  readonly explanation: SignatureExplanation | null;
}

export function toEntry(row: EntryRow): QuarantineEntry {
  const { received_at: receivedAt, body_bytes: bodyBytes, account_sid: accountSid, handled_at: handledAt } = row;
  const { id, door, reason, detail, problems, method, target, headers, sids, status, state, outcome } = row;
  const request = { door, method, target, headers, bodyBytes };
  const subject = { sids, accountSid, status };
  return { id, receivedAt, reason, detail, problems, ...request, ...subject, state, handledAt, outcome };
}

export function toQuarantined(row: WholeRow): Quarantined {
  const { signature_scheme: scheme, signed_url: signedUrl, signature, key_id: keyId } = row;
  const isBelieved = scheme !== null && signedUrl !== null && signature !== null && keyId !== null;
  return {
    ...toEntry(row),
    rawBody: row.raw_body,
    isCut: row.cut_from_bytes !== null,
    signature,
    evidence: isBelieved ? { scheme, signedUrl, signature, keyId } : null,
    explanation: row.explanation,
  };
}
