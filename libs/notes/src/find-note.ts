import { askForOne } from '@sidetrack/database';
import type { Pool } from 'pg';
import { NOTE_COLUMNS, readNote, type Note } from './note.js';

/** The note with this id, a UUID, or null. */
export function findNote(database: Pool, id: string): Promise<Note | null> {
  return askForOne(database, { text: `SELECT ${NOTE_COLUMNS} FROM notes WHERE id = $1`, values: [id] }, readNote);
}
