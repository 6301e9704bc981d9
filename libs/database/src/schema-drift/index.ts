export type { Drift } from './compare-catalogues.js';
export { findSchemaDrift } from './find-drift.js';
export { mendDrift } from './mend-drift.js';
export type { ObjectKind } from './schema-object.js';
