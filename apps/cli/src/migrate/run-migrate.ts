import { readEnvironment, type Environment } from '@sidetrack/config';
import { DoorLoginError, findDoorUrl, loginOf, migrate, type Migrated } from '@sidetrack/database';
import { makeAppendFunctions } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { showSteps } from '../show-steps.js';
import { warnOfUnproven } from '../use-database.js';

interface MigrateOptions {
  readonly json: boolean;
  readonly shards: number | undefined;
  readonly distribute: boolean;
}

/**
 * `sidetrack migrate`: puts schema, owners, logins and rights in order, or prints the statements that an administrator
 * has to run.
 */
export async function runMigrate(
  { json, shards, distribute }: MigrateOptions,
  { variables, writer, isTerminal }: Surroundings,
): Promise<ExitCode> {
  const environment = readEnvironment(variables);
  const { DATABASE_URL: databaseUrl } = environment;
  if (databaseUrl === null) {
    throw new Error('DATABASE_URL is not set; the embedded database is migrated by `sidetrack start`.');
  }
  warnOfUnproven(databaseUrl);
  const told: string[] = [];
  try {
    const steps = showSteps(writer, isTerminal);
    const tell = (line: string): void => void told.push(line);
    const migrated = await migrate(databaseUrl, givenUrls(environment), tell, steps, {
      shards: shards ?? null,
      withRows: distribute,
      makeFunctions: (owner, doors) => makeAppendFunctions(owner, PROJECTIONS, doors),
    }).finally(() => steps.stop());
    const logins = await loginsOfDoors(databaseUrl, environment);
    writer.out(json ? `${JSON.stringify({ ...migrated, logins })}\n` : describe(migrated, told, logins));
    return EXIT.done;
  } catch (error) {
    writer.err(told.map((line) => `${line}\n`).join(''));
    if (!(error instanceof DoorLoginError) || error.sql.length === 0) throw error;
    writer.err(`sidetrack: ${error.message}\n`);
    // Only the statements go to stdout, so they can be piped to an administrator's psql.
    writer.out(
      json
        ? `${JSON.stringify({ refused: error.message, sql: error.sql })}\n`
        : error.sql.map((statement) => `${statement};\n`).join(''),
    );
    return EXIT.notDone;
  }
}

interface Logins {
  readonly ingest: string;
  readonly api: string;
}

function describe({ steps, setRight }: Migrated, told: readonly string[], { ingest, api }: Logins): string {
  const nothing = 'Nothing to do: schema, owners, logins and rights are as they should be.';
  const done = steps.length + setRight.length === 0 ? [nothing] : told;
  const how = `The doors log in as ${ingest} and ${api}; \`sidetrack start\` with the same variables knows how.`;
  return `${[...done, how].join('\n')}\n`;
}

const givenUrls = (environment: Environment): { ingest: string | null; api: string | null } => ({
  ingest: environment.INGEST_DATABASE_URL,
  api: environment.API_DATABASE_URL,
});

async function loginsOfDoors(ownerUrl: string, environment: Environment): Promise<Logins> {
  const given = givenUrls(environment);
  return {
    ingest: loginOf(given.ingest ?? (await findDoorUrl(ownerUrl, 'ingest'))).user,
    api: loginOf(given.api ?? (await findDoorUrl(ownerUrl, 'api'))).user,
  };
}
