import type { Kind } from '@sidetrack/domain';
import { EVENTS_OF_SID_AS_JSON, readEventsJson, type EventRow } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import { CallEntity } from '../calls/call.entity.js';
import { MessageEntity } from '../messages/message.entity.js';
import { RecordingEntity } from '../recordings/recording.entity.js';
import { entityFromJson, type JsonRow } from '../resource/entity-from-json.js';
import { FIRST_READINGS_OF_SID_AS_JSON, findOtherReadings } from './other-reading.js';
import type { FirstReadingJson, OtherReading } from './other-reading.js';
import { QUARANTINED_OF_SID_AS_JSON, readQuarantinedJson } from './quarantined-callback.js';
import type { QuarantinedCallback, QuarantinedJson } from './quarantined-callback.js';

/** One resource with this SID. The same SID can be of several kinds, and of several accounts. */
export type FoundResource =
  | { readonly kind: 'message'; readonly row: MessageEntity }
  | { readonly kind: 'call'; readonly row: CallEntity }
  | { readonly kind: 'recording'; readonly row: RecordingEntity };

/** What people wrote about a SID. */
export interface NoteOfSid {
  readonly id: string;
  readonly kind: Kind;
  readonly accountSid: string;
  readonly ticket: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** All that is known under one SID. */
export interface FoundSid {
  readonly sid: string;
  /** First seen first: a later account cannot push itself in front of an earlier one. Empty when all were refused. */
  readonly resources: readonly FoundResource[];
  /** In the order of receipt. */
  readonly events: readonly EventRow[];
  /** Of the events that have one, by their position: the same signed text as it was received otherwise. */
  readonly otherReadings: ReadonlyMap<number, OtherReading>;
  /** Oldest first. */
  readonly notes: readonly NoteOfSid[];
  /** Authentic callbacks that name the SID and were refused, in no order. */
  readonly quarantined: readonly QuarantinedCallback[];
}

/**
 * One round trip for all of it, each part a look-up by key. On sharded PostgreSQL every part lies on the shard of the
 * SID, but for the quarantine, whose entries may be of several SIDs, and what is remembered of signatures: as reference
 * tables these are on every machine, so that it still goes to one.
 */
const STATEMENT = `
  SELECT (SELECT json_agg(one) FROM messages AS one WHERE sid = $1) AS messages,
         (SELECT json_agg(one) FROM calls AS one WHERE sid = $1) AS calls,
         (SELECT json_agg(one) FROM recordings AS one WHERE sid = $1) AS recordings,
         (${EVENTS_OF_SID_AS_JSON}) AS events,
         (${FIRST_READINGS_OF_SID_AS_JSON}) AS first_readings,
         (SELECT json_agg(one) FROM notes AS one WHERE sid = $1) AS notes,
         (${QUARANTINED_OF_SID_AS_JSON}) AS quarantined`;

interface Answer {
  readonly messages: readonly JsonRow[] | null;
  readonly calls: readonly JsonRow[] | null;
  readonly recordings: readonly JsonRow[] | null;
  readonly events: readonly JsonRow[] | null;
  readonly first_readings: readonly FirstReadingJson[] | null;
  readonly notes: readonly NoteJson[] | null;
  readonly quarantined: readonly QuarantinedJson[] | null;
}

const toMessage = entityFromJson(MessageEntity);
const toCall = entityFromJson(CallEntity);
const toRecording = entityFromJson(RecordingEntity);

/**
 * What is known under exactly this SID, or null. It speaks to `pg` directly: a named statement is planned once for each
 * connection, and here planning would cost more than running.
 */
export async function findSid(database: Pool, sid: string): Promise<FoundSid | null> {
  const result = await database.query<Answer>({ name: 'lookup-sid', text: STATEMENT, values: [sid] });
  const { messages, calls, recordings, notes, quarantined, ...answer } = result.rows[0]!;
  const resources: FoundResource[] = [
    ...(messages ?? []).map((json) => ({ kind: 'message' as const, row: toMessage(json) })),
    ...(calls ?? []).map((json) => ({ kind: 'call' as const, row: toCall(json) })),
    ...(recordings ?? []).map((json) => ({ kind: 'recording' as const, row: toRecording(json) })),
  ];
  if (resources.length === 0 && quarantined === null) return null;
  const events = readEventsJson(answer.events);
  return {
    sid,
    resources: resources.toSorted(byFirstSeen),
    events,
    otherReadings: findOtherReadings(events, answer.first_readings),
    notes: (notes ?? []).map(toNote).toSorted(byCreation),
    quarantined: readQuarantinedJson(quarantined),
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

interface NoteJson {
  readonly id: string;
  readonly kind: Kind;
  readonly account_sid: string;
  readonly ticket_reference: string;
  readonly text: string;
  readonly author: string;
  readonly created_at: string;
}

function toNote(json: NoteJson): NoteOfSid {
  const { id, kind, text, author } = json;
  return {
    id,
    kind,
    accountSid: json.account_sid,
    ticket: json.ticket_reference,
    text,
    author,
    createdAt: new Date(json.created_at),
  };
}
