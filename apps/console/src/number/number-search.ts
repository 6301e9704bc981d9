import { isKind, type Kind } from '../shared/kind';
import { textOf } from '../shared/search-parameters';

const SIDES = ['to', 'from'] as const;

/** On which side of a message or call the number stands. */
export type Side = (typeof SIDES)[number];

/** What is shown of a number, as the address has it. */
export interface NumberSearch {
  /** Only this kind. */
  readonly kind?: Kind;
  /** Only what went to the number, or what came from it. */
  readonly side?: Side;
}

export function readNumberSearch(search: Record<string, unknown>): NumberSearch {
  const kind = textOf(search['kind']);
  return { kind: isKind(kind) ? kind : undefined, side: SIDES.find((side) => side === search['side']) };
}
