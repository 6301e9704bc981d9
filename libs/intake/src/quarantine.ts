import type { Kind, SignatureEvidence } from '@sidetrack/domain';
import type { CallbackProblem, CallbackRequest } from '@sidetrack/signalwire';
import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** An authentic request that could not be read as a callback of its door, with all that another try needs. */
export interface RefusedCallback {
  readonly door: Kind;
  readonly request: CallbackRequest;
  /** The headers that tell where it came from and how it was sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: Date;
  readonly evidence: SignatureEvidence;
  readonly reason: string;
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
}

/** Keeps a refused callback and gives the id under which it can be found. The same request is kept once. */
export type SetAside = (refused: RefusedCallback) => Promise<string>;

const INSERT = `
  INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers, raw_body,
                          signature_scheme, signed_url, signature, key_id, request_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  ON CONFLICT (request_hash) DO NOTHING
  RETURNING id`;

const FIND = 'SELECT id FROM quarantine WHERE request_hash = $1';

/** Quarantine in PostgreSQL: bodies are kept as bytes, since a signature can only be checked again on what came. */
export function createSetAside(pool: Pool): SetAside {
  return async (refused) => {
    const { request, evidence } = refused;
    const hash = hashOf(refused);
    const inserted = await pool.query<{ id: string }>(INSERT, [
      randomUUID(),
      refused.receivedAt,
      refused.door,
      refused.reason,
      storable(refused.detail),
      storable(JSON.stringify(refused.problems)),
      request.method,
      storable(request.target),
      storable(JSON.stringify(refused.headers)),
      request.rawBody,
      evidence.scheme,
      storable(evidence.signedUrl),
      evidence.signature,
      evidence.keyId,
      hash,
    ]);
    const id = inserted.rows[0]?.id ?? (await pool.query<{ id: string }>(FIND, [hash])).rows[0]?.id;
    if (id === undefined) throw new Error('A refused callback was neither stored nor found; try again.');
    return id;
  };
}

function hashOf({ door, request }: RefusedCallback): Buffer {
  const hash = createHash('sha256');
  hash.update(`${door}\n${request.method}\n${request.target}\n`);
  return hash.update(request.rawBody).digest();
}

/** PostgreSQL's text cannot hold NUL, not even escaped in jsonb; the bytes themselves stand in `raw_body`. */
const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD').replaceAll('\\u0000', '\\uFFFD');
