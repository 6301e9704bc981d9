import { ask, placeValues } from '@sidetrack/database';
import type { DeliveryWindows } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { Pool } from 'pg';
import { auditStatement, readAuditRow, type AuditRow } from './audit-statement.js';
import { countGroups, countTags, type AuditParts } from './count-groups.js';
import { type AuditQuestion, type DeliveryCounts, type EventOrder, type TimeToDelivered } from './delivery-audit.js';

/** Counts the messages of a range one by one. */
export async function countLive(
  database: Pool,
  question: AuditQuestion,
  now: Date,
  windows: DeliveryWindows,
): Promise<AuditParts> {
  const { byTag, withOrder = false } = question;
  const rows = await ask(database, placeValues(auditStatement(question, now, windows)), readAuditRow);
  const byBeginning = new Map<number, AuditRow[]>();
  for (const row of rows) {
    if (row.beginning === null) continue;
    const group = byBeginning.get(row.beginning.getTime());
    if (group === undefined) byBeginning.set(row.beginning.getTime(), [row]);
    else group.push(row);
  }
  return {
    // Percentiles cannot be added up, so those of the whole range are in a row of their own.
    total: countRows(
      rows.filter(({ facet, beginning }) => facet !== 'time' || beginning === null),
      withOrder,
    ),
    byTag: byTag === undefined ? null : countTags(byTag, rows),
    of: (beginning) => countRows(byBeginning.get(beginning.getTime()) ?? [], withOrder),
  };
}

function countRows(rows: readonly AuditRow[], withOrder: boolean): DeliveryCounts {
  const of = (facet: AuditRow['facet']): AuditRow[] => rows.filter((row) => row.facet === facet);
  const groups = of('counts').map((row) => ({
    ...row,
    country: row.prefix === null ? null : countryOfPrefix(row.prefix),
  }));
  return countGroups(groups, toTime(of('time')[0]), withOrder ? toOrder(of('order')) : null);
}

function toTime(row: AuditRow | undefined): TimeToDelivered {
  const [p50Ms = null, p95Ms = null, p99Ms = null] = row?.percentiles ?? [];
  return { messages: row?.count ?? 0, p50Ms, p95Ms, p99Ms };
}

function toOrder(rows: readonly AuditRow[]): EventOrder {
  const events = rows.reduce((sum, { count }) => sum + count, 0);
  const outOfOrder = rows.reduce((total, row) => total + (row.outOfOrder ?? 0), 0);
  return { events, outOfOrder, share: events === 0 ? null : outOfOrder / events };
}
