import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCES = join(REPOSITORY, 'libs', 'database', 'src', 'embedded-postgres');

const OWNER = `
import { startEmbeddedPostgres } from './embedded-postgres/index.js';
const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] });
process.send(url);
`;

export interface PostgresOwner {
  readonly url: string;
  /** SIGKILL: no handler of its own runs. */
  kill(): Promise<void>;
}

/**
 * Another process that owns the embedded PostgreSQL of a DATA_DIR, so that it can be killed. It needs neither a build
 * nor a loader: the folder imports nothing but node and pg, and is compiled aside.
 */
export async function spawnPostgresOwner(dataDir: string): Promise<PostgresOwner> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-owner-'));
  await compileTo(folder);
  const child = fork(join(folder, 'owner.js'), [dataDir]);
  const kill = async (): Promise<void> => {
    await killAndWait(child);
    await rm(folder, { recursive: true, force: true });
  };
  const answer: unknown = await Promise.race([
    once(child, 'message').then(([url]: unknown[]) => url),
    once(child, 'exit').then(() => null),
  ]);
  if (typeof answer === 'string') return { url: answer, kill };
  await kill();
  throw new Error(`the owner of ${dataDir} ended before its PostgreSQL was up`);
}

async function compileTo(folder: string): Promise<void> {
  const target = join(folder, 'embedded-postgres');
  await mkdir(target);
  const names = (await readdir(SOURCES)).filter((name) => !name.includes('spec.'));
  for (const name of names) {
    const source = await readFile(join(SOURCES, name), 'utf8');
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    await writeFile(join(target, name.replace(/\.ts$/, '.js')), outputText);
  }
  await writeFile(join(folder, 'owner.js'), OWNER);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
