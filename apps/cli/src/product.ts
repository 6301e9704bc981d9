import { MIGRATIONS } from '@sidetrack/migrations';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Product {
  readonly version: string;
  /** The supported versions of Node.js, as in package.json: `>=20.19`. */
  readonly nodeVersions: string;
  /** The number of migrations that this program knows, and the last one: the schema that this version needs. */
  readonly schema: { readonly migrations: number; readonly last: string };
}

/**
 * The name and version of this program. package.json lies above the sources and above the built output, at different
 * depths.
 */
export function readProduct(): Product {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isRoot(folder) && folder !== dirname(folder)) folder = dirname(folder);
  const { version, engines } = readPackage(folder);
  const last = MIGRATIONS.at(-1)?.name ?? '';
  return { version, nodeVersions: engines.node, schema: { migrations: MIGRATIONS.length, last } };
}

/** `0.1.0 (Node.js v22.1.0, schema 20: KeepTheFirstReading…)` */
export function describeProduct({ version, schema }: Product): string {
  return `${version} (Node.js ${process.version}, schema ${schema.migrations}: ${schema.last})`;
}

const packagePath = (folder: string): string => join(folder, 'package.json');

/** The command line has its own package.json for npx. The product's package.json lies above that one. */
const isRoot = (folder: string): boolean => existsSync(packagePath(folder)) && readPackage(folder).name === 'sidetrack';

const readPackage = (folder: string): { name: string; version: string; engines: { node: string } } =>
  JSON.parse(readFileSync(packagePath(folder), 'utf8')) as { name: string; version: string; engines: { node: string } };
