import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { markHours } from '../marks/hour-marks.js';
import type { FoldedOrigins } from '../projection/fold-column.js';
import { FOLDED_COLUMNS, mergeFolded, type Projection } from '../projection/projection.js';

/**
 * These two columns alone tell two events apart: SID and account are read from the parameters, and the fingerprint
 * covers those.
 */
const EVENT_KEY = ['sid', 'fingerprint'];

/**
 * The part that every form of the statement that appends has in common, as a list of CTEs: what stands in `received`,
 * each event with its position and with whether it `is_ambiguous`, is inserted (`appended`), folded, and marked under
 * `marksKey`. The order in which it locks is told at the one statement (`append-statement`).
 */
export function appendAndFold(projections: readonly Projection[], origins: FoldedOrigins, marksKey: string): string {
  const columns = APPENDED_COLUMNS.map(({ name }) => name);
  const values = APPENDED_COLUMNS.map(({ name, castTo }) => (castTo === undefined ? name : `${name}::${castTo}`));
  const merges = projections.map((projection) => {
    const merge = `, ${projection.table}_merged AS (${mergeFolded(projection, 'appended', origins)})`;
    return projection.isSummarised === true ? `${merge}, ${markHours(projection.table, marksKey)}` : merge;
  });
  return `appended AS (
      INSERT INTO events (position, ${columns.join(', ')})
      SELECT position, ${values.join(', ')}
      FROM received
      WHERE NOT is_ambiguous
      ORDER BY ${EVENT_KEY.map((column) => (column === 'fingerprint' ? column : `${column} COLLATE "C"`)).join(', ')}, position
      ON CONFLICT (${EVENT_KEY.join(', ')}) DO NOTHING
      RETURNING ${FOLDED_COLUMNS[origins].join(', ')}
    )${merges.join('')}`;
}
