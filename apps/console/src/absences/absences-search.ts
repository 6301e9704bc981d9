import { textOf } from '../shared/search-parameters';

/** What is looked for besides, as the address has it. */
export interface AbsencesSearch {
  /** Whether messages and calls are listed, too, whose beginning never came. Some providers report none by design. */
  readonly beginnings?: 'yes';
}

export const readAbsencesSearch = (search: Record<string, unknown>): AbsencesSearch => ({
  beginnings: textOf(search['beginnings']) === 'yes' ? 'yes' : undefined,
});
