import { NEVER_CALLED_BACK } from '@sidetrack/domain';

/**
 * Whether a callback ever named the resource of a row of state, in SQL. Both its sightings are then of callbacks: what an
 * observation saw besides does not count in them.
 */
export const CALLED_BACK = `(observed IS NULL OR NOT '${NEVER_CALLED_BACK}' = ANY(observed))`;
