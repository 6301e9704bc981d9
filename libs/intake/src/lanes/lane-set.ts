import type { CallbackEvent } from '@sidetrack/domain';
import type { CommitAroundCulprits } from '@sidetrack/event-store';
import type { Breaker } from './breaker.js';
import type { Pending } from '../pending.js';
import { laneOf } from './lane-of.js';

/** A way to the database with a queue of its own, in which one batch is committed at a time. */
export interface Lane {
  /** The node of a Citus cluster to which it leads (`host:port`); null where it leads to the database as a whole. */
  readonly node: string | null;
  /** Whether what the lane leads to is worth asking. Lanes that lead to one and the same share a breaker. */
  readonly breaker: Breaker;
  /** Stores a batch within a deadline, but for its culprits; rejects when what it leads to is away. */
  readonly commit: CommitAroundCulprits<Pending>;
  /** The same for events out of the journal. Lanes that lead to one and the same share it. */
  readonly drain: CommitAroundCulprits<CallbackEvent>;
}

/** All lanes of a door, and the one that takes the callbacks of a SID. */
export interface LaneSet {
  readonly lanes: readonly Lane[];
  readonly laneOf: (sid: string) => Lane;
}

/** Lanes to one server, each for its share of the SIDs: the server answers all of them, or none. */
export function lanesToOneServer(
  commits: readonly CommitAroundCulprits<Pending>[],
  drain: CommitAroundCulprits<CallbackEvent>,
  breaker: Breaker,
): LaneSet {
  const lanes = commits.map((commit): Lane => ({ node: null, breaker, commit, drain }));
  return { lanes, laneOf: (sid) => lanes[laneOf(sid, lanes.length)]! };
}
