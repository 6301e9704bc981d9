import { createHash, randomUUID } from 'node:crypto';
import { GONE_AT_PROVIDER, PARAMETERS, type CallbackEvent, type Kind, type Parameters } from '@sidetrack/domain';
import { toObservation } from '@sidetrack/signalwire';

export const ACCOUNT = '6bfbbe86-0000-4000-8000-000000000001';
export const OTHER_ACCOUNT = '6bfbbe86-0000-4000-8000-000000000099';
export const START = new Date('2026-03-01T12:00:00.000Z');

/** The time this many seconds after the start of a test's story. */
export const at = (seconds: number): Date => new Date(START.getTime() + seconds * 1_000);

export interface EventGiven {
  readonly sid?: string;
  readonly accountSid?: string;
  readonly receivedAt?: Date;
  readonly occurredAt?: Date;
  readonly sequenceNumber?: number | null;
  readonly params?: Parameters;
  readonly tags?: Parameters;
}

/** An event of this kind that reports this status. Values that do not matter to the test are made up. */
export function anEvent(kind: Kind, status: string, given: EventGiven = {}): CallbackEvent {
  const sid = given.sid ?? randomUUID();
  const accountSid = given.accountSid ?? ACCOUNT;
  const receivedAt = given.receivedAt ?? START;
  const params = {
    AccountSid: accountSid,
    [PARAMETERS[kind].sid[0]]: sid,
    [PARAMETERS[kind].status[0]]: status,
    ...given.params,
  };
  const told = JSON.stringify(params);
  const signature = createHash('sha1').update(told).digest('base64');
  return {
    kind,
    sid,
    accountSid,
    status,
    receivedAt,
    occurredAt: given.occurredAt ?? receivedAt,
    sequenceNumber: given.sequenceNumber ?? null,
    params,
    unread: [],
    tags: given.tags ?? {},
    fingerprint: createHash('sha256').update(told).digest().subarray(0, 16),
    evidence: { scheme: 'form', signedUrl: 'https://hooks.example.test/', signature, keyId: 'k', rawBody: null },
  };
}

/** The URL that observations were asked at, and the SHA-256 of the answer. */
export const ASKED_URL = 'https://example.signalwire.com/api/laml/2010-04-01/Accounts/x/Messages.json';
export const ANSWER_SHA256 = 'ab'.repeat(32);

/** The event that this answer of the provider's REST API becomes; of no status, that the provider has no such resource. */
export function anObservation(kind: Kind, status: string | null, given: EventGiven = {}): CallbackEvent {
  const { params } = anEvent(kind, status ?? GONE_AT_PROVIDER, given);
  const { occurredAt = null, receivedAt: askedAt = START } = given;
  const answer = { url: ASKED_URL, sha256: ANSWER_SHA256, askedAt, credential: 'project' };
  return toObservation({ kind, params: params as Record<string, string>, updatedAt: occurredAt }, answer)!;
}
