import type { Kind, SignatureEvidence, SignatureScheme } from '@sidetrack/domain';
import type { CallbackProblem, CallbackRequest, SignatureExplanation } from '@sidetrack/signalwire';

/** Why a request is kept: what an authentic callback was refused for, or that its signature was wrong. */
export const QUARANTINE_REASONS = [
  'unreadable',
  'wrong-door',
  'invalid',
  'ambiguous',
  'database',
  'signature',
] as const;

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
  /** The kind that the route is for at which it came. */
  readonly route: Kind;
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
  /** False for a sample while nobody has found out yet why its signature does not match. */
  readonly isExplained: boolean;
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
  /** `user:password` of a sample's `Authorization` header, which the signature depends on. For no reader to see. */
  readonly credentials: string | null;
}

export const ENTRY_COLUMNS = `id, received_at, door, reason, detail, problems, method, target, headers, body_bytes, sids,
       account_sid, status, state, handled_at, outcome, is_explained`;

export const ALL_COLUMNS = `${ENTRY_COLUMNS}, raw_body, is_cut, signature_scheme, signed_url, signature, key_id, explanation,
       credentials`;

/**
 * Authentic callbacks and samples, as one table for whoever reads. They are kept apart, since only samples make room for
 * others. A sample is about no SID and no account, whatever it says: a stranger may have written it.
 */
export const ALL_ENTRIES = `
  (SELECT id, received_at, door, reason, detail, problems, method, target, headers, octet_length(raw_body) AS body_bytes,
          sids, account_sid, status, state, handled_at, outcome, true AS is_explained, raw_body, false AS is_cut,
          signature_scheme, signed_url, signature, key_id, NULL::jsonb AS explanation, NULL::text AS credentials
     FROM quarantine
    UNION ALL
   SELECT id, received_at, door, 'signature' COLLATE "C", detail, problems, method, target, headers,
          coalesce(cut_from_bytes, octet_length(raw_body)), '{}'::text[] COLLATE "C", NULL COLLATE "C", NULL COLLATE "C",
          state, handled_at, outcome, explanation IS NOT NULL, raw_body, cut_from_bytes IS NOT NULL, NULL COLLATE "C", NULL,
          signature, NULL COLLATE "C", explanation, credentials
     FROM signature_samples) AS entry`;

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
  readonly is_explained: boolean;
}

export interface WholeRow extends EntryRow {
  readonly raw_body: Buffer;
  readonly is_cut: boolean;
  readonly signature_scheme: SignatureScheme | null;
  readonly signed_url: string | null;
  readonly signature: string | null;
  readonly key_id: string | null;
  readonly explanation: SignatureExplanation | null;
  readonly credentials: string | null;
}

export function toEntry(row: EntryRow): QuarantineEntry {
  const { received_at: receivedAt, body_bytes: bodyBytes, account_sid: accountSid, handled_at: handledAt } = row;
  const { id, door: route, reason, detail, problems, method, target, headers, sids, status, state, outcome } = row;
  const request = { route, method, target, headers, bodyBytes };
  const subject = { sids, accountSid, status };
  const became = { state, handledAt, outcome, isExplained: row.is_explained };
  return { id, receivedAt, reason, detail, problems, ...request, ...subject, ...became };
}

export function toQuarantined(row: WholeRow): Quarantined {
  const { signature_scheme: scheme, signed_url: signedUrl, signature, key_id: keyId } = row;
  const isBelieved = scheme !== null && signedUrl !== null && signature !== null && keyId !== null;
  return {
    ...toEntry(row),
    rawBody: row.raw_body,
    isCut: row.is_cut,
    signature,
    evidence: isBelieved ? { scheme, signedUrl, signature, keyId } : null,
    explanation: row.explanation,
    credentials: row.credentials,
  };
}
