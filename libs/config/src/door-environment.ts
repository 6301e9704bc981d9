import { SETTINGS } from './settings.js';
import type { Variables } from './variables.js';

/**
 * Variables that any process of this machine may have: where programs and folders are, languages and time zone, what
 * Node.js itself reads, and how a database is reached whose URL leaves that out. None of these variables is a secret.
 * Left out on purpose: the login (PGUSER, PGPASSWORD, PGPASSFILE), PGOPTIONS, and variables that npm, a shell or a
 * platform has added.
 */
const ORDINARY: ReadonlySet<string> = new Set(
  [
    'PATH HOME USER LOGNAME SHELL PWD HOSTNAME TMPDIR TMP TEMP TZ TZDIR',
    'LANG LANGUAGE TERM COLORTERM NO_COLOR FORCE_COLOR LD_LIBRARY_PATH LD_PRELOAD',
    'SSL_CERT_FILE SSL_CERT_DIR OPENSSL_CONF UV_THREADPOOL_SIZE MALLOC_ARENA_MAX',
    'PGHOST PGPORT PGDATABASE PGSSLMODE PGSSLNEGOTIATION PGAPPNAME PGCONNECT_TIMEOUT',
    // Windows starts no program without some of these variables.
    'SystemRoot SystemDrive windir ComSpec PATHEXT USERPROFILE APPDATA LOCALAPPDATA',
  ].flatMap((names) => names.split(' ')),
);

const ORDINARY_FAMILIES = /^(LC|NODE)_[A-Z0-9_]+$/;

const isOrdinary = (name: string): boolean => ORDINARY.has(name) || ORDINARY_FAMILIES.test(name);

/**
 * The environment that a door is started with: from the starter's own environment the variables that any process may
 * have, and the settings that this door reads. The list names what is passed on, not what is left out, so that a secret
 * nobody thought of is not passed on.
 */
export function doorEnvironment(door: 'ingest' | 'api', variables: Variables): Record<string, string> {
  const read = Object.entries(SETTINGS).flatMap(([name, { doors }]) =>
    (doors as readonly string[]).includes(door) ? [name] : [],
  );
  const kept = Object.entries(variables).filter(([name]) => isOrdinary(name) || read.includes(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
