import { column, rowReader, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';

export const NOTE_COLUMNS = 'id, kind, sid, account_sid, ticket_reference, text, author, created_at';

/** What someone wrote about a SID, as its table holds it. A note is never changed; a correction is another note. */
export const NOTE = {
  id: column.text,
  kind: column.word<Kind>(),
  sid: column.text,
  accountSid: column.text,
  /** The number under which the provider, or our own desk, knows the matter. */
  ticket: column.named('ticket_reference', column.text),
  text: column.text,
  /** The name of the token with which the note was written. */
  author: column.text,
  createdAt: column.time,
} as const;

export const readNote = rowReader(NOTE);

export type Note = ReadRow<typeof readNote>;
