import { FROM_BEFORE, OBSERVED_PARAMETERS } from '@sidetrack/domain';
import type { Projection, ProjectionColumn } from './projection.js';
import { listOfWords, reportedTimes } from './reported-times.js';

/** Whether the events of a fold may be observations, or are callbacks alone. */
export type FoldedOrigins = 'callbacks' | 'all';

const PICK = { first: 'min', last: 'max' } as const;

/** The value of a column over a group of events, as an SQL aggregate. */
export function foldColumn(column: ProjectionColumn, projection: Projection, origins: FoldedOrigins): string {
  const { merge, fold, reported } = column;
  if (origins === 'callbacks') return fold;
  if (merge === 'observed') return foldObserved(projection);
  if (reported === undefined || (merge !== 'first' && merge !== 'last')) return fold;
  const { condition, observedTime } = reported;
  return `COALESCE(${filtered(fold, 'NOT is_observed')},
    ${PICK[merge]}(${observedTime}) FILTER (WHERE ${condition} AND is_observed))`;
}

/** The words of the times that no callback reports. */
function foldObserved(projection: Projection): string {
  const isObserved = ({ condition }: { readonly condition: string }): string =>
    `bool_and(is_observed) FILTER (WHERE ${condition})`;
  return listOfWords([
    ...reportedTimes(projection).map(({ word, reported }) => [word, isObserved(reported)] as const),
    [FROM_BEFORE, `bool_and(is_observed) AND bool_or(params ? '${OBSERVED_PARAMETERS.fromBefore}')`] as const,
  ]);
}

/** The same aggregate with one condition more. */
function filtered(aggregate: string, condition: string): string {
  return aggregate.endsWith(')') && aggregate.includes(' FILTER (WHERE ')
    ? `${aggregate.slice(0, -1)} AND ${condition})`
    : `${aggregate} FILTER (WHERE ${condition})`;
}
