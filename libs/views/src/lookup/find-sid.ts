import { askForOne, column, rowReader, type RawRow, type ReadRow } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { EVENTS_OF_SID_AS_JSON, readEventsJson, type EventRow } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { CallEntity } from '../calls/call.entity.js';
import { MessageEntity } from '../messages/message.entity.js';
import { RecordingEntity } from '../recordings/recording.entity.js';
import { entityReader } from '../resource/entity-reader.js';
import { FIRST_READINGS_OF_SID_AS_JSON, findOtherReadings, readFirstReading } from './other-reading.js';
import type { OtherReading } from './other-reading.js';
import { QUARANTINED_OF_SID_AS_JSON, readQuarantined } from './quarantined-callback.js';
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

/**
 * One round trip asks for everything; each part is a look-up by key. On sharded PostgreSQL every part is on the shard
 * of the SID. Two parts are exceptions: the quarantine, whose entries may be about several SIDs, and what is remembered
 * of signatures. These two are reference tables and so are on every machine. The question still goes to one machine.
 */
const STATEMENT = `
  SELECT (SELECT json_agg(one) FROM messages AS one WHERE sid = $1) AS messages,
         (SELECT json_agg(one) FROM calls AS one WHERE sid = $1) AS calls,
         (SELECT json_agg(one) FROM recordings AS one WHERE sid = $1) AS recordings,
         (${EVENTS_OF_SID_AS_JSON}) AS events,
         (${FIRST_READINGS_OF_SID_AS_JSON}) AS first_readings,
         (SELECT json_agg(one) FROM notes AS one WHERE sid = $1) AS notes,
         (${QUARANTINED_OF_SID_AS_JSON}) AS quarantined`;

const readAnswer = rowReader({
  messages: column.rows(entityReader(MessageEntity)),
  calls: column.rows(entityReader(CallEntity)),
  recordings: column.rows(entityReader(RecordingEntity)),
  events: column.json<readonly RawRow[] | null>(),
  firstReadings: column.rows(readFirstReading),
  notes: column.rows(readNote),
  quarantined: column.rows(readQuarantined),
});

/**
 * What is known under exactly this SID, or null. The statement has a name, so it is planned once for each connection:
 * here planning would cost more than running.
 */
export async function findSid(database: Pool, sid: string): Promise<FoundSid | null> {
  const answer = await askForOne(database, { name: 'lookup-sid', text: STATEMENT, values: [sid] }, readAnswer);
  const { messages, calls, recordings, notes, quarantined, ...rest } = answer!;
  const resources: FoundResource[] = [
    ...messages.map((row) => ({ kind: 'message' as const, row })),
    ...calls.map((row) => ({ kind: 'call' as const, row })),
    ...recordings.map((row) => ({ kind: 'recording' as const, row })),
  ];
  if (resources.length === 0 && quarantined.length === 0) return null;
  const events = readEventsJson(rest.events);
  return {
    sid,
    resources: resources.toSorted(byFirstSeen),
    events,
    otherReadings: findOtherReadings(events, rest.firstReadings),
    notes: notes.toSorted(byCreation),
    quarantined,
  };
}

function byFirstSeen({ row: one }: FoundResource, { row: other }: FoundResource): number {
  const difference = one.firstSeenAt.getTime() - other.firstSeenAt.getTime();
  if (difference !== 0) return difference;
  return one.accountSid < other.accountSid ? -1 : 1;
}

function byCreation(one: NoteOfSid, other: NoteOfSid): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
