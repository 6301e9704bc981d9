export * from './connect.js';
export * from './data-source.js';
export * from './open-pools.js';
export * from './pool-tables.js';
