import { askForOne, column, rowReader } from '@sidetrack/database';
import type { ClientBase, Pool } from 'pg';

/** The position up to which callbacks are counted in `traffic_counts`, as an SQL expression; 0 where none is. */
export const TRAFFIC_COUNTED = 'COALESCE((SELECT position FROM traffic_counted), 0)';

const readPosition = rowReader({ position: column.number });

/** The same, asked for. It never goes back. */
export async function readTrafficCounted(database: Pool | ClientBase): Promise<number> {
  return (await askForOne(database, { text: `SELECT ${TRAFFIC_COUNTED} AS position` }, readPosition))!.position;
}
