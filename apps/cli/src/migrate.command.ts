import { readEnvironment, type Environment } from '@sidetrack/config';
import { DoorLoginError, findDoorUrl, loginOf, migrate } from '@sidetrack/database';
import { Command, CommandRunner } from 'nest-commander';
import { terminalWriter } from './terminal-writer.js';
import { warnOfUnproven } from './use-database.js';

@Command({
  name: 'migrate',
  description:
    'Bring the schema of the database of DATABASE_URL up to date, and make or refresh the logins of the doors.',
})
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const environment = readEnvironment(process.env);
    const { DATABASE_URL: databaseUrl } = environment;
    if (databaseUrl === null) {
      throw new Error('DATABASE_URL is not set; the embedded database is migrated by `sidetrack start`.');
    }
    warnOfUnproven(databaseUrl);
    try {
      const steps = await migrate(databaseUrl, givenUrls(environment));
      const said =
        steps.length === 0 ? ['Nothing to do: the schema is up to date.'] : steps.map((step) => `Done: ${step}`);
      terminalWriter.out(`${said.join('\n')}\n${await howDoorsLogIn(databaseUrl, environment)}\n`);
    } catch (error) {
      if (!(error instanceof DoorLoginError) || error.sql.length === 0) throw error;
      // The statements alone on stdout: they can be piped to an administrator's psql.
      terminalWriter.err(`sidetrack: ${error.message}\n`);
      terminalWriter.out(error.sql.map((statement) => `${statement};\n`).join(''));
      process.exitCode = 1;
    }
  }
}

const givenUrls = (environment: Environment): { ingest: string | null; api: string | null } => ({
  ingest: environment.INGEST_DATABASE_URL,
  api: environment.API_DATABASE_URL,
});

async function howDoorsLogIn(ownerUrl: string, environment: Environment): Promise<string> {
  const given = givenUrls(environment);
  const ingest = loginOf(given.ingest ?? (await findDoorUrl(ownerUrl, 'ingest'))).user;
  const api = loginOf(given.api ?? (await findDoorUrl(ownerUrl, 'api'))).user;
  return `The doors log in as ${ingest} and ${api}; \`sidetrack start\` with the same variables knows how.`;
}
