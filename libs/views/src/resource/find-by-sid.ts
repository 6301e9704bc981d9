import { askForOne, placeValues, type RawRow, type SqlFragment } from '@sidetrack/database';
import type { Pool } from 'pg';
import { entityReader, tableOf } from './entity-reader.js';
import type { ResourceRow } from './resource-row.js';

/** The class of a kind's rows. */
export type EntityOf<Row> = new () => Row;

/**
 * The resource with exactly this SID, or null. Where several accounts have the same SID and none is asked for, the
 * answer is the resource first seen, so that a later account cannot put itself before an earlier account.
 *
 * The question is written once, planned once for each connection, and its answer is one JSON text, which costs less to
 * read than 25 columns.
 */
export function findBySid<Row extends ResourceRow>(
  database: Pool,
  entity: EntityOf<Row>,
  sid: string,
  accountSid?: string,
): Promise<Row | null> {
  const { name, text, ofAccount, read } = questionOf(entity);
  return accountSid === undefined
    ? askForOne(database, { name, text, values: [sid] }, read)
    : askForOne(database, { name: `${name}-of-account`, text: ofAccount, values: [sid, accountSid] }, read);
}

/** The question that `findBySid` asks, of the table or the common table expression with this name. */
export function selectBySid(table: string, sid: string, accountSid?: string): SqlFragment {
  const ofAccount = accountSid === undefined ? '' : ' AND account_sid = :accountSid';
  return {
    sql: `SELECT to_json(one) AS one FROM ${table} AS one WHERE sid = :sid${ofAccount}
           ORDER BY first_seen_at, account_sid LIMIT 1`,
    parameters: { sid, ...(accountSid !== undefined && { accountSid }) },
  };
}

/** Reads rows that are one JSON text each, which the answer calls `one`. */
export function readerOfJson<Row extends object>(entity: EntityOf<Row>): (raw: RawRow) => Row {
  const read = entityReader(entity);
  return ({ one }) => read(one as RawRow);
}

interface Question<Row> {
  readonly name: string;
  readonly text: string;
  readonly ofAccount: string;
  readonly read: (raw: RawRow) => Row;
}

const questions = new WeakMap<EntityOf<ResourceRow>, Question<ResourceRow>>();

function questionOf<Row extends ResourceRow>(entity: EntityOf<Row>): Question<Row> {
  let question = questions.get(entity);
  if (question === undefined) {
    const table = tableOf(entity);
    question = {
      name: `${table}-by-sid`,
      text: placeValues(selectBySid(table, '')).text,
      ofAccount: placeValues(selectBySid(table, '', '')).text,
      read: readerOfJson(entity),
    };
    questions.set(entity, question);
  }
  return question as Question<Row>;
}
