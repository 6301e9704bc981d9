import type { Breaker } from './breaker.js';
import type { Lane, LaneSet } from './lane-set.js';

/**
 * The lanes that a door has at this moment. On Citus they follow the nodes, which come and go; a door whose database is
 * away when it opens does not know yet what it will find there.
 */
export class DoorLanes {
  #set: LaneSet;

  constructor(first: LaneSet) {
    this.#set = first;
  }

  get lanes(): readonly Lane[] {
    return this.#set.lanes;
  }

  laneOf(sid: string): Lane {
    return this.#set.laneOf(sid);
  }

  /** From now on callbacks take these lanes. What waits in others still goes where it was to go. */
  change(set: LaneSet): void {
    this.#set = set;
  }

  /** Whether callbacks of some SIDs go to the journal. */
  get isOpen(): boolean {
    return this.lanes.some(({ breaker }) => breaker.isOpen);
  }

  /** Whether the callbacks of every SID do: then the database itself is away, and not one node of it. */
  get isAllOpen(): boolean {
    return this.lanes.every(({ breaker }) => breaker.isOpen);
  }

  /** The nodes that take no callbacks, where others do; empty while all do, and while the whole database is away. */
  get nodesAway(): readonly string[] {
    if (this.isAllOpen) return [];
    return this.lanes.flatMap(({ node, breaker }) => (node !== null && breaker.isOpen ? [node] : []));
  }

  /** The breakers, each once. */
  get breakers(): readonly Breaker[] {
    return [...new Set(this.lanes.map(({ breaker }) => breaker))];
  }
}
