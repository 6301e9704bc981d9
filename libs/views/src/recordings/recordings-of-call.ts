import { ask, placeValues } from '@sidetrack/database';
import type { Pool } from 'pg';
import { CallEntity } from '../calls/call.entity.js';
import { findBySid, readerOfJson } from '../resource/find-by-sid.js';
import { RecordingEntity } from './recording.entity.js';

const readRecording = readerOfJson(RecordingEntity);

/**
 * The recordings that say they belong to this call, newest first, or null when nothing is known of the call at all.
 * A recording can be heard of before its call is, so a call that only its recordings name counts as known. They are
 * all of one account: the call's, else that of the recording first seen.
 */
export async function findRecordingsOfCall(
  database: Pool,
  callSid: string,
  accountSid?: string,
): Promise<RecordingEntity[] | null> {
  const call = await findBySid(database, CallEntity, callSid, accountSid);
  const owner = call?.accountSid ?? accountSid;
  const sql = `
    SELECT to_json(one) AS one FROM recordings AS one
     WHERE call_sid = :callSid ${owner === undefined ? '' : 'AND account_sid = :owner'}
     ORDER BY first_seen_at DESC, sid DESC, account_sid DESC`;
  const found = await ask(database, placeValues({ sql, parameters: { callSid, owner } }), readRecording);
  if (call === null && found.length === 0) return null;
  const firstSeen = found[found.length - 1];
  return found.filter((recording) => recording.accountSid === firstSeen?.accountSid);
}
