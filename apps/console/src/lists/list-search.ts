import { listOf, textOf } from '../shell/search-parameters';

/** The filters of a list, as they stand in the address and go to the API. */
export interface ListSearch {
  readonly status?: string[];
  readonly class?: string[];
  readonly errorCode?: string[];
  readonly channel?: string;
  readonly from?: string;
  readonly to?: string;
  readonly accountSid?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Reads the filters from an address; the API says what is wrong with a value. */
export const readListSearch = (search: Record<string, unknown>): ListSearch => ({
  status: listOf(search['status']),
  class: listOf(search['class']),
  errorCode: listOf(search['errorCode']),
  channel: textOf(search['channel']),
  from: textOf(search['from']),
  to: textOf(search['to']),
  accountSid: textOf(search['accountSid']),
  since: textOf(search['since']),
  until: textOf(search['until']),
});
