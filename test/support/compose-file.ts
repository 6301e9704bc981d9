import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';

export interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly volumes?: readonly string[];
  readonly tmpfs: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly [field: string]: unknown;
}

export type ServiceName = 'postgres' | 'migrate' | 'ingest' | 'api';

export interface ComposeFile {
  readonly services: Readonly<Record<ServiceName, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const COMPOSE_FILE = new URL('../../docker-compose.yml', import.meta.url);

/** The file with its anchors and merges resolved, and its variables as they stand. */
export function parseComposeFile(): ComposeFile {
  return load(readFileSync(COMPOSE_FILE, 'utf8'), { schema: CORE_SCHEMA.withTags(mergeTag) }) as ComposeFile;
}

/**
 * The file as compose reads it: variables are replaced in values, not in the text.
 *
 * @throws Error with the complaint of a variable that has to be set and is not
 */
export function readComposeFile(variables: Readonly<Record<string, string>>): ComposeFile {
  return fillIn(parseComposeFile(), variables) as ComposeFile;
}

function fillIn(node: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string') return fillInText(node, variables);
  if (Array.isArray(node)) return node.map((entry) => fillIn(entry, variables));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fillIn(value, variables)]));
}

/** Handles `$$`, `${NAME:-else}` and `${NAME:?complaint}`. This repository does not use compose's other forms. */
function fillInText(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g, (_all, name?: string, kind?: string, rest = '') => {
    if (name === undefined) return '$';
    const value = variables[name] ?? '';
    if (value !== '' || kind === undefined) return value;
    if (kind === '?') throw new Error(`compose would refuse to start: ${name}: ${rest}`);
    return rest;
  });
}
