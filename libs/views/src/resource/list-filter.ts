import type { SqlFragment } from '@sidetrack/database';
import type { Channel, Kind } from '@sidetrack/domain';
import type { NumberQuestion } from '@sidetrack/phone-numbers';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { inClasses, type ClassFilter } from '../filters/in-classes.js';
import { inDirection } from '../filters/in-direction.js';
import { isToOneOf, type Recipients } from '../filters/recipients-of-country.js';
import { withTags, type Tag } from '../filters/with-tags.js';
import { inStatuses } from './in-statuses.js';
import { numberConditions } from './number-conditions.js';
import type { ResourceRow } from './resource-row.js';

/** What a list can be narrowed by; everything that is given has to hold. */
export interface ListFilter {
  /** Any of these. */
  readonly statuses?: readonly string[];
  readonly from?: NumberQuestion;
  readonly to?: NumberQuestion;
  readonly accountSid?: string;
  /** First seen at or after this. */
  readonly since?: Date;
  /** First seen before this. */
  readonly until?: Date;
  readonly contradicted?: boolean;
  readonly ofClass?: ClassFilter;
  /** All of these. */
  readonly tags?: readonly Tag[];
  /** A callback of the resource came in at or after this time, which is at most `MAX_UPDATED_DAYS` ago. */
  readonly updatedSince?: Date;
  /** Messages and calls: `inbound` or `outbound`, or exactly what a call's callbacks say. */
  readonly direction?: string;
  /** Messages and calls: the result of `findRecipients` for a country. */
  readonly recipients?: Recipients;
  /** The call that dialled a call. */
  readonly parentCallSid?: string;
  /** The call that a recording is of. */
  readonly callSid?: string;
  /** This and the following are for messages only. Any of these codes. */
  readonly errorCodes?: readonly string[];
  readonly channel?: Channel;
}

/** Narrows a question about a kind, whose rows it calls `resource`. */
export function applyListFilter<Row extends ResourceRow>(
  kind: Kind,
  query: SelectQueryBuilder<Row>,
  filter: ListFilter,
): void {
  const { statuses, from, to, accountSid, since, until, errorCodes, channel } = filter;
  const { contradicted, parentCallSid, callSid } = filter;
  if (statuses !== undefined) query.andWhere(inStatuses(kind, 'resource', statuses));
  if (from !== undefined) query.andWhere(anyOf(numberConditions(kind, 'from', from)));
  if (to !== undefined) query.andWhere(anyOf(numberConditions(kind, 'to', to)));
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  if (since !== undefined) query.andWhere('resource.firstSeenAt >= :since', { since });
  if (until !== undefined) query.andWhere('resource.firstSeenAt < :until', { until });
  if (errorCodes !== undefined) query.andWhere('resource.errorCode IN (:...errorCodes)', { errorCodes });
  if (channel !== undefined) query.andWhere('resource.channel = :channel', { channel });
  if (contradicted !== undefined) query.andWhere(`${contradicted ? '' : 'NOT '}resource.contradicted`);
  if (parentCallSid !== undefined) query.andWhere('resource.parentCallSid = :parentCallSid', { parentCallSid });
  if (callSid !== undefined) query.andWhere('resource.callSid = :callSid', { callSid });
  for (const { sql, parameters } of furtherConditions(kind, filter)) query.andWhere(sql, parameters);
}

const anyOf = (conditions: readonly SqlFragment[]): Brackets =>
  new Brackets((either) => conditions.forEach(({ sql, parameters }) => either.orWhere(sql, parameters)));

function furtherConditions(kind: Kind, { ofClass, direction, recipients, tags }: ListFilter): readonly SqlFragment[] {
  return [
    ...(ofClass === undefined ? [] : [inClasses(kind, 'resource', ofClass)]),
    ...(direction === undefined ? [] : [inDirection(kind, 'resource', direction)]),
    ...(recipients === undefined || kind === 'recording' ? [] : [isToOneOf(kind, recipients)]),
    ...(tags === undefined || tags.length === 0 ? [] : [withTags(kind, 'resource', tags)]),
  ];
}
