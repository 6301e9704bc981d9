import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { readTextIfAny } from './file-kinds.js';

const passwordPath = (dataDir: string): string => join(dataDir, 'postgres.password');

export async function readPassword(dataDir: string): Promise<string | null> {
  const password = (await readTextIfAny(passwordPath(dataDir)))?.trim();
  return password === undefined || password === '' ? null : password;
}

/** The password of an existing cluster. It is kept nowhere else, so without this file the data cannot be reached. */
export async function requirePassword(dataDir: string, clusterPath: string): Promise<string> {
  const password = await readPassword(dataDir);
  if (password !== null) return password;
  throw new EmbeddedPostgresError(
    `${passwordPath(dataDir)} is missing, and the database in ${clusterPath} opens with no other password: put the file back, or move ${clusterPath} away to begin with an empty database`,
  );
}

/** The password is made once, before the cluster that needs it, and is on disk before it is used. */
export async function makePassword(dataDir: string): Promise<string> {
  const known = await readPassword(dataDir);
  if (known !== null) return known;
  const password = randomBytes(24).toString('base64url');
  const draft = `${passwordPath(dataDir)}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, passwordPath(dataDir));
  return password;
}
