import { sharedBuffers } from './shared-buffers.js';
import { walSize } from './wal-size.js';

/**
 * Settings given on the command line at each start, so that they hold for clusters of every age. Settings not named
 * here keep PostgreSQL's defaults: above all fsync, synchronous_commit and full_page_writes, on which every 200 that we
 * answer depends.
 */
const standing: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: sharedBuffers(),
  checkpoint_timeout: '15min',
  // Compiling a query costs more than running any query of ours.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Otherwise initdb's findings about the environment of that day would count.
  lc_messages: 'C',
  // stderr is our log file; see server-log.ts.
  logging_collector: 'off',
};

export function serverArguments(dataPath: string, port: number, wishes: Record<string, string> = {}): string[] {
  const settings = { ...standing, max_wal_size: walSize(dataPath), ...wishes, port: String(port) };
  return ['-D', dataPath, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
