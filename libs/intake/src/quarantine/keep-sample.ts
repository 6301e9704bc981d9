import { storableText, type SignatureExplanation } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import type { Arrival } from '../arrival.js';
import { sampleIdOf } from './quarantine-id.js';
import { storableJson } from './storable-json.js';

export interface Sample {
  readonly arrival: Arrival;
  readonly fault: string;
  readonly explanation: SignatureExplanation;
}

const INSERT = `
  INSERT INTO quarantine (id, received_at, door, reason, detail, problems, method, target, headers, raw_body,
                          signature, explanation, cut_from_bytes)
  VALUES ($1, $2, $3, 'signature', $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (id) DO NOTHING`;

const TRIM = `
  DELETE FROM quarantine
   WHERE id IN (
     SELECT id
       FROM quarantine
      WHERE reason = 'signature'
      ORDER BY received_at DESC, id DESC
     OFFSET $1)`;

/** Keeps a request that was not believed, its body cut, and lets go of the oldest beyond what may be kept. */
export async function keepSample(
  pool: Pool,
  { arrival, fault, explanation }: Sample,
  { maxBodyBytes, maxKept }: { readonly maxBodyBytes: number; readonly maxKept: number },
): Promise<void> {
  const { request } = arrival;
  const length = request.rawBody.length;
  await pool.query(INSERT, [
    sampleIdOf(arrival),
    arrival.receivedAt,
    arrival.door,
    storableText(explanation.detail),
    storableJson([
      { pointer: '', detail: `the signature is ${fault === 'no-key' ? 'of an account without key' : fault}` },
    ]),
    request.method,
    storableText(request.target.slice(0, maxBodyBytes)),
    storableJson(arrival.headers),
    request.rawBody.subarray(0, maxBodyBytes),
    request.signature === null ? null : storableText(request.signature.slice(0, 200)),
    storableJson(explanation),
    length > maxBodyBytes ? length : null,
  ]);
  await pool.query(TRIM, [maxKept]);
}
