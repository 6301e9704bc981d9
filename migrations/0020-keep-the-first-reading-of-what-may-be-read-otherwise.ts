import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/** As the program asks of each callback; whatever this finds too much is remembered in vain, and does no harm. */
const NAMES =
  'AccountSid|MessageSid|SmsSid|CallSid|RecordingSid|ConferenceSid|MessageStatus|SmsStatus|CallStatus' +
  '|RecordingStatus|AnsweredBy|ErrorCode|NumSegments|NumMedia|ChannelPrefix|Timestamp|Direction' +
  '|CallDuration|SipResultCode|SipResponseCode|HangupBy|SequenceNumber|RecordingUrl|RecordingDuration' +
  '|RecordingChannels|RecordingSource|bodySHA256|(From|To)([+0-9]|[a-z]+:)';

/** SHA-1 is written as 28 characters of base64 by most schemes, and as 40 of hex by one. */
const OTHER_SPELLING = `CASE length(signature) WHEN 28 THEN encode(decode(signature, 'base64'), 'hex')
                                               WHEN 40 THEN encode(decode(signature, 'hex'), 'base64') END`;

/**
 * Whoever sees a signature can split the signed text into other parameters, since nothing stands between them. Of each
 * text of which that is possible the reading that came first is remembered, and any other one is refused.
 *
 * Few callbacks have a row, and every append looks for its signatures: on sharded PostgreSQL (Citus) this is a reference
 * table, which is on every machine, and as such it needs no SID in its key.
 *
 * The log of before is gone through once, so that what comes in from now on is held against it as well. On ten million
 * events that takes some minutes, in which the log can be written and read.
 */
export class KeepTheFirstReadingOfWhatMayBeReadOtherwise1700000000020 implements Step {
  readonly name = 'KeepTheFirstReadingOfWhatMayBeReadOtherwise1700000000020';
  readonly walks = ['events'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE first_readings (
         -- The header as it came, and in its other spelling: a row for each.
         signature            text        COLLATE "C" PRIMARY KEY,
         -- Of the event, or of the refused callback, that came first.
         fingerprint          bytea       NOT NULL,
         received_at          timestamptz NOT NULL,
         -- The first other reading that was refused: the one that came first is in doubt from then on.
         other_received_at    timestamptz,
         other_quarantine_id  uuid
       )`,
      `INSERT INTO first_readings (signature, fingerprint, received_at, other_received_at)
       SELECT spelling, fingerprints[1], times[1], times[2]
         FROM (SELECT signature,
                      array_agg(fingerprint ORDER BY received_at, position) AS fingerprints,
                      array_agg(received_at ORDER BY received_at, position) AS times
                 FROM events
                WHERE jsonb_path_exists(params, '$.* ? (@ like_regex "${NAMES}")')
                GROUP BY signature) AS suspect
        CROSS JOIN LATERAL (VALUES (signature), (${OTHER_SPELLING})) AS each(spelling)
        WHERE spelling IS NOT NULL
       ON CONFLICT DO NOTHING`,
    ]);
  }

  down = refuseToRevert;
}
