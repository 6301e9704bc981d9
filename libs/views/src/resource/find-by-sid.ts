import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { ResourceRow } from './resource-row.js';

/**
 * The resource with exactly this SID, or null. Where several accounts have the same SID and none is asked for, it is
 * the one first seen: a later account cannot push itself in front of it.
 */
export function findBySid<Row extends ResourceRow>(
  rows: Repository<Row>,
  sid: string,
  accountSid?: string,
): Promise<Row | null> {
  return queryBySid(rows, sid, accountSid).getOne();
}

/** The question that `findBySid` asks. */
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
