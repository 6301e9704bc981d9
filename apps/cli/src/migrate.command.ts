import { readEnvironment } from '@sidetrack/config';
import { migrate } from '@sidetrack/database';
import { Command, CommandRunner } from 'nest-commander';
import { terminalWriter } from './terminal-writer.js';
import { warnOfUnproven } from './use-database.js';

@Command({ name: 'migrate', description: 'Bring the schema of the database of DATABASE_URL up to date.' })
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const { DATABASE_URL: databaseUrl } = readEnvironment(process.env);
    if (databaseUrl === null) {
      throw new Error('DATABASE_URL is not set; the embedded database is migrated by `sidetrack start`.');
    }
    warnOfUnproven(databaseUrl);
    const steps = await migrate(databaseUrl);
    const said =
      steps.length === 0 ? ['Nothing to do: the schema is up to date.'] : steps.map((step) => `Done: ${step}`);
    terminalWriter.out(`${said.join('\n')}\n`);
  }
}
