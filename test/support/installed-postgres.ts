import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chooseUnprivilegedUser } from '@sidetrack/database';
import { findFreePort } from './free-port.js';
import { findProgram } from './nginx.js';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres', 'pg_dump', 'pg_restore', 'psql'];
const OLDEST = 15;

/**
 * The folder of this machine's own PostgreSQL (server and clients of one version, the newest). Null when there is none.
 * (The npm binaries contain only a server, and `pg_dump` cannot read a server newer than itself.)
 */
export function findInstalledPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : [];
  const onPath = findProgram('pg_ctl');
  const folders = [
    ...versions.toSorted((a, b) => b - a).map((version) => join(debian, String(version), 'bin')),
    ...(onPath === null ? [] : [dirname(onPath)]),
  ];
  return folders.find((folder) => PROGRAMS.every((program) => existsSync(join(folder, program)))) ?? null;
}

export interface InstalledPostgres {
  /** Database `postgres`, as the superuser. */
  readonly adminUrl: string;
  readonly port: number;
  /** The URL of a login to one of its databases. */
  urlFor(user: string, password: string, database: string): string;
  stop(): Promise<void>;
}

export interface InstalledOptions {
  /** PostgreSQL's settings. A value must not contain a blank. */
  readonly settings?: Readonly<Record<string, string>>;
  /** With `trust` nobody is asked for a password: servers that ask each other have none. */
  readonly auth?: 'scram-sha-256' | 'trust';
}

/** Makes and starts an empty cluster with the system's PostgreSQL, on a free port at 127.0.0.1. */
export async function startInstalledPostgres(
  programs: string,
  superuser: string,
  { settings: wishes = {}, auth = 'scram-sha-256' }: InstalledOptions = {},
): Promise<InstalledPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-installed-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? (await chooseUnprivilegedUser(data)).user : null;
  const password = randomBytes(12).toString('base64url');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await chmod(folder, 0o700);
  if (user !== null) for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    const standing = user === null ? {} : { uid: user.uid, gid: user.gid };
    // There are no pipes because the server would keep them open.
    const child = spawn(join(programs, program), args, {
      ...standing,
      cwd: '/',
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code === 0) return;
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
    throw new Error(`${program} ended with ${code}:\n${log}`);
  };
  const port = await findFreePort();
  const places = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: folder };
  const settings = Object.entries({ ...places, fsync: 'off', ...wishes }).map(([name, value]) => `${name}=${value}`);
  const stop = async (): Promise<void> => {
    await run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  const urlFor: InstalledPostgres['urlFor'] = (name, itsPassword, database) =>
    `postgres://${encodeURIComponent(name)}:${encodeURIComponent(itsPassword)}@127.0.0.1:${port}/${database}`;
  try {
    const options = [`--auth=${auth}`, '--locale=C', '--encoding=UTF8', '--no-sync'];
    await run('initdb', [`--pgdata=${data}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, ...options]);
    const server = settings.map((setting) => `-c ${setting}`).join(' ');
    await run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', server, 'start']);
    return { adminUrl: urlFor(superuser, password, 'postgres'), port, urlFor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
