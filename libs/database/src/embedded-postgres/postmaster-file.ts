import { readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTextIfAny } from './file-kinds.js';
import { identifyProcess, type ProcessIdentity } from './process-identity.js';
import { runProgram } from './run-program.js';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

const pathOf = (dataPath: string): string => join(dataPath, 'postmaster.pid');

/**
 * What a server of this cluster has written about itself; null when there is no file, or nothing readable in it yet.
 */
export async function readPostmasterFile(dataPath: string): Promise<PostmasterFile | null> {
  const text = await readTextIfAny(pathOf(dataPath));
  return text === null ? null : parsePostmasterFile(text);
}

/** Lines: pid, data folder, start, port, socket folder, address, shared memory, status (starting, ready, stopping). */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? 'starting' };
}

/** The live server that this file names; null when that server is gone, even if another process now has its number. */
export async function identifyPostmaster(file: PostmasterFile, dataPath: string): Promise<ProcessIdentity | null> {
  const identity = await identifyProcess(file.pid);
  return identity !== null && (await mayBePostmaster(file.pid, dataPath)) ? identity : null;
}

/**
 * A postmaster works in its data folder. Where the system does not tell the working folder, the process name has to do.
 */
async function mayBePostmaster(pid: number, dataPath: string): Promise<boolean> {
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (cwd !== null) return cwd === dataPath;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => askPsForName(pid));
  return /(^|\/)postgres\s*$/.test(name);
}

async function askPsForName(pid: number): Promise<string> {
  const { output } = await runProgram('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ output: '' }));
  return output;
}

/**
 * PostgreSQL takes any process with the number in its old file for a running server, and refuses to start. There is one
 * exception: PostgreSQL ignores the number of its own parent, which is this process. So the file is changed to name
 * this process. Deleting the file would also disable the check that no orphaned backend still writes to the shared
 * memory that the file names.
 */
export async function disownPostmasterFile(dataPath: string): Promise<void> {
  const text = await readTextIfAny(pathOf(dataPath));
  if (text !== null) await writeFile(pathOf(dataPath), text.replace(/^.*/, String(process.pid)));
}
