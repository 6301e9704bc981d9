import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { whatIsAt } from './file-kinds.js';
import { restoreLinks } from './restore-links.js';
import { runProgram } from './run-program.js';

/** Copies `native` once to `parent/postgresql-VERSION`, readable for everyone, and gives the copy's `native` folder. */
export async function copyBinaries(native: string, parent: string, version: string): Promise<string> {
  const place = join(parent, `postgresql-${version}`);
  if ((await whatIsAt(place)) !== null) return join(place, 'native');
  try {
    await makeOpenDir(parent);
    const draft = await mkdtemp(join(parent, '.postgresql-'));
    try {
      await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
      await restoreLinks(join(draft, 'native'));
      await letEveryoneRead(draft);
      // A copy is trusted for good once it has its final name, so its bytes have to be on the disk by then.
      await runProgram('sync', []).catch(() => null);
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Another start was quicker; the copy of that start is as good.
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    }
    return join(place, 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs in ${native} cannot be used there by the user who has to, nor copied to ${place} (${reasonOf(error)}): move the checkout to a place that every user can reach, start as an ordinary user, or set DATABASE_URL`,
      { cause: error },
    );
  }
}

/** Archives are left out: only programs that are compiled against PostgreSQL need them. */
const isNeededToRun = (path: string): boolean => !path.endsWith('.a');

/** A folder that everyone can pass through and read, whatever the umask. */
export async function makeOpenDir(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true });
  if (created !== undefined) await chmod(path, 0o755);
}

/** chmod -R a+rX */
async function letEveryoneRead(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chmod(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await letEveryoneRead(join(path, name));
}
