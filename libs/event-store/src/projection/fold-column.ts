import { FROM_BEFORE, OBSERVED_PARAMETERS } from '@sidetrack/domain';
import { listOfWords, firstTimes } from './observed-words.js';
import type { Projection, ProjectionColumn, ReportedTime } from './projection.js';

/** Whether the events of a fold may be observations, or are callbacks alone. */
export type FoldedOrigins = 'callbacks' | 'all';

/** The value of a column over a group of events, as an SQL aggregate. */
export function foldColumn(column: ProjectionColumn, projection: Projection, origins: FoldedOrigins): string {
  switch (column.merge) {
    case 'first':
    case 'last':
      return foldTime(column, origins);
    case 'observed':
      return foldWords(projection);
    case 'least':
    case 'greatest':
    case 'sum':
      return column.fold;
  }
}

function foldTime({ merge, condition, time, observedTime }: ReportedTime, origins: FoldedOrigins): string {
  const pick = merge === 'first' ? 'min' : 'max';
  if (origins === 'callbacks') return `${pick}(${time})${where(condition)}`;
  return `COALESCE(${pick}(${time})${where(condition, 'NOT is_observed')},
    ${pick}(${observedTime})${where(condition, 'is_observed')})`;
}

/** The words of the times that no callback reports. */
function foldWords(projection: Projection): string {
  return listOfWords([
    ...firstTimes(projection).map(({ word, condition }) => [word, `bool_and(is_observed)${where(condition)}`] as const),
    [FROM_BEFORE, `bool_and(is_observed) AND bool_or(params ? '${OBSERVED_PARAMETERS.fromBefore}')`] as const,
  ]);
}

function where(...conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : ` FILTER (WHERE ${given.join(' AND ')})`;
}
