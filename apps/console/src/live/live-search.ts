import { isKind, type Kind } from '../shared/kind';
import { listOf, textOf } from '../shared/search-parameters';

/** The filter of the live page, as the address has it and the feed receives it. */
export interface LiveSearch {
  readonly kind?: Kind;
  readonly status?: string[];
  readonly sid?: string;
  readonly accountSid?: string;
}

/** Reads the filter from an address. The API decides whether a status or a SID is valid. */
export function readLiveSearch(search: Record<string, unknown>): LiveSearch {
  const kind = textOf(search['kind']);
  return {
    kind: isKind(kind) ? kind : undefined,
    status: listOf(search['status']),
    sid: textOf(search['sid']),
    accountSid: textOf(search['accountSid']),
  };
}
