import { ask, placeValues } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { auditStatement, readAuditRow, type AuditRow } from './audit-statement.js';
import { countRows, countTags } from './count-rows.js';
import type { AuditQuestion, DeliveryAudit } from './delivery-audit.js';
import { beginningOf, intervalsOf } from '../ranges/intervals.js';

/**
 * What became of the messages that were first seen in a range: in total, and for every hour or day of it. The classes
 * are those of `now`.
 */
export async function auditDeliveries(
  database: Pool,
  question: AuditQuestion,
  now: Date,
  windows: DeliveryWindows,
): Promise<DeliveryAudit> {
  const { since, until, interval, byTag, withOrder = false } = question;
  const rows = await ask(database, placeValues(auditStatement(question, now, windows)), readAuditRow);
  const byBeginning = groupByBeginning(rows);
  return {
    since,
    until,
    interval,
    // Percentiles cannot be added up, so those of the whole range are in a row of their own.
    total: countRows(
      rows.filter(({ facet, beginning }) => facet !== 'time' || beginning === null),
      withOrder,
    ),
    byTag: byTag === undefined ? null : countTags(byTag, rows),
    intervals: intervalsOf(question, interval).map((range) => {
      const ofInterval = byBeginning.get(beginningOf(range.since, interval).getTime()) ?? [];
      return { ...range, ...countRows(ofInterval, withOrder) };
    }),
  };
}

function groupByBeginning(rows: readonly AuditRow[]): ReadonlyMap<number, AuditRow[]> {
  const groups = new Map<number, AuditRow[]>();
  for (const row of rows) {
    if (row.beginning === null) continue;
    const group = groups.get(row.beginning.getTime());
    if (group === undefined) groups.set(row.beginning.getTime(), [row]);
    else group.push(row);
  }
  return groups;
}
