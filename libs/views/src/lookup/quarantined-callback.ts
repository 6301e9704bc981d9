import { PLURAL, type Kind } from '@sidetrack/domain';

/** An authentic callback that was refused, as the answers about a SID that it names tell of it. */
export interface QuarantinedCallback {
  /** Under which it stands in quarantine. */
  readonly id: string;
  readonly receivedAt: string;
  /** The door that it came to. */
  readonly door: (typeof PLURAL)[Kind];
  readonly reason: string;
  /** Why, in words. */
  readonly detail: string;
  readonly accountSid: string | null;
  /** The status that it reports, in the provider's word; null when that cannot be read. */
  readonly status: string | null;
  readonly state: 'waiting' | 'replayed' | 'discarded';
}

/** Most of one SID that an answer tells of; the list of the quarantine has them all. */
export const MOST_QUARANTINED = 20;

/**
 * What was refused of the SID `$1` as one JSON array, for a statement that asks for other things of the SID as well.
 * What still waits comes before what is settled, so that it is told of where there is more than can be. A sample of a
 * request that was not believed has no SIDs: a stranger has no say here.
 */
export const QUARANTINED_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT id, received_at, door, reason, left(detail, 500) AS detail, account_sid, status, state
            FROM quarantine
           WHERE sids @> ARRAY[$1::text]
           ORDER BY state <> 'waiting', received_at DESC, id DESC
           LIMIT ${MOST_QUARANTINED}) AS one`;

export interface QuarantinedJson extends Pick<QuarantinedCallback, 'id' | 'reason' | 'detail' | 'status' | 'state'> {
  readonly received_at: string;
  readonly door: Kind;
  readonly account_sid: string | null;
}

/** Newest first. */
export function readQuarantinedJson(rows: readonly QuarantinedJson[] | null): QuarantinedCallback[] {
  return (rows ?? []).map(toQuarantinedCallback).toSorted(newestFirst);
}

/** Whether it is told of where one account is asked about: one that names no account may be of any. */
export function mayBeOf({ accountSid }: QuarantinedCallback, asked: string | undefined): boolean {
  return asked === undefined || accountSid === null || accountSid === asked;
}

function toQuarantinedCallback(row: QuarantinedJson): QuarantinedCallback {
  const { id, reason, detail, status, state } = row;
  return {
    id,
    receivedAt: new Date(row.received_at).toISOString(),
    door: PLURAL[row.door],
    reason,
    detail,
    accountSid: row.account_sid,
    status,
    state,
  };
}

function newestFirst(one: QuarantinedCallback, other: QuarantinedCallback): number {
  return one.receivedAt + one.id < other.receivedAt + other.id ? 1 : -1;
}
