export * from './ask.js';
export * from './by-index.js';
export { column, type ColumnReader, type RawRow } from './column.js';
export * from './named-values.js';
export * from './query-within.js';
export * from './row-reader.js';
