export * from './ask.js';
export { column, type ColumnReader } from './column.js';
export * from './named-values.js';
export * from './query-within.js';
export * from './row-reader.js';
