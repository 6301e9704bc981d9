import { readEnvironment, type Environment } from '@sidetrack/config';
import { DoorLoginError, findDoorUrl, loginOf, migrate } from '@sidetrack/database';
import { Command, CommandRunner } from 'nest-commander';
import { showSteps } from './show-steps.js';
import { terminalWriter } from './terminal-writer.js';
import { warnOfUnproven } from './use-database.js';

@Command({
  name: 'migrate',
  description:
    'Bring the schema of the database of DATABASE_URL up to date, and set right whose the tables are and how the doors log in. Exits with 0 when all is as it should be, with 1 when not; what an administrator has to run is on stdout.',
})
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const environment = readEnvironment(process.env);
    const { DATABASE_URL: databaseUrl } = environment;
    if (databaseUrl === null) {
      throw new Error('DATABASE_URL is not set; the embedded database is migrated by `sidetrack start`.');
    }
    warnOfUnproven(databaseUrl);
    const done: string[] = [];
    try {
      const steps = showSteps(terminalWriter, process.stderr.isTTY);
      await migrate(databaseUrl, givenUrls(environment), (line) => done.push(line), steps).finally(() => steps.stop());
      if (done.length === 0) done.push('Nothing to do: schema, owners, logins and rights are as they should be.');
      terminalWriter.out(`${done.join('\n')}\n${await howDoorsLogIn(databaseUrl, environment)}\n`);
    } catch (error) {
      // The statements alone on stdout: they can be piped to an administrator's psql.
      terminalWriter.err(done.map((line) => `${line}\n`).join(''));
      if (!(error instanceof DoorLoginError) || error.sql.length === 0) throw error;
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
