import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * Makes DATA_DIR where it is missing. As root, PostgreSQL's user must be able to pass through it (0711), though not
 * to look around; a folder that was there before keeps its mode and only gains that passage.
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  try {
    const created = await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (!isRoot) return;
    // chmod after mkdir, as the umask has a say in mkdir alone.
    const mode = created === undefined ? (await stat(dataDir)).mode | 0o011 : 0o711;
    await chmod(dataDir, mode & 0o7777);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${dataDir} cannot be made or written to (${codeOf(error) ?? 'unknown reason'}): make it writable for ${whoRunsThis()}, or set another DATA_DIR`,
      { cause: error },
    );
  }
}

export function whoRunsThis(): string {
  const uid = process.getuid?.();
  return uid === undefined ? 'this user' : uid === 0 ? 'root' : `uid ${uid}`;
}
