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
      const { rows } = await askDatabase(url, (client) => client.query<Server>(QUESTION));
      return rows.flatMap(judge);
    }),
};

interface Server {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly is_standby: boolean;
}

const QUESTION = `
  SELECT current_setting('server_version_num')::int AS number,
         current_setting('server_version') AS version,
         current_setting('server_encoding') AS encoding,
         pg_is_in_recovery() AS is_standby`;

function judge({ number, version, encoding, is_standby }: Server): Finding[] {
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
    ...(is_standby
      ? [fail('the server is a standby, which takes no callback', 'name the primary in DATABASE_URL')]
      : []),
  ];
}
