import { putFirstInDoubt, rememberFirstReadings } from '@sidetrack/event-store';
import { parseParameters, readSigned, readSubject, storableText, type ParsedParameters } from '@sidetrack/signalwire';
import type { CallbackSubject } from '@sidetrack/signalwire';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { quarantineIdOf } from './quarantine-id.js';
import type { RejectedCallback } from '../rejection.js';
import { storableJson } from './storable-json.js';

/** Keeps a refused callback and gives the id under which it can be found. The same request is kept once. */
export type SetAside = (refused: RejectedCallback) => Promise<string>;

const INSERT = `
  INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers, raw_body,
                          signature_scheme, signed_url, signature, key_id, sids, account_sid, status)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (id) DO NOTHING`;

/**
 * Quarantine in PostgreSQL: bodies are kept as bytes, since a signature can only be checked again on what came. `onNew`
 * is told of each that was not kept before. What was signed may have another reading, also where this one is no callback:
 * an incoming message, say.
 */
export function createSetAside(pool: Pool, onNew?: (refused: RejectedCallback) => void): SetAside {
  const query = <Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> =>
    pool.query<Row>(statement);
  return async (refused) => {
    const { request, evidence } = refused;
    const id = quarantineIdOf(refused);
    const parsed = parseParameters(request);
    const { sids, accountSid, status } = subjectOf(refused, parsed);
    const inserted = await pool.query(INSERT, [
      id,
      refused.receivedAt,
      refused.route,
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
    const { fingerprint, sidsOfOtherReadings: sidsOfOthers } = readSigned(parsed, evidence, request.rawBody);
    const reading = { fingerprint, receivedAt: refused.receivedAt, signature: evidence.signature };
    if (sidsOfOthers !== null) await rememberFirstReadings(query, [{ ...reading, sidsOfOthers }]);
    if (sidsOfOthers !== null || refused.reason === 'ambiguous') {
      await putFirstInDoubt(query, { ...reading, quarantineId: id });
    }
    return id;
  };
}

const OF_NOTHING: CallbackSubject = { sids: [], accountSid: null, status: null };

/** Under which SIDs it is to be found. It is authentic, so that nobody but the provider can put one there. */
export function subjectOf(
  { route, request }: RejectedCallback,
  parsed: ParsedParameters = parseParameters(request),
): CallbackSubject {
  return parsed.ok ? readSubject(route, parsed.params) : OF_NOTHING;
}
