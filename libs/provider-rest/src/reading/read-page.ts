import type { ReportedResource } from '../reported-resource.js';
import { rowsName } from '../urls/collection.js';
import { isDeletedRow } from './log-row.js';
import { readLogRow, readResource, type Reading } from './read-resource.js';
import { isRow } from './row.js';

export interface PageReading {
  readonly resources: readonly ReportedResource[];
  readonly unreadable: number;
  readonly deleted: number;
  /** As the provider gives it; not looked at yet. */
  readonly next: unknown;
}

/**
 * A page of a list: `{messages: […], next_page_uri}`, or of a native log, `{data: […], links: {next}}`. Which of them it
 * is the page itself tells, so that a page can be gone on from whose beginning another process has read. Null when it
 * is neither.
 */
export function readPage(json: unknown, reading: Reading): PageReading | null {
  if (!isRow(json)) return null;
  const rows = json[rowsName(reading.kind)];
  if (Array.isArray(rows)) return readRows(rows, json['next_page_uri'], reading, readResource);
  const { data, links } = json;
  if (Array.isArray(data) && isRow(links)) return readRows(data, links['next'], reading, readLogRow);
  return null;
}

function readRows(
  rows: readonly unknown[],
  next: unknown,
  reading: Reading,
  readRow: typeof readResource,
): PageReading {
  const resources: ReportedResource[] = [];
  let deleted = 0;
  for (const row of rows) {
    const resource = isRow(row) ? readRow(row, reading) : null;
    if (resource !== null) resources.push(resource);
    else if (isRow(row) && isDeletedRow(row)) deleted += 1;
  }
  return { resources, unreadable: rows.length - resources.length - deleted, deleted, next };
}
