import type { SqlFragment } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';

/**
 * Calls of these directions have no index on their direction, because most calls are of these directions (migration
 * 0017).
 */
const USUAL_DIRECTION = 'outbound-api';

/**
 * The condition that a row went this way, for WHERE. The provider says of an outbound call also what made it
 * (`outbound-api`, `outbound-dial`), so `outbound` is every word that begins with it. The condition also states the
 * predicate of the index that holds the rarer directions: the planner uses that index only for a query that states the
 * predicate.
 */
export function inDirection(kind: Kind, row: string, direction: string): SqlFragment {
  const parameters = { direction };
  if (kind === 'message' || direction === USUAL_DIRECTION) return { sql: `${row}.direction = :direction`, parameters };
  if (direction === 'outbound') return { sql: `starts_with(${row}.direction, :direction)`, parameters };
  return { sql: `${row}.direction = :direction AND ${row}.direction <> '${USUAL_DIRECTION}'`, parameters };
}
