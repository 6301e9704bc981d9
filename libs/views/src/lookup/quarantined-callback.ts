import { column, rowReader, type RawRow } from '@sidetrack/database';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/** The possible fates of a refused callback. */
export const QUARANTINE_STATES = ['waiting', 'replayed', 'discarded'] as const;

/** This example came in between the two events of the message that other examples are about. */
export const QUARANTINED = {
  id: '3f0c8b7e-0000-8000-8000-000000000005',
  receivedAt: '2026-01-31T08:00:00.900Z',
  reason: 'invalid',
  detail:
    'This is not a callback about a message: MessageStatus must be 1 to 64 printable ASCII characters without spaces, ' +
    'but it is "no word"',
};

/** An authentic callback that was refused, as the answers about a SID that it names tell of it. */
export const QuarantinedCallback = answer('QuarantinedCallbackDto', {
  id: field.uuid('Its id in quarantine: `/v1/quarantine/{id}` has it as it came.', QUARANTINED.id),
  receivedAt: field.time('When it came in.', QUARANTINED.receivedAt),
  door: field.oneOf(Object.values(PLURAL), 'The door it came to.', 'messages'),
  reason: field.text('Why it was refused, in a word.', QUARANTINED.reason),
  detail: field.text('Why, in a sentence.', QUARANTINED.detail),
  accountSid: field.textOrNull('The account that it names.', EXAMPLE.account),
  status: field.textOrNull('The status that it reports; null when that cannot be read.', null),
  state: field.oneOf(QUARANTINE_STATES, 'What has become of it.', 'discarded'),
});
export type QuarantinedCallback = AnswerOf<typeof QuarantinedCallback>;

/** The most entries for one SID and account that an answer shows. The list of the quarantine has all of them. */
export const MOST_QUARANTINED = 20;

/**
 * What was refused of the SID `$1`, for a statement that asks for other things of the SID as well. Waiting entries come before handled entries, so that waiting entries are shown where there are too many to show. Each
 * account has room of its own: no account can hide what was refused about another account's SID by naming that SID more
 * often. A sample of a request that was not believed has no SIDs, so strangers have no influence here.
 */
export const QUARANTINED_OF_SID = `
  SELECT *
    FROM (SELECT id, received_at, door, reason, left(detail, 500) AS detail, account_sid, status, state,
                 row_number() OVER (PARTITION BY account_sid
                                        ORDER BY state <> 'waiting', received_at DESC, id DESC) AS place
            FROM quarantine
           WHERE sids @> ARRAY[$1::text]) AS one
   WHERE place <= ${MOST_QUARANTINED}`;

const readRow = rowReader({
  id: column.text,
  receivedAt: column.isoTime,
  door: column.word<Kind>(),
  reason: column.text,
  detail: column.text,
  accountSid: column.orNull(column.text),
  status: column.orNull(column.text),
  state: column.word<QuarantinedCallback['state']>(),
});

/** Reads a row of `QUARANTINED_OF_SID` as JSON. */
export function readQuarantined(raw: RawRow): QuarantinedCallback {
  const row = readRow(raw);
  return { ...row, door: PLURAL[row.door] };
}

/**
 * The entries to show for this account, or for any account, newest first. An entry that names no account may be about
 * any account. Where there are too many to show, waiting entries come before handled entries.
 */
export function refusedOf(
  quarantined: readonly QuarantinedCallback[],
  asked: string | undefined,
): readonly QuarantinedCallback[] {
  const isTold = ({ accountSid }: QuarantinedCallback): boolean =>
    asked === undefined || accountSid === null || accountSid === asked;
  const newest = quarantined.filter(isTold).toSorted(newestFirst);
  const waitingFirst = newest.toSorted((one, other) => Number(isHandled(one)) - Number(isHandled(other)));
  return waitingFirst.slice(0, MOST_QUARANTINED).toSorted(newestFirst);
}

const isHandled = ({ state }: QuarantinedCallback): boolean => state !== 'waiting';

function newestFirst(one: QuarantinedCallback, other: QuarantinedCallback): number {
  return one.receivedAt + one.id < other.receivedAt + other.id ? 1 : -1;
}
