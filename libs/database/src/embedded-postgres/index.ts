export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start-embedded-postgres.js';
export { findEmbeddedPostgres, hasEmbeddedPostgres } from './find-embedded-postgres.js';
export type { RunningPostgres } from './find-embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { chooseUnprivilegedUser } from './choose-server-user.js';
export type { UserChoice } from './choose-server-user.js';
export { clusterLink } from './open-cluster.js';
