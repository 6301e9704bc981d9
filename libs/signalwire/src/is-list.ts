import type { ParameterValue } from '@sidetrack/domain';

/** `Array.isArray` for read-only lists, which TypeScript otherwise does not tell from objects. */
export function isList(value: ParameterValue | undefined): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
