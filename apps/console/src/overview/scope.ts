import type { ListSearch } from '../lists/filters/list-search';
import type { Range } from './ranges';

/** What all figures of a page are about: a time, and one account or all of them. */
export interface Scope {
  readonly range: Range;
  /** Without it, all accounts. */
  readonly accountSid?: string;
}

/** The filters of a list that leave what the scope is about, but for the time. */
export const ofAccount = ({ accountSid }: Pick<Scope, 'accountSid'>): ListSearch =>
  accountSid === undefined ? {} : { accountSid };
