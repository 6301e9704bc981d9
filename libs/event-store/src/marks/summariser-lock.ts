import { ADVISORY_LOCKS } from '@sidetrack/database';

/**
 * The advisory lock of whoever summarises hours. A rebuild of a projection with summaries
 * takes it too: it puts another table in the place of the one that is being counted.
 */
export const SUMMARISER_LOCK = ADVISORY_LOCKS.summariser;
