import type { Parameters, ParameterValue } from '@sidetrack/domain';
import { isList } from './is-list.js';

/** Parameters as `jsonb` can hold them, with what had to be replaced in them. */
export interface Storable {
  /** The very same object when nothing had to be replaced. */
  readonly params: Parameters;
  /** The names of the parameters in which something was replaced, spelled as they are kept. */
  readonly replaced: readonly string[];
}

/** No honest callback nests deeper, and code that walks through a value must not exhaust the stack. */
const MAX_DEPTH = 32;
const REPLACEMENT = '\ufffd';
/** What `jsonb` cannot hold in a text: NUL, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EVERY_UNSTORABLE = /[\0\p{Surrogate}]/gu;

const NOTHING_REPLACED: readonly string[] = [];

/**
 * Makes parameters fit for `jsonb`: U+FFFD stands for each NUL and half surrogate pair, in names too, and for what is
 * nested deeper than 32 levels; a number beyond all range becomes a text. Otherwise one such callback would fail the
 * shared statement, and all other callbacks of the batch with it. Two names that become the same are told apart by more
 * U+FFFD.
 */
export function makeStorable(params: Parameters): Storable {
  if (isStorable(params, 0)) return { params, replaced: NOTHING_REPLACED };
  const kept: Record<string, ParameterValue> = Object.create(null);
  const replaced: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    const own = UNSTORABLE.test(name) ? freeName(storableText(name), params, kept) : name;
    if (own !== name || !isStorable(value, 1)) replaced.push(own);
    kept[own] = storableValue(value, 1);
  }
  return { params: kept, replaced };
}

/** The text with U+FFFD in place of what PostgreSQL cannot hold. */
export const storableText = (text: string): string => text.replaceAll(EVERY_UNSTORABLE, REPLACEMENT);

function isStorable(value: ParameterValue, depth: number): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (isList(value)) return value.every((one) => isStorable(one, depth + 1));
  return Object.keys(value).every((name) => !UNSTORABLE.test(name) && isStorable(value[name] ?? null, depth + 1));
}

function storableValue(value: ParameterValue, depth: number): ParameterValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return REPLACEMENT;
  if (isList(value)) return value.map((one) => storableValue(one, depth + 1));
  const kept: Record<string, ParameterValue> = Object.create(null);
  for (const [name, field] of Object.entries(value)) {
    const own = UNSTORABLE.test(name) ? freeName(storableText(name), value, kept) : name;
    kept[own] = storableValue(field, depth + 1);
  }
  return kept;
}

function freeName(wanted: string, ...taken: readonly object[]): string {
  let name = wanted;
  while (taken.some((names) => Object.hasOwn(names, name))) name += REPLACEMENT;
  return name;
}
