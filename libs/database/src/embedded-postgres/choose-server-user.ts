import { stat } from 'node:fs/promises';
import { codeOf, EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { runProgram, type SystemUser } from './run-program.js';

/**
 * The user that a program of ours runs as when root starts it; or, in a few words, why the program has to stay root.
 */
export type UserChoice =
  { readonly user: SystemUser } | { readonly user: null; readonly why: string; readonly cause?: unknown };

/**
 * The user that PostgreSQL runs as; null means the user of this process. PostgreSQL refuses to run as root, so root
 * gets another user.
 */
export async function chooseServerUser(clusterPath: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const choice = await chooseUnprivilegedUser(clusterPath);
  if (choice.user !== null) return choice.user;
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and this machine ${choice.why}: start as an ordinary user, or set DATABASE_URL`,
    { cause: choice.cause },
  );
}

/**
 * For root: the owner of a cluster that exists already, else `postgres`, else `sidetrack` (created), else `nobody`.
 */
export async function chooseUnprivilegedUser(clusterPath: string): Promise<UserChoice> {
  const user =
    (await ownerOf(clusterPath)) ??
    (await findUser('postgres')) ??
    (await findUser('sidetrack')) ??
    (await createUser('sidetrack')) ??
    (await findUser('nobody'));
  if (user === null) return { user: null, why: 'has none of the users postgres, sidetrack and nobody' };
  try {
    // In some containers root has no right to become another user.
    await runProgram('/bin/sh', ['-c', ':'], user);
    return { user };
  } catch (cause) {
    const why = `does not let root become ${user.name} (${codeOf(cause) ?? reasonOf(cause)})`;
    return { user: null, why, cause };
  }
}

/** A cluster keeps its owner, whoever starts the server; PostgreSQL accepts no other user. */
async function ownerOf(clusterPath: string): Promise<SystemUser | null> {
  const found = await stat(clusterPath).catch(() => null);
  return found === null || found.uid === 0 ? null : { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function findUser(name: string): Promise<SystemUser | null> {
  const [uid, gid] = await Promise.all([askId('-u', name), askId('-g', name)]);
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
}

async function askId(what: '-u' | '-g', name: string): Promise<number | null> {
  const { code, output } = await runProgram('id', [what, name]).catch(() => ({ code: 127, output: '' }));
  // “| 0”: macOS writes the number of nobody as 4294967294, but spawn needs that number as -2.
  return code === 0 && /^\d+$/.test(output.trim()) ? Number(output) | 0 : null;
}

/**
 * Two starts may create the user at once. useradd checks whether the user exists before it takes its own lock, so the
 * second useradd would give the user another number, and the files of the first start would belong to nobody. Hence
 * flock, where flock is installed.
 */
async function createUser(name: string): Promise<SystemUser | null> {
  const home = '/nonexistent';
  const shell = '/bin/false';
  const useradd = ['useradd', '--system', '--user-group', '--no-create-home', '-d', home, '-s', shell, name];
  const adduser = ['adduser', '-S', '-D', '-H', '-h', home, '-s', shell, name];
  for (const way of [['flock', '/etc', ...useradd], ['flock', '/etc', ...adduser], useradd, adduser]) {
    const [command = '', ...args] = way;
    await runProgram(command, args).catch(() => null);
    const created = await findUser(name);
    if (created !== null) return created;
  }
  return null;
}
