import { pointOf, type Kind } from '@sidetrack/domain';

/**
 * For each status, in the order of receipt, whether it reports a point that the resource had already passed: its rank
 * is lower than the greatest before it. A word that is not recognised has no place on the path, so it is never out of
 * order, and makes no later status out of order.
 */
export function findOutOfOrder(kind: Kind, statuses: readonly string[]): boolean[] {
  return statuses.map(watchOrder(kind));
}

/** The same for statuses that come one by one. */
export function watchOrder(kind: Kind): (status: string) => boolean {
  let furthest = -1;
  return (status) => {
    const rank = pointOf(kind, status)?.rank;
    if (rank === undefined) return false;
    const isBehind = rank < furthest;
    furthest = Math.max(furthest, rank);
    return isBehind;
  };
}
