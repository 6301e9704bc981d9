import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { toNote, type Note, type NoteRow } from './note.js';

export type NewNote = Omit<Note, 'id'>;

export interface NoteRequest {
  /** The `Idempotency-Key`; null when the caller gave none, and every request is then another note. */
  readonly key: string | null;
  /** What the caller asked for, word for word: a repeat is told by it. */
  readonly asked: readonly (string | null)[];
}

export type AddedNote =
  | { readonly result: 'added' | 'repeated'; readonly note: Note }
  /** The author has used this key for another note. */
  | { readonly result: 'key-used-otherwise'; readonly note: Note };

const COLUMNS = 'id, kind, sid, account_sid, ticket_reference, text, author, created_at';

/**
 * Adds a note, once for each key of an author, however often and from wherever it is sent: a repeat gives the note that
 * is there.
 *
 * The unique key that makes this certain contains the SID, as on sharded PostgreSQL it has to. A repeat is about the
 * same SID, so it always meets it. Only the *misuse* of a key, for another SID, is looked for beforehand, and of two
 * that come in the same instant both become notes: each is what its caller asked for.
 */
export async function addNote(database: Pool, note: NewNote, { key, asked }: NoteRequest): Promise<AddedNote> {
  const keyHash = key === null ? null : sha256(key);
  const requestHash = sha256(JSON.stringify(asked));
  const used = keyHash && (await findUse(database, note.author, keyHash));
  if (used) return toOutcome(used, requestHash);

  const added = await database.query<NoteRow>(
    `INSERT INTO notes (${COLUMNS}, key_hash, request_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (sid, author, key_hash) DO NOTHING
     RETURNING ${COLUMNS}`,
    [
      randomUUID(),
      note.kind,
      note.sid,
      note.accountSid,
      note.ticket,
      note.text,
      note.author,
      note.createdAt,
      keyHash,
      requestHash,
    ],
  );
  const row = added.rows[0];
  if (row) return { result: 'added', note: toNote(row) };
  // Another request with this key was faster.
  const faster = keyHash && (await findUse(database, note.author, keyHash));
  if (!faster) throw new Error('A note met a repeat of itself that is not there; send it again.');
  return toOutcome(faster, requestHash);
}

type UsedRow = NoteRow & { readonly request_hash: Buffer };

async function findUse(database: Pool, author: string, keyHash: Buffer): Promise<UsedRow | undefined> {
  const found = await database.query<UsedRow>(
    `SELECT ${COLUMNS}, request_hash
       FROM notes
      WHERE author = $1 AND key_hash = $2
      ORDER BY created_at, id
      LIMIT 1`,
    [author, keyHash],
  );
  return found.rows[0];
}

function toOutcome(row: UsedRow, requestHash: Buffer): AddedNote {
  const isRepeat = row.request_hash.equals(requestHash);
  return { result: isRepeat ? 'repeated' : 'key-used-otherwise', note: toNote(row) };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
