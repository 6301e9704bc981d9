import type { Repository } from 'typeorm';
import type { CallEntity } from '../calls/call.entity.js';
import { queryBySid } from '../resource/find-by-sid.js';
import type { RecordingEntity } from './recording.entity.js';

export interface CallAndRecordings {
  readonly calls: Repository<CallEntity>;
  readonly recordings: Repository<RecordingEntity>;
}

/**
 * The recordings that say they belong to this call, newest first, or null when nothing is known of the call at all.
 * A recording can be heard of before its call is, so a call that only its recordings name counts as known. They are
 * all of one account: the call's, else that of the recording first seen.
 */
export async function findRecordingsOfCall(
  { calls, recordings }: CallAndRecordings,
  callSid: string,
  accountSid?: string,
): Promise<RecordingEntity[] | null> {
  const call = await queryBySid(calls, callSid, accountSid).getOne();
  const owner = call?.accountSid ?? accountSid;
  const found = await recordings.find({
    where: owner === undefined ? { callSid } : { callSid, accountSid: owner },
    order: { firstSeenAt: 'DESC', sid: 'DESC', accountSid: 'DESC' },
  });
  if (call === null && found.length === 0) return null;
  const firstSeen = found[found.length - 1];
  return found.filter((recording) => recording.accountSid === firstSeen?.accountSid);
}
