import { textOf } from '../shared/search-parameters';

export const STATES = ['waiting', 'replayed', 'discarded', 'all'] as const;
export type StateChoice = (typeof STATES)[number];

/** What the page shows, as the address has it. */
export interface QuarantineSearch {
  /** Only entries of this group. */
  readonly group?: string;
  readonly reason?: string;
  /** Only entries that name this SID. */
  readonly sid?: string;
  /** Without it, entries that wait. */
  readonly state?: StateChoice;
  /** The id of the entry that is open beside the list. */
  readonly entry?: string;
}

export const readQuarantineSearch = (search: Record<string, unknown>): QuarantineSearch => ({
  group: textOf(search['group']),
  reason: textOf(search['reason']),
  sid: textOf(search['sid']),
  state: STATES.find((state) => state === search['state'] && state !== 'waiting'),
  entry: textOf(search['entry']),
});
