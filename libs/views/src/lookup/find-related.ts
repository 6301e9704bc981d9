import { ask, column, rowReader, type RawRow } from '@sidetrack/database';
import { KINDS, type Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { answer, EXAMPLE, FIRST_SEEN, SID, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import type { FoundResource } from './find-sid.js';

/**
 * How another resource belongs to the one that was looked up: the call that dialled it (`parent`), calls that it dialled
 * (`leg`), other calls of its parent (`sibling`), recordings of it (`recording`), the call that was recorded (`call`),
 * other recordings of that call (`sibling`).
 */
export const RELATIONS = ['parent', 'leg', 'sibling', 'call', 'recording'] as const;

export type Relation = (typeof RELATIONS)[number];

export const RelatedResource = answer('RelatedDto', {
  relation: field.oneOf(
    RELATIONS,
    '`parent`: the call that dialled this one; `leg`: a call that it dialled; `sibling`: another one of the same ' +
      'parent, or another recording of the same call; `call`: the call that was recorded; `recording`: one of this call.',
    'leg',
  ),
  kind: field.oneOf(KINDS, '', 'call'),
  sid: field.text(SID, EXAMPLE.call),
  known: field.flag('False when a callback names it and none about it has become an event.', true),
  status: field.textOrNull('Where it stands.', 'completed'),
  from: field.textOrNull('The caller.', EXAMPLE.ours),
  to: field.textOrNull('The callee.', EXAMPLE.callee),
  durationSeconds: field.wholeOrNull('How long it lasted.', 94),
  firstSeenAt: field.timeOrNull(FIRST_SEEN),
});
export type RelatedResource = AnswerOf<typeof RelatedResource>;

/** The most resources of one relation. A call that was transferred all day has more legs than anyone reads. */
export const MOST_RELATED = 100;

const CALL = `'call' AS kind, sid, status, from_number, to_number, duration_seconds, first_seen_at`;
const RECORDING = `'recording', sid, status, NULL, NULL, duration_seconds, first_seen_at`;
const OLDEST_FIRST = `ORDER BY first_seen_at, sid LIMIT ${MOST_RELATED}`;

/** `$1` the call, `$2` its account, `$3` its parent, or null. */
const OF_CALL = `
  (SELECT 'parent' AS relation, ${CALL} FROM calls WHERE sid = $3 AND account_sid = $2)
  UNION ALL
  (SELECT 'leg', ${CALL} FROM calls WHERE parent_call_sid = $1 AND account_sid = $2 ${OLDEST_FIRST})
  UNION ALL
  (SELECT 'sibling', ${CALL} FROM calls WHERE parent_call_sid = $3 AND account_sid = $2 AND sid <> $1 ${OLDEST_FIRST})
  UNION ALL
  (SELECT 'recording', ${RECORDING} FROM recordings WHERE call_sid = $1 AND account_sid = $2 ${OLDEST_FIRST})`;

/** `$1` the recording, `$2` its account, `$3` its call. */
const OF_RECORDING = `
  (SELECT 'call' AS relation, ${CALL} FROM calls WHERE sid = $3 AND account_sid = $2)
  UNION ALL
  (SELECT 'sibling', ${RECORDING} FROM recordings
    WHERE call_sid = $3 AND account_sid = $2 AND sid <> $1 ${OLDEST_FIRST})`;

/**
 * The resources that belong to this resource, of the same account. Nothing is asked for a message, because no resource
 * belongs to a message.
 */
export async function findRelated(database: Pool, { kind, row }: FoundResource): Promise<RelatedResource[]> {
  if (kind === 'message') return [];
  const relation = kind === 'call' ? 'parent' : 'call';
  const named = kind === 'call' ? row.parentCallSid : row.callSid;
  if (kind === 'recording' && named === null) return [];
  const text = kind === 'call' ? OF_CALL : OF_RECORDING;
  const question = { name: `lookup-related-of-${kind}`, text, values: [row.sid, row.accountSid, named] };
  const found = (await ask(database, question, readRelated)).toSorted(byRelation);
  const isMissing = named !== null && !found.some((one) => one.relation === relation);
  return isMissing ? [unknownCall(relation, named), ...found] : found;
}

const readRow = rowReader({
  relation: column.word<Relation>(),
  kind: column.word<Kind>(),
  sid: column.text,
  status: column.orNull(column.text),
  from: column.named('from_number', column.orNull(column.text)),
  to: column.named('to_number', column.orNull(column.text)),
  durationSeconds: column.orNull(column.number),
  firstSeenAt: column.isoTime,
});

function readRelated(raw: RawRow): RelatedResource {
  const { relation, kind, sid, ...rest } = readRow(raw);
  return { relation, kind, sid, known: true, ...rest };
}

/** In the order of relations, then oldest first. */
function byRelation(one: RelatedResource, other: RelatedResource): number {
  const difference = RELATIONS.indexOf(one.relation) - RELATIONS.indexOf(other.relation);
  if (difference !== 0) return difference;
  return (one.firstSeenAt ?? '') + one.sid < (other.firstSeenAt ?? '') + other.sid ? -1 : 1;
}

function unknownCall(relation: Relation, sid: string): RelatedResource {
  const nothing = { status: null, from: null, to: null, durationSeconds: null, firstSeenAt: null };
  return { relation, kind: 'call', sid, known: false, ...nothing };
}
