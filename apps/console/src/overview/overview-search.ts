import { textOf } from '../shared/search-parameters';
import { isRangeName, type RangeName } from './ranges';

/** How far back the overview looks, as the address has it. Without it, the last 24 hours. */
export interface OverviewSearch {
  readonly range?: RangeName;
}

export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  const range = textOf(search['range']);
  return { range: range !== undefined && isRangeName(range) ? range : undefined };
}
