import { access, constants, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, warn, type Check, type Finding } from '../check.js';

const OTHERS_MAY_WRITE = 0o022;
/** Mode 0711 is allowed: when root starts PostgreSQL, PostgreSQL's own user has to pass through the folder. */
const OTHERS_MAY_LOOK = 0o044;

export const dataDirCheck: Check<'DATA_DIR'> = {
  name: 'data-dir',
  looksAt: '`DATA_DIR`: there, writable (by a file that is made and removed), whose it is, and closed to others',
  needs: ['DATA_DIR'],
  look: async ({ DATA_DIR: dataDir }) => {
    const path = resolve(dataDir);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) return [await judgeMissing(path, found)];
    if (!found.isDirectory())
      return [fail(`DATA_DIR ${path} is not a folder`, 'move it away, or set another DATA_DIR')];
    const writing = await tryToWrite(path);
    if (writing !== null) return [writing];
    const mode = (found.mode & 0o777).toString(8).padStart(4, '0');
    return [
      ok(`${path} can be written to; mode ${mode}, owner uid ${found.uid}`),
      ...judgeMode(path, found.mode, mode),
    ];
  },
};

async function judgeMissing(path: string, error: NodeJS.ErrnoException): Promise<Finding> {
  if (error.code !== 'ENOENT') {
    return fail(
      `DATA_DIR ${path} cannot be looked at (${error.code})`,
      `let ${whoAmI()} into the folders above it, or set another DATA_DIR`,
    );
  }
  const parent = await nearestFolder(dirname(path));
  const isWritable = await access(parent, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (isWritable) return ok(`${path} is not there yet; the first start makes it`);
  return fail(
    `DATA_DIR ${path} is not there, and ${whoAmI()} may not make it in ${parent}`,
    `make it, and give it to ${whoAmI()}; or set another DATA_DIR`,
  );
}

async function nearestFolder(path: string): Promise<string> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** The mode does not show a disk that is full or mounted read-only. So the check writes a file. */
async function tryToWrite(path: string): Promise<Finding | null> {
  const probe = join(path, `.doctor-${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(probe, 'A probe that `sidetrack doctor` removes.\n', { mode: 0o600, flag: 'wx' });
    return null;
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    return fail(
      `DATA_DIR ${path} cannot be written to (${code})`,
      REMEDY[code] ?? `make it writable for ${whoAmI()} (chown, chmod u+rwx), or set another DATA_DIR`,
    );
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

const REMEDY: Readonly<Record<string, string>> = {
  ENOSPC: 'make room on that disk: no callback can be kept while the database is away',
  EDQUOT: 'raise the quota, or make room: no callback can be kept while the database is away',
  EROFS: 'mount it writable, or set DATA_DIR to a volume that is',
};

function judgeMode(path: string, mode: number, shown: string): Finding[] {
  if (process.platform === 'win32') return [];
  if ((mode & OTHERS_MAY_WRITE) !== 0) {
    return [
      fail(
        `others can write in ${path} (mode ${shown}), and put their own journal or keys in the place of ours`,
        `run: chmod go-rwx ${path}`,
      ),
    ];
  }
  if ((mode & OTHERS_MAY_LOOK) !== 0) {
    return [warn(`others can see what ${path} holds (mode ${shown})`, `run: chmod go-rw ${path}`)];
  }
  return [];
}

function whoAmI(): string {
  const uid = process.getuid?.();
  return uid === undefined ? 'this user' : uid === 0 ? 'root' : `uid ${uid}`;
}
