import { isKind, type Kind } from '../shared/kind';
import { textOf } from '../shared/search-parameters';

/** What the address of a SID's page can say besides the SID. */
export interface SidSearch {
  /** Of several resources with this SID, the one of this kind. */
  readonly kind?: Kind;
  /** As it was known then, ISO 8601. */
  readonly asOf?: string;
}

export function readSidSearch(search: Record<string, unknown>): SidSearch {
  const kind = textOf(search['kind']);
  return { kind: isKind(kind) ? kind : undefined, asOf: textOf(search['asOf']) };
}
