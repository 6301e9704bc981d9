export * from './guard-cell.js';
export * from './write-csv.js';
