import { existsSync, openSync, statSync } from 'node:fs';
import { chmod, lchown, lstat, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Somebody else than root: numbers as the system has them. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
}

/** What a process that is about to leave root knows about the time after it. */
export interface WayOut {
  /** The path of DATA_DIR. */
  readonly dataDir: string;
  /** The path under which a folder of the program can still be read. */
  keepOpen(folder: string): string;
  /** Becomes the user, for good. */
  leave(): void;
}

/** The mode of DATA_DIR: everybody may pass through it, and only its owner may list it. */
const PASSAGE = 0o011;

/**
 * Makes ready to end being root in this process. Two places may be out of the user's reach, where they are under a home
 * of mode 0700: the program, of which everything has to be loaded, or kept open, before `leave`; and DATA_DIR, which
 * becomes the working folder then, as that is reached without passing through the folders above.
 *
 * `folders` of DATA_DIR are the user's from here on, with what an earlier start as root has left in them.
 *
 * @throws the system's error, still as root, when a folder cannot be given away or root may not become somebody
 */
export async function findWayOut(user: OrdinaryUser, dataDir: string, folders: readonly string[]): Promise<WayOut> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const { mode } = await stat(dataDir);
  await chmod(dataDir, (mode | PASSAGE) & 0o7777);
  for (const folder of folders) await giveAway(join(dataDir, folder), user);
  await syncNames(dataDir);
  const own = join(dataDir, folders[0] ?? '.');
  const program = fileURLToPath(import.meta.url);
  const [reachesData, reachesProgram] = reachedBy(user, [join(own, '.'), program]);
  if (!reachesProgram && process.platform !== 'linux') throw new Error(`${program} cannot be read by uid ${user.uid}.`);
  if (!reachesData) process.chdir(dataDir);
  return {
    dataDir: reachesData ? resolve(dataDir) : '.',
    // An open folder has a path of its own there, which leads to it without passing through those above.
    keepOpen: (folder) => (reachesProgram || !existsSync(folder) ? folder : `/proc/self/fd/${openSync(folder, 'r')}`),
    leave: () => {
      process.setgid?.(unsigned(user.gid));
      process.setuid?.(unsigned(user.uid));
    },
  };
}

/** macOS counts nobody from below zero, and takes it from above. */
const unsigned = (id: number): number => id >>> 0;

/** Which of these files the user can read. Nothing may be awaited in here: other work would then run as that user. */
function reachedBy(user: OrdinaryUser, paths: readonly string[]): boolean[] {
  process.setgroups?.([unsigned(user.gid)]);
  process.setegid?.(unsigned(user.gid));
  process.seteuid?.(unsigned(user.uid));
  try {
    return paths.map(isThere);
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a folder the user's, with all that is in it. The folder itself comes last and only once: inside of one that is
 * the user's already, a link could be put in the place of what is about to be given away.
 */
async function giveAway(folder: string, { uid, gid }: OrdinaryUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (found.uid === unsigned(uid)) return;
  if (!found.isDirectory()) throw new Error(`${folder} is no folder of this program; move it away.`);
  const names = await readdir(folder, { recursive: true });
  for (const name of names) await lchown(join(folder, name), unsigned(uid), unsigned(gid)).catch(ignoreGone);
  await chmod(folder, 0o700);
  await lchown(folder, unsigned(uid), unsigned(gid));
}

/**
 * A file may vanish at this moment: the other door gives the same folder away, and a draft of a file gets its final
 * name.
 */
function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** The user cannot open DATA_DIR to do it: a folder that a power cut took would take its journal along. */
async function syncNames(folder: string): Promise<void> {
  const names = await open(folder, 'r');
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}
