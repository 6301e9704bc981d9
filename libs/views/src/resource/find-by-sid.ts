import type { Pool } from 'pg';
import type { EntityMetadata, Repository, SelectQueryBuilder } from 'typeorm';
import { entityFromJson, type JsonRow } from './entity-from-json.js';
import type { ResourceRow } from './resource-row.js';

/**
 * The resource with exactly this SID, or null. Where several accounts have the same SID and none is asked for, it is
 * the one first seen: a later account cannot push itself in front of it.
 *
 * It speaks to `pg` directly: the question is written once, planned once for each connection, and its answer is one
 * JSON text, which costs less to read than 25 columns.
 */
export async function findBySid<Row extends ResourceRow>(
  database: Pool,
  rows: Repository<Row>,
  sid: string,
  accountSid?: string,
): Promise<Row | null> {
  const { name, text, ofAccount, toRow } = questionOf(rows);
  const result = await database.query<{ readonly one: JsonRow }>(
    accountSid === undefined
      ? { name, text, values: [sid] }
      : { name: `${name}-of-account`, text: ofAccount, values: [sid, accountSid] },
  );
  const found = result.rows[0];
  return found === undefined ? null : toRow(found.one);
}

interface Question<Row> {
  readonly name: string;
  readonly text: string;
  readonly ofAccount: string;
  readonly toRow: (json: JsonRow) => Row;
}

const questions = new WeakMap<EntityMetadata, Question<ResourceRow>>();

function questionOf<Row extends ResourceRow>({ metadata }: Repository<Row>): Question<Row> {
  let question = questions.get(metadata);
  if (question === undefined) {
    question = writeQuestion(metadata);
    questions.set(metadata, question);
  }
  return question as Question<Row>;
}

function writeQuestion({ tableName, target }: EntityMetadata): Question<ResourceRow> {
  const write = (where: string): string =>
    `SELECT to_json(one) AS one FROM ${tableName} AS one WHERE ${where} ORDER BY first_seen_at, account_sid LIMIT 1`;
  return {
    name: `${tableName}-by-sid`,
    text: write('sid = $1'),
    ofAccount: write('sid = $1 AND account_sid = $2'),
    toRow: entityFromJson(target as new () => ResourceRow),
  };
}

/** The question that `findBySid` asks, to be asked of something else that stands in place of the table. */
export function queryBySid<Row extends ResourceRow>(
  rows: Repository<Row>,
  sid: string,
  accountSid?: string,
): SelectQueryBuilder<Row> {
  const query = rows
    .createQueryBuilder('resource')
    .where('resource.sid = :sid', { sid })
    .orderBy('resource.firstSeenAt', 'ASC')
    .addOrderBy('resource.accountSid', 'ASC')
    .limit(1);
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  return query;
}
