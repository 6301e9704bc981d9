import { spawn, type SpawnOptions } from 'node:child_process';
import { parse } from 'node:path';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  /** Null when a signal ended the program. */
  readonly code: number | null;
  /** Both output streams, in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end, as `user` where one is given; rejects only when it cannot be started. */
export function runProgram(file: string, args: readonly string[], user: SystemUser | null = null): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...quietly(user), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** True when `user` itself can do what `test` asks. Mode bits alone do not show mounts, ACLs and the folders above. */
export async function canUser(user: SystemUser, test: '-r' | '-w' | '-x', path: string): Promise<boolean> {
  const { code } = await runProgram('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], user);
  return code === 0;
}

/**
 * How all of PostgreSQL's programs are started. Detached: the programs get a session of their own, so Ctrl-C in a
 * terminal reaches only the program that owns them, which stops them last. Cwd: `user` may have no access to the
 * current folder. Setting uid and gid also drops the supplementary groups (libuv calls setgroups).
 */
export function quietly(user: SystemUser | null): SpawnOptions {
  const standing = {
    cwd: parse(process.cwd()).root,
    env: plainEnvironment(process.env),
    detached: true,
    windowsHide: true,
  };
  return user === null ? standing : { ...standing, uid: user.uid, gid: user.gid };
}

/**
 * The variables are named one by one, and the environment is not passed on: PG* and LC_* would change what PostgreSQL
 * does, LD_LIBRARY_PATH would change which libraries it loads, and keys and tokens of the owner do not belong in a
 * database's environment.
 */
export function plainEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}
