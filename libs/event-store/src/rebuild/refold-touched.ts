import { filledColumns, foldEvents, type Projection } from '../projection/projection.js';

/** The SIDs with an event after the position `$1`. */
export function touchedSince({ kind }: Projection): string {
  return `SELECT DISTINCT sid, account_sid FROM events WHERE position > $1 AND kind = '${kind}'`;
}

/** The whole fold of each SID in `touched`, which is a CTE of that name. */
export function foldTouched(projection: Projection): string {
  return foldEvents(projection, '(SELECT events.* FROM touched JOIN events USING (sid, account_sid))');
}

/**
 * Folds all events of every SID that has an event after the position `$1`, and replaces the row of that SID with the
 * result.
 */
export function refoldSince(projection: Projection, shadow: string): string {
  const { names, values } = filledColumns(projection);
  return `
    WITH touched AS MATERIALIZED (${touchedSince(projection)})
    INSERT INTO ${shadow} (${names})
    SELECT ${values} FROM (${foldTouched(projection)}) AS folded
    ON CONFLICT (sid, account_sid) DO UPDATE SET
    ${projection.columns.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`;
}
