import { isKind, type Kind } from '../shared/kind';
import { textOf } from '../shared/search-parameters';

export const RANGES = ['7d', '30d', '90d'] as const;
export type Range = (typeof RANGES)[number];

export const DEFAULT_RANGE: Range = '30d';

/** What is shown of lost callbacks, as the address has it. */
export interface LostSearch {
  /** How far back days are compared. */
  readonly range?: Range;
  /** Of which kind the differences are listed; messages without it. */
  readonly kind?: Kind;
}

export function readLostSearch(search: Record<string, unknown>): LostSearch {
  const kind = textOf(search['kind']);
  return {
    range: RANGES.find((range) => range === search['range'] && range !== DEFAULT_RANGE),
    kind: isKind(kind) && kind !== 'message' ? kind : undefined,
  };
}
