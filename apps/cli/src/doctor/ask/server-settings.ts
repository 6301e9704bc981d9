/** A setting of PostgreSQL that matters: its right value, and the effect of a wrong one. */
export interface SettingRule {
  readonly name: string;
  readonly isFit: (value: string) => boolean;
  readonly result: 'fail' | 'warn';
  readonly risk: string;
  readonly mend: string;
}

const is =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/** In milliseconds. 0 means no limit. */
const noneOrFrom =
  (leastMs: number) =>
  (value: string): boolean =>
    Number(value) === 0 || Number(value) >= leastMs;

const EVERYWHERE = 'ALTER SYSTEM SET';

/** In units of 8 kB. */
const LEAST_SHARED_BUFFERS = 16_384;

/** Every 200 of the ingest door depends on the first three settings. */
export const SETTING_RULES: readonly SettingRule[] = [
  {
    name: 'fsync',
    isFit: is('on'),
    result: 'fail',
    risk: 'a power cut can destroy the whole database, with every callback that was acknowledged',
    mend: `${EVERYWHERE} fsync = on, and reload`,
  },
  {
    name: 'full_page_writes',
    isFit: is('on'),
    result: 'fail',
    risk: 'a power cut can leave pages half written, which nothing repairs',
    mend: `${EVERYWHERE} full_page_writes = on, and reload`,
  },
  {
    name: 'synchronous_commit',
    isFit: is('on', 'local', 'remote_write', 'remote_apply'),
    result: 'fail',
    risk: 'callbacks are acknowledged before they are on the disk, and gone after a crash',
    mend: `${EVERYWHERE} synchronous_commit = on, and reload (or ALTER ROLE … RESET synchronous_commit)`,
  },
  {
    name: 'default_transaction_read_only',
    isFit: is('off'),
    result: 'fail',
    risk: 'nothing can be stored',
    mend: 'ALTER ROLE … RESET default_transaction_read_only, or the same for the database or the server',
  },
  {
    name: 'default_transaction_isolation',
    isFit: is('read committed'),
    result: 'fail',
    risk: 'callbacks that come together refuse each other (serialization failures)',
    mend: 'ALTER ROLE … RESET default_transaction_isolation, or the same for the database or the server',
  },
  {
    name: 'ignore_checksum_failure',
    isFit: is('off'),
    result: 'fail',
    risk: 'damaged pages are read as if they were whole',
    mend: `${EVERYWHERE} ignore_checksum_failure = off, and reload`,
  },
  {
    name: 'zero_damaged_pages',
    isFit: is('off'),
    result: 'fail',
    risk: 'damaged pages are emptied without a word',
    mend: `${EVERYWHERE} zero_damaged_pages = off, and reload`,
  },
  {
    name: 'autovacuum',
    isFit: is('on'),
    result: 'warn',
    risk: 'tables and indexes of state grow without end, and become slow',
    mend: `${EVERYWHERE} autovacuum = on, and reload`,
  },
  {
    name: 'track_counts',
    isFit: is('on'),
    result: 'warn',
    risk: 'autovacuum does not know what to do',
    mend: `${EVERYWHERE} track_counts = on, and reload`,
  },
  {
    name: 'statement_timeout',
    isFit: noneOrFrom(5_000),
    result: 'warn',
    risk: 'audits and exports are cut off (each door sets limits of its own)',
    mend: 'ALTER ROLE … RESET statement_timeout, or the same for the database or the server',
  },
  {
    name: 'lock_timeout',
    isFit: noneOrFrom(1_000),
    result: 'warn',
    risk: 'callbacks that wait for each other for a moment are refused',
    mend: 'ALTER ROLE … RESET lock_timeout, or the same for the database or the server',
  },
  {
    name: 'idle_session_timeout',
    isFit: noneOrFrom(600_000),
    result: 'warn',
    risk: 'the doors’ connections are closed while nobody calls, and the next callback waits for a new one',
    mend: 'ALTER ROLE … SET idle_session_timeout = 0 for both logins of the doors',
  },
  {
    name: 'shared_buffers',
    isFit: (value) => Number(value) >= LEAST_SHARED_BUFFERS,
    result: 'warn',
    risk: 'over millions of events every callback waits for pages of the indexes',
    mend: `${EVERYWHERE} shared_buffers to a quarter of the memory, and restart`,
  },
];
