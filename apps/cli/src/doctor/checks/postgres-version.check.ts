import { ask, column, rowReader, type ReadRow } from '@sidetrack/database';
import { fail, ok, type Check, type Finding } from '../check.js';
import { askDatabase } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';

const LEAST_MAJOR = 15;

export const postgresVersionCheck: Check<never> = {
  name: 'postgres-version',
  looksAt: 'PostgreSQL 15 or later, a primary (no standby), with a database in UTF-8',
  needs: [],
  look: (_, about) =>
    withDatabase(about, async ({ url }) => {
      const servers = await askDatabase(url, (client) => ask(client, { text: QUESTION }, readServer));
      return servers.flatMap(judge);
    }),
};

const QUESTION = `
  SELECT current_setting('server_version_num')::int AS number,
         current_setting('server_version') AS version,
         current_setting('server_encoding') AS encoding,
         pg_is_in_recovery() AS is_standby`;

const readServer = rowReader({
  number: column.number,
  version: column.text,
  encoding: column.text,
  isStandby: column.flag,
});

function judge({ number, version, encoding, isStandby }: ReadRow<typeof readServer>): Finding[] {
  const isOld = Math.floor(number / 10_000) < LEAST_MAJOR;
  return [
    isOld
      ? fail(
          `PostgreSQL ${version}, and ${LEAST_MAJOR} is the oldest that will do`,
          'upgrade the server (pg_upgrade, or dump and restore)',
        )
      : ok(`PostgreSQL ${version}, ${encoding}`),
    ...(encoding === 'UTF8'
      ? []
      : [
          fail(
            `the database is in ${encoding}, which cannot hold every text`,
            'make one with ENCODING UTF8, and move the data there (pg_dump)',
          ),
        ]),
    ...(isStandby
      ? [fail('the server is a standby, which takes no callback', 'name the primary in DATABASE_URL')]
      : []),
  ];
}
