import { column, rowReader, type ReadRow } from '@sidetrack/database';
import { formatInstant, SIGNATURE_VERDICTS } from '@sidetrack/domain';
import { spellingsOf, type EventRow } from '@sidetrack/event-store';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/** Another reading of what an event's signature was made over: the same signed text, split into other parameters. */
export const OtherReading = answer('OtherReadingDto', {
  at: field.time('When it came in.', '2026-01-31T08:00:02.110Z'),
  quarantineId: field.uuidOrNull(
    'Its id in quarantine; null where it is in the log itself.',
    '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  ),
});
export type OtherReading = AnswerOf<typeof OtherReading>;

export const otherReadingField = () =>
  field.partOrNull(
    OtherReading,
    'The same signed text as it was received split into other parameters; null when it was not.',
    null,
  );

export const verdictField = () =>
  field.oneOf(
    SIGNATURE_VERDICTS,
    'Checked now. `verified`: the key signed this text, and no other reading of it is known. `ambiguous`: the key signed it, ' +
      'and it came in split into other parameters as well (`otherReading`); names and values are signed with nothing between ' +
      'them, so only the provider can say which of the two it sent. `key-unknown`: verified when it came in, with a key that ' +
      'is not in SIGNING_KEYS any more. `made-up`: `sidetrack simulate` made it up and signed it, which proves nothing. ' +
      '`wrong`: it is not what was signed.',
    'verified',
  );

/** What is remembered of the signatures of the SID's (`$1`) events. `readFirstReading` reads a row as JSON. */
export const FIRST_READINGS_OF_SID = `
  SELECT signature, encode(fingerprint, 'hex') AS fingerprint, received_at, other_received_at, other_quarantine_id
    FROM first_readings
   WHERE signature IN (SELECT signature FROM events WHERE sid = $1)`;

export const readFirstReading = rowReader({
  signature: column.text,
  fingerprint: column.bytes,
  receivedAt: column.isoTime,
  otherReceivedAt: column.orNull(column.isoTime),
  otherQuarantineId: column.orNull(column.text),
});

type FirstReading = ReadRow<typeof readFirstReading>;

/** For each event with another reading, by the event's position, that reading. */
export function findOtherReadings(
  events: readonly EventRow[],
  rows: readonly FirstReading[],
): ReadonlyMap<number, OtherReading> {
  if (rows.length === 0 && areDifferent(events)) return new Map();
  const bySignature = new Map(rows.map((row) => [row.signature, row]));
  const found = events.map((event) => {
    const row = bySignature.get(event.evidence.signature);
    const other = (row && rememberedBeside(event, row)) ?? besideIn(events, event);
    return [event.position, other] as const;
  });
  return new Map(found.filter((entry): entry is [number, OtherReading] => entry[1] !== null));
}

/** Whether no two signatures can be the same: their texts differ, and all have the length of the same spelling. */
function areDifferent(events: readonly EventRow[]): boolean {
  const signatures = new Set(events.map(({ evidence }) => evidence.signature));
  const lengths = new Set(Array.from(signatures, ({ length }) => length));
  return signatures.size === events.length && lengths.size <= 1;
}

function rememberedBeside({ fingerprint }: EventRow, row: FirstReading): OtherReading | null {
  if (!row.fingerprint.equals(fingerprint)) return { at: row.receivedAt, quarantineId: null };
  if (row.otherReceivedAt === null) return null;
  return { at: row.otherReceivedAt, quarantineId: row.otherQuarantineId };
}

/** Ordinary readings do not have to be remembered, and no reading was remembered before this table existed. */
function besideIn(events: readonly EventRow[], { evidence, fingerprint }: EventRow): OtherReading | null {
  const spellings = spellingsOf(evidence.signature);
  const other = events.find(
    (one) => spellings.includes(one.evidence.signature) && !one.fingerprint.equals(fingerprint),
  );
  return other === undefined ? null : { at: other.receivedAt.toISOString(), quarantineId: null };
}

/**
 * What the look-up of a resource says about other readings of its events, one sentence each; empty where there is none.
 */
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
