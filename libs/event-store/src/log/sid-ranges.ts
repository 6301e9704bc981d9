import type { ClientBase, Pool } from 'pg';

/** The SIDs after one SID and up to another, in byte order. Null means that the range is open on that side. */
export interface SidRange {
  readonly after: string | null;
  readonly upTo: string | null;
}

/**
 * Walks over every SID of the log and of the projections in ranges of at most so many events, or rows of one table, so
 * that work range by range needs the same memory for any log. Only a single SID with more events than that makes a
 * larger range.
 */
export async function* sidRanges(
  database: Pool | ClientBase,
  projections: readonly { readonly table: string }[],
  size: number,
  after: string | null = null,
): AsyncGenerator<SidRange, void, undefined> {
  for (let start = after; ;) {
    const upTo = await findEnd(database, ['events', ...projections.map(({ table }) => table)], start, size);
    yield { after: start, upTo };
    if (upTo === null) return;
    start = upTo;
  }
}

/** The range as a condition on `sid`, with the values of the condition. */
export function inRange({ after, upTo }: SidRange): { readonly condition: string; readonly values: string[] } {
  const values = [after, upTo].filter((bound) => bound !== null);
  const conditions = [...(after === null ? [] : ['sid > $1']), ...(upTo === null ? [] : [`sid <= $${values.length}`])];
  return { condition: conditions.join(' AND ') || 'true', values };
}

/** Rows without any event count as well: a projection full of such rows must not become one range. */
async function findEnd(
  database: Pool | ClientBase,
  tables: readonly string[],
  after: string | null,
  size: number,
): Promise<string | null> {
  const { condition, values } = inRange({ after, upTo: null });
  const ends = tables.map(
    (table) => `(SELECT sid FROM ${table} WHERE ${condition} ORDER BY sid OFFSET ${size - 1} LIMIT 1)`,
  );
  // LEAST ignores the nulls of tables that have no further SIDs.
  const result = await database.query<{ end: string | null }>(`SELECT LEAST(${ends.join(', ')}) AS end`, values);
  return result.rows[0]?.end ?? null;
}
