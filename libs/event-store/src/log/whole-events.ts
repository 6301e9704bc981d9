import { ask } from '@sidetrack/database';
import type { ClientBase, Pool } from 'pg';
import { listForRows } from './columns.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { readEventRow, type EventRow } from './event-row.js';
import { inRange, type SidRange } from './sid-ranges.js';

/** Each event holds up to 64 KiB of body. This many events at a time stay far below the memory of a small machine. */
const PAGE = 500;

const KEY = 'sid, fingerprint';

/** Every event of a range of SIDs with its evidence, page by page in the order of the key. */
export async function* readWholeEvents(
  database: Pool | ClientBase,
  range: SidRange,
): AsyncGenerator<readonly EventRow[], void, undefined> {
  const { condition, values } = inRange(range);
  const next = `$${values.length + 1}, $${values.length + 2}`;
  for (let last: EventRow | null = null; ;) {
    const isAfterLast: string = last === null ? '' : `AND (${KEY}) > (${next})`;
    const key: unknown[] = last === null ? [] : [last.sid, last.fingerprint];
    const text = `
      SELECT ${listForRows(EVENT_COLUMNS)}
        FROM events
       WHERE ${condition} ${isAfterLast}
       ORDER BY ${KEY}
       LIMIT ${PAGE}`;
    const page: EventRow[] = await ask(database, { text, values: [...values, ...key] }, readEventRow);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page[page.length - 1]!;
  }
}
