import { isKind, type Kind } from '../shared/kind';
import { listOf, textOf } from '../shared/search-parameters';

/** Which events are followed, as it stands in the address and goes to the feed. */
export interface LiveSearch {
  readonly kind?: Kind;
  readonly status?: string[];
  readonly sid?: string;
  readonly accountSid?: string;
}

/** Reads the filter from an address; the API says what is wrong with a status or a SID. */
export function readLiveSearch(search: Record<string, unknown>): LiveSearch {
  const kind = textOf(search['kind']);
  return {
    kind: isKind(kind) ? kind : undefined,
    status: listOf(search['status']),
    sid: textOf(search['sid']),
    accountSid: textOf(search['accountSid']),
  };
}
