import { originOf, type CallbackEvent } from '@sidetrack/domain';
import type { FoldedOrigins } from '../projection/fold-column.js';
import type { Projection } from '../projection/projection.js';

/** A kind of batch for which the shards have a statement of its own, planned once for each connection. */
export interface Mix {
  readonly name: string;
  readonly projections: readonly Projection[];
  readonly origins: FoldedOrigins;
}

/**
 * One for batches of each kind alone, since a merge costs 50 to 100 µs before its first row; and two for all others. The
 * one statement of plain PostgreSQL has a form for every mix; here each form stands in a function for each shard.
 */
export function mixesOf(projections: readonly Projection[]): readonly Mix[] {
  return [
    ...projections.map((projection): Mix => ({
      name: projection.table,
      projections: [projection],
      origins: 'callbacks',
    })),
    { name: 'callbacks', projections, origins: 'callbacks' },
    { name: 'all', projections, origins: 'all' },
  ];
}

/** The name of the mix that these events are. */
export function mixOf(projections: readonly Projection[], events: readonly CallbackEvent[]): string {
  if (events.some(({ evidence }) => originOf(evidence.scheme) === 'reconciliation')) return 'all';
  const kinds = new Set(events.map(({ kind }) => kind));
  const [only] = projections.filter(({ kind }) => kinds.has(kind));
  return kinds.size === 1 && only !== undefined ? only.table : 'callbacks';
}
