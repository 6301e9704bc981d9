import type { CallbackEvent } from '@sidetrack/domain';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Something that was signed and can be read otherwise: an event, or an authentic callback that was refused. */
export interface Reading {
  readonly fingerprint: Buffer;
  readonly receivedAt: Date;
  readonly signature: string;
  /** The SIDs that an ordinary reading of the same text may be about. */
  readonly sidsOfOthers: readonly string[];
}

type Query = <Row extends QueryResultRow>(statement: QueryConfig) => Promise<QueryResult<Row>>;

/** The event as a reading that has to be remembered; null for an ordinary event. */
export function toReading(event: CallbackEvent): Reading | null {
  const { fingerprint, receivedAt, sidsOfOtherReadings: sidsOfOthers, evidence } = event;
  return sidsOfOthers === undefined ? null : { fingerprint, receivedAt, signature: evidence.signature, sidsOfOthers };
}

/** A signature in both spellings that a scheme may use. A SHA-256 signature has only one spelling. */
export function spellingsOf(signature: string): readonly string[] {
  if (signature.length === BASE64_LENGTH) return [signature, Buffer.from(signature, 'base64').toString('hex')];
  if (signature.length === HEX_LENGTH) return [signature, Buffer.from(signature, 'hex').toString('base64')];
  return [signature];
}

const BASE64_LENGTH = 28;
const HEX_LENGTH = 40;

/** The batch is joined to the log by the key of the log. */
const FIND_EARLIER = `
  SELECT given.place, event.fingerprint, event.received_at
    FROM unnest($1::integer[], $2::text[], $3::text[]) AS given(place, sid, signature)
    JOIN events AS event ON event.sid = given.sid AND event.signature = given.signature`;

const REMEMBER = `
  INSERT INTO first_readings (signature, fingerprint, received_at)
  SELECT signature, fingerprint, received_at
    FROM unnest($1::text[], $2::bytea[], $3::timestamptz[])
         WITH ORDINALITY AS given(signature, fingerprint, received_at, place)
   ORDER BY signature COLLATE "C", place
  ON CONFLICT (signature) DO NOTHING`;

/**
 * For each signed text, remembers which reading came first: the reading that was remembered before; else an ordinary
 * reading that is in the log, which nobody had to remember; else this reading. The function uses transactions of its
 * own, before anything is appended. Of two processes with two readings one is then the first, and the append of the
 * other finds the first reading. Trying again is harmless.
 *
 * An ordinary reading whose append is not yet committed at this moment is not found. Nobody can have seen its signature
 * here by then, and `sidetrack verify` would find the pair.
 */
export async function rememberFirstReadings(query: Query, readings: readonly Reading[]): Promise<void> {
  const sought = readings.flatMap(({ signature, sidsOfOthers }, place) =>
    spellingsOf(signature).flatMap((spelling) => sidsOfOthers.map((sid) => ({ place, sid, spelling }))),
  );
  const { rows: earlier } = await query<EarlierRow>({
    text: FIND_EARLIER,
    values: [sought.map(({ place }) => place), sought.map(({ sid }) => sid), sought.map(({ spelling }) => spelling)],
  });
  const rows = readings.flatMap((reading, place) => {
    const first = firstOf(
      reading,
      earlier.filter((row) => row.place === place),
    );
    return spellingsOf(reading.signature).map((signature) => ({ ...first, signature }));
  });
  await query({
    text: REMEMBER,
    values: [
      rows.map(({ signature }) => signature),
      rows.map(({ fingerprint }) => fingerprint),
      rows.map(({ receivedAt }) => receivedAt),
    ],
  });
}

const DOUBT = `
  UPDATE first_readings
     SET other_received_at = $3, other_quarantine_id = $4
   WHERE signature = ANY($1) AND fingerprint <> $2 AND other_received_at IS NULL`;

/** A reading that was refused and is kept in quarantine. */
export interface RefusedReading extends Omit<Reading, 'sidsOfOthers'> {
  readonly quarantineId: string;
}

/**
 * Puts the reading that came first in doubt, unless the refused reading is itself the first. From then on every answer
 * about the first reading says so.
 */
export async function putFirstInDoubt(query: Query, refused: RefusedReading): Promise<void> {
  const { signature, fingerprint, receivedAt, quarantineId } = refused;
  await query({ text: DOUBT, values: [spellingsOf(signature), fingerprint, receivedAt, quarantineId] });
}

interface EarlierRow {
  readonly place: number;
  readonly fingerprint: Buffer;
  readonly received_at: Date;
}

/**
 * A reading that is already in the log came before a reading that is on its way into the log, and before exact repeats
 * of itself.
 */
function firstOf(
  { fingerprint, receivedAt }: Reading,
  earlier: readonly EarlierRow[],
): Pick<Reading, 'fingerprint' | 'receivedAt'> {
  const [first] = earlier.toSorted((one, other) => one.received_at.getTime() - other.received_at.getTime());
  return first === undefined
    ? { fingerprint, receivedAt }
    : { fingerprint: first.fingerprint, receivedAt: first.received_at };
}
