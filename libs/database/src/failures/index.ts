export * from './database-away-error.js';
export * from './failure-table.js';
export * from './judge-failure.js';
