import { change } from '@sidetrack/database';
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
 * Quarantine in PostgreSQL. Bodies are kept as bytes, since a signature can only be checked again on the bytes that
 * came. `onNew` is told of each callback that was not kept before. The signed text may have another reading that is a
 * callback, also where this one is none (an incoming message, for example), so the reading is remembered.
 */
export function createSetAside(pool: Pool, onNew?: (refused: RejectedCallback) => void): SetAside {
  const query = <Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> =>
    pool.query<Row>(statement);
  return async (refused) => {
    const { request, evidence } = refused;
    const id = quarantineIdOf(refused);
    const parsed = parseParameters(request);
    const { sids, accountSid, status } = subjectOf(refused, parsed);
    const values = [
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
    ];
    if ((await change(pool, { text: INSERT, values })) === 1) onNew?.(refused);
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

/**
 * The SIDs under which a rejected callback is found. The callback is authentic, so nobody but the provider can put a
 * SID there.
 */
export function subjectOf(
  { route, request }: RejectedCallback,
  parsed: ParsedParameters = parseParameters(request),
): CallbackSubject {
  return parsed.ok ? readSubject(route, parsed.params) : OF_NOTHING;
}
