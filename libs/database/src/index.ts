export * from './connect.js';
export * from './data-source.js';
export * from './embedded-postgres/index.js';
export * from './migrate.js';
export * from './require-fit-database.js';
export * from './schema-version.js';
