/**
 * The tables that Citus keeps in shards, all by their column `sid` and all alike, so that the rows of one SID are on one
 * worker. A migration that makes a table of this kind adds it here. Every other table stays on the coordinator.
 *
 * The first one is distributed first, and the others beside it.
 */
export const DISTRIBUTED_TABLES = ['events', 'messages', 'calls', 'recordings', 'notes', 'hour_marks'] as const;

/** The column whose hash decides on which shard a row is. */
export const SHARD_COLUMN = 'sid';
