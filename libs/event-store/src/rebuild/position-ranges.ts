import type { ClientBase, Pool } from 'pg';

/** The events after one position and up to another. Positions are texts, because `pg` gives a bigint as a text. */
export interface PositionRange {
  readonly after: string;
  readonly upTo: string;
}

/**
 * Walks over the log up to a position in ranges of so many events. The log lies on the disk in this order, so its pages
 * are read one after the other, each page once.
 *
 * The ends of ranges are looked up and not computed: positions that exact repeats have drawn are missing from the log,
 * and a sequence that was once set forward leaves a gap of any length.
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
