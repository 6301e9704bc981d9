export * from './append-events.js';
export * from './append-statement.js';
export * from './event.entity.js';
export * from './group-commit.js';
export * from './projection.js';
export * from './projection-columns.js';
export * from './read-events.js';
