import { askForOne, column, rowReader, type ReadRow } from '@sidetrack/database';
import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { NOTE, NOTE_COLUMNS, readNote, type Note } from './note.js';

export type NewNote = Omit<Note, 'id'>;

export interface NoteRequest {
  /** The `Idempotency-Key`; null when the caller gave none. Without a key every request makes another note. */
  readonly key: string | null;
  /** The caller's request, word for word. A repeat is recognised by this text. */
  readonly asked: readonly (string | null)[];
}

export type AddedNote =
  | { readonly result: 'added' | 'repeated'; readonly note: Note }
  /** The author has used this key for another note. */
  | { readonly result: 'key-used-otherwise'; readonly note: Note };

const INSERT = `
  INSERT INTO notes (${NOTE_COLUMNS}, key_hash, request_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (sid, author, key_hash) DO NOTHING
  RETURNING ${NOTE_COLUMNS}`;

/**
 * Adds a note, once for each key of an author, however often and from wherever the request is sent. A repeat gives the
 * existing note.
 *
 * The unique key that makes this certain contains the SID, because sharded PostgreSQL requires that. A repeat is about
 * the same SID, so it always meets the unique key. Only the *misuse* of a key, for another SID, is looked for
 * beforehand. Of two such requests in the same instant both become notes: each note is what its caller asked for.
 */
export async function addNote(database: Pool, note: NewNote, { key, asked }: NoteRequest): Promise<AddedNote> {
  const keyHash = key === null ? null : sha256(key);
  const requestHash = sha256(JSON.stringify(asked));
  const used = keyHash && (await findUse(database, note.author, keyHash));
  if (used) return toOutcome(used, requestHash);

  const { id, kind, sid, accountSid, ticket, text, author, createdAt } = { id: randomUUID(), ...note };
  const values = [id, kind, sid, accountSid, ticket, text, author, createdAt, keyHash, requestHash];
  const added = await askForOne(database, { text: INSERT, values }, readNote);
  if (added) return { result: 'added', note: added };
  // Another request with this key was faster.
  const faster = keyHash && (await findUse(database, note.author, keyHash));
  if (!faster) throw new Error('A note met a repeat of itself that is not there; send it again.');
  return toOutcome(faster, requestHash);
}

/** A note with the hash of the request that made it. */
const readUse = rowReader({ ...NOTE, requestHash: column.bytes });

type Use = ReadRow<typeof readUse>;

const FIND_USE = `
  SELECT ${NOTE_COLUMNS}, request_hash
    FROM notes
   WHERE author = $1 AND key_hash = $2
   ORDER BY created_at, id
   LIMIT 1`;

const findUse = (database: Pool, author: string, keyHash: Buffer): Promise<Use | null> =>
  askForOne(database, { text: FIND_USE, values: [author, keyHash] }, readUse);

function toOutcome({ requestHash: usedFor, ...note }: Use, requestHash: Buffer): AddedNote {
  return { result: usedFor.equals(requestHash) ? 'repeated' : 'key-used-otherwise', note };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
