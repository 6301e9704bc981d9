import type { Kind } from '@sidetrack/domain';

/** What someone wrote about a SID. It is never changed; a correction is another note. */
export interface Note {
  readonly id: string;
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  /** Under which number the provider, or our own desk, knows the matter. */
  readonly ticket: string;
  readonly text: string;
  /** The name of the token that it was written with. */
  readonly author: string;
  readonly createdAt: Date;
}

/** A row of `notes` as `pg` gives it. */
export interface NoteRow {
  readonly id: string;
  readonly kind: Kind;
  readonly sid: string;
  readonly account_sid: string;
  readonly ticket_reference: string;
  readonly text: string;
  readonly author: string;
  readonly created_at: Date;
}

export function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    kind: row.kind,
    sid: row.sid,
    accountSid: row.account_sid,
    ticket: row.ticket_reference,
    text: row.text,
    author: row.author,
    createdAt: row.created_at,
  };
}
