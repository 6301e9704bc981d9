import { createHash, hash } from 'node:crypto';
import type { Parameters, ParameterValue } from '@sidetrack/domain';
import { isList } from './is-list.js';

/**
 * 16 bytes over the parameters, the same in whatever order they came: the first half of the SHA-256 of their names and
 * values, sorted by name, as one JSON array. JSON quotes every text, so no two sets of parameters read the same. Where
 * the parameters do not hold all that was sent, `sent` holds what was sent: two callbacks that differ only in replaced
 * characters are then two callbacks. Expects storable parameters (nesting and numbers are not checked here).
 */
export function fingerprintOf(params: Parameters, sent: Buffer | string | null = null): Buffer {
  const text = canonicalText(params);
  if (sent === null) return hash('sha256', text, 'buffer').subarray(0, 16);
  return createHash('sha256').update(`${text}\n`).update(sent).digest().subarray(0, 16);
}

/** Whether two sets of parameters say the same, whatever their order. */
export function areSameParameters(one: Parameters, other: Parameters): boolean {
  return isEmpty(one) ? isEmpty(other) : canonicalText(one) === canonicalText(other);
}

const isEmpty = (params: Parameters): boolean => Object.keys(params).length === 0;

function canonicalText(params: Parameters): string {
  const namesAndValues: ParameterValue[] = [];
  for (const name of Object.keys(params).toSorted()) namesAndValues.push(name, canonical(params[name] ?? null));
  return JSON.stringify(namesAndValues);
}

function canonical(value: ParameterValue): ParameterValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(canonical);
  // fromEntries defines own properties, so that a field named __proto__ stays a field.
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
}
