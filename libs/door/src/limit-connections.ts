import type { Server } from 'node:http';

/**
 * Beyond 10,000 idle ones there is room for those that work. Measured, an idle connection holds about 8 KiB (10,000 of
 * them: 80 MiB). The next one is closed at once: it would take file descriptors from the journal and the database.
 */
const MOST_CONNECTIONS = 12_000;

export function limitConnections(server: Server): void {
  server.maxConnections = MOST_CONNECTIONS;
}
