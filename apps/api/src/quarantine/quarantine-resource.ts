import { KINDS, PLURAL } from '@sidetrack/domain';
import { QUARANTINE_REASONS, QUARANTINE_STATES, rightRouteOf } from '@sidetrack/intake';
import type { Quarantined, QuarantineEntry, Replay, ReplayOutcome } from '@sidetrack/intake';
import type { SignatureExplanation } from '@sidetrack/signalwire';
import { ACCOUNT_SID, answer, EXAMPLE, QUARANTINED, SID, type AnswerOf, field } from '@sidetrack/views';
import { z } from 'zod';

export const ROUTES = Object.values(PLURAL);

const BODY = `MessageSid=${EXAMPLE.message}&AccountSid=${EXAMPLE.account}&MessageStatus=no+word`;

const CallbackProblem = answer('CallbackProblemDto', {
  pointer: field.text('A JSON pointer to the parameter.', '/MessageStatus'),
  detail: field.text('What is wrong with it.', QUARANTINED.detail.slice(QUARANTINED.detail.indexOf(': ') + 2)),
});

/** A refused callback as lists show it. */
export const QuarantineResource = answer('QuarantineDto', {
  id: field.uuid('The `quarantineId` of the 422.', QUARANTINED.id),
  receivedAt: field.time('When it came in.', '2026-01-31T08:00:01.480Z'),
  door: field.oneOf(ROUTES, 'The door it came to.', 'messages'),
  reason: field.text(`Why: ${QUARANTINE_REASONS.join(', ')}.`, QUARANTINED.reason),
  detail: field.text('Why, in a sentence.', QUARANTINED.detail),
  errors: field.listOf(CallbackProblem, 'Each fault that could be pointed at.'),
  method: field.text('GET or POST.', 'POST'),
  target: field.text('Path and query as on the request line.', '/callbacks/messages'),
  bodyBytes: field.count('Length of the body as it came.', BODY.length),
  sids: field.texts(
    'The SIDs that it names, at most 8; none where they cannot be read, or the request was not believed.',
    [EXAMPLE.message],
  ),
  accountSid: field.textOrNull('The account that it names.', EXAMPLE.account),
  status: field.textOrNull('The status that it reports; null when that cannot be read.', null),
  replayDoor: field.oneOf(ROUTES, 'The door that it goes to in another try, unless that says otherwise.', 'messages'),
  state: field.oneOf(QUARANTINE_STATES, 'What has become of it.', 'waiting'),
  handledAt: field.timeOrNull('When it was last tried again, or discarded.', null),
  outcome: field.anythingOrNull<ReplayOutcome>('What the latest replay came to.', null),
});
export type QuarantineResource = AnswerOf<typeof QuarantineResource>;

/** A refused callback with everything that came in, unchanged. */
export const WholeQuarantineResource = answer('WholeQuarantineDto', {
  ...QuarantineResource.shape,
  headers: field.mapOf(z.string(), 'The headers that tell where it came from and how.', {
    'content-type': 'application/x-www-form-urlencoded',
    host: 'hooks.example.com',
  }),
  body: field.textOrNull('The body as text; null when it is no UTF-8.', BODY),
  bodyBase64: field.text('The bytes of the body.', Buffer.from(BODY).toString('base64')),
  bodyCut: field.flag('Whether only the beginning of the body is kept (samples of wrong signatures).', false),
  evidence: field.mapOrNull(
    z.string(),
    'What it takes to check the signature again; null for a sample of a wrong one.',
    {
      scheme: 'form',
      signedUrl: 'https://hooks.example.com/callbacks/messages',
      signature: 'KSnZnABPIj/DhUcet8ikFd9VdQc=',
      keyId: '9f86d081884c7d65',
    },
  ),
  explanation: field.anythingOrNull<SignatureExplanation>(
    'Of a wrong signature: what was tried, and what would have matched.',
    null,
  ),
});
export type WholeQuarantineResource = AnswerOf<typeof WholeQuarantineResource>;

/** The result of a replay. */
export const ReplayResource = answer('ReplayDto', {
  id: field.uuid('', QUARANTINED.id),
  result: field.oneOf(['stored', 'repeat'], '`repeat`: the same callback had become an event before.', 'stored'),
  kind: field.oneOf(KINDS, '', 'message'),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  sid: field.text(SID, EXAMPLE.message),
  status: field.text('The status that it reports.', 'sent'),
  handledAt: field.time('When it was replayed.', '2026-02-02T09:30:00.000Z'),
  alreadyReplayed: field.flag('Whether an earlier replay did it, and this one nothing.', false),
});
export type ReplayResource = AnswerOf<typeof ReplayResource>;

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
    replayDoor: PLURAL[rightRouteOf(entry) ?? entry.route],
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
