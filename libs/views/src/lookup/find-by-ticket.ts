import { ask, column, rowReader } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import {
  ACCOUNT_SID,
  answer,
  CONTRADICTED,
  EXAMPLE,
  FINAL,
  FIRST_SEEN,
  LAST_SEEN,
  SID,
  type AnswerOf,
} from '../answers/index.js';
import * as field from '../answers/fields.js';

/** A SID that notes attach to a ticket, and where it stands. */
export const SidOfTicket = answer('SidOfTicketDto', {
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  status: field.textOrNull('Where it stands.', 'sent'),
  final: field.flag(FINAL, false),
  contradicted: field.flag(CONTRADICTED, false),
  firstSeenAt: field.time(FIRST_SEEN, '2026-01-31T08:00:00.120Z'),
  lastSeenAt: field.time(LAST_SEEN, '2026-01-31T08:00:01.480Z'),
  noteCount: field.count('How many notes attach it to this ticket.', 1),
  lastNoteAt: field.time('When the latest of them was written.', '2026-01-31T10:12:00.000Z'),
});
export type SidOfTicket = AnswerOf<typeof SidOfTicket>;

const readSidOfTicket = rowReader({
  kind: column.word<Kind>(),
  sid: column.text,
  accountSid: column.text,
  status: column.orNull(column.text),
  final: column.flag,
  contradicted: column.flag,
  firstSeenAt: column.isoTime,
  lastSeenAt: column.isoTime,
  noteCount: column.number,
  lastNoteAt: column.isoTime,
});

/** A ticket about more SIDs than this is no longer readable as a list. */
export const MOST_SIDS_OF_TICKET = 200;

const STATEMENT = `
  WITH of_ticket AS (
    SELECT kind, sid, account_sid, count(*)::integer AS note_count, max(created_at) AS last_note_at
      FROM notes
     WHERE lower(ticket_reference) = lower($1 COLLATE "C")
     GROUP BY kind, sid, account_sid
     ORDER BY last_note_at DESC, sid
     LIMIT ${MOST_SIDS_OF_TICKET})
  ${Object.entries(PLURAL)
    .map(
      ([kind, table]) => `
  SELECT of_ticket.*, status, final, contradicted, first_seen_at, last_seen_at
    FROM of_ticket
    JOIN ${table} USING (sid, account_sid)
   WHERE kind = '${kind}'`,
    )
    .join(' UNION ALL ')}
   ORDER BY last_note_at DESC, sid`;

/** The SIDs of a ticket, those with the newest notes first; the reference may be written in any case. */
export function findByTicket(database: Pool, reference: string): Promise<SidOfTicket[]> {
  return ask(database, { text: STATEMENT, values: [reference] }, readSidOfTicket);
}
