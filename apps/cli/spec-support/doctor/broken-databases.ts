import { migrate } from '@sidetrack/database';
import { inject } from 'vitest';
import { cloneDatabase } from '../../../../test/support/clone-database.js';
import { execute } from '../../../../test/support/test-postgres.js';
import { withPassword, type BrokenSetUp } from './broken-set-up.js';

/** What can be wrong in a database: each case needs one that is its own. */
export const BROKEN_DATABASES: readonly BrokenSetUp[] = [
  {
    what: 'the database is not migrated',
    breakIt: async ({ postgres, database, fit }) => {
      const name = `empty_${database.url.split('_').at(-1)}`;
      await execute(postgres.adminUrl, `CREATE DATABASE ${name}`);
      return { ...fit, DATABASE_URL: database.url.replace(/\/[^/]*$/, `/${name}`) };
    },
    failed: ['schema', 'door-logins'],
    found: /lacks \d+ of \d+ migrations/,
    next: /^run `sidetrack migrate` with the same DATABASE_URL/,
    mend: ({ variables }) => migrate(variables['DATABASE_URL']!),
  },
  {
    what: 'a newer program has migrated the database',
    breakIt: async ({ database, fit }) => {
      await execute(
        database.url,
        `INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'Future9000000000000')`,
      );
      return fit;
    },
    failed: ['schema', 'door-logins'],
    found: /migrated by a newer Sidetrack \(it has Future9000000000000/,
    next: /^start that version or a later one/,
  },
  {
    what: 'a restore has left the grants out',
    breakIt: async ({ database, fit }) => {
      for (const kind of ['TABLES', 'SEQUENCES'])
        await execute(database.url, `REVOKE ALL ON ALL ${kind} IN SCHEMA public FROM sidetrack_ingest, sidetrack_api`);
      return fit;
    },
    failed: ['door-rights', 'door-logins'],
    found: /^sidetrack_ingest lacks .*; INSERT, SELECT ON TABLE events; .*\nsidetrack_api lacks /,
    next: /^run `sidetrack migrate` with the owner’s DATABASE_URL, or as the owner: .*GRANT INSERT, SELECT ON TABLE events TO "sidetrack_ingest"/,
    mend: ({ database }) => migrate(database.url),
  },
  {
    what: 'somebody has granted a door more than it needs',
    breakIt: async ({ database, fit }) => {
      await execute(database.url, 'GRANT SELECT ON notes TO sidetrack_ingest');
      return fit;
    },
    failed: ['door-rights'],
    found: /^sidetrack_ingest has what the door has no need of: SELECT ON TABLE notes$/m,
    next: /^run `sidetrack migrate`/m,
    mend: ({ database }) => migrate(database.url),
  },
  {
    what: 'an index is gone',
    breakIt: async ({ database, fit }) => {
      await execute(database.url, 'DROP INDEX messages_awaiting');
      return fit;
    },
    failed: ['schema-drift'],
    found: /^the index messages_awaiting of messages is missing$/,
    next: /^run as the tables’ owner, one by one: CREATE INDEX CONCURRENTLY messages_awaiting ON messages USING btree/,
    mend: ({ database, next }) => execute(database.url, next.replace(/^.*one by one: /, '')),
  },
  {
    what: 'a trigger has been put on the log',
    breakIt: async ({ database, fit }) => {
      await execute(
        database.url,
        'CREATE TRIGGER quiet BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
      );
      return fit;
    },
    failed: ['schema-drift'],
    found: /^the trigger quiet of events is none of Sidetrack’s: CREATE TRIGGER quiet/,
    next: /DROP TRIGGER quiet ON events$/,
    mend: ({ database, next }) => execute(database.url, next.replace(/^.*one by one: /, '')),
  },
  {
    what: 'the tables were restored as another’s than the owner’s who is given',
    breakIt: async ({ postgres, database, undo, fit }) => {
      const name = `other_${database.url.split('_').at(-1)}`;
      await execute(postgres.adminUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'hush-hush'`);
      undo(() => execute(postgres.adminUrl, `DROP ROLE ${name}`));
      const url = new URL(withPassword(database.url, 'hush-hush'));
      url.username = name;
      return {
        ...fit,
        DATABASE_URL: url.href,
        INGEST_DATABASE_URL: database.ingestUrl,
        API_DATABASE_URL: database.apiUrl,
      };
    },
    failed: ['owner', 'schema'],
    found: /events belongs to sidetrack.*; DATABASE_URL logs in as other_/,
    next: /ALTER TABLE events OWNER TO "other_/,
  },
  {
    what: 'PostgreSQL does not wait for the disk',
    breakIt: async ({ undo, fit }) => {
      const elsewhere = await cloneDatabase(inject('postgresAdminUrl'));
      undo(() => elsewhere.close());
      return { ...fit, DATABASE_URL: elsewhere.url };
    },
    failed: ['postgres-settings'],
    found: /^fsync is off: a power cut can destroy the whole database/m,
    next: /^run as an administrator: ALTER SYSTEM SET fsync = on, and reload$/m,
  },
  {
    what: 'a door’s role acknowledges before the disk has it',
    breakIt: async ({ database, fit, undo }) => {
      const { pathname } = new URL(database.url);
      const setting = `ALTER ROLE sidetrack_ingest IN DATABASE ${pathname.slice(1)}`;
      await execute(database.url, `${setting} SET synchronous_commit = off`);
      undo(() => execute(database.url, `${setting} RESET ALL`));
      return fit;
    },
    failed: ['postgres-settings'],
    found: /^synchronous_commit is off/,
    next: /ALTER ROLE … RESET synchronous_commit/,
  },
];
