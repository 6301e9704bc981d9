import { parseParameters, readSubject, storableText, type CallbackSubject } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { quarantineIdOf } from './quarantine-id.js';
import type { RefusedCallback } from './refused-callback.js';
import { storableJson } from './storable-json.js';

/** Keeps a refused callback and gives the id under which it can be found. The same request is kept once. */
export type SetAside = (refused: RefusedCallback) => Promise<string>;

const INSERT = `
  INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers, raw_body,
                          signature_scheme, signed_url, signature, key_id, sids, account_sid, status)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (id) DO NOTHING`;

/**
 * Quarantine in PostgreSQL: bodies are kept as bytes, since a signature can only be checked again on what came. `onNew`
 * is told of each that was not kept before.
 */
export function createSetAside(pool: Pool, onNew?: (refused: RefusedCallback) => void): SetAside {
  return async (refused) => {
    const { request, evidence } = refused;
    const id = quarantineIdOf(refused);
    const { sids, accountSid, status } = subjectOf(refused);
    const inserted = await pool.query(INSERT, [
      id,
      refused.receivedAt,
      refused.door,
      refused.reason,
      storableText(refused.detail),
      storableJson(refused.problems),
      request.method,
      storableText(request.target),
      storableJson(refused.headers),
      request.rawBody,
      evidence.scheme,
      storableText(evidence.signedUrl),
      evidence.signature,
      evidence.keyId,
      sids,
      accountSid,
      status,
    ]);
    if (inserted.rowCount === 1) onNew?.(refused);
    return id;
  };
}

const OF_NOTHING: CallbackSubject = { sids: [], accountSid: null, status: null };

/** Under which SIDs it is to be found. It is authentic, so that nobody but the provider can put one there. */
export function subjectOf({ door, request }: RefusedCallback): CallbackSubject {
  const parsed = parseParameters(request);
  return parsed.ok ? readSubject(door, parsed.params) : OF_NOTHING;
}
