import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * Makes DATA_DIR where it is missing. Under root, PostgreSQL's user must be able to pass through DATA_DIR (0711),
 * though not to list it. An existing folder keeps its mode and only gains that right to pass.
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  try {
    const created = await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (!isRoot) return;
    // chmod after mkdir, because the umask applies to mkdir alone.
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
