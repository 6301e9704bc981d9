import type { Environment } from '@sidetrack/config';
import {
  askForOne,
  column,
  DATABASE_DOORS,
  DOOR_VARIABLE,
  findDoorUrl,
  findEmbeddedPostgres,
  hasEmbeddedPostgres,
  rowReader,
  type DatabaseDoor,
} from '@sidetrack/database';
import { hasOwnDatabase, loginFor, type DatabaseVariables } from '../../start/open-database.js';
import { skipped, warn, type Finding } from '../check.js';
import { askDatabase, describeTarget } from './ask-database.js';
import { explainNoConnection } from './explain-no-connection.js';

/** The access to a database that answers. */
export interface OpenAccess {
  readonly isOpen: true;
  /** The URL for general questions: the owner's, or a door's where the owner's is not known. */
  readonly url: string;
  /** The URL in DATABASE_URL, or the embedded database's own. Null where only the doors' URLs are set. */
  readonly ownerUrl: string | null;
  readonly description: string;
  /** The URL with which the door logs in. Rejects with one line when the door cannot log in. */
  readonly doorUrl: (door: DatabaseDoor) => Promise<string>;
}

export type DatabaseAccess = OpenAccess | { readonly isOpen: false; readonly finding: Finding };

const VARIABLES = ['DATABASE_URL', 'INGEST_DATABASE_URL', 'API_DATABASE_URL', 'DATA_DIR'] as const;

/**
 * Finds the database of these settings, as `sidetrack start` does, and connects once. An embedded database is asked
 * only when it runs; it is not started.
 */
export async function findDatabase(
  settings: Partial<Environment>,
  doors: readonly DatabaseDoor[],
): Promise<DatabaseAccess> {
  const unread = VARIABLES.find((name) => settings[name] === undefined);
  if (unread !== undefined) return closed(skipped(`${unread} cannot be read, so nobody knows which database is meant`));
  const variables = settings as DatabaseVariables;
  return hasOwnDatabase(variables) ? ownDatabase(variables, doors) : embeddedDatabase(variables.DATA_DIR);
}

async function ownDatabase(settings: DatabaseVariables, doors: readonly DatabaseDoor[]): Promise<DatabaseAccess> {
  const variable = chooseVariable(settings);
  const url = settings[variable] ?? '';
  const { server, database, user } = describeTarget(url);
  try {
    const version = await serverVersion(url);
    return {
      isOpen: true,
      url,
      ownerUrl: settings.DATABASE_URL,
      description: `${version} at ${server}, database ${database}, logged in as ${user} (${variable})`,
      doorUrl: once((door) => loginFor(settings, door, doors)),
    };
  } catch (error) {
    return closed(explainNoConnection(error, url, variable));
  }
}

const chooseVariable = (settings: DatabaseVariables): keyof Omit<DatabaseVariables, 'DATA_DIR'> => {
  if (settings.DATABASE_URL !== null) return 'DATABASE_URL';
  const door = DATABASE_DOORS.find((one) => settings[DOOR_VARIABLE[one]] !== null) ?? 'api';
  return DOOR_VARIABLE[door];
};

async function embeddedDatabase(dataDir: string): Promise<DatabaseAccess> {
  if (!(await hasEmbeddedPostgres(dataDir))) {
    return closed(
      warn(
        `there is no database in DATA_DIR=${dataDir} yet, and DATABASE_URL is not set`,
        'run `sidetrack start`, which makes an embedded one, or set DATA_DIR or DATABASE_URL as the doors have it',
      ),
    );
  }
  const running = await findEmbeddedPostgres(dataDir);
  if (running === null) {
    return closed(
      warn(
        `the embedded PostgreSQL in DATA_DIR=${dataDir} is not running, and is not started for this`,
        'run `sidetrack start`, and `sidetrack doctor` again beside it: all that is asked of the database was left out',
      ),
    );
  }
  const { server } = describeTarget(running.url);
  return {
    isOpen: true,
    url: running.url,
    ownerUrl: running.url,
    description: `embedded ${await serverVersion(running.url)} at ${server}, data in ${dataDir}`,
    doorUrl: once((door) => findDoorUrl(running.url, door)),
  };
}

const VERSION = `SELECT current_setting('server_version') AS version`;
const readVersion = rowReader({ version: column.text });

const serverVersion = (url: string): Promise<string> =>
  askDatabase(url, async (client) => {
    const server = await askForOne(client, { text: VERSION }, readVersion);
    return `PostgreSQL ${server?.version ?? ''}`.replace(/ \(.*/, '');
  });

/** Several checks need the login of a door. Deriving its password is slow on purpose, so the result is kept. */
function once(find: (door: DatabaseDoor) => Promise<string>): (door: DatabaseDoor) => Promise<string> {
  const found = new Map<DatabaseDoor, Promise<string>>();
  return (door) => {
    const url = found.get(door) ?? find(door);
    found.set(door, url);
    return url;
  };
}

const closed = (finding: Finding): DatabaseAccess => ({ isOpen: false, finding });
