import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOfText } from './hash-of-text.js';
import type { Shard } from './shard-map.js';
import { ShardPlaces } from './shard-places.js';

/** As Citus cuts the hashes into shards, given out to the nodes in turn. */
function shards(count: number, nodes: readonly string[]): Shard[] {
  const width = 2 ** 32 / count;
  return Array.from({ length: count }, (_, number) => ({
    id: 102_008 + number,
    from: -(2 ** 31) + number * width,
    to: -(2 ** 31) + (number + 1) * width - 1,
    node: nodes[number % nodes.length]!,
  }));
}

const sids = Array.from({ length: 2_000 }, () => `SM${randomBytes(16).toString('hex')}`);

describe('the places of shards', () => {
  const all = shards(8, ['b:1', 'a:1']);
  const places = new ShardPlaces(all);

  it('give for each SID the one shard in which its hash lies, and its node', () => {
    for (const sid of sids) {
      const hash = hashOfText(sid);
      const [right] = all.filter(({ from, to }) => from <= hash && hash <= to);
      const found = places.shardOf(sid);
      expect([found.id, places.nodes[found.lane]]).toEqual([right!.id, right!.node]);
    }
  });

  it('have a text for each shard that lies in it, the same one wherever it is looked for', () => {
    const keys = new Map(sids.map((sid) => [places.shardOf(sid).id, places.shardOf(sid).key]));
    expect(keys.size).toBe(8);
    for (const [id, key] of keys) expect(places.shardOf(key!).id).toBe(id);
    const again = new ShardPlaces(shards(8, ['a:1', 'b:1']));
    for (const sid of sids) expect(again.shardOf(sid).key).toBe(places.shardOf(sid).key);
  });

  it('do without a text for a shard of a single SID, and do not look for one for ever', () => {
    const hash = hashOfText('alone');
    const cut = all.flatMap((shard) =>
      shard.from <= hash && hash <= shard.to
        ? [
            { ...shard, to: hash - 1 },
            { ...shard, id: 1, from: hash, to: hash },
            { ...shard, id: 2, from: hash + 1 },
          ]
        : [shard],
    );
    expect(new ShardPlaces(cut).shardOf('alone')).toMatchObject({ id: 1, key: null });
  });

  it('name one shard of each node, by which the node can be asked', () => {
    expect(places.oneOfEachNode.map(({ node }) => node)).toEqual(['a:1', 'b:1']);
  });
});
