import { MIGRATIONS } from '@sidetrack/migrations';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Product {
  readonly version: string;
  /** The versions of Node.js that it runs on, as package.json says: `>=20.19`. */
  readonly nodeVersions: string;
  /** How many migrations this program knows, and the last of them: the schema that it was written for. */
  readonly schema: { readonly migrations: number; readonly last: string };
}

/** What this program is. package.json lies above the sources and above the built output, not equally far. */
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

/** The command line has a package.json of its own, for npx; the product's is the one above it. */
const isRoot = (folder: string): boolean => existsSync(packagePath(folder)) && readPackage(folder).name === 'sidetrack';

const readPackage = (folder: string): { name: string; version: string; engines: { node: string } } =>
  JSON.parse(readFileSync(packagePath(folder), 'utf8')) as { name: string; version: string; engines: { node: string } };
