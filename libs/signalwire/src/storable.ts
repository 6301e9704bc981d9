import type { ParameterValue } from '@sidetrack/domain';
import { isList } from './is-list.js';

/** What PostgreSQL could not keep, and where: the names that lead to it. */
export interface Unstorable {
  readonly path: readonly string[];
  readonly detail: string;
}

const MAX_DEPTH = 32;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The first thing in a value that `jsonb` cannot hold (NUL, half of a surrogate pair, a number beyond all range) or
 * that no honest callback has (objects more than 32 deep), or null when all of it can be kept. Such a callback must
 * be set aside before it reaches the shared statement, where it would fail everyone else's callbacks with it.
 */
export function findUnstorable(value: ParameterValue | undefined, depth = 0): Unstorable | null {
  if (typeof value === 'string') return findInText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return { path: [], detail: 'is a number out of range' };
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return { path: [], detail: `is nested deeper than ${MAX_DEPTH} levels` };

  for (const name of Object.keys(value)) {
    const inName = findInText(name);
    if (inName) return { path: [name], detail: `has a name that ${inName.detail}` };
    const inside = findUnstorable(isList(value) ? value[Number(name)] : value[name], depth + 1);
    if (inside) return { path: [name, ...inside.path], detail: inside.detail };
  }
  return null;
}

function findInText(text: string): Unstorable | null {
  if (text.includes('\0')) return { path: [], detail: 'contains the character NUL, which cannot be kept' };
  if (LONE_SURROGATE.test(text)) return { path: [], detail: 'contains half of a surrogate pair, which cannot be kept' };
  return null;
}
