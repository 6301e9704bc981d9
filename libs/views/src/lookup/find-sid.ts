import { ask, column, rowReader, type RawRow, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { byReceipt, EVENTS_OF_SID, readEventRow, type EventRow } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { CallEntity } from '../calls/call.entity.js';
import { MessageEntity } from '../messages/message.entity.js';
import { RecordingEntity } from '../recordings/recording.entity.js';
import { entityReader } from '../resource/entity-reader.js';
import { FIRST_READINGS_OF_SID, findOtherReadings, readFirstReading } from './other-reading.js';
import type { OtherReading } from './other-reading.js';
import { QUARANTINED_OF_SID, readQuarantined } from './quarantined-callback.js';
import type { QuarantinedCallback } from './quarantined-callback.js';

/** One resource with this SID. The same SID can be of several kinds, and of several accounts. */
export type FoundResource =
  | { readonly kind: 'message'; readonly row: MessageEntity }
  | { readonly kind: 'call'; readonly row: CallEntity }
  | { readonly kind: 'recording'; readonly row: RecordingEntity };

/** What people wrote about a SID. */
const readNote = rowReader({
  id: column.text,
  kind: column.word<Kind>(),
  accountSid: column.text,
  ticket: column.named('ticket_reference', column.text),
  text: column.text,
  author: column.text,
  createdAt: column.time,
});

export type NoteOfSid = ReadRow<typeof readNote>;

/** All that is known under one SID. */
export interface FoundSid {
  readonly sid: string;
  /**
   * First seen first, so that a later account cannot put itself before an earlier account. Empty when all callbacks
   * were refused.
   */
  readonly resources: readonly FoundResource[];
  /** In the order of receipt. */
  readonly events: readonly EventRow[];
  /** For events that have another reading, by their position: the same signed text as it was received otherwise. */
  readonly otherReadings: ReadonlyMap<number, OtherReading>;
  /** Oldest first. */
  readonly notes: readonly NoteOfSid[];
  /** Authentic callbacks that name the SID and were refused, in no order. */
  readonly quarantined: readonly QuarantinedCallback[];
}

/** What is asked of a SID, by the name of its part: the rows, and how a row is read from JSON. */
const PARTS = {
  message: { rows: 'SELECT * FROM messages WHERE sid = $1', read: entityReader(MessageEntity) },
  call: { rows: 'SELECT * FROM calls WHERE sid = $1', read: entityReader(CallEntity) },
  recording: { rows: 'SELECT * FROM recordings WHERE sid = $1', read: entityReader(RecordingEntity) },
  event: { rows: EVENTS_OF_SID, read: readEventRow },
  firstReading: { rows: FIRST_READINGS_OF_SID, read: readFirstReading },
  note: { rows: 'SELECT * FROM notes WHERE sid = $1', read: readNote },
  quarantined: { rows: QUARANTINED_OF_SID, read: readQuarantined },
} satisfies Readonly<Record<string, { readonly rows: string; readonly read: (raw: RawRow) => unknown }>>;

type Part = keyof typeof PARTS;
type Parts = { readonly [Name in Part]: ReturnType<(typeof PARTS)[Name]['read']>[] };

/**
 * One round trip asks for everything; each part is a look-up by key, and each of its rows is one JSON text. One answer
 * with a column for each part would cost the database a quarter more, because it would gather each part by itself. On
 * Citus the parts are on the shard of the SID, but for the quarantine, whose entries may be about several SIDs, and for
 * what is remembered of signatures. These two are on the coordinator, which puts the answer together.
 */
const STATEMENT = Object.entries(PARTS)
  .map(([part, { rows }]) => `SELECT '${part}' AS part, to_json(one) AS one FROM (${rows}) AS one`)
  .join('\nUNION ALL\n');

const readPart = rowReader({ part: column.word<Part>(), one: column.json<RawRow>() });

/**
 * What is known under exactly this SID, or null. The statement has a name, so it is planned once for each connection:
 * here planning would cost more than running.
 */
export async function findSid(database: Pool, sid: string): Promise<FoundSid | null> {
  const rows = await ask(database, { name: 'lookup-sid', text: STATEMENT, values: [sid] }, readPart);
  const { event, firstReading, note, quarantined, ...found } = sortOut(rows);
  const resources: FoundResource[] = [
    ...found.message.map((row) => ({ kind: 'message' as const, row })),
    ...found.call.map((row) => ({ kind: 'call' as const, row })),
    ...found.recording.map((row) => ({ kind: 'recording' as const, row })),
  ];
  if (resources.length === 0 && quarantined.length === 0) return null;
  const events = event.toSorted(byReceipt);
  return {
    sid,
    resources: resources.toSorted(byFirstSeen),
    events,
    otherReadings: findOtherReadings(events, firstReading),
    notes: note.toSorted(byCreation),
    quarantined,
  };
}

function sortOut(rows: readonly ReadRow<typeof readPart>[]): Parts {
  const parts: Parts = { message: [], call: [], recording: [], event: [], firstReading: [], note: [], quarantined: [] };
  // Each row is read as its part says, which the compiler cannot follow from a name that is only known at run time.
  for (const { part, one } of rows) (parts[part] as unknown[]).push(PARTS[part].read(one));
  return parts;
}

function byFirstSeen({ row: one }: FoundResource, { row: other }: FoundResource): number {
  const difference = one.firstSeenAt.getTime() - other.firstSeenAt.getTime();
  if (difference !== 0) return difference;
  return one.accountSid < other.accountSid ? -1 : 1;
}

function byCreation(one: NoteOfSid, other: NoteOfSid): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
