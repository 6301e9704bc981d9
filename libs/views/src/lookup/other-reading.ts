import { formatInstant } from '@sidetrack/domain';
import { spellingsOf, type EventRow } from '@sidetrack/event-store';

/** Another reading of what an event's signature was made over: the same signed text, split into other parameters. */
export interface OtherReading {
  /** When it came in. */
  readonly at: string;
  /** Under which it stands in quarantine; null where it is in the log, as what was kept long ago may be. */
  readonly quarantineId: string | null;
}

/** What is remembered of the signatures of the SID's (`$1`) events, as one JSON array; null when nothing is. */
export const FIRST_READINGS_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT signature, encode(fingerprint, 'hex') AS fingerprint, received_at, other_received_at,
                 other_quarantine_id
            FROM first_readings
           WHERE signature IN (SELECT signature FROM events WHERE sid = $1)) AS one`;

export interface FirstReadingJson {
  readonly signature: string;
  readonly fingerprint: string;
  readonly received_at: string;
  readonly other_received_at: string | null;
  readonly other_quarantine_id: string | null;
}

/** By position, the other reading of each event that has one. */
export function findOtherReadings(
  events: readonly EventRow[],
  rows: readonly FirstReadingJson[] | null,
): ReadonlyMap<number, OtherReading> {
  const bySignature = new Map((rows ?? []).map((row) => [row.signature, row]));
  const found = events.map((event) => {
    const row = bySignature.get(event.evidence.signature);
    const other = (row && rememberedBeside(event, row)) ?? besideIn(events, event);
    return [event.position, other] as const;
  });
  return new Map(found.filter((entry): entry is [number, OtherReading] => entry[1] !== null));
}

function rememberedBeside({ fingerprint }: EventRow, row: FirstReadingJson): OtherReading | null {
  if (row.fingerprint !== fingerprint.toString('hex')) return { at: toIso(row.received_at), quarantineId: null };
  if (row.other_received_at === null) return null;
  return { at: toIso(row.other_received_at), quarantineId: row.other_quarantine_id };
}

/** Nothing had to be remembered of ordinary readings, and of none before there was anything to remember it in. */
function besideIn(events: readonly EventRow[], { evidence, fingerprint }: EventRow): OtherReading | null {
  const spellings = spellingsOf(evidence.signature);
  const other = events.find(
    (one) => spellings.includes(one.evidence.signature) && !one.fingerprint.equals(fingerprint),
  );
  return other === undefined ? null : { at: other.receivedAt.toISOString(), quarantineId: null };
}

const toIso = (time: string): string => new Date(time).toISOString();

/** What the look-up of a resource has to say of its events' other readings, in a sentence each; none where there is none. */
export function explainOtherReadings(
  events: readonly { readonly status: string; readonly signature: { readonly otherReading: OtherReading | null } }[],
): readonly string[] {
  return events.flatMap(({ status, signature: { otherReading } }) => {
    if (otherReading === null) return [];
    const { at, quarantineId } = otherReading;
    const where = quarantineId === null ? 'it is in the log as well' : `it was refused: /v1/quarantine/${quarantineId}`;
    return [
      `Another reading of the same signed text as that of \`${status}\` came in at ${formatInstant(new Date(at))} ` +
        `(${where}); only the provider can say which of the two it sent.`,
    ];
  });
}
