import { ask, placeValues } from '@sidetrack/database';
import type { Pool } from 'pg';
import { CallEntity } from '../calls/call.entity.js';
import { findBySid, readerOfJson } from '../resource/find-by-sid.js';
import { RecordingEntity } from './recording.entity.js';

const readRecording = readerOfJson(RecordingEntity);

/**
 * The recordings that say they belong to this call, newest first, or null when nothing is known of the call at all. A
 * recording's callback can come before any callback of its call, so a call that only recordings name counts as known.
 * All recordings are of one account: the call's account, else the account of the recording first seen.
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
