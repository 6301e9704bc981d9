import { availableParallelism } from 'node:os';
import { givenValue } from './given-values.js';
import { readSetting } from './read-environment.js';
import { SettingError } from './setting-error.js';
import type { Environment } from './settings.js';
import type { Variables } from './variables.js';

/** Each process opens connections of its own to the database: a large machine should not take all of them unasked. */
const MOST_OF_AUTO = 16;

/**
 * How many ingest processes `INGEST_PROCESSES` means on this machine. A process has use for one core. With `auto` one
 * core is left over, for the kernel, which receives for all of them, and for PostgreSQL and the API door where they
 * run beside it.
 */
export function processCountOf(setting: Environment['INGEST_PROCESSES'], cores = availableParallelism()): number {
  return setting === 'auto' ? Math.min(MOST_OF_AUTO, Math.max(1, cores - 1)) : setting;
}

/** What the process that starts the ingest processes has to know. It reads no secret for that. */
export interface SupervisorSettings {
  readonly processes: number;
  readonly logLevel: string;
  readonly logFormat: 'json' | 'text' | null;
}

/** Null where a setting cannot be used: a door that reads all settings says so, and does not start. */
export function readSupervisorSettings(variables: Variables): SupervisorSettings | null {
  const read = <Name extends 'INGEST_PROCESSES' | 'LOG_LEVEL' | 'LOG_FORMAT'>(name: Name): Environment[Name] =>
    readSetting(name, givenValue(name, variables));
  try {
    return {
      processes: processCountOf(read('INGEST_PROCESSES')),
      logLevel: read('LOG_LEVEL'),
      logFormat: read('LOG_FORMAT'),
    };
  } catch (error) {
    if (error instanceof SettingError) return null;
    throw error;
  }
}

/** The shortest journal that a process may have: less is full after a moment. */
const LEAST_JOURNAL_BYTES = 1_048_576;

/**
 * How much of `JOURNAL_MAX_BYTES` the journal of each process may hold, so that all of them together keep to it.
 *
 * @throws SettingError when that is too little for a journal
 */
export function journalShare(maxBytes: number, processes: number): number {
  const share = Math.floor(maxBytes / processes);
  if (share >= LEAST_JOURNAL_BYTES) return share;
  throw new SettingError(
    `JOURNAL_MAX_BYTES is ${maxBytes} bytes, less than 1 MB for the journal of each of ${processes} processes; raise it, or lower INGEST_PROCESSES.`,
  );
}
