import { hashOfText } from './hash-of-text.js';
import type { Shard } from './shard-map.js';

/** A shard of the log, and how to reach it. */
export interface PlacedShard extends Shard {
  /**
   * A text whose hash lies in the shard, the same one in every program: Citus sends a call that names it to the shard’s
   * node. Null for a shard so small that none was found, such as one that holds a single SID.
   */
  readonly key: string | null;
  /** The place of its node in the list of nodes. */
  readonly lane: number;
}

/** On which shard and on which node the rows of a SID are. Nothing is asked: the hash of the SID says it. */
export class ShardPlaces {
  /** The nodes that hold shards of the log (`host:port`), in an order that follows from their names. */
  readonly nodes: readonly string[];
  readonly #shards: readonly PlacedShard[];

  /** @param shards those of the whole log, in the order of their numbers */
  constructor(shards: readonly Shard[]) {
    this.nodes = [...new Set(shards.map(({ node }) => node))].toSorted();
    const keys = findKeys(shards);
    this.#shards = shards.map((shard, place) => ({
      ...shard,
      key: keys[place] ?? null,
      lane: this.nodes.indexOf(shard.node),
    }));
  }

  /** A shard of each node, with a text that leads to it, in the order of the nodes. */
  get oneOfEachNode(): readonly (PlacedShard & { readonly key: string })[] {
    return this.nodes.flatMap((_, lane) =>
      this.#shards
        .flatMap((shard) => (shard.lane === lane && shard.key !== null ? [{ ...shard, key: shard.key }] : []))
        .slice(0, 1),
    );
  }

  shardOf(sid: string): PlacedShard {
    return this.#shards[placeOf(this.#shards, hashOfText(sid))]!;
  }
}

/** The place of the last shard that begins at the number or before it. The first one begins at the smallest number. */
function placeOf(shards: readonly Shard[], hash: number): number {
  let [low, high] = [0, shards.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (shards[middle]!.from <= hash) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Shards alike in size all have a key after about as many tries as there are shards, times their logarithm. */
const TRIES_A_SHARD = 40;

function findKeys(shards: readonly Shard[]): (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  const tries = shards.length * TRIES_A_SHARD;
  for (let number = 0, left = shards.length; left > 0 && number < tries; number += 1) {
    const key = `shard-${number}`;
    const place = placeOf(shards, hashOfText(key));
    if (keys[place] !== undefined) continue;
    keys[place] = key;
    left -= 1;
  }
  return keys;
}
