import { column, listColumns, rowReader, type RawRow, type RowOf } from '@sidetrack/database';
import { KINDS, type Kind, type SignatureEvidence, type SignatureScheme } from '@sidetrack/domain';
import type { CallbackRequest, ParameterFault, SignatureExplanation } from '@sidetrack/signalwire';

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

const ENTRY = {
  id: column.text,
  receivedAt: column.time,
  /** The kind that the route is for at which it came. */
  route: column.named('door', column.word<Kind>()),
  reason: column.text,
  /**
   * What is wrong in a word: of a callback at another's route the kind that it is of, of one that lacks something the
   * pointer to it, of a sample what was found out about its signature. Empty where the reason says all.
   */
  cause: column.text,
  detail: column.text,
  problems: column.json<readonly ParameterFault[]>(),
  method: column.word<CallbackRequest['method']>(),
  target: column.text,
  headers: column.json<Readonly<Record<string, string>>>(),
  /** Length of the body as it came. */
  bodyBytes: column.number,
  /** The SIDs that the callback names. None where they cannot be read, and none for a sample, which may name any. */
  sids: column.list<string>(),
  accountSid: column.orNull(column.text),
  /** The status that it reports, in the provider's word. */
  status: column.orNull(column.text),
  state: column.word<QuarantineState>(),
  /** When it was last replayed, or discarded; null while nobody did either. */
  handledAt: column.orNull(column.time),
  outcome: column.json<ReplayOutcome | null>(),
  /** False for a sample while nobody has found out yet why its signature does not match. */
  isExplained: column.flag,
};

const WHOLE = {
  ...ENTRY,
  rawBody: column.bytes,
  /** Only the beginning of the body is kept. */
  isCut: column.flag,
  scheme: column.named('signature_scheme', column.orNull(column.word<SignatureScheme>())),
  signedUrl: column.orNull(column.text),
  signature: column.orNull(column.text),
  keyId: column.orNull(column.text),
  /** Why the signature of a sample did not match. */
  explanation: column.json<SignatureExplanation | null>(),
  /** `user:password` of a sample's `Authorization` header, which the signature depends on. For no reader to see. */
  credentials: column.orNull(column.text),
};

/** A row of the quarantine without the request's body. */
export type QuarantineEntry = RowOf<typeof ENTRY>;

/** A row of the quarantine with all that another try needs. */
export interface Quarantined extends Omit<RowOf<typeof WHOLE>, 'scheme' | 'signedUrl' | 'keyId'> {
  /** Null for a sample of a request that was not believed. */
  readonly evidence: Omit<SignatureEvidence, 'rawBody'> | null;
}

export const ENTRY_COLUMNS = listColumns(ENTRY);
export const ALL_COLUMNS = listColumns(WHOLE);

/** What was found out about the signature of a sample. */
export const CAUSE_OF_SAMPLE = `(coalesce(explanation->>'finding', 'unexplained') COLLATE "C")`;

/**
 * The account that a sample names, if that has a key of its own here. Anybody can name an account: this is good for
 * sorting samples, and nothing else.
 */
export const ACCOUNT_OF_SAMPLE = `(nullif(explanation->'triedKeys'->0->>'accountSid', '*') COLLATE "C")`;

/**
 * Authentic callbacks and samples as one table, for readers. The two are stored apart, since only samples make room for
 * others. A sample belongs to no SID and no account, whatever it says: a stranger may have written it.
 */
export const ALL_ENTRIES = `
  (SELECT id, received_at, door, reason, cause, account_sid AS group_account, detail, problems, method, target, headers, octet_length(raw_body) AS body_bytes,
          sids, account_sid, status, state, handled_at, outcome, true AS is_explained, raw_body, false AS is_cut,
          signature_scheme, signed_url, signature, key_id, NULL::jsonb AS explanation, NULL::text AS credentials
     FROM quarantine
    UNION ALL
   SELECT id, received_at, door, 'signature' COLLATE "C", ${CAUSE_OF_SAMPLE}, ${ACCOUNT_OF_SAMPLE}, detail, problems, method, target, headers,
          coalesce(cut_from_bytes, octet_length(raw_body)), '{}'::text[] COLLATE "C", NULL COLLATE "C", NULL COLLATE "C",
          state, handled_at, outcome, explanation IS NOT NULL, raw_body, cut_from_bytes IS NOT NULL, NULL COLLATE "C", NULL,
          signature, NULL COLLATE "C", explanation, credentials
     FROM signature_samples) AS entry`;

/** The kind of which a refused callback is, where it came to the route of another kind; else null. */
export const rightRouteOf = ({ reason, cause }: Pick<QuarantineEntry, 'reason' | 'cause'>): Kind | null =>
  reason === 'wrong-door' ? (KINDS.find((kind) => kind === cause) ?? null) : null;

/** Reads a row of `ENTRY_COLUMNS`. */
export const readEntry: (raw: RawRow) => QuarantineEntry = rowReader(ENTRY);

const readWhole = rowReader(WHOLE);

/** Reads a row of `ALL_COLUMNS`. */
export function readQuarantined(raw: RawRow): Quarantined {
  const { scheme, signedUrl, keyId, ...entry } = readWhole(raw);
  const { signature } = entry;
  const isBelieved = scheme !== null && signedUrl !== null && signature !== null && keyId !== null;
  return { ...entry, evidence: isBelieved ? { scheme, signedUrl, signature, keyId } : null };
}

/** Reads a row that is an id alone. */
export const readId = ({ id }: RawRow): string => id as string;
