import type { ClientBase, Pool } from 'pg';

/** The events after one position and up to another; positions are texts, as bigint comes. */
export interface PositionRange {
  readonly after: string;
  readonly upTo: string;
}

/**
 * Walks over the log up to a position in ranges of so many events. The log lies on the disk in this order, so each of
 * its pages is read once and after the one before it.
 *
 * Ends are looked up and not computed: positions that exact repeats have drawn are missing, and a sequence that was
 * once set forward leaves a gap as long as it likes.
 */
export async function* positionRanges(
  database: Pool | ClientBase,
  last: string,
  size: number,
): AsyncGenerator<PositionRange, void, undefined> {
  for (let after = '0'; ;) {
    const upTo = (await findEnd(database, after, last, size)) ?? last;
    yield { after, upTo };
    if (upTo === last) return;
    after = upTo;
  }
}

async function findEnd(database: Pool | ClientBase, after: string, last: string, size: number): Promise<string | null> {
  const result = await database.query<{ position: string }>(
    'SELECT position FROM events WHERE position > $1 AND position <= $2 ORDER BY position OFFSET $3 LIMIT 1',
    [after, last, size - 1],
  );
  return result.rows[0]?.position ?? null;
}
