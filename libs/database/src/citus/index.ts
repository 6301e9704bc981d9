export * from './ask-workers.js';
export * from './cluster.js';
export * from './distributed-tables.js';
export * from './require-fit-shards.js';
export { type CitusSetUp } from './set-up-cluster.js';
export * from './shard-map.js';
export * from './shard-places.js';
