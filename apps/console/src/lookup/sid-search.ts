import { isKind, type Kind } from '../shared/kind';
import { textOf } from '../shared/search-parameters';

/** Parameters in the address of a SID's page. */
export interface SidSearch {
  /** The kind of the resource, where several resources have this SID. */
  readonly kind?: Kind;
  /** The time in ISO 8601 for which the state is shown. */
  readonly asOf?: string;
}

export function readSidSearch(search: Record<string, unknown>): SidSearch {
  const kind = textOf(search['kind']);
  return { kind: isKind(kind) ? kind : undefined, asOf: textOf(search['asOf']) };
}
