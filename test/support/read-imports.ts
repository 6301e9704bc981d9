import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

export interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

/** The folders below `libs/` and `apps/`. */
export const ROOMS: readonly string[] = ['libs', 'apps'].flatMap((parent) =>
  readdirSync(join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`),
);

/** Where a room has what is built. */
export const sourceFolder = (room: string): string => join(ROOT, room.includes('/') ? `${room}/src` : room);

/** What is built of a folder: its tests are not. */
export function sourcesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|int-spec|e2e-spec|citus-spec|browser-spec)\.ts$/.test(name))
    .map((name) => join(directory, name));
}

export function importsOf(file: string, room: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)(?:\s*\()?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ file, room, specifier: match[1] ?? '' }));
}

/** Every source that a program loads, by whatever way of files and indexes. */
export function filesReachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const { specifier } of importsOf(file, '')) {
    if (specifier.startsWith('.')) filesReachedFrom(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')), reached);
    else if (specifier.startsWith('@sidetrack/')) {
      const room = roomOfAlias(specifier);
      filesReachedFrom(join(ROOT, room === 'migrations' ? 'migrations/index.ts' : `${room}/src/index.ts`), reached);
    }
  }
  return reached;
}

export function roomOfAlias(specifier: string): string {
  const name = specifier.slice('@sidetrack/'.length).split('/')[0] ?? '';
  return name === 'migrations' ? 'migrations' : `libs/${name}`;
}
