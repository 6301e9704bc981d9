import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf } from './embedded-postgres-error.js';
import { readTextIfAny, whatIsAt } from './file-kinds.js';

interface PackedLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packs no symbolic links. So the platform's package lists its links and restores them in its install script, which
 * npm may not have been allowed to run. This function gives whether all links are there now.
 */
export async function restoreLinks(native: string): Promise<boolean> {
  const list = await readTextIfAny(join(native, 'pg-symlinks.json'));
  const links: PackedLink[] = list === null ? [] : JSON.parse(list);
  const restored = await Promise.all(links.map((link) => restoreLink(native, link)));
  return restored.every(Boolean);
}

/**
 * Paths in the list begin with the folder's own name, `native/`. A link and its target are always in the same folder.
 */
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
