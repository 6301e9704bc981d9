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

/** Most of one SID and account that an answer tells of; the list of the quarantine has them all. */
export const MOST_QUARANTINED = 20;

/**
 * What was refused of the SID `$1` as one JSON array, for a statement that asks for other things of the SID as well.
 * What still waits comes before what is settled, so that it is told of where there is more than can be. Each account has
 * room of its own: none can hide what was refused about another's SID by naming that SID more often. A sample of a
 * request that was not believed has no SIDs: a stranger has no say here.
 */
export const QUARANTINED_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT id, received_at, door, reason, left(detail, 500) AS detail, account_sid, status, state,
                 row_number() OVER (PARTITION BY account_sid
                                        ORDER BY state <> 'waiting', received_at DESC, id DESC) AS place
            FROM quarantine
           WHERE sids @> ARRAY[$1::text]) AS one
   WHERE place <= ${MOST_QUARANTINED}`;

export interface QuarantinedJson extends Pick<QuarantinedCallback, 'id' | 'reason' | 'detail' | 'status' | 'state'> {
  readonly received_at: string;
  readonly door: Kind;
  readonly account_sid: string | null;
}

export function readQuarantinedJson(rows: readonly QuarantinedJson[] | null): QuarantinedCallback[] {
  return (rows ?? []).map(toQuarantinedCallback);
}

/**
 * Those to tell of where this account is asked about, or any, newest first; one that names no account may be of any.
 * Where there are more than can be told of, what still waits comes before what is settled.
 */
export function refusedOf(
  quarantined: readonly QuarantinedCallback[],
  asked: string | undefined,
): readonly QuarantinedCallback[] {
  const isTold = ({ accountSid }: QuarantinedCallback): boolean =>
    asked === undefined || accountSid === null || accountSid === asked;
  const newest = quarantined.filter(isTold).toSorted(newestFirst);
  const waitingFirst = newest.toSorted((one, other) => Number(isSettled(one)) - Number(isSettled(other)));
  return waitingFirst.slice(0, MOST_QUARANTINED).toSorted(newestFirst);
}

const isSettled = ({ state }: QuarantinedCallback): boolean => state !== 'waiting';

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
