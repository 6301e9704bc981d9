import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const REPOSITORY = resolve(import.meta.dirname, '..', '..');

export interface Program {
  /** Starts it once more as a process of its own. */
  start(...args: readonly string[]): ChildProcess;
  remove(): Promise<void>;
}

/**
 * A program of one TypeScript file that tests run as processes of their own, so that they can be killed. It is bundled
 * aside with what it uses of the libs and nothing else: loading them whole takes each process most of a second.
 */
export async function prepareProgram(source: URL): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-program-'));
  await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: fileURLToPath(source),
      outDir: folder,
      rolldownOptions: { treeshake: { moduleSideEffects: false }, output: { entryFileNames: 'program.js' } },
    },
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  return {
    start: (...args) => fork(join(folder, 'program.js'), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
