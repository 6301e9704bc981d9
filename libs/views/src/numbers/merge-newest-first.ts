import type { Kind } from '@sidetrack/domain';
import { positionOf, type Page } from '../resource/list-in-order.js';
import type { ListPosition } from '../resource/list-position.js';
import type { ResourceRow } from '../resource/resource-row.js';

/** A row of a list that holds several kinds. */
export interface RowOfKind<Row extends ResourceRow = ResourceRow> {
  readonly kind: Kind;
  readonly row: Row;
}

/** The beginning of one list, and the kind of its rows. */
export interface Source<Row extends ResourceRow = ResourceRow> {
  readonly kind: Kind;
  readonly page: Page<Row>;
}

export interface MergedPage<Row extends ResourceRow = ResourceRow> {
  readonly rows: readonly RowOfKind<Row>[];
  readonly next: ListPosition | null;
}

/**
 * One page out of the pages of several lists, newest first. Each of them was asked for as many rows as the page may
 * have, so what is left out of a list is older than the whole page. What stands in two lists, as a call from a number to
 * itself does, is there once. Rows of two kinds can have the same place: a page never ends between them, since a cursor
 * could not name the second.
 */
export function mergeNewestFirst<Row extends ResourceRow>(
  sources: readonly Source<Row>[],
  limit: number,
): MergedPage<Row> {
  const all = new Map<string, RowOfKind<Row>>();
  for (const { kind, page } of sources) {
    for (const row of page.rows) all.set(JSON.stringify([kind, row.accountSid, row.sid]), { kind, row });
  }
  const sorted = [...all.values()].toSorted((one, other) => compare(other.row, one.row));
  let end = Math.min(limit, sorted.length);
  while (end > 0 && end < sorted.length && compare(sorted[end]!.row, sorted[end - 1]!.row) === 0) end += 1;
  const rows = sorted.slice(0, end);
  const hasMore = end < sorted.length || sources.some(({ page }) => page.next !== null);
  return { rows, next: hasMore && rows.length > 0 ? positionOf(rows[rows.length - 1]!.row) : null };
}

/** In the order of the lists. SIDs are ASCII, which JavaScript and PostgreSQL's `C` put into the same order. */
function compare(one: ResourceRow, other: ResourceRow): number {
  return (
    one.firstSeenAt.getTime() - other.firstSeenAt.getTime() ||
    compareTexts(one.sid, other.sid) ||
    compareTexts(one.accountSid, other.accountSid)
  );
}

const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
