import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { readTextIfAny } from './file-kinds.js';
import { whoRunsThis } from './prepare-data-dir.js';
import { canUser, type SystemUser } from './run-program.js';

/** A cluster of this major version that is complete enough to be started. */
export async function checkVersion(path: string, major: string): Promise<void> {
  const version = await readTextIfAny(join(path, 'PG_VERSION')).catch((error: unknown) => {
    throw notReadable(path, error);
  });
  if (version === null) {
    throw new EmbeddedPostgresError(
      `${path} is not a PostgreSQL database (it has files, but no PG_VERSION): move it away to begin with an empty one, or set another DATA_DIR`,
    );
  }
  if (version.trim() === major) return;
  throw new EmbeddedPostgresError(
    `${path} holds data of PostgreSQL ${version.trim()}, and this program brings PostgreSQL ${major}: start the version of Sidetrack that wrote it and copy the data with pg_dump, or set another DATA_DIR`,
  );
}

/** PostgreSQL starts only as the owner of its data, and never as root. */
export async function checkOwner(path: string, user: SystemUser | null): Promise<void> {
  const { uid } = await stat(path);
  const wanted = user?.uid ?? process.getuid?.() ?? uid;
  if (uid === wanted) return;
  throw new EmbeddedPostgresError(
    user === null
      ? `${path} belongs to uid ${uid}, and PostgreSQL would run as uid ${wanted}: start as the user who made it, or set another DATA_DIR`
      : `${path} belongs to uid ${uid}, as which PostgreSQL refuses to run: give it away with “chown -R ${user.uid}:${user.gid} ${path}”`,
  );
}

/**
 * The data was reachable once and is not any more: the checkout, or a folder above it, has been moved, or its rights
 * were narrowed.
 */
export async function checkReach(path: string, link: string, user: SystemUser | null): Promise<void> {
  if (user === null || (await canUser(user, '-w', join(path, 'PG_VERSION')))) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as ${user.name}, the owner of ${path}, who cannot reach it any more: open the folders above it (chmod o+x), or move it to a place that every user can reach and leave a link to it at ${link}`,
  );
}

function notReadable(path: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${path} cannot be read by ${whoRunsThis()} (${codeOf(error) ?? reasonOf(error)}): start as the user who made it, or set another DATA_DIR`,
    { cause: error },
  );
}
