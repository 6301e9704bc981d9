import { ask, placeValues } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { NumberQuestion } from '@sidetrack/phone-numbers';
import type { Pool } from 'pg';
import type { Repository } from 'typeorm';
import type { CallEntity } from '../calls/call.entity.js';
import type { MessageEntity } from '../messages/message.entity.js';
import { RecordingEntity } from '../recordings/recording.entity.js';
import { readerOfJson } from '../resource/find-by-sid.js';
import { listInOrder } from '../resource/list-in-order.js';
import type { ListPosition } from '../resource/list-position.js';
import type { Side } from '../resource/number-conditions.js';
import { mergeNewestFirst, type RowOfKind, type Source } from './merge-newest-first.js';

/** What is asked for about a number. */
export interface NumberFilter {
  readonly number: NumberQuestion;
  readonly kinds: readonly Kind[];
  /** On which side the number stands. */
  readonly sides: readonly Side[];
  readonly accountSid?: string;
  readonly since?: Date;
  readonly until?: Date;
}

/** The tables that a number is looked for in. */
export interface NumberTables {
  readonly messages: Repository<MessageEntity>;
  readonly calls: Repository<CallEntity>;
}

export type NumberRow =
  | { readonly kind: 'message'; readonly row: MessageEntity }
  | { readonly kind: 'call'; readonly row: CallEntity }
  | { readonly kind: 'recording'; readonly row: RecordingEntity };

export interface NumberPage {
  readonly rows: readonly NumberRow[];
  readonly next: ListPosition | null;
}

/**
 * One page of everything of a number, newest first. A recording has no number of its own: it is on the page of its
 * call, so no question has to go through all calls of a number to find their recordings. A page of recordings alone can
 * therefore be empty and still have one after it.
 */
export async function listOfNumber(
  tables: NumberTables,
  database: Pool,
  filter: NumberFilter,
  limit: number,
  after: ListPosition | null,
): Promise<NumberPage> {
  const { number, kinds, sides, accountSid, since, until } = filter;
  const withCalls = kinds.includes('call') || kinds.includes('recording');
  const read = sides.flatMap((side): Promise<Source<MessageEntity | CallEntity>>[] => {
    const narrowed = { [side]: number, accountSid, since, until };
    return [
      ...(kinds.includes('message')
        ? [pageOf('message', listInOrder('message', tables.messages, narrowed, 'newest', limit, after))]
        : []),
      ...(withCalls ? [pageOf('call', listInOrder('call', tables.calls, narrowed, 'newest', limit, after))] : []),
    ];
  });
  const { rows, next } = mergeNewestFirst(await Promise.all(read), limit);
  const calls = rows.filter(({ kind }) => kind === 'call').map(({ row }) => row);
  const recordings = kinds.includes('recording') ? await findRecordings(database, calls) : [];
  const shown = [...(rows as readonly RowOfKind[] as readonly NumberRow[]), ...recordings];
  return { rows: shown.filter(({ kind }) => kinds.includes(kind)).toSorted(newestFirst), next };
}

const pageOf = async <Row extends MessageEntity | CallEntity>(
  kind: Kind,
  page: Promise<Source<Row>['page']>,
): Promise<Source<MessageEntity | CallEntity>> => ({ kind, page: await page });

const newestFirst = (one: NumberRow, other: NumberRow): number =>
  other.row.firstSeenAt.getTime() - one.row.firstSeenAt.getTime();

const readRecording = readerOfJson(RecordingEntity);

/** The most recordings on one page. A call that is recorded all day in pieces has more than anyone reads. */
const MOST_RECORDINGS = 1_000;

/** The recordings of these calls, newest first, each of its call's own account. */
async function findRecordings(database: Pool, calls: readonly CallOf[]): Promise<NumberRow[]> {
  if (calls.length === 0) return [];
  const sql = `
    SELECT to_json(one) AS one FROM recordings AS one
     WHERE call_sid = ANY(CAST(:sids AS text[]))
     ORDER BY first_seen_at DESC, sid DESC, account_sid DESC LIMIT ${MOST_RECORDINGS}`;
  const found = await ask(
    database,
    placeValues({ sql, parameters: { sids: calls.map(({ sid }) => sid) } }),
    readRecording,
  );
  const owned = new Set(calls.map(({ sid, accountSid }) => JSON.stringify([accountSid, sid])));
  return found
    .filter(({ accountSid, callSid }) => owned.has(JSON.stringify([accountSid, callSid])))
    .map((row) => ({ kind: 'recording', row }));
}

type CallOf = Pick<CallEntity, 'sid' | 'accountSid'>;
