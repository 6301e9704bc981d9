import type { Pool } from 'pg';
import { toNote, type Note, type NoteRow } from './note.js';

/** The note with this id, a UUID, or null. */
export async function findNote(database: Pool, id: string): Promise<Note | null> {
  const found = await database.query<NoteRow>(
    `SELECT id, kind, sid, account_sid, ticket_reference, text, author, created_at
       FROM notes
      WHERE id = $1`,
    [id],
  );
  const row = found.rows[0];
  return row ? toNote(row) : null;
}
