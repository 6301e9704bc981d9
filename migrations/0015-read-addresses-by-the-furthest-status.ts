import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

const NOTHING = ['', 'null', 'NULL', 'Null', 'none', 'None', 'NONE', 'nil', 'undefined'];

/** What a callback says under the first of these names, unless it is a word that says nothing. */
const said = (names: readonly string[], nothing = NOTHING): string =>
  `COALESCE(${names
    .map((name) => nothing.reduce((text, word) => `NULLIF(${text}, '${word}')`, `params->>'${name}'`))
    .join(', ')})`;
const saidCode = (...names: string[]): string => said(names, [...NOTHING, '0']);
const greatest = (text: string): string => `max((${text}) COLLATE "C")`;

/** A letter for each status, later in the alphabet the further it is. */
const letter = (...furthestLast: readonly (readonly string[])[]): string =>
  `CASE ${furthestLast
    .map((words, place) => {
      const isOneOf = `status IN (${words.map((word) => `'${word}'`).join(', ')})`;
      return `WHEN ${isOneOf} THEN '${'abcdefghijkl'.charAt(place)}'`;
    })
    .join(' ')} ELSE '-' END`;
const MESSAGE_LETTER = letter(
  ['accepted'],
  ['scheduled'],
  ['queued'],
  ['receiving'],
  ['sending'],
  ['sent'],
  ['received'],
  ['canceled'],
  ['failed'],
  ['undelivered'],
  ['delivered'],
  ['read'],
);
const CALL_LETTER = letter(
  ['queued'],
  ['initiated'],
  ['ringing'],
  ['answered', 'in-progress'],
  ['completed', 'busy', 'no-answer', 'failed', 'canceled'],
);

const schemeIn = (name: string): string =>
  `CASE WHEN params->>'${name}' LIKE '%:%'
     THEN NULLIF(lower(substring(params->>'${name}' FROM '^([A-Za-z][A-Za-z0-9+.-]{0,31}):')), 'tel') END`;
const SCHEME = `COALESCE(${schemeIn('From')}, ${schemeIn('To')}, lower(${said(['ChannelPrefix'])}),
  CASE WHEN ${said(['From', 'To'])} IS NOT NULL THEN '' END)`;

/** Folds texts of a kind from the log once more, by the rules that hold from here on. */
const refold = (table: string, kind: string, columns: Readonly<Record<string, string>>): string => `
  UPDATE ${table} AS current
     SET ${Object.keys(columns)
       .map((name) => `${name} = folded.${name}`)
       .join(', ')}
    FROM (SELECT sid, account_sid, ${Object.entries(columns)
      .map(([name, text]) => `${greatest(text)} AS ${name}`)
      .join(', ')}
            FROM events
           WHERE kind = '${kind}'
           GROUP BY sid, account_sid) AS folded
   WHERE current.sid = folded.sid AND current.account_sid = folded.account_sid`;

const HAS_ENDED = `(read_at IS NOT NULL OR delivered_at IS NOT NULL OR undelivered_at IS NOT NULL
  OR failed_at IS NOT NULL OR canceled_at IS NOT NULL OR received_at IS NOT NULL)`;
const WITH_MEDIA = `(COALESCE(num_media, 0) > 0 OR left(sid, 2) = 'MM')`;
const CHANNEL = `COALESCE(NULLIF(substr(furthest_scheme, 2), ''), CASE WHEN ${WITH_MEDIA} THEN 'mms' ELSE 'sms' END)`;

const generated = (name: string, type: string, expression: string): string =>
  `ADD COLUMN ${name} ${type} GENERATED ALWAYS AS (${expression}) STORED`;
const TEXT = 'text COLLATE "C"';
/** Everything but the letter of the status. */
const ADDRESSES = [
  generated('from_number', TEXT, 'substr(furthest_from, 2)'),
  generated('to_number', TEXT, 'substr(furthest_to, 2)'),
];

const ORDER = 'first_seen_at DESC, sid DESC';
/** The address without its scheme, by which a bare number is found in every channel. */
const bare = (column: string): string => `substr(${column}, strpos(${column}, ':') + 1)`;

/**
 * An event keeps the names of the parameters that could not be read. From and To of a message or a call are those of the
 * furthest status that said them, kept behind a letter that stands for it, so that their merge stays a GREATEST; the
 * channel of a message is the scheme of its addresses. Words that say nothing are nothing. Rows that are there already
 * are folded from the log once more.
 */
export class ReadAddressesByTheFurthestStatus1700000000015 implements Step {
  readonly name = 'ReadAddressesByTheFurthestStatus1700000000015';
  readonly walks = ['events', 'messages', 'calls', 'recordings'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `ALTER TABLE events ADD COLUMN unread text[] COLLATE "C"`,

      ...['messages_by_from', 'messages_by_to', 'messages_awaiting', 'messages_unsent', 'messages_mms'].map(
        (index) => `DROP INDEX ${index}`,
      ),
      `ALTER TABLE messages ADD COLUMN furthest_from ${TEXT}, ADD COLUMN furthest_to ${TEXT},
         ADD COLUMN furthest_scheme ${TEXT}`,
      refold('messages', 'message', {
        furthest_from: `${MESSAGE_LETTER} || ${said(['From'])}`,
        furthest_to: `${MESSAGE_LETTER} || ${said(['To'])}`,
        furthest_scheme: `${MESSAGE_LETTER} || ${SCHEME}`,
        error_code: saidCode('ErrorCode'),
      }),
      `ALTER TABLE messages DROP COLUMN from_number, DROP COLUMN to_number, DROP COLUMN channel, DROP COLUMN final`,
      `ALTER TABLE messages ${[
        ...ADDRESSES,
        generated('channel', TEXT, CHANNEL),
        generated('final', 'boolean', `${HAS_ENDED} OR (sent_at IS NOT NULL AND ${CHANNEL} = 'mms')`),
      ].join(', ')}`,
      `CREATE INDEX messages_by_from ON messages (${bare('from_number')}, ${ORDER})`,
      `CREATE INDEX messages_by_to ON messages (${bare('to_number')}, ${ORDER})`,
      `CREATE INDEX messages_awaiting ON messages (${ORDER}) WHERE NOT final AND sent_at IS NOT NULL`,
      `CREATE INDEX messages_unsent ON messages (${ORDER}) WHERE NOT final AND sent_at IS NULL`,
      `CREATE INDEX messages_mms ON messages (${ORDER}) WHERE channel = 'mms'`,

      'DROP INDEX calls_by_from',
      'DROP INDEX calls_by_to',
      `ALTER TABLE calls ADD COLUMN furthest_from ${TEXT}, ADD COLUMN furthest_to ${TEXT}`,
      refold('calls', 'call', {
        furthest_from: `${CALL_LETTER} || ${said(['From'])}`,
        furthest_to: `${CALL_LETTER} || ${said(['To'])}`,
        direction: said(['Direction']),
        parent_call_sid: said(['ParentCallSid']),
        sip_result_code: saidCode('SipResultCode', 'SipResponseCode'),
        answered_by: said(['AnsweredBy']),
        hangup_by: said(['HangupBy']),
      }),
      `ALTER TABLE calls DROP COLUMN from_number, DROP COLUMN to_number`,
      `ALTER TABLE calls ${ADDRESSES.join(', ')}`,
      `CREATE INDEX calls_by_from ON calls (from_number, ${ORDER})`,
      `CREATE INDEX calls_by_to ON calls (to_number, ${ORDER})`,

      refold('recordings', 'recording', {
        call_sid: said(['CallSid']),
        conference_sid: said(['ConferenceSid']),
        url: said(['RecordingUrl']),
        source: said(['RecordingSource']),
        error_code: saidCode('ErrorCode'),
      }),
    ]);
  }

  down = refuseToRevert;
}
