import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf } from './embedded-postgres-error.js';
import { readTextIfAny, whatIsAt } from './file-kinds.js';

interface PackedLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packs no symbolic links, so the platform's package lists them and restores them in its install script, which npm
 * may not have been allowed to run. Answers whether all of them are there now.
 */
export async function restoreLinks(native: string): Promise<boolean> {
  const list = await readTextIfAny(join(native, 'pg-symlinks.json'));
  const links: PackedLink[] = list === null ? [] : JSON.parse(list);
  const restored = await Promise.all(links.map((link) => restoreLink(native, link)));
  return restored.every(Boolean);
}

/** Paths in the list begin with the folder's own name, `native/`; a link and what it names are always neighbours. */
async function restoreLink(native: string, { source, target }: PackedLink): Promise<boolean> {
  const path = join(native, '..', target);
  if ((await whatIsAt(path)) !== null) return true;
  try {
    await symlink(basename(source), path);
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST';
  }
}
