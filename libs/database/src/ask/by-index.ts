/*
 * Work that goes through a large table by small ranges, an hour or some SIDs at a time, asks for no scans of the whole
 * table. The planner does not know such a range before it comes, takes it for a few hundredths of the table, and would
 * read the whole table for each.
 */

/** For every statement of a connection, as one of its options. */
export const BY_INDEX_OPTION = '-c enable_seqscan=off';

/** For the statements of one transaction. */
export const BY_INDEX = 'SET LOCAL enable_seqscan = off';

/** For a transaction on a connection with that option that does go through the whole table, from one end to the other. */
export const BY_WHOLE_SCAN = 'SET LOCAL enable_seqscan = on';
