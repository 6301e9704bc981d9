import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const REPOSITORY = resolve(import.meta.dirname, '..', '..');

export interface Program {
  /** Starts it once more as a process of its own. */
  start(...args: readonly string[]): ChildProcess;
  remove(): Promise<void>;
}

/**
 * A program of one TypeScript file that tests run as processes of their own, so that they can be killed. It uses the
 * libs as they are built, and is compiled aside.
 */
export async function prepareProgram(source: URL): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-program-'));
  const text = (await readFile(source, 'utf8')).replaceAll(/'@sidetrack\/(\w[\w-]*)'/g, (_, lib: string) =>
    JSON.stringify(pathToFileURL(join(REPOSITORY, 'dist', 'libs', lib, 'src', 'index.js')).href),
  );
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  await writeFile(join(folder, 'program.js'), outputText);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  return {
    start: (...args) => fork(join(folder, 'program.js'), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
