import { createHash } from 'node:crypto';
import {
  ACCOUNT_PARAMETER,
  GONE_AT_PROVIDER,
  OBSERVED_PARAMETERS,
  OBSERVED_SCHEME,
  PARAMETERS,
  type CallbackEvent,
  type Kind,
  type Parameters,
} from '@sidetrack/domain';
import { validateCallback } from './validate-callback.js';

/** A resource as the provider's REST API reports it, in the words of a callback. */
export interface Report {
  readonly kind: Kind;
  /** Under the names of callbacks, with SID, account and status; what only REST says is under `Observed.*`. */
  readonly params: Readonly<Record<string, string>>;
  /** When the provider last changed the resource, if it says so. */
  readonly updatedAt: Date | null;
}

/** The answer that the report was read from. */
export interface AskedAnswer {
  /** Without credentials. */
  readonly url: string;
  /** Of the answer's bytes, in hex. */
  readonly sha256: string;
  readonly askedAt: Date;
  /** The name of the credential that asked; never its secret. */
  readonly credential: string;
}

/**
 * The event that an answer of the provider's REST API becomes; null where the report has no SID, account or status that
 * a callback could have. What cannot be read as its field is kept and named in `unread`, as with a callback.
 *
 * It happened no later than the provider last changed the resource, and no later than we asked (callback reference, section 7).
 */
export function toObservation({ kind, params, updatedAt }: Report, answer: AskedAnswer): CallbackEvent | null {
  const validation = validateCallback(kind, params);
  if (!validation.ok) return null;
  const { callback, unread } = validation;
  const { url, sha256, askedAt, credential } = answer;
  return {
    accountSid: callback.accountSid,
    kind,
    sid: callback.sid,
    status: callback.status,
    occurredAt: updatedAt !== null && updatedAt < askedAt ? updatedAt : askedAt,
    receivedAt: askedAt,
    sequenceNumber: null,
    params: validation.params,
    unread,
    tags: {},
    fingerprint: fingerprintOfObservation(kind, validation.params, callback.status),
    evidence: { scheme: OBSERVED_SCHEME, signedUrl: url, signature: sha256, keyId: credential, rawBody: null },
  };
}

/** The event that the provider answered 404 for a SID: it does not have the resource, or not any more. */
export function toGoneObservation(
  { kind, sid, accountSid }: { readonly kind: Kind; readonly sid: string; readonly accountSid: string },
  answer: AskedAnswer,
): CallbackEvent | null {
  const { sid: sidNames, status } = PARAMETERS[kind];
  const params = { [sidNames[0]]: sid, [ACCOUNT_PARAMETER]: accountSid, [status[0]]: GONE_AT_PROVIDER };
  return toObservation({ kind, params, updatedAt: null }, answer);
}

/**
 * What tells two observations of one SID apart: status and error code, and whether the provider stood behind our state or has caught up.
 * Price and times change for days, so with them each question would make an event of its own. No callback has such a
 * fingerprint: a callback's is made of names and values.
 */
function fingerprintOfObservation(kind: Kind, params: Parameters, status: string): Buffer {
  const said = {
    origin: 'reconciliation',
    kind,
    status,
    errorCode: params['ErrorCode'] ?? null,
    behind: params[OBSERVED_PARAMETERS.behind] ?? null,
    caughtUp: params[OBSERVED_PARAMETERS.caughtUp] ?? null,
  };
  return createHash('sha256').update(JSON.stringify(said)).digest().subarray(0, 16);
}

/** Whether each column of a stored observation that state is folded from still follows from its parameters. */
export function followsFromReport(event: CallbackEvent): boolean {
  const { kind, params, receivedAt, occurredAt, evidence } = event;
  const { signedUrl: url, signature: sha256, keyId: credential } = evidence;
  const report = { kind, params: params as Report['params'], updatedAt: occurredAt };
  const told = toObservation(report, { url, sha256, askedAt: receivedAt, credential });
  return (
    told !== null &&
    told.accountSid === event.accountSid &&
    told.sid === event.sid &&
    told.status === event.status &&
    told.occurredAt.getTime() === occurredAt.getTime() &&
    told.fingerprint.equals(event.fingerprint) &&
    event.sequenceNumber === null &&
    told.unread.join('\n') === event.unread.join('\n')
  );
}
